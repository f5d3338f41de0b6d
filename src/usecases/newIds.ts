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

/** The same for one row. */
export const newId = (shop: Shop, table: AnyTable, standing: readonly { readonly id: string }[]): string =>
  newIds(shop, table, standing, 1)[0] ?? '';
