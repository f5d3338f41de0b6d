/** The numbers of a range in their order, sorted once for a range that does not change. */
import { isError } from '../errors.ts';
import type { Cell, Table } from '../values.ts';

const sorted = new WeakMap<Table | readonly Cell[], readonly number[]>();

/** Ascending; text, blanks and booleans do not count. @throws the first error of the range. */
export const sortedNumbers = (table: Table): readonly number[] => {
  const [only] = table;
  const key = only && table.length === 1 ? only : table;
  const known = sorted.get(key);
  if (known) return known;
  const numbers: number[] = [];
  for (const column of table) {
    for (const cell of column) {
      if (isError(cell)) throw cell;
      if (typeof cell.value === 'number') numbers.push(cell.value);
    }
  }
  const ascending = [...Float64Array.from(numbers).sort()];
  sorted.set(key, ascending);
  return ascending;
};
