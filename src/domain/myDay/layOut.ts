import { blankCells, type MyDayCells, type MyDayRow } from '../../schema/myDay.ts';
import { idOf, isBlank, isFree } from './rows.ts';

/** What is to stand in a row. */
export interface Placed {
  readonly at: number;
  readonly cells: MyDayCells;
}

/**
 * The rows of the list that have to be written so that it shows `wanted`, in this order. Rows in which somebody
 * typed stay where they are and are not asked for twice; all others are filled from the top, the rest blanked.
 * @param standing The rows of the list from top to bottom, up to the last one that holds anything.
 * @param first Row below the list's header: where a list begins that has no rows yet.
 * @param same Whether a row shows this already, so that it is left alone.
 */
export const layOut = (
  standing: readonly MyDayRow[],
  wanted: readonly MyDayCells[],
  first: number,
  same: (row: MyDayRow, cells: MyDayCells) => boolean,
): readonly Placed[] => {
  const held = new Set(standing.filter((row) => !isFree(row)).map(idOf));
  const free = standing.filter(isFree);
  const missing = wanted.filter((cells) => !held.has(cells.id.split(' ')[0] ?? ''));
  const after = Math.max(first, ...standing.map(({ at }) => at + 1));
  const placed = missing.map((cells, n) => ({
    at: free[n]?.at ?? after + n - free.length,
    cells,
    row: free[n],
  }));
  const filled = placed.filter(({ row, cells }) => row === undefined || !same(row, cells));
  const emptied = free.slice(missing.length).filter((row) => !isBlank(row) || row.cells.message !== '');
  return [
    ...filled.map(({ at, cells }) => ({ at, cells })),
    ...emptied.map(({ at }) => ({ at, cells: blankCells })),
  ];
};
