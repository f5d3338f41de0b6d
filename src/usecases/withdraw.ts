import type { Deed } from '../domain/journal/deed.ts';
import { fingerprint } from '../domain/journal/fingerprint.ts';
import type { Shop } from '../ports.ts';
import { tables } from '../schema/tables.ts';
import { standingRows } from './standingRows.ts';

/** Takes inserted rows away again, unless they were changed: those stay, and the log names them. */
export const withdraw = (
  shop: Shop,
  intent: string,
  { table, rows, grid }: Extract<Deed, { do: 'withdraw' }>,
): void => {
  const unchanged = (): readonly string[] => {
    const standing = standingRows(shop, table);
    return rows.flatMap(([id, print]) => {
      const row = standing.get(id);
      return row && fingerprint(table, row) === print ? [id] : [];
    });
  };
  const ids = rows.map(([id]) => id);
  const stay = shop.archive.withdraw(tables[table], ids, { intent, grid: grid ?? 0, unchanged });
  shop.audit.note(stay.map((row) => ({ action: 'held', table, row })));
};
