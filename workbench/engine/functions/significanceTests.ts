/** Tests of significance on ranges. */
import { numberOf } from '../coerce.ts';
import type { EvalContext } from '../load.ts';
import { type Argument, asTable, firstOf } from '../values.ts';
import { define } from './define.ts';
import { chiCumulative, f, need, tCumulative } from './distributions.ts';
import { numbersIn } from './numberFunctions.ts';
import { normalCumulative } from './special.ts';

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
export const variance = (numbers: readonly number[]): number => {
  const centre = mean(numbers);
  return numbers.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (numbers.length - 1);
};
export const list = (given: Argument, context: EvalContext): number[] => numbersIn([asTable(given)], context);
const TWO_RANGES = ['range1 (range<number>)', 'range2 (range<number>)'];

export const chiTest = define(
  'The probability of a chi-squared test.',
  TWO_RANGES,
  (context, observed, expected) => {
    const seen = list(observed, context);
    const wanted = list(expected, context);
    need(seen.length === wanted.length, seen.length > 1);
    const statistic = seen.reduce((sum, x, at) => sum + (x - (wanted[at] ?? 0)) ** 2 / (wanted[at] ?? 1), 0);
    const table = asTable(observed);
    const [columns, rows] = [table.length, table[0]?.length ?? 0];
    return (
      1 - chiCumulative(statistic, columns > 1 && rows > 1 ? (columns - 1) * (rows - 1) : seen.length - 1)
    );
  },
);

export const fTest = define('The probability of an F-test.', TWO_RANGES, (context, one, two) => {
  const [a, b] = [list(one, context), list(two, context)];
  need(a.length > 1, b.length > 1);
  const below = f(variance(a) / variance(b), a.length - 1, b.length - 1, 1);
  return 2 * Math.min(below, 1 - below);
});

export const tTest = define(
  'The probability of a t-test.',
  [...TWO_RANGES, 'tails (number)', 'type (number)'],
  (context, one, two, tails, type) => {
    const [a, b] = [list(one, context), list(two, context)];
    const [sides, kind] = [numberOf(firstOf(tails), context.locale), numberOf(firstOf(type), context.locale)];
    const { statistic, degrees } = tStatistic(a, b, kind);
    return sides * (1 - tCumulative(Math.abs(statistic), degrees));
  },
);

/** Paired (1), of equal variance (2), of unequal variance (3). */
const tStatistic = (
  a: readonly number[],
  b: readonly number[],
  kind: number,
): { statistic: number; degrees: number } => {
  if (kind === 1) {
    need(a.length === b.length);
    const differences = a.map((x, at) => x - (b[at] ?? 0));
    return {
      statistic: mean(differences) / Math.sqrt(variance(differences) / a.length),
      degrees: a.length - 1,
    };
  }
  const [va, vb] = [variance(a), variance(b)];
  if (kind === 2) {
    const degrees = a.length + b.length - 2;
    const pooled = ((a.length - 1) * va + (b.length - 1) * vb) / degrees;
    return { statistic: (mean(a) - mean(b)) / Math.sqrt(pooled * (1 / a.length + 1 / b.length)), degrees };
  }
  const [sa, sb] = [va / a.length, vb / b.length];
  return {
    statistic: (mean(a) - mean(b)) / Math.sqrt(sa + sb),
    degrees: (sa + sb) ** 2 / (sa ** 2 / (a.length - 1) + sb ** 2 / (b.length - 1)),
  };
};

export const zTest = define(
  'The one-tailed probability of a z-test.',
  ['data (range<number>)', 'value (number)', 'standard_deviation (number, optional)'],
  (context, data, value, deviation) => {
    const numbers = list(data, context);
    const spread =
      deviation === undefined ? Math.sqrt(variance(numbers)) : numberOf(firstOf(deviation), context.locale);
    return (
      1 -
      normalCumulative(
        (mean(numbers) - numberOf(firstOf(value), context.locale)) / (spread / Math.sqrt(numbers.length)),
      )
    );
  },
);
