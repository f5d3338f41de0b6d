import { describe, expect, test } from 'vitest';
import { addDays, addMonth } from '../../../sidebar/days.ts';

describe('A quick choice of a due day', () => {
  test('a week on crosses the end of a year', () => {
    expect(addDays('2017-12-29', 7)).toBe('2018-01-05');
  });

  test('a month on keeps the day of the month', () => {
    expect(addMonth('2018-01-15')).toBe('2018-02-15');
    expect(addMonth('2018-12-15')).toBe('2019-01-15');
  });

  test('a month on is the last day where the next month is shorter', () => {
    expect(addMonth('2018-01-31')).toBe('2018-02-28');
    expect(addMonth('2020-01-31')).toBe('2020-02-29');
  });
});
