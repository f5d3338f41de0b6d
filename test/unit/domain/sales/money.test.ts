import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allocate,
  countable,
  fromMinor,
  minorDigits,
  shareOut,
  toMinor,
} from '../../../../src/domain/sales/money.ts';

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const coins = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
);
const digits = fc.constantFrom(0, 2, 3);
const weight = fc.oneof(
  fc.nat(1000),
  fc.nat(10 ** 12),
  fc.nat(100_000).map((n) => n / 1000),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
);

describe('Money is exact (R56)', () => {
  test('knows the decimals of a currency, in capitals or not', () => {
    expect(['JPY', 'usd', 'KWD', 'XYZ'].map(minorDigits)).toEqual([0, 2, 3, 2]);
  });

  test.each([
    [1.005, 2, 101],
    [-1.005, 2, -101],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.0005, 3, 1],
    [1e-7, 2, 0],
    [0.1 + 0.2, 2, 30],
    [1.15 * 3, 2, 345],
    [9_999_999_999_999.99, 2, 999_999_999_999_999],
    [-999_999_999_999_999, 0, -999_999_999_999_999],
    [-999_999_999_999.999, 3, -999_999_999_999_999],
  ])('%d with %i decimals is %i coins, half a coin away from zero', (amount, places, minor) => {
    expect(toMinor(amount, places)).toBe(minor);
  });

  test('coins and amounts turn into each other as long as coins can be counted', () => {
    fc.assert(
      fc.property(coins, digits, (minor, places) => {
        expect(toMinor(fromMinor(minor, places), places)).toBe(minor);
      }),
    );
  });

  test('an amount too large to be counted is no error, and told', () => {
    expect(countable(toMinor(1e21, 2))).toBe(false);
    expect(fromMinor(1e23, 2)).toBeCloseTo(1e21, -8);
    expect(() => toMinor(Number.NaN, 2)).toThrow(/NaN|BigInt/);
  });

  test('parts sum to the whole under any weights, each within a coin of its share and on the side of the whole', () => {
    fc.assert(
      fc.property(coins, fc.array(weight, { minLength: 1, maxLength: 12 }), (total, weights) => {
        const parts = allocate(total, weights);
        expect(parts.reduce((all, one) => all + BigInt(one), 0n)).toBe(BigInt(total));
        for (const part of parts) expect(part === 0 || Math.sign(part) === Math.sign(total)).toBe(true);
      }),
    );
  });

  test('a heavier weight never gets less', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.array(weight, { minLength: 2, maxLength: 8 }), (total, weights) => {
        const parts = allocate(total, weights);
        weights.forEach((one, at) => {
          weights.forEach((other, to) => {
            if (one > other) expect(parts[at]).toBeGreaterThanOrEqual(parts[to] ?? 0);
          });
        });
      }),
    );
  });

  test('what is left goes to the largest remainder, the first of equal ones; without weights it is even', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(10, [0, 0, 0])).toEqual([4, 3, 3]);
    expect(allocate(7, [0, 1])).toEqual([0, 7]);
    expect(allocate(5, [])).toEqual([]);
  });

  test('a share of coins, some of them negative, is rounded once, and its parts sum to it', () => {
    const share = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
    const many = fc.array(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), { maxLength: 10 });
    fc.assert(
      fc.property(many, share, (all, part) => {
        const { total, parts } = shareOut(all, part);
        const exact = BigInt(sum(all)) * BigInt(Math.round(part * 10_000));
        const size = ((exact < 0n ? -exact : exact) * 2n + 10_000n) / 20_000n;
        expect(BigInt(total)).toBe(exact < 0n ? -size : size);
        expect(sum(parts)).toBe(total);
        parts.forEach((one, at) => {
          expect(Math.abs(one - (all[at] ?? 0) * part)).toBeLessThan(1.001);
        });
      }),
    );
  });
});
