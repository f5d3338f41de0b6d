import type { Shop } from '../../ports.ts';

/** Who bought which product; where the next part begins, null after the last. */
export interface SalesPart {
  readonly sales: readonly (readonly [customer: string, product: string])[];
  readonly next: number | null;
}

/** Rows of the tab Transactions that are read at once, of five columns each. */
const most = 20_000;

/** R28: purchases with their product, from a row of the tab Transactions on. Two calls. */
export const mineSales = (shop: Shop, from: number): SalesPart => {
  const height = shop.figures.height('Transactions');
  const to = Math.min(height, from + most - 1);
  const rows = to < from ? [] : (shop.figures.plain('Transactions', `A${from}:E${to}`) ?? []);
  const sales = rows.flatMap(([customer, , , , product]) => {
    const text = String(product ?? '').trim();
    return String(customer ?? '') === '' || text === '' ? [] : [[String(customer), text] as const];
  });
  return { sales, next: to < height ? to + 1 : null };
};
