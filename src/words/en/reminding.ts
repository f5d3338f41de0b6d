/** Reminders to us by mail. */
export const reminding = {
  'remind.title': 'Reminders',
} as const;
