/**
 * A column compared with one value: the formulas of a tab ask the same of the same column, whether its id is blank,
 * whether it is the first row.
 */
import { alike } from '../alike.ts';
import { type Argument, type Cell, isTable, type Table } from '../values.ts';

interface Compared {
  readonly operator: string;
  readonly value: Cell;
  readonly result: Cell | Table;
}

const known = new WeakMap<readonly Cell[], readonly Compared[]>();

/** Short columns are not worth it. */
const fewRows = 64;
/** As many comparisons of a column are kept. */
const most = 4;

export const comparedOnce = (
  operator: string,
  a: Argument,
  b: Argument,
  compute: () => Cell | Table,
): Cell | Table => {
  const column = isTable(a) && a.length === 1 ? a[0] : undefined;
  if (column === undefined || column.length < fewRows || b === undefined || isTable(b)) return compute();
  const before = known.get(column) ?? [];
  const found = before.find((one) => one.operator === operator && alike(one.value, b));
  if (found) return found.result;
  const result = compute();
  known.set(column, [{ operator, value: b, result }, ...before].slice(0, most));
  return result;
};
