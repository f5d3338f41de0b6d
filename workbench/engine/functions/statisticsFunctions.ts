/** Descriptive statistics that the engine lacks. */
import { numberOf } from '../coerce.ts';
import { errorCell, FormulaFault } from '../errors.ts';
import { type Argument, asTable, firstOf } from '../values.ts';
import { define, type FunctionSet } from './define.ts';
import { numbersIn } from './numberFunctions.ts';

const LIST = ['value (number, range<number>, repeating)'];

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const moment = (numbers: readonly number[], power: number): number => {
  const centre = mean(numbers);
  return numbers.reduce((sum, x) => sum + (x - centre) ** power, 0);
};

const ofList = (description: string, least: number, compute: (numbers: number[]) => number) =>
  define(description, LIST, (context, ...values) => {
    const numbers = numbersIn(values, context);
    if (numbers.length < least) return errorCell('#DIV/0!', `At least ${least} numbers are needed.`);
    const result = compute(numbers);
    return Number.isFinite(result)
      ? result
      : errorCell('#DIV/0!', 'Evaluation caused a divide by zero error.');
  });

const positive = (numbers: readonly number[]): readonly number[] => {
  if (numbers.some((x) => x <= 0)) throw new FormulaFault('#NUM!', 'All values must be positive.');
  return numbers;
};

/** The values that occur most often, in order of appearance; #N/A if none occurs twice. */
const modes = (numbers: readonly number[]): readonly number[] => {
  const counts = new Map<number, number>();
  for (const x of numbers) counts.set(x, (counts.get(x) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < 2) throw new FormulaFault('#N/A', 'No value occurs more than once.');
  return [...counts].filter(([, count]) => count === most).map(([value]) => value);
};

const skew = (numbers: readonly number[]): number => {
  const n = numbers.length;
  const deviation = Math.sqrt(moment(numbers, 2) / (n - 1));
  return (moment(numbers, 3) * n) / ((n - 1) * (n - 2) * deviation ** 3);
};

const kurtosis = (numbers: readonly number[]): number => {
  const n = numbers.length;
  const variance = moment(numbers, 2) / (n - 1);
  const first = (n * (n + 1) * moment(numbers, 4)) / ((n - 1) * (n - 2) * (n - 3) * variance ** 2);
  return first - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
};

const firstMode = (_name: string) =>
  define(
    'The value that occurs most often.',
    LIST,
    (context, ...values) => modes(numbersIn(values, context))[0] ?? null,
  );

export const statisticsFunctions: FunctionSet = {
  DEVSQ: ofList('The sum of squared deviations.', 1, (numbers) => moment(numbers, 2)),
  GEOMEAN: ofList('The geometric mean.', 1, (numbers) => Math.exp(mean(positive(numbers).map(Math.log)))),
  HARMEAN: ofList('The harmonic mean.', 1, (numbers) => 1 / mean(positive(numbers).map((x) => 1 / x))),
  SKEW: ofList('The skewness of a sample.', 3, skew),
  'SKEW.P': ofList('The skewness of a population.', 3, (numbers) => {
    const n = numbers.length;
    return moment(numbers, 3) / n / Math.sqrt(moment(numbers, 2) / n) ** 3;
  }),
  KURT: ofList('The kurtosis of a sample.', 4, kurtosis),
  MODE: firstMode('MODE'),
  'MODE.SNGL': firstMode('MODE.SNGL'),
  'MODE.MULT': define('The values that occur most often.', LIST, (context, ...values) => [
    modes(numbersIn(values, context)).map((value) => ({ value })),
  ]),
  TRIMMEAN: define(
    'The mean without a share of the extremes.',
    ['data (range<number>)', 'exclude_proportion (number)'],
    (context, data, share) => {
      const numbers = numbersIn([asTable(data)], context).sort((a, b) => a - b);
      const proportion = numberOf(firstOf(share), context.locale);
      if (proportion < 0 || proportion >= 1)
        return errorCell('#NUM!', 'Function TRIMMEAN parameter 2 value must be from 0 up to 1.');
      const cut = Math.floor((numbers.length * proportion) / 2);
      return mean(numbers.slice(cut, numbers.length - cut));
    },
  ),
  STANDARDIZE: define(
    'The normalised value.',
    ['value (number)', 'mean (number)', 'standard_deviation (number)'],
    (context, ...given: Argument[]) => {
      const [value = 0, centre = 0, deviation = 0] = numbersIn(given.map(firstOf), context);
      return deviation <= 0
        ? errorCell('#NUM!', 'The standard deviation must be positive.')
        : (value - centre) / deviation;
    },
  ),
};
