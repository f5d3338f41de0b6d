/**
 * Which tables are ranges of the sheet (rather than computed), so that outside ARRAYFORMULA a range in the place of
 * one value gives the value of the formula's own row or column, as in Sheets, and not the whole column.
 */
import { errorCell } from '../errors.ts';
import type { UID } from '../load.ts';
import { type Argument, blank, type Cell, columnsOf, isTable, rowsOf, type Table } from '../values.ts';
import type { Run } from './run.ts';

interface Corner {
  readonly top: number;
  readonly left: number;
  readonly sheetId: UID;
}

interface Marked {
  readonly sheetId: UID;
  readonly zone: { readonly top: number; readonly left: number };
}

const references = new WeakMap<Table, Corner>();

export const markReference = (table: Table, { sheetId, zone: { top, left } }: Marked): Table => {
  if (!references.has(table)) references.set(table, { sheetId, top, left });
  return table;
};

/**
 * The range with the place of each cell in it, for functions that ask where a cell stands. Ranges are the arrays that
 * formulas have given, whose cells do not know where they stand.
 */
export const withPlaces = (value: Argument): Argument => {
  const corner = isTable(value) ? references.get(value) : undefined;
  if (!corner || !isTable(value)) return value;
  const { sheetId, left, top } = corner;
  const placed = value.map((cells, col) =>
    cells.map((cell, row) => ({ ...cell, position: { sheetId, col: left + col, row: top + row } })),
  );
  references.set(placed, corner);
  return placed;
};

/** For functions that return references (OFFSET, INDIRECT): the corner is known from the first cell. */
export const markByPosition = (table: Table): Table => {
  const position = table[0]?.[0]?.position;
  if (position && !references.has(table))
    references.set(table, { sheetId: position.sheetId, top: position.row, left: position.col });
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
