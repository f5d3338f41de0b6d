import type { Order } from '../../schema/tables/orders.ts';

/** R2: the opportunities to which no order refers: a sale counts once, by its order where there is one. */
export const withoutOrder = <D extends { readonly id: string }>(
  deals: readonly D[],
  orders: readonly Pick<Order, 'opportunity'>[],
): readonly D[] => {
  const ordered = new Set(orders.map(({ opportunity }) => opportunity));
  return deals.filter(({ id }) => !ordered.has(id));
};
