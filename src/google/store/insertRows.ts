import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { AnyTable } from '../../schema/tables.ts';
import type { Columns } from '../columns.ts';
import { appendRow } from './appendRow.ts';
import { growTab } from './growTab.ts';
import {
  cellAt,
  formulasOf,
  type Ground,
  idIn,
  keyOf,
  type Look,
  lastFilled,
  lookAt,
  rowsById,
  type Sheet,
  valuesOf,
} from './look.ts';
import { keysNow, lookAtEnd } from './lookAtEnd.ts';
import { backOf, sameCell } from './sameCell.ts';
import { rounds } from './settle.ts';
import { type CellValue, type CellWrite, writeCells } from './writeCells.ts';

/** A new row: its id, and what each of our columns is to hold. */
export interface NewRow {
  readonly id: string;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** Free rows that a tab gets beyond those that are needed when it has to grow: as many as a new tab has. */
export const spareRows = 1000;

/** Rows up to which an insert also keeps the formulas of the rows above it, which a write that goes astray could hit. */
const fewRows = 100;

/** Rows beyond which an insert into a large tab looks at the bottom of it alone. */
const manyRows = 1000;

/** Rows above the new ones that people may push into their place between look and write. */
const tailRows = 20;

/**
 * Puts rows below the last one in which our columns hold anything, and looks whether they stand there alone: a row
 * that was pushed into their place meanwhile gets its cells back, and they go further down. Three calls for a block,
 * four for a few rows; one more where the tab has to grow.
 * @param known A look that this execution has had, whole; of a single row's small tab it saves two calls.
 * @throws Refusal `heldConflict` where the tab does not stand still.
 */
export const insertRows = (
  ground: Ground,
  table: AnyTable,
  rows: readonly NewRow[],
  known: Look | null,
): void => {
  const sheet = ground.tabs.get(table.name);
  const [only] = rows;
  const tried = only && rows.length === 1 ? appendRow(ground, table, sheet, only, known) : 'passed';
  if (tried === 'stands') return;
  let pending = rows;
  for (let round = 0; round < rounds && pending.length > 0; round++) {
    const isMany = round === 0 && rows.length > manyRows && ground.hints.of(table).large;
    const end = isMany ? lookAtEnd(ground, table) : null;
    const seen = end ?? lookAt(ground, table, Object.keys(table.columns));
    const standing = rowsById(seen, table);
    const first = round === 0 && tried === 'passed';
    pending = pending.filter(({ id }) => first || !standing.has(id));
    if (pending.length > 0) pending = insertBlock(ground, table, sheet, seen, pending, end !== null);
  }
  if (pending.length > 0) throw new Refusal('heldConflict', { tab: sheet.getName() });
};

/**
 * One round. @param isEnd Whether only the bottom of the tab was looked at.
 * @returns the rows that do not stand where they were meant to.
 */
const insertBlock = (
  ground: Ground,
  table: AnyTable,
  sheet: Sheet,
  seen: Look,
  rows: readonly NewRow[],
  isEnd: boolean,
): readonly NewRow[] => {
  const below = lastFilled(seen) + 1;
  // A tab of the script's keeps a blank row: where all others leave it, that one looks as each was made.
  const missing = below + rows.length + Number('forScript' in table) - seen.lines.length;
  if (missing > 0 && !growTab(sheet, seen.lines.length, missing + spareRows)) return rows;
  const formulas = rows.length < fewRows ? tailFormulas(sheet, seen, below, rows.length) : new Map();
  if (!formulas) return rows;
  writeCells(sheet, cellsOf(rows, seen.columns, below));
  const width = seen.lines[0]?.length ?? 1;
  const [from, to] = [columnLetters(seen.left), columnLetters(seen.left + width - 1)];
  const after = isEnd
    ? keysNow(sheet, table, seen, below + rows.length)
    : (valuesOf(sheet, `${from}1:${to}${below + rows.length}`) ?? []);
  if (untouched(table, seen, after, rows, below)) return [];
  return putRight(ground, table, sheet, seen, formulas, rows, below, missing);
};

/** The cells of our columns; those that no row fills are left as they are. */
const cellsOf = (rows: readonly NewRow[], columns: Columns, below: number): readonly CellWrite[] => {
  const filled = (name: string): boolean => rows.some(({ values }) => (values[name] ?? '') !== '');
  const places = Object.values(columns).sort((a, b) => a - b);
  const used = Object.entries(columns).flatMap(([name, place]) => (filled(name) ? [place] : []));
  const [from, to] = [Math.min(...used), Math.max(...used)];
  const named = new Map(Object.entries(columns).map(([name, place]) => [place, name]));
  return rows.flatMap(({ values }, index) =>
    places
      .filter((place) => place >= from && place <= to)
      .map((column) => ({ row: below + index, column, value: values[named.get(column) ?? ''] ?? '' })),
  );
};

type TailFormulas = ReadonlyMap<number, readonly (string | null)[]>;

/** In R1C1, by 0-based row; null where the tab is smaller by now. */
const tailFormulas = (sheet: Sheet, seen: Look, below: number, count: number): TailFormulas | null => {
  const first = Math.max(1, below - tailRows);
  if (below <= first) return new Map();
  const right = seen.left + (seen.lines[0]?.length ?? 1) - 1;
  // Rows that were pushed down since they were seen are looked at where they went.
  const last = below + Math.min(count, tailRows);
  const a1 = `${columnLetters(seen.left)}${first + 1}:${columnLetters(right)}${last}`;
  const lines = formulasOf(sheet, a1);
  return lines && new Map(lines.map((line, index) => [first + index, line]));
};

/** Whether everything stands as it stood, and the new rows below it. */
const untouched = (
  table: AnyTable,
  seen: Look,
  after: Look['lines'],
  rows: readonly NewRow[],
  below: number,
): boolean => {
  const key = (seen.columns[keyOf(table)] ?? 0) - seen.left;
  const [before = []] = seen.lines;
  if (!before.every((cell, at) => String(after[0]?.[at] ?? '') === String(cell ?? ''))) return false;
  for (let row = 1; row < below; row++)
    if (idIn(after[row]?.[key]) !== idIn(seen.lines[row]?.[key])) return false;
  return rows.every(({ id }, index) => idIn(after[below + index]?.[key]) === id);
};

/** Rows or columns moved between look and write: gives every cell back what it held, and the new rows their own. */
const putRight = (
  ground: Ground,
  table: AnyTable,
  sheet: Sheet,
  seen: Look,
  formulas: TailFormulas,
  rows: readonly NewRow[],
  below: number,
  grown: number,
): readonly NewRow[] => {
  const now = lookAt(ground, table, Object.keys(table.columns));
  const where = placesOf(now, rows);
  const height = Math.max(seen.lines.length, below + rows.length) + (grown > 0 ? spareRows : 0);
  const hit = pushedInto(table, seen, now, where, below, now.lines.length - height);
  const writes: CellWrite[] = [];
  const ours = Object.values(seen.columns).map((column) => column - seen.left);
  // A formula where nothing stood before: rows had moved already when the formulas were read.
  const moved = [...formulas].some(([row, line]) => row >= below && ours.some((at) => line[at]));
  // Of a row from above what was looked at, nothing is known that could be put back.
  if ([...hit.values()].some((row) => ours.some((at) => seen.lines[row]?.[at] === undefined)))
    throw new Refusal('heldConflict', { tab: sheet.getName() });
  for (const [row, from] of hit) {
    where.delete(row);
    for (const [name, column] of Object.entries(now.columns)) {
      const formula = formulas.get(moved ? row : from)?.[(seen.columns[name] ?? 0) - seen.left] ?? '';
      const value = cellAt(seen, from, seen.columns[name] ?? 0);
      if (formula !== '') sheet.getRange(row + 1, column + 1).setFormulaR1C1(formula);
      else writes.push({ row, column, value: backOf(value) });
    }
  }
  for (const [row, index] of where) writes.push(...mended(seen.columns, now, rows[index], row));
  if (writes.length > 0) writeCells(sheet, writes);
  return rows;
};

/** Where the new rows stand now: each by the values that were written for it, wherever their columns went since. */
const placesOf = (now: Look, rows: readonly NewRow[]): Map<number, number> => {
  const indexOf = new Map(rows.map(({ id }, index) => [id, index]));
  const places = new Map<number, number>();
  now.lines.forEach((line, row) => {
    const id = line?.map(idIn).find((one) => indexOf.has(one)) ?? '';
    const index = indexOf.get(id);
    if (row > 0 && index !== undefined) places.set(row, index);
    indexOf.delete(id);
  });
  return places;
};

/**
 * The rows that were pushed to where the new ones were written: their row now, and where they were seen.
 * @param more Rows that the tab has more than it had: where somebody deleted one, it is no hit that it is gone.
 */
const pushedInto = (
  table: AnyTable,
  seen: Look,
  now: Look,
  where: ReadonlyMap<number, number>,
  below: number,
  more: number,
): ReadonlyMap<number, number> => {
  const rows = rowsById(now, table);
  const key = (seen.columns[keyOf(table)] ?? 0) - seen.left;
  const hit = new Map<number, number>();
  let shift = 0;
  for (let row = 1; row < below; row++) {
    const standing = rows.get(idIn(seen.lines[row]?.[key]));
    if (standing !== undefined) shift = standing - row;
    else if (filled(seen, row)) {
      const place = [row + shift, row + more].find((one) => more > 0 && where.has(one) && !hit.has(one));
      if (place !== undefined) hit.set(place, row);
    }
  }
  return hit;
};

const filled = (look: Look, row: number): boolean =>
  Object.values(look.columns).some((column) => String(cellAt(look, row, column) ?? '') !== '');

/** Moves the cells of a new row, wherever it stands, to where their columns are by now. */
export const replaced = (sheet: Sheet, columns: Columns, now: Look, row: NewRow): void => {
  for (const at of placesOf(now, [row]).keys()) {
    const writes = mended(columns, now, row, at);
    if (writes.length > 0) writeCells(sheet, writes);
  }
};

/** The cells of a new row that do not hold what they are to hold, after a column was moved. */
const mended = (before: Columns, now: Look, row: NewRow | undefined, at: number): readonly CellWrite[] => {
  if (!row) return [];
  const writes: CellWrite[] = [];
  const ours = new Set(Object.values(now.columns));
  for (const [name, column] of Object.entries(now.columns)) {
    const value = row.values[name] ?? '';
    if (!sameCell(cellAt(now, at, column), value)) writes.push({ row: at, column, value });
  }
  for (const column of Object.values(before)) {
    if (ours.has(column) || String(cellAt(now, at, column) ?? '') === '') continue;
    writes.push({ row: at, column, value: '' });
  }
  return writes;
};
