import { soon } from '../soon.ts';
import { isBlankLine } from './holes.ts';
import type { Look } from './lookAtRows.ts';

/**
 * Deletes the rows at the end of a tab that are beyond so many and blank: one look at them right before. One row below
 * the header stays, since Google keeps a row that is not frozen.
 */
export const shrinkTab = (sheet: Look['sheet'], wanted: number): void =>
  soon(() => {
    const [room, rows] = [sheet.getMaxRows(), Math.max(2, wanted)];
    if (room <= rows) return;
    // Whole rows: theirs to the right may hold something too.
    const lines = sheet.getRange(`${rows + 1}:${room}`).getValues();
    const filled = lines.map((line) => !isBlankLine(line)).lastIndexOf(true) + 1;
    if (filled < lines.length) sheet.deleteRows(rows + filled + 1, lines.length - filled);
  });
