import { describe, expect, test } from 'vitest';
import { usageChanges } from '../../../../src/domain/value/usageChange.ts';
import type { Day } from '../../../../src/schema/day.ts';

const reading = (customer: string, readOn: Day, amount: number, measure = 'Logins', product = null) => ({
  customer,
  readOn,
  amount,
  measure,
  product,
});

describe('A change of use (R102)', () => {
  test('is the last reading against the mean of those before, in whatever order they stand', () => {
    const found = usageChanges([
      reading('C-1', '2018-03-01', 30),
      reading('C-1', '2018-01-01', 40),
      reading('C-1', '2018-02-01', 60),
    ]);
    expect(found.get('C-1')).toBeCloseTo(-0.4);
  });

  test('compares readings of one measure only; of several the one that fell most counts', () => {
    const days = ['2018-01-01', '2018-02-01', '2018-03-01'] as const;
    const found = usageChanges([
      ...days.map((day, index) => reading('C-1', day, index === 2 ? 9 : 10)),
      ...days.map((day, index) => reading('C-1', day, index === 2 ? 500 : 1000, 'Seats')),
    ]);
    expect(found.get('C-1')).toBeCloseTo(-0.5);
  });

  test('is not told from fewer than three readings, nor where nothing was used before', () => {
    const found = usageChanges([
      reading('C-1', '2018-01-01', 10),
      reading('C-1', '2018-02-01', 5),
      reading('C-2', '2018-01-01', 0),
      reading('C-2', '2018-02-01', 0),
      reading('C-2', '2018-03-01', 5),
    ]);
    expect([...found.keys()]).toEqual([]);
  });
});
