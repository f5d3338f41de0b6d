import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../../src/domain/sales/deal.ts';
import { foreseen, holtWinters } from '../../../../src/domain/sales/holtWinters.ts';
import { type PlanWish, planYear, type YearPlan } from '../../../../src/domain/sales/planYear.ts';
import { type History, historyOf, soldByMonth } from '../../../../src/domain/sales/soldByMonth.ts';
import { airPassengers } from '../../../fixtures/airPassengers.ts';
import { aDeal } from './aDeal.ts';

const wish = (parts: Partial<PlanWish>): PlanWish => ({
  method: 'lastYear',
  year: 1961,
  amount: 0,
  uplift: 0,
  risk: 0,
  ...parts,
});
const passengers: History = { first: 1949 * 12, values: airPassengers };
const planned = (parts: Partial<PlanWish>, history = passengers): YearPlan => {
  const plan = planYear(wish(parts), history);
  if ('code' in plan) throw new Error(plan.code);
  return plan;
};
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

describe('A year’s target by a method (R71–R77)', () => {
  test('by last year: its months', () => {
    expect(planned({}).months).toEqual(airPassengers.slice(-12));
  });
  test('by an amount: its months go as last year’s did, evenly where nothing is known', () => {
    expect(planned({ method: 'share', amount: 2 * sum(airPassengers.slice(-12)) }).months[6]).toBe(2 * 622);
    expect(planned({ method: 'share', amount: 25 }, { first: 0, values: [] }).months).toEqual([
      3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    ]);
  });
  test('by the moving average: the mean of the last twelve months, each month', () => {
    const { given, months } = planned({ method: 'average' });
    expect([given, months[0], months[11]]).toEqual([5712, 476, 476]);
  });
  test('by the season: what Holt and Winters foresee', () => {
    const model = holtWinters(airPassengers, 'multiplicative');
    if ('code' in model) throw new Error(model.code);
    expect(planned({ method: 'season' }).months).toEqual(foreseen(model, 12).map(Math.round));
  });
  test('months that are over count as they went', () => {
    const history = { first: 1949 * 12, values: airPassengers.slice(0, -6) };
    expect(planned({ method: 'season', year: 1960 }, history).months.slice(0, 6)).toEqual([
      417, 391, 419, 461, 472, 535,
    ]);
  });
  test('lifted, and a part of it held back: the parts of the reckoning sum, and so do the months', () => {
    const { given, added, held, target, months } = planned({ uplift: 0.05, risk: 0.1 });
    expect([given, added, held, target]).toEqual([5714, 286, 600, 5400]);
    expect(sum(months)).toBe(target);
  });
  test('refused: a method of the past without a past, a season of less than two years', () => {
    const none = { first: 1961 * 12, values: [] };
    expect(planYear(wish({}), none)).toEqual({ code: 'noHistory' });
    expect(
      planYear(wish({ method: 'season' }), { first: 1960 * 12, values: airPassengers.slice(-12) }),
    ).toEqual({
      code: 'tooShort',
    });
  });
});

describe('What was won by month', () => {
  const deals = [
    aDeal({ means: 'won', closedOn: dayNumber('2017-03-31'), value: 5 }),
    aDeal({ means: 'won', closedOn: dayNumber('2017-05-01'), value: 7, owner: 'Bob' }),
    aDeal({ means: 'lost', closedOn: dayNumber('2017-05-01'), value: 9 }),
    aDeal({ means: 'won', closedOn: dayNumber('2018-01-01'), value: 11 }),
  ];
  test('from the first in which anything was won to the last that is over', () => {
    expect(historyOf(deals, dayNumber('2018-01-02'))).toEqual({
      first: 2017 * 12 + 2,
      values: [5, 0, 7, 0, 0, 0, 0, 0, 0, 0],
    });
  });
  test('by name', () => {
    const sold = soldByMonth(deals, 2017, ({ owner }) => owner);
    expect([...sold].map(([name, months]) => [name, sum(months)])).toEqual([
      ['Ann', 5],
      ['Bob', 7],
    ]);
  });
});
