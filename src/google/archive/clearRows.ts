import { columnLetters } from '../../schema/derive/columnLetters.ts';
import type { ArchiveNeeds } from './archiveNeeds.ts';
import { type Leaving, leavingRows } from './leavingRows.ts';
import { idsNow } from './lookAtRows.ts';
import { putRowBack } from './putRowBack.ts';

/**
 * Blanks our columns of the rows at the bottom, beside formulas of theirs: these would follow the cells that they name,
 * were those cut.
 * @returns the rows that stand still, since rows had moved before.
 */
export const clearRows = (needs: ArchiveNeeds, leaving: Leaving): Leaving => {
  const { table, look, around, ids, rows } = leaving;
  const [first = 0, last = 0] = [rows[0], rows[rows.length - 1]];
  const addresses = Object.values(look.columns).map((column) => {
    const letters = columnLetters(column);
    return `${letters}${first}:${letters}${last}`;
  });
  look.sheet.getRangeList(addresses).clearContent();
  const now = idsNow(look);
  for (const [id, [row = 0]] of look.rows)
    if (!ids.includes(id) && !now.has(id)) putRowBack(look, around, idsNow(look), row);
  const left = ids.filter((id) => now.has(id));
  return leavingRows(needs, table, left) ?? { ...leaving, ids: [], rows: [] };
};
