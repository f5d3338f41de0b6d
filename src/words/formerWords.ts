/**
 * What choices were called in earlier versions: sheets that were written then are read all the same, and nobody is written
 * these words any more.
 */
export const formerWords: readonly Readonly<Record<string, string>>[] = [
  {
    'Outbox.rule.case': '服务个案',
    'Outbox.rule.lead': '新线索',
    'Outbox.rule.survey': '问卷',
    'MailTemplates.purpose.survey': '问卷',
    'Outbox.rule.digest': '所有者摘要',
  },
  {
    'Outbox.rule.survey': '問卷',
    'MailTemplates.purpose.survey': '問卷',
    'Outbox.rule.digest': '擁有者摘要',
  },
];
