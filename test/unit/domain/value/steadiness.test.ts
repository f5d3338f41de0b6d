import { describe, expect, test } from 'vitest';
import { periodSums, steadiness } from '../../../../src/domain/value/steadiness.ts';

const of = (...sums: readonly number[]) => steadiness(sums, { big: 1000 });

describe('Stable and fluctuating accounts, former big buyers (R101)', () => {
  test('who buys for about as much each period is stable', () => {
    expect(of(100, 120, 90, 110)).toBe('stable');
  });

  test('who varies by more than half the mean fluctuates', () => {
    expect(of(0, 300, 20, 400)).toBe('fluctuating');
  });

  test('the bound belongs to the stable', () => {
    expect(of(50, 100, 150)).toBe('stable');
    expect(of(49, 100, 151)).toBe('fluctuating');
  });

  test('who once bought big and lately a quarter of that or less is a former big buyer', () => {
    expect(of(400, 1000, 250)).toBe('formerBigBuyer');
    expect(of(400, 1000, 251)).toBe('fluctuating');
    expect(of(400, 999, 0)).toBe('fluctuating');
  });

  test('who bought in none of them is quiet', () => {
    expect(of(0, 0, 0)).toBe('quiet');
  });

  test('nothing is said from fewer than three periods', () => {
    expect(of(100, 100)).toBeNull();
  });
});

describe('The sums of periods', () => {
  const bought = { days: [0, 5, 10, 19, 20, 29, 35], values: [1, 2, 4, 8, 16, 32, 64] };

  test('are of whole periods that end on the day, oldest first', () => {
    expect(periodSums(bought, 29, 10, 9)).toEqual([3, 12, 48]);
  });

  test('are as many as asked for', () => {
    expect(periodSums(bought, 29, 10, 2)).toEqual([12, 48]);
  });

  test('leave out a period that began before the first purchase, and what came later', () => {
    expect(periodSums(bought, 28, 10, 9)).toEqual([4, 24]);
    expect(periodSums({ days: [], values: [] }, 28, 10, 9)).toEqual([]);
  });
});
