import { describe, expect, test } from 'vitest';
import { centredAverage, movingAverage } from '../../../../src/domain/sales/movingAverage.ts';
import { airPassengers } from '../../../fixtures/airPassengers.ts';

const rounded = (values: readonly (number | null)[], digits: number) =>
  values.map((value) => (value === null ? null : Number(value.toFixed(digits))));

describe('Moving average (R75)', () => {
  test('of sales of electricity in South Australia by year: the column 5-MA of the textbook', () => {
    // Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 2nd edition, table 6.1, GWh from 1989 on.
    const sales = [
      2354.34, 2379.71, 2318.52, 2468.99, 2386.09, 2569.47, 2575.72, 2762.72, 2844.5, 3000.7, 3108.1, 3357.5,
      3075.7, 3180.6, 3221.6, 3176.2,
    ];
    expect(rounded(centredAverage(sales, 5), 2).slice(0, 14)).toEqual([
      null,
      null,
      2381.53,
      2424.56,
      2463.76,
      2552.6,
      2627.7,
      2750.62,
      2858.35,
      3014.7,
      3077.3,
      3144.52,
      3188.7,
      3202.32,
    ]);
  });

  test('of the airline passengers: the trend that `decompose` of R gives, half a year missing at each end', () => {
    const trend = rounded(centredAverage(airPassengers, 12), 4);
    expect(trend.slice(0, 6)).toEqual([null, null, null, null, null, null]);
    expect(trend.slice(6, 8)).toEqual([126.7917, 127.25]);
    expect(trend.slice(12, 20)).toEqual([
      131.25, 133.0833, 134.9167, 136.4167, 137.4167, 138.75, 140.9167, 143.1667,
    ]);
    expect(trend.slice(-6)).toEqual([null, null, null, null, null, null]);
  });

  test('of what came last: the mean of so many values up to each', () => {
    expect(movingAverage([3, 6, 9, 12], 3)).toEqual([null, null, 6, 9]);
  });
});
