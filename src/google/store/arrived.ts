import { columnLetters } from '../../schema/derive/columnLetters.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { smallTab } from './hints.ts';
import { idIn, keyOf, type Look, type Sheet, valuesOf } from './look.ts';

/** Where a write went, 0-based, and the id of the row that was meant. */
export interface Target {
  readonly id: string;
  readonly row: number;
  readonly column: number;
}

type Lines = readonly (readonly unknown[] | undefined)[];

/** Rows above and below a write that are looked at instead of all from the header on; the first that tell. */
const reaches = [50, 500];

/**
 * Looks after a write whether the rows and columns that were meant stand where it went: one call. In a large tab the
 * rows around it tell, where its columns hold what no other column does and nobody else is at work; else all rows from
 * the header on.
 */
export const arrived = (sheet: Sheet, table: AnyTable, seen: Look, targets: readonly Target[]): boolean => {
  const key = (seen.columns[keyOf(table)] ?? 0) - seen.left;
  const places = [key, ...new Set(targets.map(({ column }) => column - seen.left))];
  const rows = targets.map(({ row }) => row);
  const around = rowsThatTell(seen, places, rows);
  const whole: Stretch = [0, widthOf(seen) - 1];
  const written = new Set(targets.map(({ row, column }) => `${row}/${column - seen.left}`));
  const standIn = (after: Lines, compared: readonly number[]): boolean => {
    const same = (row: number, place: number): boolean =>
      written.has(`${row}/${place}`) || text(after[row]?.[place]) === text(seen.lines[row]?.[place]);
    return (
      places.every((place) => compared.every((row) => same(row, place))) &&
      targets.every(({ id, row }) => idIn(after[row]?.[key]) === id)
    );
  };
  if (around !== null) {
    // Whether another column holds the same is asked as well: all of them are read.
    const [after, all] = [linesOf(sheet, seen, whole, ...around), rowsBetween(...around)];
    const others = all.filter((row) => !rows.includes(row));
    if (standIn(after, all) && places.every((place) => isAlone(after, others, place, widthOf(seen))))
      return true;
  }
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  // From here on nothing is compared but the key and the written columns.
  const compared: Stretch = [Math.min(...places), Math.max(...places)];
  if (!seen.apart) return standIn(linesOf(sheet, seen, compared, 0, bottom), [0]);
  const after = [...linesOf(sheet, seen, compared, top, bottom)];
  after[0] = linesOf(sheet, seen, compared, 0, 0)[0];
  return standIn(after, [0]);
};

/** Columns of a look, the first and the last. */
type Stretch = readonly [first: number, last: number];

const widthOf = ({ lines }: Look): number => lines[0]?.length ?? 1;

/** The rows as they stand now, in those columns; places and rows are those of the look. */
const linesOf = (sheet: Sheet, { left }: Look, [first, last]: Stretch, from: number, to: number): Lines => {
  const [begin, end] = [left + first, left + last].map(columnLetters);
  const read = valuesOf(sheet, `${begin}${from + 1}:${end}${to + 1}`) ?? [];
  const all: (readonly unknown[])[] = [];
  const before = new Array<undefined>(first).fill(undefined);
  read.forEach((line, index) => {
    all[from + index] = first === 0 ? line : [...before, ...line];
  });
  return all;
};

const rowsBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Rows around the targets by which each of their columns is known from all others, beside the written cells. */
const rowsThatTell = (
  { lines }: Look,
  places: readonly number[],
  written: readonly number[],
): readonly [from: number, to: number] | null => {
  const [top, bottom] = [Math.min(...written), Math.max(...written)];
  const width = lines[0]?.length ?? 1;
  if ((bottom + 1) * width <= smallTab) return null;
  const meant = new Set(written);
  for (const reach of reaches) {
    const [from, to] = [Math.max(1, top - reach), Math.min(lines.length - 1, bottom + reach)];
    if (to - from > 4 * reach) return null;
    const others = rowsBetween(from, to).filter((row) => !meant.has(row));
    if (places.every((place) => isAlone(lines, others, place, width))) return [from, to];
  }
  return null;
};

/** Whether a column holds something in the rows, and no other column the same. */
const isAlone = (lines: Lines, rows: readonly number[], place: number, width: number): boolean => {
  const cells = (at: number): string => JSON.stringify(rows.map((row) => text(lines[row]?.[at])));
  const [own, blank] = [cells(place), JSON.stringify(rows.map(() => ''))];
  const others = Array.from({ length: width }, (_, at) => at).filter((at) => at !== place);
  return own !== blank && others.every((at) => cells(at) !== own);
};

const text = (cell: unknown): string => (cell instanceof Date ? `@${cell.getTime()}` : String(cell ?? ''));
