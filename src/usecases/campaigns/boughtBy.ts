import { withoutOrder } from '../../domain/sales/withoutOrder.ts';
import type { Shop } from '../../ports.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { orders } from '../../schema/tables/orders.ts';
import { stageBriefs } from '../sales/stageBriefs.ts';

/**
 * Pieces bought by each customer: of orders their quantity, one where it is blank; of won opportunities that no order refers
 * to, one. Two calls. @param product Null for all.
 */
export const boughtBy = (shop: Shop, product: string | null): ReadonlyMap<string, number> => {
  const { meansOf } = stageBriefs(shop);
  const bought = shop.tables.columns(orders, ['customer', 'product', 'quantity', 'opportunity']);
  const deals = shop.tables.columns(opportunities, ['customer', 'product', 'stage']);
  const won = withoutOrder(deals, bought)
    .filter(({ stage }) => meansOf(stage) === 'won')
    .map((one) => ({ ...one, quantity: 1 }));
  const sums = new Map<string, number>();
  for (const one of [...bought, ...won])
    if (one.customer !== null && (product === null || one.product === product))
      sums.set(one.customer, (sums.get(one.customer) ?? 0) + (one.quantity ?? 1));
  return sums;
};
