/**
 * The values formulas work on: o-spreadsheet's own shapes, so that its functions can be called with them. A table is
 * column by column: `table[col][row]`.
 */
import type { CellPosition } from './load.ts';

export type Scalar = string | number | boolean | null;

export interface Cell {
  readonly value: Scalar;
  readonly format?: string | undefined;
  /** Why it is an error, for the tooltip. */
  readonly message?: string | undefined;
  /** Where it stands, when it came from a reference. */
  readonly position?: CellPosition | undefined;
}

export type Table = Cell[][];

/** What a function gets: one value, a table, or nothing (an omitted argument). */
export type Argument = Cell | Table | undefined;

export const blank: Cell = Object.freeze({ value: null });

const yes: Cell = Object.freeze({ value: true });
const no: Cell = Object.freeze({ value: false });
export const booleanCell = (value: boolean): Cell => (value ? yes : no);

const small = Array.from({ length: 1025 }, (_, value): Cell => Object.freeze({ value }));
/** A number without a format; the same cell for the same small whole number. */
export const numberCell = (value: number): Cell =>
  value >= 0 && value <= 1024 && !Object.is(value, -0) ? (small[value] ?? { value }) : { value };

export const isTable = (value: unknown): value is Table => Array.isArray(value);

export const columnsOf = (table: Table): number => table.length;
export const rowsOf = (table: Table): number => table[0]?.length ?? 0;

/** The argument as a table; a single value is 1 × 1. */
export const asTable = (value: Argument): Table =>
  value === undefined ? [[blank]] : isTable(value) ? value : [[value]];

/** The top left value; blank if there is none. */
export const firstOf = (value: Argument): Cell =>
  isTable(value) ? (value[0]?.[0] ?? blank) : (value ?? blank);

export const makeTable = (columns: number, rows: number, cell: (col: number, row: number) => Cell): Table =>
  Array.from({ length: columns }, (_, col) => Array.from({ length: rows }, (_unused, row) => cell(col, row)));

export const mapTable = (table: Table, change: (cell: Cell) => Cell): Table =>
  table.map((column) => column.map(change));

/** Row by row, each an array of its cells. */
export const rowList = (table: Table): Cell[][] =>
  Array.from({ length: rowsOf(table) }, (_, row) => table.map((column) => column[row] ?? blank));

export const fromRows = (rows: readonly (readonly Cell[])[], columns = rows[0]?.length ?? 0): Table =>
  Array.from({ length: columns }, (_, col) => rows.map((row) => row[col] ?? blank));

/** All cells, row by row, as Sheets reads a range. */
export const flat = (table: Table): Cell[] => {
  if (table.length === 1) return table[0] ?? [];
  return rowList(table).flat();
};
