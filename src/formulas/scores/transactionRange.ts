/** The hidden tab Transactions as other formulas name it; see transactionsTab.ts. */

/** Columns of the tab, from A on. `age` is days before today, `quarter` counts quarters from the year 0. */
export const transactionColumns = ['customer', 'day', 'value', 'cost', 'product', 'age', 'quarter'] as const;

/** The column of the tab `Transactions` as a range; `prefix` is the tab's. */
export const transactionRange = (prefix: string, column: (typeof transactionColumns)[number]): string => {
  const letter = 'ABCDEFG'[transactionColumns.indexOf(column)] ?? 'A';
  return `${prefix}$${letter}:$${letter}`;
};
