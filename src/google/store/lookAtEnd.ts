import { columnLetters } from '../../schema/derive/columnLetters.ts';
import type { AnyTable } from '../../schema/tables.ts';
import {
  type Ground,
  headerOf,
  idIn,
  keyOf,
  type Look,
  located,
  lookAt,
  type Sheet,
  valuesOf,
} from './look.ts';

/** Rows above the last one that are looked at whole: more of them people do not push down between look and write. */
const reach = 200;

/**
 * Looks at the bottom of a tab, for rows that are to come there: at the key of every row, and at all columns of ours in
 * the last rows and below them. Three calls; of a tab of 50,000 rows a tenth of the cells.
 * @returns null where rows move meanwhile, or the header alone does not tell the columns: then all of it is looked at.
 */
export const lookAtEnd = (ground: Ground, table: AnyTable): Look | null => {
  const sheet = ground.tabs.get(table.name);
  const keys = lookAt(ground, table, []);
  const header = headerOf(sheet);
  const columns = located(ground, table, header, 0, Object.keys(table.columns));
  if (!columns || columns[keyOf(table)] !== keys.left) return null;
  const places = Object.values(columns);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const from = Math.max(1, lastRow(keys.lines) - reach);
  const end = valuesOf(sheet, `${columnLetters(left)}${from + 1}:${columnLetters(right)}`);
  if (!end || from + end.length !== keys.lines.length) return null;
  const place = keys.left - left;
  if (end.some((line, index) => idIn(line[place]) !== idIn(keys.lines[from + index]?.[0]))) return null;
  const lines = keys.lines.map((line, row) => end[row - from] ?? lineOf(place, line?.[0]));
  return { left, columns, lines: [header.slice(left, right + 1), ...lines.slice(1)] };
};

/** The header, and the key of every row down to `last`, 1-based: what tells after a write whether all stands as it stood. Two calls. */
export const keysNow = (
  sheet: Sheet,
  table: AnyTable,
  { left, lines, columns }: Look,
  last: number,
): Look['lines'] => {
  const header = headerOf(sheet).slice(left, left + (lines[0]?.length ?? 1));
  const key = columns[keyOf(table)] ?? 0;
  const letters = columnLetters(key);
  const keys = valuesOf(sheet, `${letters}1:${letters}${last}`) ?? [];
  return keys.map(([id], row) => (row === 0 ? header : lineOf(key - left, id)));
};

const lineOf = (place: number, id: unknown): readonly unknown[] => {
  const line: unknown[] = [];
  line[place] = id;
  return line;
};

const lastRow = (lines: Look['lines']): number => {
  for (let row = lines.length - 1; row > 0; row--) if (idIn(lines[row]?.[0]) !== '') return row;
  return 0;
};
