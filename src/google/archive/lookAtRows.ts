import { columnLetters } from '../../schema/derive/columnLetters.ts';
import type { Vocabulary } from '../../schema/derive/vocabulary.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { type Columns, columnsOf } from '../columns.ts';
import { soon } from '../soon.ts';
import { headerOf } from '../store/look.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Everything that a tab holds, in one look: what a misplaced deletion is put right from. */
export interface Look {
  readonly sheet: Sheet;
  readonly columns: Columns;
  /** Line 0 is the header: the row of the sheet is one more. */
  readonly values: readonly (readonly unknown[])[];
  /** 0-based column of the ids. */
  readonly key: number;
  readonly rows: Rows;
}

/** Rows of the sheet, 1-based, by id. */
export type Rows = ReadonlyMap<string, readonly number[]>;

/** @throws Refusal `columnMissing`, `columnTwice`. */
export const lookAtRows = (sheet: Sheet, table: AnyTable, vocabulary: Vocabulary): Look => {
  const values = soon(() => sheet.getDataRange().getValues());
  const columns = columnsOf(sheet, table, values[0] ?? [], vocabulary);
  const key = columns.id ?? 0;
  return { sheet, columns, values, key, rows: rowsById(values.map((line) => line[key])) };
};

/** The rows that have each id, a copied row's beside its own; the header and blank cells are none. */
export const rowsById = (column: readonly unknown[]): Rows => {
  const rows = new Map<string, number[]>();
  column.forEach((cell, index) => {
    const id = String(cell ?? '').trim();
    if (index > 0 && id !== '') rows.set(id, [...(rows.get(id) ?? []), index + 1]);
  });
  return rows;
};

/** The ids as they stand now: one look at their column. */
export const idsNow = (look: Look): Rows => columnNow(look).rows;

/** The same, and the rows of the grid. */
export const columnNow = ({ sheet, key }: Look): { readonly rows: Rows; readonly grid: number } => {
  const letters = columnLetters(key);
  const column = soon(() => sheet.getRange(`${letters}:${letters}`).getValues());
  return { rows: rowsById(column.map(([cell]) => cell)), grid: column.length };
};

/** Whether every column stands where it stood: one look at the header. */
export const headerStands = ({ sheet, values }: Look): boolean => {
  const now = headerOf(sheet).map(String);
  return (values[0] ?? []).every((title, column) => String(title) === (now[column] ?? ''));
};

/** The last row in which a column of ours holds anything; 1 where only the header does. */
export const lastFilled = ({ values, columns }: Look): number => {
  const ours = Object.values(columns);
  for (let index = values.length - 1; index > 0; index--)
    if (ours.some((column) => !isBlank(values[index]?.[column]))) return index + 1;
  return 1;
};

export const isBlank = (cell: unknown): boolean => cell === '' || cell === null || cell === undefined;
