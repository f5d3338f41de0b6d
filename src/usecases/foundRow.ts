import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import type { RowOf } from '../schema/table.ts';
import type { AnyTable } from '../schema/tables.ts';

/** One row as it stands. @throws Refusal `rowGone`. */
export const foundRow = <T extends AnyTable>(shop: Shop, table: T, id: string): RowOf<T> => {
  const found = shop.tables.find(table, id);
  if (!found) throw new Refusal('rowGone', { tab: shop.vocabulary.tab(table.name) });
  return found.row;
};
