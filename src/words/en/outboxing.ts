/** The page of the outbox, and what the server says of it. */
export const outboxing = {
  'mail.optOut': 'You no longer want mail from us? Opt out:',
  'mail.optOut.subject': 'Opt out: {id}',
  'outbox.title': 'Mail',
} as const;
