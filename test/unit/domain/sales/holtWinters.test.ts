import { describe, expect, test } from 'vitest';
import { foreseen, type HoltWinters, holtWinters } from '../../../../src/domain/sales/holtWinters.ts';
import { airPassengers } from '../../../fixtures/airPassengers.ts';

const fitted = (season: 'additive' | 'multiplicative', series = airPassengers): HoltWinters => {
  const found = holtWinters(series, season);
  if ('code' in found) throw new Error(found.code);
  return found;
};

describe('Holt and Winters (R75)', () => {
  // What `HoltWinters(AirPassengers, seasonal = "multiplicative")` of R prints, as many courses and textbooks show it.
  const published = {
    smoothing: { alpha: 0.2755925, beta: 0.03269295, gamma: 0.8707292 },
    level: 469.3232206,
    trend: 3.0215391,
    seasons: [
      0.9464611, 0.8829239, 0.9717369, 1.0304825, 1.0476884, 1.1805272, 1.3590778, 1.3331706, 1.1083381,
      0.9868813, 0.8361333, 0.9209877,
    ],
  };

  test('of the airline passengers, multiplied season: the published parameters, level, trend and seasons to a thousandth', () => {
    const model = fitted('multiplicative');
    expect(Math.abs(model.smoothing.alpha - published.smoothing.alpha)).toBeLessThan(0.001);
    expect(Math.abs(model.smoothing.beta - published.smoothing.beta)).toBeLessThan(0.001);
    expect(Math.abs(model.smoothing.gamma - published.smoothing.gamma)).toBeLessThan(0.001);
    expect(Math.abs(model.level / published.level - 1)).toBeLessThan(0.001);
    expect(Math.abs(model.trend / published.trend - 1)).toBeLessThan(0.001);
    for (const [at, season] of published.seasons.entries())
      expect(Math.abs((model.seasons[at] ?? 0) - season)).toBeLessThan(0.001);
  });

  test('of the airline passengers: the next year within a tenth of a percent of what the published model says', () => {
    const expected = foreseen({ ...published, season: 'multiplicative', squaredError: 0 }, 12);
    for (const [at, value] of foreseen(fitted('multiplicative'), 12).entries())
      expect(Math.abs(value / (expected[at] ?? 0) - 1)).toBeLessThan(0.001);
  });

  test('of the airline passengers, added season: the published parameters', () => {
    const { alpha, beta, gamma } = fitted('additive').smoothing;
    expect(Math.abs(alpha - 0.2479595)).toBeLessThan(0.001);
    expect(Math.abs(beta - 0.03453373)).toBeLessThan(0.001);
    expect(Math.abs(gamma - 1)).toBeLessThan(0.001);
  });

  test('a line with a season goes on as it is', () => {
    const series = Array.from({ length: 36 }, (_, at) => 100 + 2 * at + (at % 12 === 11 ? 50 : 0));
    for (const [at, value] of foreseen(fitted('additive', series), 12).entries())
      expect(value).toBeCloseTo(172 + 2 * at + (at === 11 ? 50 : 0), 1);
  });

  test('less than two years are too short, and a multiplied season needs amounts above zero', () => {
    expect(holtWinters(airPassengers.slice(0, 23), 'additive')).toEqual({ code: 'tooShort' });
    expect(holtWinters([0, ...airPassengers], 'multiplicative')).toEqual({ code: 'notPositive' });
  });
});
