import { describe, expect, test } from 'vitest';
import { dayCounter } from '../../../../src/domain/value/dayCounter.ts';
import { type History, historyOf } from '../../../../src/domain/value/history.ts';
import { type Purchase, purchaseDays } from '../../../../src/domain/value/purchaseDays.ts';
import type { Day } from '../../../../src/schema/day.ts';

const bought = (day: Day, value = 0, customer = 'Ada'): Purchase => ({ customer, day, value });
const seen = (purchases: readonly Purchase[], until: Day): History | null => {
  const own = purchaseDays(purchases).get('Ada');
  return own ? historyOf(own, dayCounter()(until)) : null;
};

describe('A history of purchases (R100)', () => {
  test('counts repeats after the first purchase, in weeks from it', () => {
    const all = [bought('1997-08-02', 30), bought('1997-01-01', 99), bought('1997-01-18', 10)];
    expect(seen(all, '1997-09-30')).toEqual({ frequency: 2, recency: 213 / 7, age: 272 / 7, value: 20 });
  });

  test('takes what was bought on one day as one purchase', () => {
    const all = [
      bought('1997-01-01', 5),
      bought('1997-01-08', 7),
      bought('1997-01-01', 5),
      bought('1997-01-08', 3),
    ];
    expect(seen(all, '1997-01-15')).toEqual({ frequency: 1, recency: 1, age: 2, value: 10 });
  });

  test('has neither recency nor value where nothing was bought again', () => {
    expect(seen([bought('1997-01-01', 5)], '1997-01-15')).toEqual({
      frequency: 0,
      recency: 0,
      age: 2,
      value: null,
    });
  });

  test('knows nothing of what came after the day that is looked from, and includes the day itself', () => {
    const all = [bought('1997-01-01'), bought('1997-01-15'), bought('1997-01-16')];
    expect(seen(all, '1997-01-15')).toMatchObject({ frequency: 1, recency: 2, age: 2 });
    expect(seen(all, '1996-12-31')).toBeNull();
  });

  test('is apart for each customer', () => {
    expect(seen([bought('1997-01-01'), bought('1997-01-05', 0, 'Bob')], '1997-01-15')?.frequency).toBe(0);
  });
});
