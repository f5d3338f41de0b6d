/** ROW and COLUMN of a range: numbers that do not depend on what stands in it. */
import { type Argument, type Cell, columnsOf, isTable, rowsOf, type Table } from '../values.ts';
import { referenceCorner } from './reference.ts';

/** Undefined where the argument is no range of the sheet. */
export const headerNumbers = (name: 'ROW' | 'COLUMN', range: Argument): Cell | Table | undefined => {
  const corner = isTable(range) ? referenceCorner(range) : undefined;
  if (!corner || !isTable(range)) return undefined;
  if (name === 'COLUMN') return across(corner.left + 1, columnsOf(range));
  const count = rowsOf(range);
  return count === 1 ? { value: corner.top + 1 } : [down(corner.top + 1, count)];
};

const across = (first: number, count: number): Cell | Table =>
  count === 1 ? { value: first } : Array.from({ length: count }, (_, at) => [{ value: first + at }]);

const sequences = new Map<string, Cell[]>();

/** The same array for the same numbers, so that what is computed of them can be kept. */
const down = (first: number, count: number): Cell[] => {
  const key = `${first} ${count}`;
  const known = sequences.get(key);
  if (known) return known;
  if (sequences.size >= 50) sequences.clear();
  const made = Array.from({ length: count }, (_, at): Cell => ({ value: first + at }));
  sequences.set(key, made);
  return made;
};
