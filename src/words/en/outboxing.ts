/** The page of the outbox, and what the server says of it. */
export const outboxing = {
  'outbox.title': 'Mail',
} as const;
