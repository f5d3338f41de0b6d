/** Loyalty: its tables, its page. */
export const rewarding = {
  'loyalty.title': 'Loyalty',
} as const;
