/** The morning mail. */
export const mail = {
  'mail.digest.subject': '{due} due today, {overdue} overdue: follow-ups of the team',
  'mail.own.subject': '{due} due today, {overdue} overdue: your follow-ups',
  'mail.greeting': 'Good morning {name},',
  'mail.greeting.unnamed': 'Good morning,',
  'mail.digest.intro': 'This is what is due in the team on {day}.',
  'mail.own.intro': 'This is what is due for you on {day}.',
  'mail.nobody': 'No owner',
  'mail.dueToday': 'due today',
  'mail.overdue': '{n} days overdue',
  'mail.overdue.one': '1 day overdue',
  'mail.slipping': '{n} days past its ideal day',
  'mail.slipping.one': '1 day past its ideal day',
  'mail.counts': '{due} due, {overdue} overdue',
  'mail.more': 'and {n} more in the sheet',
  'mail.funnel': 'The funnel in short',
  'mail.contracts': 'Contracts to look at',
  'mail.open': 'Open the spreadsheet',
  'mail.why':
    'You get this mail because Clientele runs in this spreadsheet. The tab Settings turns it off or moves its hour.',
  'mail.approval.subject.one': 'Approval: {what}',
  'mail.approval.subject': '{n} approvals wait for you',
  'mail.approval.greeting': 'Hello {name},',
  'mail.approval.intro': '{n} requests wait for your approval:',
  'mail.approval.intro.one': 'This request waits for your approval:',
  'mail.approval.how':
    'To decide, open the spreadsheet and choose Extensions › Clientele › Sales › Approvals. A status typed into a cell does not count.',
} as const;
