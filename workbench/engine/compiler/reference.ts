/**
 * Which tables are ranges of the sheet (rather than computed), so that outside ARRAYFORMULA a range in the place of
 * one value gives the value of the formula's own row or column, as in Sheets, and not the whole column.
 */
import { errorCell } from '../errors.ts';
import { blank, type Cell, columnsOf, rowsOf, type Table } from '../values.ts';
import type { Run } from './run.ts';

interface Corner {
  readonly top: number;
  readonly left: number;
}

const references = new WeakMap<Table, Corner>();

export const markReference = (table: Table, range: { readonly zone: Corner }): Table => {
  references.set(table, range.zone);
  return table;
};

/** For functions that return references (OFFSET, INDIRECT): the corner is known from the first cell. */
export const markByPosition = (table: Table): Table => {
  const position = table[0]?.[0]?.position;
  if (position) references.set(table, { top: position.row, left: position.col });
  return table;
};

/** Where the range begins that the table is; undefined for computed tables. */
export const referenceCorner = (table: Table): Corner | undefined => references.get(table);

export const isReference = (table: Table): boolean => references.has(table);

/** The one value a table stands for where a single value is wanted. */
export const intersection = (table: Table, run: Run): Cell => {
  const corner = references.get(table);
  const first = table[0]?.[0] ?? blank;
  if (!corner || (columnsOf(table) <= 1 && rowsOf(table) <= 1)) return first;
  const at = run.context.__originCellPosition;
  if (!at) return first;
  if (columnsOf(table) === 1) return table[0]?.[at.row - corner.top] ?? notFound;
  if (rowsOf(table) === 1) return table[at.col - corner.left]?.[0] ?? notFound;
  return notFound;
};

const notFound = errorCell('#VALUE!', 'An array value could not be found.');
