import type { settings as english } from '../en/settings.ts';

export const settings: Record<keyof typeof english, string> = {
  'setting.language': '表格语言',
  'setting.language.note': 'en、zh-CN 或 zh-TW。设置时确定，表格中的文字使用该语言。',
  'setting.currency': '货币',
  'setting.currency.note': '三个字母，例如 USD、EUR、CNY 或 TWD。',
  'setting.ownerEmail': '所有者邮箱',
  'setting.ownerEmail.note': '接收每日晨报。',
  'setting.mailOn': '每日晨报',
  'setting.mailOn.note': 'TRUE 发送，FALSE 停止。',
  'setting.mailHour': '晨报发送时刻（时）',
  'setting.mailHour.note': '0 到 23，按表格时区，在该小时内发出。',
  'setting.mailDays': '晨报发送日',
  'setting.mailDays.note': '1 为星期一，7 为星期日，用逗号分隔。',
  'setting.word': '表格用词：{header}',
  'setting.word.note': '公式与此单元格比较，请勿更改。',
};
