import { segmentsSize } from '../formulas/segmentsTab.ts';
import { sumsSize } from '../formulas/sumsTab.ts';
import type { Shop } from '../ports.ts';
import { customers } from '../schema/tables/customers.ts';

/** Rows that a summary keeps free below its last customer, so that many can come before it grows again. */
const margin = 500;

/** A row per customer below a head: what a formula spills needs rows, or it shows an error in place of them all. */
const summaries = [
  { name: 'Segments', size: segmentsSize.rows, head: 12 },
  { name: 'Sums', size: sumsSize.rows, head: 2 },
] as const;

/** Makes the summary tabs long enough for the customers that stand. One call where there are no more than they hold. */
export const growSummaries = (shop: Shop): void => {
  const count = shop.tables.columns(customers, ['name']).length;
  for (const { name, size, head } of summaries) {
    if (count + head > size) shop.layout.lengthen(name, count + head, margin);
  }
};
