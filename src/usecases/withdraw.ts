import type { Deed } from '../domain/journal/deed.ts';
import { fingerprint } from '../domain/journal/fingerprint.ts';
import type { Shop } from '../ports.ts';
import { tables } from '../schema/tables.ts';
import { standingRows } from './standingRows.ts';

/** Takes inserted rows away again, unless they were changed: those stay. @returns the ids of those that stay. */
export const withdraw = (
  shop: Shop,
  { table, rows, grid }: Extract<Deed, { do: 'withdraw' }>,
): readonly string[] => {
  const standing = standingRows(shop, table);
  const unchanged = rows.flatMap(([id, print]) => {
    const row = standing.get(id);
    return row && fingerprint(table, row) === print ? [id] : [];
  });
  return shop.archive.drop(tables[table], unchanged, grid ?? 0);
};
