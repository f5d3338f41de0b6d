/** Two versions of a column as one that says what is the same in both. */
import { alike } from './alike.ts';
import type { Cell } from './values.ts';

/** The new cells; where one is as it was, the old one, and the old array where all are. */
export const merged = (before: Cell[], cells: Cell[]): Cell[] => {
  if (before === cells) return before;
  let same = before.length === cells.length;
  let result = cells;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    const was = before[at];
    if (cell === was) continue;
    if (was !== undefined && alike(was, cell)) {
      if (result === cells) result = cells.slice();
      result[at] = was;
    } else same = false;
  }
  return same ? before : result;
};
