/**
 * LARGE, SMALL and PERCENTILE of long ranges: o-spreadsheet sorts what it is given for each call, by insertion. What it
 * refuses it says itself.
 */
import { numberOf } from '../coerce.ts';
import { type EvalContext, type FunctionDescription, registries } from '../load.ts';
import { type Argument, type Cell, firstOf, isTable, rowsOf, type Table } from '../values.ts';
import { define, type FunctionSet } from './define.ts';
import { sortedNumbers } from './sortedNumbers.ts';

/** Shorter ranges are left to the engine. */
const fewRows = 64;

type Find = (numbers: readonly number[], wanted: number, table: Table) => Cell | undefined;

const overLong = (name: string, description: string, find: Find) => {
  const engines: FunctionDescription | undefined = registries.functionRegistry.content[name];
  return define(
    description,
    ['data (any, range)', 'wanted (number)'],
    (context: EvalContext, data: Argument, wanted: Argument) => {
      const isLong = isTable(data) && rowsOf(data) >= fewRows && wanted !== undefined;
      const found = isLong && find(sortedNumbers(data), numberOf(firstOf(wanted), context.locale), data);
      if (found) return found;
      if (engines === undefined) throw new Error(`The engine has no ${name}.`);
      // The engine's own answer.
      return engines.compute.call(context, data as never, wanted as never) as Cell;
    },
  );
};

const nth = (numbers: readonly number[], at: number, table: Table): Cell | undefined => {
  const value = numbers[at];
  if (value === undefined) return undefined;
  for (const column of table) {
    const cell = column.find((one) => one.value === value);
    if (cell) return cell.format ? { value, format: cell.format } : { value };
  }
  return { value };
};

/** Between two numbers in proportion, as the engine reckons it. */
const percentile: Find = (numbers, share, table) => {
  if (!(share >= 0 && share <= 1) || numbers.length === 0) return undefined;
  const at = (numbers.length - 1) * share;
  const [low, high] = [Math.floor(at), Math.ceil(at)];
  const value =
    low === high ? numbers[at] : (numbers[high] ?? 0) * (at - low) + (numbers[low] ?? 0) * (high - at);
  return value === undefined ? undefined : { value, format: table[0]?.[0]?.format };
};

export const orderFunctions: FunctionSet = {
  LARGE: overLong('LARGE', 'The nth largest number.', (numbers, n, table) =>
    n >= 1 ? nth(numbers, numbers.length - Math.trunc(n), table) : undefined,
  ),
  SMALL: overLong('SMALL', 'The nth smallest number.', (numbers, n, table) =>
    n >= 1 ? nth(numbers, Math.trunc(n) - 1, table) : undefined,
  ),
  PERCENTILE: overLong('PERCENTILE', 'The number at a share of the data.', percentile),
  'PERCENTILE.INC': overLong('PERCENTILE.INC', 'The number at a share of the data.', percentile),
};
