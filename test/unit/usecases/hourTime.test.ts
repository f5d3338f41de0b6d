import { describe, expect, test } from 'vitest';
import { hourTime } from '../../../src/usecases/hourTime.ts';

/** May another work begin, at each of these ms after the start? */
const asked = (times: readonly number[], isBusy = false): readonly boolean[] => {
  let now = 0;
  const mayBegin = hourTime({ elapsed: () => now }, isBusy);
  return times.map((time) => {
    now = time;
    return mayBegin();
  });
};

describe('The time of an hourly run', () => {
  test('begins one long work after the other while it is early', () => {
    expect(asked([0, 9_000, 25_000])).toEqual([true, true, true]);
  });

  test('leaves what it has no time for to the next run', () => {
    expect(asked([10_000, 25_001, 26_000])).toEqual([true, false, false]);
  });

  test('begins one late where it began none, so that each comes to its turn', () => {
    expect(asked([30_000, 32_000])).toEqual([true, false]);
  });

  test('passes over what had nothing to do', () => {
    expect(asked([30_000, 30_100, 30_200, 45_000])).toEqual([true, true, true, false]);
  });

  test('begins none late where it has done what could not wait', () => {
    expect(asked([20_000, 25_001], true)).toEqual([true, false]);
  });

  test('begins none that could be cut off by the six minutes of an execution', () => {
    expect(asked([150_001])).toEqual([false]);
  });
});
