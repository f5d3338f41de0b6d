/** UNIQUE of the rows of long ranges: o-spreadsheet writes each row as text. What it refuses it says itself. */
import { booleanOf } from '../coerce.ts';
import { type FunctionDescription, registries } from '../load.ts';
import {
  type Argument,
  blank,
  type Cell,
  firstOf,
  isTable,
  rowsOf,
  type Scalar,
  type Table,
} from '../values.ts';
import { type Answer, define, type FunctionSet } from './define.ts';

/** Shorter ranges are left to the engine. */
const fewRows = 64;

const engines: FunctionDescription | undefined = registries.functionRegistry.content.UNIQUE;

const isTrue = (value: Argument): boolean => value !== undefined && booleanOf(firstOf(value));

export const uniqueFunctions: FunctionSet = {
  UNIQUE: define(
    'The different rows of a range, in the order in which they come.',
    ['range (any, range)', 'by_column (boolean, default=FALSE)', 'exactly_once (boolean, default=FALSE)'],
    (context, range, byColumn, exactlyOnce): Answer => {
      if (isTable(range) && rowsOf(range) >= fewRows && !isTrue(byColumn) && !isTrue(exactlyOnce))
        return differentRows(range);
      if (engines === undefined) throw new Error('The engine has no UNIQUE.');
      // The engine's own answer.
      return engines.compute.call(context, range as never, byColumn as never, exactlyOnce as never) as Answer;
    },
  ),
};

const differentRows = (table: Table): Table => {
  const numbers = table.map(numbered).reduce(together);
  const rows: number[] = [];
  numbers.forEach((number, row) => {
    if (number === rows.length) rows.push(row);
  });
  return table.map((column) => rows.map((row) => column[row] ?? blank));
};

/** For each cell the number of its value, counted from 0 as they come. */
const numbered = (column: readonly Cell[]): Int32Array => {
  const known = new Map<Scalar, number>();
  return Int32Array.from(column, (cell) => numberOf(known, cell.value ?? null));
};

const numberOf = <T>(known: Map<T, number>, value: T): number => {
  const number = known.get(value) ?? known.size;
  known.set(value, number);
  return number;
};

/** For each row the number of its pair. */
const together = (a: Int32Array, b: Int32Array): Int32Array => {
  const known = new Map<number, number>();
  // Both are less than the number of rows.
  return a.map((number, row) => numberOf(known, number * a.length + (b[row] ?? 0)));
};
