import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/domain/loyalty/ledger.ts';
import { earnedInYear, levelReached } from '../../../../src/domain/loyalty/level.ts';
import type { Day } from '../../../../src/schema/day.ts';

const silver = { name: 'Silver', from: 100 };
const gold = { name: 'Gold', from: 300 };
const bought = (happenedOn: string, points: number, of = happenedOn): Entry => ({
  // The test writes days.
  happenedOn: happenedOn as Day,
  kind: 'buying',
  points,
  of,
});
const reached = (entries: readonly Entry[], today: string) =>
  levelReached([gold, silver], entries, today as Day, 60);

describe('A level that was reached (R94)', () => {
  test('is told with the day on which the points were enough', () => {
    const entries = [bought('2018-01-01', 60), bought('2018-01-20', 60), bought('2018-02-01', 10)];
    expect(reached(entries, '2018-02-02')).toEqual({ level: silver, on: '2018-01-20' });
    expect(reached(entries, '2018-01-19')).toBeNull();
  });

  test('is the highest: whoever passes one on the way hears of the other', () => {
    expect(reached([bought('2018-01-01', 350)], '2018-01-01')).toEqual({ level: gold, on: '2018-01-01' });
  });

  test('is past after sixty days', () => {
    expect(reached([bought('2018-01-01', 100)], '2018-03-01')?.level).toBe(silver);
    expect(reached([bought('2018-01-01', 100), bought('2018-03-01', 1)], '2018-03-02')).toBeNull();
  });

  test('is none where somebody falls to a lower one, or what was earned is taken back', () => {
    const fell = [bought('2017-01-10', 250), bought('2017-06-01', 100)];
    expect(earnedInYear(fell, '2018-01-09' as Day)).toBe(350);
    expect(reached(fell, '2018-01-10')).toBeNull();
    const back: Entry = { ...bought('2018-01-05', -100, 'o'), kind: 'reversed' };
    expect(reached([bought('2018-01-01', 100, 'o'), back], '2018-01-06')).toBeNull();
  });
});
