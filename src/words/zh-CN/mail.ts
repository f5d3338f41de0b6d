import type { mail as english } from '../en/mail.ts';

export const mail: Record<keyof typeof english, string> = {
  'mail.digest.subject': '团队跟进：今日到期 {due} 项，逾期 {overdue} 项',
  'mail.own.subject': '您的跟进：今日到期 {due} 项，逾期 {overdue} 项',
  'mail.greeting': '{name}，早上好！',
  'mail.greeting.unnamed': '早上好！',
  'mail.digest.intro': '以下是团队 {day} 的待办跟进。',
  'mail.own.intro': '以下是您 {day} 的待办跟进。',
  'mail.nobody': '无负责人',
  'mail.dueToday': '今日到期',
  'mail.overdue': '逾期 {n} 天',
  'mail.overdue.one': '逾期 1 天',
  'mail.slipping': '超过理想间隔 {n} 天',
  'mail.slipping.one': '超过理想间隔 1 天',
  'mail.counts': '到期 {due}，逾期 {overdue}',
  'mail.more': '表格中另有 {n} 项',
  'mail.funnel': '销售漏斗概览',
  'mail.contracts': '需要关注的合同',
  'mail.open': '打开表格',
  'mail.why': '您收到此邮件是因为此表格中启用了 Clientele。可在“设置”工作表中关闭或调整时间。',
  'mail.approval.subject.one': '待审批：{what}',
  'mail.approval.subject': '有 {n} 项待您审批',
  'mail.approval.greeting': '{name}，您好！',
  'mail.approval.intro': '以下 {n} 项申请待您审批：',
  'mail.approval.intro.one': '以下申请待您审批：',
  'mail.approval.how':
    '请打开表格，选择“扩展程序 › Clientele › 销售 › 审批”处理。在单元格中直接填写状态无效。',
};
