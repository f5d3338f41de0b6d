import type { settings as english } from '../en/settings.ts';

export const settings: Record<keyof typeof english, string> = {
  'setting.language': '表格語言',
  'setting.language.note': 'en、zh-CN 或 zh-TW。設定時決定，表格中的文字使用該語言。',
  'setting.currency': '幣別',
  'setting.currency.note': '三個字母，例如 USD、EUR、CNY 或 TWD。',
  'setting.ownerEmail': '擁有者電子郵件',
  'setting.ownerEmail.note': '接收每日晨報。',
  'setting.mailOn': '每日晨報',
  'setting.mailOn.note': 'TRUE 寄送，FALSE 停止。',
  'setting.mailHour': '晨報寄送時刻（時）',
  'setting.mailHour.note': '0 到 23，依試算表時區，於該小時內寄出。',
  'setting.mailDays': '晨報寄送日',
  'setting.mailDays.note': '1 為星期一，7 為星期日，以逗號分隔。',
  'setting.word': '表格用詞：{header}',
  'setting.word.note': '公式與此儲存格比對，請勿變更。',
};
