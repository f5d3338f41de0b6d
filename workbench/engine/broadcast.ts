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
  const size = sizeOf([a, b]);
  const left = reader(a);
  const right = reader(b);
  return makeTable(size.columns, size.rows, (col, row) => {
    const x = left(col, row);
    const y = right(col, row);
    return x === undefined || y === undefined ? mismatch : compute(x, y);
  });
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
