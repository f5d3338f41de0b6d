import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { AnyTable } from '../../schema/tables.ts';
import type { Columns } from '../columns.ts';
import { growTab } from './growTab.ts';
import { type NewRow, replaced, spareRows } from './insertRows.ts';
import {
  type Ground,
  headerOf,
  idIn,
  type Look,
  lastFilled,
  located,
  lookAt,
  type Sheet,
  valuesOf,
} from './look.ts';
import { type CellValue, refuseProtected } from './writeCells.ts';

/**
 * Puts one row below the last one of a tab, without looking at the others. Google does that in one step and into
 * a row in which nothing stands: whatever people move meanwhile, nothing is written over. The header is looked at
 * afterwards: where a column stood elsewhere, the row's cells are moved. Four calls.
 * @param seen Of a small tab what this execution has looked at, down to the last row of the grid: then what stands in the
 * last row need not be asked for. Three calls.
 * @returns `passed`, and nothing was written, where their cells reach further down than ours, as formulas that are
 * filled to the last row; `astray` where it had to be mended, and is to be looked at.
 * @throws Refusal `columnMissing`, `columnTwice`, `protectedRange`: then the row does not stand.
 */
export const appendRow = (
  ground: Ground,
  table: AnyTable,
  sheet: Sheet,
  row: NewRow,
  seen: Look | null,
): 'stands' | 'astray' | 'passed' => {
  const names = Object.keys(table.columns);
  const { at } = ground.hints.of(table);
  // In a tab that only the script reads nobody has cells of their own.
  if (!('forScript' in table) && !endsWithOurs(sheet, at, seen)) return 'passed';
  refuseProtected(sheet, () => sheet.appendRow(lineOf(at, row)));
  const columns = located(ground, table, headerOf(sheet), 0, names);
  if (columns && names.every((name) => columns[name] === at[name])) return 'stands';
  mend(ground, table, sheet, at, row);
  return 'astray';
};

/** Whether the last row in which anything stands holds something of ours, be it the header. */
const endsWithOurs = (sheet: Sheet, at: Columns, seen: Look | null): boolean => {
  const last = sheet.getLastRow();
  if (seen) return last <= lastFilled(seen) + 1;
  if (last < 2) return last === 1;
  const places = Object.values(at);
  const right = columnLetters(Math.max(...places));
  const [line = []] = lastLines(sheet, last, right) ?? [];
  return places.some((place) => String(line[place] ?? '') !== '');
};

/** The last row and the one below, made where the tab is full: rows are appended there at no price for a while. */
const lastLines = (sheet: Sheet, last: number, right: string): ReturnType<typeof valuesOf> => {
  const a1 = `A${last}:${right}${last + 1}`;
  const lines = valuesOf(sheet, a1);
  if (lines || sheet.getMaxRows() !== last) return lines;
  return growTab(sheet, last, spareRows) ? valuesOf(sheet, a1) : null;
};

const lineOf = (at: Columns, { values }: NewRow): CellValue[] => {
  const line = new Array<CellValue>(Math.max(...Object.values(at)) + 1).fill('');
  for (const [name, place] of Object.entries(at)) line[place] = kept(values[name] ?? '');
  return line;
};

/** Text that could be taken for a number, a day or a flag: whether an appended row heeds its cells' formats is nowhere said. */
const kept = (value: CellValue): CellValue =>
  typeof value === 'string' && /^[^\p{L}']|^(true|false)$|^\p{L}+\.? \d/iu.test(value) ? `'${value}` : value;

const mend = (ground: Ground, table: AnyTable, sheet: Sheet, at: Columns, row: NewRow): void => {
  try {
    replaced(sheet, at, lookAt(ground, table, Object.keys(table.columns)), row);
  } catch (error) {
    if (error instanceof Refusal) withdraw(sheet, row);
    throw error;
  }
};

/** Blanks the row again: nothing else stood in it. */
const withdraw = (sheet: Sheet, { id }: NewRow): void => {
  const lines = sheet.getDataRange().getValues();
  const at = lines.findIndex((line) => line.some((cell) => idIn(cell) === id));
  if (at > 0) sheet.getRange(at + 1, 1, 1, lines[at]?.length ?? 1).clearContent();
};
