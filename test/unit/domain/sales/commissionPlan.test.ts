import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  knownPart,
  type Plan,
  paysUnder,
  type Sale,
  salesOf,
} from '../../../../src/domain/sales/commissionPlan.ts';
import { type SideEffect, sideEffects } from '../../../../src/domain/sales/sideEffects.ts';
import { aDeal } from './aDeal.ts';

const aPlan = (parts: Partial<Plan> = {}): Plan => ({
  id: 'CP-1',
  name: 'Plan',
  base: 'revenue',
  rate: 0.05,
  from: null,
  fastFrom: null,
  fastRate: null,
  perCustomer: null,
  cap: null,
  ...parts,
});
const aSale = (parts: Partial<Sale> = {}): Sale => ({
  rep: 'Ann',
  value: 100_000,
  margin: 40_000,
  isNew: false,
  day: 10,
  ...parts,
});
const paid = (plan: Plan, sales: readonly Sale[], target?: number) =>
  paysUnder(plan, sales, new Map(target === undefined ? [] : [['Ann', target]]))[0]?.pay;

describe('What a plan pays (R80)', () => {
  test('a rate on revenue, on margin, on what new customers bought and for each of them', () => {
    const sales = [aSale(), aSale({ isNew: true, value: 50_000, margin: 10_000 })];
    expect(paid(aPlan(), sales)).toBe(7_500);
    expect(paid(aPlan({ base: 'margin' }), sales)).toBe(2_500);
    expect(paid(aPlan({ base: 'newCustomers', perCustomer: 1_000 }), sales)).toBe(3_500);
  });
  test('on margin from the sales whose cost is known, and it says of how much of the value that is', () => {
    const margin = aPlan({ base: 'margin' });
    const sales = [aSale(), aSale({ value: 300_000, margin: null })];
    const of = (these: readonly Sale[]) => paysUnder(margin, these, new Map())[0];
    expect(of(sales)).toMatchObject({ based: 40_000, pay: 2_000, known: 0.25, sold: 400_000 });
    expect(of([aSale({ margin: null })])).toMatchObject({ pay: 0, known: 0 });
    expect(of([aSale()])).toMatchObject({ known: 1 });
    expect(paysUnder(aPlan(), sales, new Map())[0]).toMatchObject({ pay: 20_000, known: 1 });
    expect([knownPart([]), knownPart(sales)]).toEqual([1, 0.25]);
  });
  test('nothing below the threshold, everything at it', () => {
    expect(paid(aPlan({ from: 0.8 }), [aSale()], 125_001)).toBe(0);
    expect(paid(aPlan({ from: 0.8 }), [aSale()], 125_000)).toBe(5_000);
    expect(paid(aPlan({ from: 0.8 }), [aSale()])).toBe(5_000);
  });
  test('faster on what lies above the second threshold, never above the cap', () => {
    const plan = aPlan({ fastFrom: 1, fastRate: 0.1 });
    expect(paid(plan, [aSale()], 80_000)).toBe(4_000 + 2_000);
    expect(paid({ ...plan, cap: 5_500 }, [aSale()], 80_000)).toBe(5_500);
  });
  test('never less than nothing nor more than the cap, under any plan', () => {
    const share = fc.option(fc.double({ min: 0, max: 2, noNaN: true }));
    fc.assert(
      fc.property(
        fc.record({ from: share, fastFrom: share, fastRate: share, cap: fc.option(fc.nat()) }),
        fc.array(fc.record({ value: fc.nat(), margin: fc.integer() }), { minLength: 1 }),
        fc.nat(),
        (parts, sales, target) => {
          const plan = aPlan({ ...parts, base: 'margin' });
          const pay =
            paid(
              plan,
              sales.map((one) => aSale(one)),
              target,
            ) ?? -1;
          expect(pay).toBeGreaterThanOrEqual(0);
          if (parts.cap !== null) expect(pay).toBeLessThanOrEqual(parts.cap);
        },
      ),
    );
  });
  test('a customer is new with the first deal that was ever won, also before the year', () => {
    const sales = salesOf(
      [
        aDeal({ means: 'won', closedOn: 5, customer: 'C-1' }),
        aDeal({ means: 'won', closedOn: 25, customer: 'C-1', cost: 2_000 }),
        aDeal({ means: 'won', closedOn: 22, customer: 'C-2' }),
        aDeal({ means: 'won', closedOn: 23, customer: '' }),
        aDeal({ means: 'lost', closedOn: 24 }),
        aDeal({ means: 'won', closedOn: 99 }),
      ],
      20,
      50,
    );
    expect(sales.map(({ day, isNew, margin }) => [day, isNew, margin])).toEqual([
      // Nobody said what these cost.
      [22, true, null],
      [23, false, null],
      [25, false, 8_000],
    ]);
  });
});

describe('What a plan brings about besides (R80)', () => {
  const effects = (plan: Plan, sales: readonly Sale[], targets: Readonly<Record<string, number>>) => {
    const pays = paysUnder(plan, sales, new Map(Object.entries(targets)));
    const found = sideEffects(plan, pays, sales);
    return <C extends SideEffect['code']>(code: C) =>
      found.find((one): one is Extract<SideEffect, { code: C }> => one.code === code);
  };
  test('who stands just below and just above the threshold, and how much hangs on it', () => {
    const sales = ['Ann', 'Bob', 'Cid'].map((rep) => aSale({ rep }));
    const of = effects(aPlan({ from: 1 }), sales, { Ann: 105_000, Bob: 95_000, Cid: 300_000 });
    expect(of('belowThreshold')).toEqual({ code: 'belowThreshold', people: 1, amount: 5_250 });
    expect(of('aboveThreshold')).toEqual({ code: 'aboveThreshold', people: 1, amount: 4_750 });
    expect(of('unpaid')).toEqual({ code: 'unpaid', people: 1, share: 1 / 3 });
  });
  test('what was sold beyond the cap', () => {
    expect(effects(aPlan({ cap: 4_000 }), [aSale()], {})('cappedOut')).toEqual({
      code: 'cappedOut',
      people: 1,
      amount: 20_000,
    });
  });
  test('the part of the pay that customers of before bring, and none of it for new customers alone', () => {
    const sales = [aSale({ value: 30_000 }), aSale({ value: 10_000, isNew: true })];
    expect(effects(aPlan(), sales, {})('existing')?.share).toBeCloseTo(0.75);
    expect(effects(aPlan({ base: 'newCustomers' }), sales, {})('existing')?.share).toBe(0);
  });
  test('of a discount the salesperson bears the marginal rate: nothing below the threshold or beyond the cap', () => {
    expect(effects(aPlan(), [aSale()], {})('discount')?.share).toBeCloseTo(0.05);
    expect(effects(aPlan({ cap: 10 }), [aSale()], {})('discount')?.share).toBe(0);
    expect(effects(aPlan({ from: 1 }), [aSale()], { Ann: 900_000 })('discount')?.share).toBe(0);
  });
  test('selling in the last five days of a month, against five days of it', () => {
    // 1970-01-27 is day 26, the fifth last of January.
    const of = effects(aPlan(), [aSale({ day: 26 }), aSale({ day: 25 })], {});
    expect(of('monthEnd')?.share).toBe(0.5);
    expect(of('monthEnd')?.even).toBeCloseTo(5 / 31);
  });
});
