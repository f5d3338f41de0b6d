import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OfferedLine, quoteTotals } from '../../../../src/domain/sales/quoteTotals.ts';

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const blankOr = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const share = fc.oneof(
  fc.constantFrom(0, 0.05, 0.075, 0.1, 0.125, 0.19, 0.21, 0.5, 1),
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 1_000_000),
);
const line: fc.Arbitrary<OfferedLine> = fc.record({
  quantity: blankOr(
    fc.oneof(
      fc.nat(1000),
      fc.nat(1_000_000).map((n) => n / 1000),
    ),
  ),
  price: blankOr(
    fc.oneof(
      fc.integer({ min: -100_000, max: 1_000_000 }).map((n) => n / 100),
      fc.nat(10 ** 9).map((n) => n / 10_000),
      fc.constantFrom(0.005, 1.005, 1e-7, 1e6),
    ),
  ),
  discount: blankOr(share),
  taxRate: blankOr(share),
});
const lines = fc.array(line, { maxLength: 12 });
const digits = fc.constantFrom(0, 2, 3);
const reckoned = (...given: Parameters<typeof quoteTotals>) => {
  const totals = quoteTotals(...given);
  if (totals === null) throw new Error('These can be counted');
  return totals;
};
const aLine = (of: Partial<OfferedLine>): OfferedLine => ({
  quantity: 1,
  price: 0,
  discount: null,
  taxRate: null,
  ...of,
});

describe('Quote totals (R56)', () => {
  test('lines, rates and the whole reconcile to the coin in every currency', () => {
    fc.assert(
      fc.property(lines, blankOr(share), digits, (all, off, places) => {
        const { lines: each, ...whole } = reckoned(all, off, places);
        expect(sum(each.map(({ amount }) => amount))).toBe(whole.amount);
        expect(sum(each.map(({ net }) => net))).toBe(whole.net);
        expect(sum(each.map(({ tax }) => tax))).toBe(whole.tax);
        expect(sum(whole.taxes.map(({ net }) => net))).toBe(whole.net);
        expect(sum(whole.taxes.map(({ tax }) => tax))).toBe(whole.tax);
        expect(whole.amount - whole.discount).toBe(whole.net);
        expect(whole.net + whole.tax).toBe(whole.total);
        for (const figure of [whole.amount, whole.discount, whole.net, whole.tax, whole.total])
          expect(Number.isSafeInteger(figure)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('a rate’s tax is that of the sum of its lines, and each line’s within a coin of its own', () => {
    fc.assert(
      fc.property(lines, blankOr(share), digits, (all, off, places) => {
        const totals = reckoned(all, off, places);
        for (const { rate, net, tax } of totals.taxes)
          expect(Math.abs(tax - net * rate)).toBeLessThanOrEqual(0.5 + Math.abs(net) * 1e-12);
        totals.lines.forEach(({ net, tax }, at) => {
          expect(Math.abs(tax - net * (all[at]?.taxRate ?? 0))).toBeLessThan(1 + Math.abs(net) * 1e-12);
        });
      }),
    );
  });

  test('without a discount of the whole, the order of the lines changes no total', () => {
    fc.assert(
      fc.property(lines, digits, (all, places) => {
        const { lines: _, ...there } = reckoned(all, null, places);
        const { lines: __, ...back } = reckoned([...all].reverse(), null, places);
        expect(back).toEqual(there);
      }),
    );
  });

  test('a line is rounded once, half a coin away from zero, from what was written', () => {
    const amount = (of: Partial<OfferedLine>, places = 2) => reckoned([aLine(of)], null, places).amount;
    expect(amount({ price: 1.005 })).toBe(101);
    expect(amount({ price: -1.005 })).toBe(-101);
    expect(amount({ quantity: 3, price: 1.15 })).toBe(345);
    expect(amount({ quantity: 3, price: 9.99, discount: 0.15 })).toBe(2547);
    expect(amount({ quantity: 1.5, price: 333 }, 0)).toBe(500);
    expect(amount({ quantity: 0.333, price: 1.5 }, 3)).toBe(500);
  });

  test('tax is rounded by rate, not by line: three lines of 0.33 at 19 % bear 0.19, not 0.18', () => {
    const totals = reckoned(
      [1, 2, 3].map(() => aLine({ price: 0.33, taxRate: 0.19 })),
      null,
      2,
    );
    expect(totals.tax).toBe(19);
    expect(totals.lines.map(({ tax }) => tax)).toEqual([7, 6, 6]);
  });

  test('the discount of the whole is parted over its lines before tax', () => {
    const totals = reckoned(
      [aLine({ price: 100, taxRate: 0.19 }), aLine({ price: 50, taxRate: 0.07 })],
      0.1,
      2,
    );
    expect(totals.lines.map(({ net, tax }) => [net, tax])).toEqual([
      [9000, 1710],
      [4500, 315],
    ]);
    expect(totals).toMatchObject({ amount: 15_000, discount: 1500, net: 13_500, tax: 2025, total: 15_525 });
  });

  test('an amount too large to be counted exactly is told, not rounded', () => {
    expect(quoteTotals([aLine({ price: 1e15 })], null, 2)).toBeNull();
    expect(quoteTotals([aLine({ price: 9e12, taxRate: 0.5 })], null, 2)).toBeNull();
    expect(quoteTotals([aLine({ price: 9e12 })], null, 2)?.total).toBe(9e14);
  });

  test('nothing comes to nothing', () => {
    expect(quoteTotals([], 0.5, 2)).toMatchObject({ total: 0, taxes: [] });
  });
});
