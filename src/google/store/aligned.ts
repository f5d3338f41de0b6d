import type { AnyTable } from '../../schema/tables.ts';
import { cellAt, keyOf, type Look, rowsById } from './look.ts';
import { sameCell } from './sameCell.ts';

/**
 * A look of which the parts were read one after the other, once rows have moved: whether that was between the parts, so
 * that they do not belong together, is told by how the rows stand now, and then they are brought together.
 */
export const aligned = (seen: Look, now: Look, table: AnyTable): Look => {
  if (!seen.apart) return seen;
  const key = seen.columns[keyOf(table)] ?? 0;
  const far = Object.entries(seen.columns).filter(([, place]) => isFar(seen, key, place));
  const [before, rows] = [rowsById(seen, table), rowsById(now, table)];
  let moved = 0;
  for (const [id, row] of rows) {
    const was = before.get(id);
    if (was === undefined || was === row) continue;
    for (const [name, place] of far) {
      const cell = cellAt(now, row, now.columns[name] ?? 0);
      moved +=
        Number(sameCell(cellAt(seen, row, place), cell)) - Number(sameCell(cellAt(seen, was, place), cell));
    }
  }
  if (moved <= 0) return seen;
  const lines = seen.lines.map((line) => line && [...line]);
  for (const [id, row] of rows) {
    const line = lines[before.get(id) ?? -1];
    for (const [, place] of far) if (line) line[place - seen.left] = cellAt(seen, row, place);
  }
  return { ...seen, lines };
};

/** Whether a column was read in another part than the key: something between the two was not looked at. */
const isFar = ({ lines, left }: Look, key: number, place: number): boolean => {
  const [header = []] = lines;
  for (let at = Math.min(key, place); at < Math.max(key, place); at++)
    if (!(at - left in header)) return true;
  return false;
};
