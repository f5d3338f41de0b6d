import type { Shop } from '../ports.ts';
import { customers } from '../schema/tables/customers.ts';
import { opportunities } from '../schema/tables/opportunities.ts';
import { orders } from '../schema/tables/orders.ts';

/** Tables whose rows the summaries show. */
export const summed: ReadonlySet<string> = new Set(['Customers', 'Opportunities', 'Orders']);

/** Rows that a summary gets at a time, and those that it keeps free for what comes before it grows again. */
const [more, free] = [1000, 100];

/**
 * Makes the summary tabs long enough for what stands: what a formula spills needs rows, or it shows an error in place of
 * them all. Six calls where there is no more than they hold.
 */
export const growSummaries = (shop: Shop): void => {
  const count = shop.tables.columns(customers, ['name']).length;
  const sold =
    shop.tables.columns(opportunities, ['stage']).length +
    (shop.tables.has(orders) ? shop.tables.columns(orders, ['orderedOn']).length : 0);
  shop.layout.lengthen('Scores', count + free, more);
  shop.layout.lengthen('Sums', count + free, more);
  shop.layout.lengthen('Targets', count + free, more);
  shop.layout.lengthen('Transactions', sold + free, more);
};
