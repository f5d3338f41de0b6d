import type { Shop } from '../ports.ts';
import { idPrefix } from '../schema/derive/idPrefix.ts';
import type { AnyTable } from '../schema/tables.ts';

/** Ids for so many new rows of a table, none of them one that stands. No call. */
export const newIds = (
  shop: Shop,
  table: AnyTable,
  standing: readonly { readonly id: string }[],
  count: number,
): readonly string[] => shop.ids.make(idPrefix(table), count, new Set(standing.map(({ id }) => id)));

/** New rows, each with an id of its own. */
export const withIds = <R extends object>(
  shop: Shop,
  table: AnyTable,
  standing: readonly { readonly id: string }[],
  rows: readonly R[],
): readonly (Omit<R, 'id'> & { readonly id: string })[] => {
  const ids = newIds(shop, table, standing, rows.length);
  return rows.map((row, at) => ({ ...row, id: ids[at] ?? '' }));
};

/** The id of one new row. */
export const newId = (shop: Shop, table: AnyTable, standing: readonly { readonly id: string }[]): string =>
  newIds(shop, table, standing, 1)[0] ?? '';
