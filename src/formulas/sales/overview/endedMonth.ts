/** Row of the tab Overview that shows the month that ended last: what is kept of it, in this order from column A on. */
export const endedRow = 24;

export const endedColumns = [
  'period',
  'revenue',
  'wonCount',
  'pipeline',
  'weighted',
  'coverage',
  'retention',
  'newCustomers',
  'valuePerCustomer',
  'winRate',
] as const;

/** Where they stand on the tab. */
export const endedRange = `A${endedRow}:J${endedRow}`;
