/** Elementwise evaluation: single values and single rows or columns repeat, sizes that do not fit give #N/A. */
import { errorCell } from './errors.ts';
import {
  type Argument,
  blank,
  type Cell,
  columnsOf,
  isTable,
  makeTable,
  rowsOf,
  type Table,
} from './values.ts';

export const broadcast = (args: readonly Argument[], compute: (...cells: Cell[]) => Cell): Cell | Table => {
  if (!args.some((arg) => isTable(arg) && !isSingle(arg))) return compute(...args.map(single));
  const size = sizeOf(args);
  const readers = args.map((arg) => reader(arg));
  return makeTable(size.columns, size.rows, (col, row) => {
    const cells: Cell[] = [];
    for (const read of readers) {
      const cell = read(col, row);
      if (cell === undefined) return mismatch;
      cells.push(cell);
    }
    return compute(...cells);
  });
};

/** The same for two arguments, without an array a cell. */
export const broadcast2 = (a: Argument, b: Argument, compute: (a: Cell, b: Cell) => Cell): Cell | Table => {
  const tables = (isTable(a) && !isSingle(a)) || (isTable(b) && !isSingle(b));
  if (!tables) return compute(single(a), single(b));
  const column = columnOf2(a, b, compute);
  if (column) return [column];
  const size = sizeOf([a, b]);
  const left = reader(a);
  const right = reader(b);
  return makeTable(size.columns, size.rows, (col, row) => {
    const x = left(col, row);
    const y = right(col, row);
    return x === undefined || y === undefined ? mismatch : compute(x, y);
  });
};

/** The same for single columns of one height and single values, without more ado: most of what formulas compute. */
const columnOf2 = (a: Argument, b: Argument, compute: (a: Cell, b: Cell) => Cell): Cell[] | null => {
  const left = soleColumn(a);
  const right = soleColumn(b);
  if (left === null || right === null) return null;
  const rows = Math.max(left?.length ?? 0, right?.length ?? 0);
  if ((left && left.length !== rows) || (right && right.length !== rows)) return null;
  const [x, y] = [single(a), single(b)];
  const result = new Array<Cell>(rows);
  for (let row = 0; row < rows; row++)
    result[row] = compute(left ? (left[row] ?? blank) : x, right ? (right[row] ?? blank) : y);
  return result;
};

/** Undefined for a single value, null for a table of several columns. */
const soleColumn = (arg: Argument): Cell[] | undefined | null =>
  !isTable(arg) || isSingle(arg) ? undefined : columnsOf(arg) === 1 ? arg[0] : null;

/** The same for three arguments, as IF has. */
export const broadcast3 = (
  a: Argument,
  b: Argument,
  c: Argument,
  compute: (a: Cell, b: Cell, c: Cell) => Cell,
): Cell | Table => {
  const columns = [a, b, c].map(soleColumn);
  const rows = columns.reduce((most, column) => Math.max(most, column?.length ?? 0), 0);
  if (rows === 0 || columns.some((column) => column === null || (column && column.length !== rows)))
    return broadcast([a, b, c], compute);
  const [first, second, third] = columns;
  const [x, y, z] = [single(a), single(b), single(c)];
  const result = new Array<Cell>(rows);
  for (let row = 0; row < rows; row++)
    result[row] = compute(
      first ? (first[row] ?? blank) : x,
      second ? (second[row] ?? blank) : y,
      third ? (third[row] ?? blank) : z,
    );
  return [result];
};

const mismatch = errorCell('#N/A', 'Array arguments are of different size.');
const isSingle = (table: Table): boolean => columnsOf(table) <= 1 && rowsOf(table) <= 1;
const single = (arg: Argument): Cell => (isTable(arg) ? (arg[0]?.[0] ?? blank) : (arg ?? blank));

const sizeOf = (args: readonly Argument[]): { columns: number; rows: number } => {
  let columns = 1;
  let rows = 1;
  for (const arg of args) {
    if (!isTable(arg)) continue;
    columns = Math.max(columns, columnsOf(arg));
    rows = Math.max(rows, rowsOf(arg));
  }
  return { columns, rows };
};

type Read = (col: number, row: number) => Cell | undefined;

const reader = (arg: Argument): Read => {
  if (!isTable(arg) || isSingle(arg)) {
    const only = single(arg);
    return () => only;
  }
  const oneColumn = columnsOf(arg) === 1;
  const oneRow = rowsOf(arg) === 1;
  return (col, row) => arg[oneColumn ? 0 : col]?.[oneRow ? 0 : row];
};
