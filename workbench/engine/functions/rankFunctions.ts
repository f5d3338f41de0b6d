/** PERCENTRANK and RANK. See sortedNumbers.ts. */
import { numberOf } from '../coerce.ts';
import { errorCell, FormulaFault } from '../errors.ts';
import type { EvalContext } from '../load.ts';
import { type Argument, asTable, firstOf } from '../values.ts';
import { define, type FunctionSet } from './define.ts';
import { sortedNumbers } from './sortedNumbers.ts';

/** How many of ascending numbers are below (or, with `through`, up to) a value. */
const countBelow = (numbers: readonly number[], value: number, through = false): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = numbers[middle] ?? 0;
    if (at < value || (through && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
};

const percentRank =
  (exclusive: boolean, absent: 'interpolated' | 'refused' = 'interpolated') =>
  ({ locale }: EvalContext, data: Argument, value: Argument, digits: Argument) => {
    const numbers = sortedNumbers(asTable(data));
    const wanted = numberOf(firstOf(value), locale);
    const places = digits === undefined ? 3 : Math.trunc(numberOf(firstOf(digits), locale));
    if (places < 1) return errorCell('#NUM!', 'Function PERCENTRANK parameter 3 value must be at least 1.');
    const [least] = numbers;
    const most = numbers.at(-1);
    if (least === undefined || most === undefined || wanted < least || wanted > most) {
      return errorCell('#N/A', 'The value lies outside the data.');
    }
    if (absent === 'refused' && numbers[countBelow(numbers, wanted)] !== wanted)
      return errorCell('#N/A', 'The data do not contain the value.');
    const position = positionIn(numbers, wanted);
    const share = exclusive
      ? (position + 1) / (numbers.length + 1)
      : numbers.length === 1
        ? 1
        : position / (numbers.length - 1);
    const scale = 10 ** places;
    return Math.floor(share * scale + 1e-9) / scale;
  };

/** Zero-based place among ascending numbers, between two of them in proportion. */
const positionIn = (numbers: readonly number[], wanted: number): number => {
  const below = countBelow(numbers, wanted);
  if (numbers[below] === wanted) return below;
  const smaller = numbers[below - 1] ?? 0;
  const greater = numbers[below] ?? 0;
  return below - 1 + (wanted - smaller) / (greater - smaller);
};

const rank =
  (average: boolean) =>
  ({ locale }: EvalContext, value: Argument, data: Argument, ascending: Argument) => {
    const numbers = sortedNumbers(asTable(data));
    const wanted = numberOf(firstOf(value), locale);
    const below = countBelow(numbers, wanted);
    const through = countBelow(numbers, wanted, true);
    if (below === through) throw new FormulaFault('#N/A', 'The value is not in the data.');
    const isAscending = ascending !== undefined && numberOf(firstOf(ascending), locale) !== 0;
    const first = isAscending ? below + 1 : numbers.length - through + 1;
    return average ? first + (through - below - 1) / 2 : first;
  };

const PERCENT_ARGS = ['data (range)', 'value (number)', 'significant_digits (number, optional)'];
const RANK_ARGS = ['value (number)', 'data (range)', 'is_ascending (boolean, optional)'];

export const rankFunctions: FunctionSet = {
  // Its page says so; the pages of the other two do not.
  PERCENTRANK: define('The share of a dataset below a value.', PERCENT_ARGS, percentRank(false, 'refused')),
  'PERCENTRANK.INC': define(
    'The share of a dataset below a value, from 0 to 1.',
    PERCENT_ARGS,
    percentRank(false),
  ),
  'PERCENTRANK.EXC': define(
    'The share of a dataset below a value, without 0 and 1.',
    PERCENT_ARGS,
    percentRank(true),
  ),
  RANK: define('The rank of a value in a dataset.', RANK_ARGS, rank(false)),
  'RANK.EQ': define('The rank of a value; equal ones share the first.', RANK_ARGS, rank(false)),
  'RANK.AVG': define('The rank of a value; equal ones share the mean.', RANK_ARGS, rank(true)),
};
