import type { Shop } from '../ports.ts';

/** How many rows tables have. */
export type Sizes = ReadonlyMap<string, number>;

/** Tables whose rows the summaries show. */
export const summed: ReadonlySet<string> = new Set(['Customers', 'Opportunities', 'Orders']);

/** Rows that a summary gets at a time, and those that it keeps free for what comes before it grows again. */
const [more, free] = [1000, 200];

/** The summary tabs by the tables that have a row in them for each of theirs. */
const sources = {
  Scores: ['Customers'],
  Sums: ['Customers'],
  Targets: ['Customers'],
  Transactions: ['Opportunities', 'Orders'],
} as const;
type SummaryName = keyof typeof sources;

const turns: readonly (readonly SummaryName[])[] = [['Scores'], ['Sums', 'Targets'], ['Transactions']];

/**
 * Makes the summary tabs long enough for what stands: what a formula spills needs rows, or it shows an error in place of
 * them all. At most seven calls where there is no more than they hold, and no cells.
 * @param known Tables of which it is known how many rows they have: one call less each.
 */
export const growSummaries = (shop: Shop, known: Sizes = new Map()): void => grow(shop, turns.flat(), known);

/** What the hourly run does of it: a part by turns, three calls. Many rows at once make room for themselves. */
export const growByTheHour = (shop: Shop): void => grow(shop, turns[shop.clock.hour() % turns.length] ?? []);

/** Makes room after so many rows were taken up in this table, where they may be more than what is kept free. */
export const growAfter = (shop: Shop, table: string, count: number): void => {
  if (count * 2 >= free && summed.has(table)) growSummaries(shop);
};

const grow = (shop: Shop, names: readonly SummaryName[], known: Sizes = new Map()): void => {
  const filled = new Map(known);
  const rowsOf = (table: string): number => {
    const rows = filled.get(table) ?? shop.layout.filled(table);
    filled.set(table, rows);
    return rows;
  };
  for (const name of names.filter(shop.layout.stands)) {
    const rows = sources[name].reduce((sum, table) => sum + rowsOf(table), free);
    shop.layout.lengthen(name, rows, more);
  }
};
