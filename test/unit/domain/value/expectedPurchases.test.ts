import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BgNbd } from '../../../../src/domain/value/bgNbd.ts';
import { expectedPurchases } from '../../../../src/domain/value/expectedPurchases.ts';
import type { History } from '../../../../src/domain/value/history.ts';
import { logGamma } from '../../../../src/domain/value/logGamma.ts';
import { probabilityAlive } from '../../../../src/domain/value/probabilityAlive.ts';

/** The integral over 0 to 1 by the double exponential rule (Takahasi and Mori, 1974); `f` is given p and 1 - p. */
const integral = (f: (p: number, rest: number) => number): number => {
  const step = 1 / 64;
  let sum = 0;
  for (let k = -5.5 / step; k <= 5.5 / step; k++) {
    const u = Math.PI * Math.sinh(k * step);
    const [p, rest] = [1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u))];
    const weight = Math.PI * Math.cosh(k * step) * p * rest;
    if (p > 0 && rest > 0 && weight > 0) sum += f(p, rest) * weight;
  }
  return sum * step;
};

/**
 * From the model itself: who is alive buys at a rate of gamma(r + x, alpha + T) and leaves with a probability p of
 * beta(a, b + x); with both known, (1 - exp(-rate p t)) / p purchases are to be expected in t weeks.
 */
const byIntegral = ({ r, alpha, a, b }: BgNbd, x: number, age: number, weeks: number): number =>
  integral((p, rest) => {
    const bought = -Math.expm1(-(r + x) * Math.log1p((p * weeks) / (alpha + age))) / p;
    const density =
      (a - 1) * Math.log(p) +
      (b + x - 1) * Math.log(rest) +
      logGamma(a + b + x) -
      logGamma(a) -
      logGamma(b + x);
    return bought * Math.exp(density);
  });

const parameters = fc.record({
  r: fc.double({ min: 0.05, max: 20, noNaN: true }),
  alpha: fc.double({ min: 0.1, max: 60, noNaN: true }),
  a: fc.double({ min: 0.05, max: 5, noNaN: true }),
  b: fc.double({ min: 0.05, max: 20, noNaN: true }),
});
const history = fc
  .record({
    frequency: fc.integer({ min: 0, max: 60 }),
    // Nobody buys sixty times within hours: there the series may not end, which is said by null.
    age: fc.double({ min: 1, max: 300, noNaN: true }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ frequency, age, part }) => ({ frequency, age, recency: frequency === 0 ? 0 : age * part }));
const weeks = fc.double({ min: 0.1, max: 300, noNaN: true });

const published: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const aHistory = (given: Partial<History> = {}): History => ({
  frequency: 2,
  recency: 30.43,
  age: 38.86,
  value: null,
  ...given,
});

describe('Expected purchases (R100)', () => {
  test('are what the model says, by an integral reckoned apart', () => {
    fc.assert(
      fc.property(parameters, history, weeks, (given, past, ahead) => {
        const expected = byIntegral(given, past.frequency, past.age, ahead) * probabilityAlive(given, past);
        const found = expectedPurchases(given, past, ahead) ?? Number.NaN;
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 + 1e-6 * expected);
      }),
      { numRuns: 300 },
    );
  });
  test.each([1, 1 + 1e-12, 1 - 1e-9])('keep their digits where a is %d', (a) => {
    const given = { ...published, a };
    expect(expectedPurchases(given, aHistory(), 52)).toBeCloseTo(
      byIntegral(given, 2, 38.86, 52) * probabilityAlive(given, aHistory()),
      9,
    );
  });

  test('keep their digits where a + b + x is 1', () => {
    const given = { ...published, a: 0.4, b: 0.6 };
    const none = aHistory({ frequency: 0, recency: 0 });
    expect(expectedPurchases(given, none, 52)).toBeCloseTo(byIntegral(given, 0, 38.86, 52), 9);
  });

  test('are those of one rate and one probability of leaving for all, where the parameters leave no other', () => {
    const alike: BgNbd = { r: 20_000, alpha: 60_000, a: 10_000, b: 40_000 };
    for (const weeks of [1, 26, 520]) {
      const wanted = -Math.expm1((-weeks * 0.2) / 3) / 0.2;
      const found = expectedPurchases(alike, aHistory({ frequency: 0, recency: 0 }), weeks) ?? Number.NaN;
      expect(Math.abs(found / wanted - 1)).toBeLessThan(2e-3);
    }
  });

  test('stay numbers for who bought thousands of times, and for who bought today in a young shop', () => {
    const often = expectedPurchases(published, aHistory({ frequency: 5000, recency: 99, age: 99 }), 52);
    const rate = (5000.243 / (99 + 4.414)) * 52;
    expect(often).toBeGreaterThan(0.5 * rate);
    expect(often).toBeLessThan(rate);
    const today = expectedPurchases(
      { ...published, alpha: 0.01 },
      aHistory({ frequency: 0, recency: 0, age: 0 }),
      52,
    );
    expect(today).toBeGreaterThan(0);
  });

  test('are the 1.226 of the published example: two repeats, 39 weeks ahead', () => {
    expect(expectedPurchases(published, aHistory(), 39)).toBeCloseTo(1.226, 3);
  });

  test('are none in no time, and never fewer in a longer one', () => {
    expect(expectedPurchases(published, aHistory(), 0)).toBe(0);
    fc.assert(
      fc.property(parameters, history, weeks, (given, past, ahead) => {
        const [sooner, later] = [ahead, ahead * 1.5].map(
          (one) => expectedPurchases(given, past, one) ?? Number.NaN,
        );
        expect(later).toBeGreaterThanOrEqual((sooner ?? 0) * (1 - 1e-9));
      }),
    );
  });
});

describe('The probability of being alive (R102)', () => {
  test('is 1 for who never bought again: the model lets nobody leave before a repeat', () => {
    expect(probabilityAlive(published, aHistory({ frequency: 0, recency: 0 }))).toBe(1);
  });

  test('falls with each week without a purchase', () => {
    fc.assert(
      fc.property(parameters, history, (given, past) => {
        const later = { ...past, age: past.age + 4 };
        expect(probabilityAlive(given, later)).toBeLessThanOrEqual(probabilityAlive(given, past));
      }),
    );
  });

  test('is 0, not an error, for who bought every day and stopped years ago', () => {
    expect(probabilityAlive(published, { frequency: 4000, recency: 10, age: 900 })).toBe(0);
  });
});
