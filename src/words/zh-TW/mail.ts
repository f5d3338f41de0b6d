import type { mail as english } from '../en/mail.ts';

export const mail: Record<keyof typeof english, string> = {
  'mail.digest.subject': '團隊跟進：今日到期 {due} 項，逾期 {overdue} 項',
  'mail.own.subject': '您的跟進：今日到期 {due} 項，逾期 {overdue} 項',
  'mail.greeting': '{name}，早安！',
  'mail.greeting.unnamed': '早安！',
  'mail.digest.intro': '以下是團隊 {day} 的待辦跟進。',
  'mail.own.intro': '以下是您 {day} 的待辦跟進。',
  'mail.nobody': '無負責人',
  'mail.dueToday': '今日到期',
  'mail.overdue': '逾期 {n} 天',
  'mail.overdue.one': '逾期 1 天',
  'mail.slipping': '超過理想間隔 {n} 天',
  'mail.slipping.one': '超過理想間隔 1 天',
  'mail.counts': '到期 {due}，逾期 {overdue}',
  'mail.more': '試算表中另有 {n} 項',
  'mail.funnel': '銷售漏斗概覽',
  'mail.contracts': '需要留意的合約',
  'mail.open': '開啟試算表',
  'mail.why': '您收到此郵件是因為此試算表啟用了 Clientele。可在「設定」工作表關閉或調整時間。',
  'mail.approval.subject.one': '待簽核：{what}',
  'mail.approval.subject': '有 {n} 項待您簽核',
  'mail.approval.greeting': '{name}，您好！',
  'mail.approval.intro': '以下 {n} 項申請待您簽核：',
  'mail.approval.intro.one': '以下申請待您簽核：',
  'mail.approval.how':
    '請開啟試算表，選擇「擴充功能 › Clientele › 銷售 › 簽核」處理。在儲存格中直接填寫狀態不算數。',
};
