import { expect, test } from 'vitest';
import { fitData, fittingResult, startFitting, stepFitting } from '../../../../src/domain/value/fitting.ts';
import { simulated } from './simulated.ts';

const data = fitData(
  simulated(
    { r: 0.8, alpha: 6, a: 0.8, b: 2.4 },
    { p: 6, q: 4, gamma: 15 },
    { customers: 400, age: 104, further: 0, seed: 5 },
  ),
);

test('A fit that is put away between its steps finds what one without a break finds (R100)', () => {
  const whole = fittingResult(stepFitting(startFitting(data), data, Number.MAX_SAFE_INTEGER));
  let fitting = startFitting(data);
  let steps = 0;
  while (fittingResult(fitting) === null && steps < 1000) {
    const kept = JSON.stringify(stepFitting(fitting, data, 20_000));
    // A property holds 9 kB.
    expect(kept.length).toBeLessThan(4000);
    fitting = JSON.parse(kept);
    steps++;
  }
  expect(steps).toBeGreaterThan(5);
  expect(whole?.buying.ok).toBe(true);
  expect(fittingResult(fitting)).toEqual(whole);
});

test('Other purchases leave another print', () => {
  const [first, ...others] = [
    { frequency: 1, recency: 2, age: 9, value: 5 },
    { frequency: 0, recency: 0, age: 4, value: null },
  ] as const;
  const prints = [
    [first, ...others],
    [{ ...first, value: 6 }, ...others],
    [{ ...first, age: 10 }, ...others],
    [first],
  ].map((histories) => fitData(histories).print);
  expect(new Set(prints).size).toBe(4);
});
