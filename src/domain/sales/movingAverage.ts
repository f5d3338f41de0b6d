import { mean } from '../total.ts';

/** The mean of the last `order` values, at each place from which on there are so many; null before. */
export const movingAverage = (series: readonly number[], order: number): readonly (number | null)[] =>
  series.map((_, at) => (at + 1 < order ? null : mean(series.slice(at + 1 - order, at + 1))));

/**
 * The mean of `order` values about each place; of an even order the mean of the two that stand half a place off, which
 * gives the ends half a weight. Null where the series does not reach. Hyndman and Athanasopoulos, Forecasting: Principles
 * and Practice, 2nd edition, 6.2.
 */
export const centredAverage = (series: readonly number[], order: number): readonly (number | null)[] => {
  const half = Math.floor(order / 2);
  const around = (at: number, from: number): number => mean(series.slice(at + from, at + from + order));
  return series.map((_, at) => {
    if (at < half || at + half >= series.length) return null;
    return order % 2 === 1 ? around(at, -half) : (around(at, -half) + around(at, 1 - half)) / 2;
  });
};
