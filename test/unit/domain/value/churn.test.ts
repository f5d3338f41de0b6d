import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backTest, flaggedFrom } from '../../../../src/domain/value/backTest.ts';
import type { PurchaseDays } from '../../../../src/domain/value/purchaseDays.ts';
import { rhythmOf } from '../../../../src/domain/value/rhythm.ts';
import { winBack } from '../../../../src/domain/value/winBack.ts';
import { chance } from './chance.ts';

const daysOf = (...gaps: readonly number[]): number[] => {
  let day = 0;
  return [
    0,
    ...gaps.map((gap) => {
      day += gap;
      return day;
    }),
  ];
};
const on = (days: readonly number[]): PurchaseDays => ({ days, values: days.map(() => 1) });
const gaps = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 3, maxLength: 30 });

describe('The rhythm of a customer (R102)', () => {
  test('is the typical gap, what it varies by, and the days since the last purchase', () => {
    const days = daysOf(30, 26, 34, 30, 22, 34, 30);
    expect(rhythmOf(days, (days.at(-1) ?? 0) + 71)).toMatchObject({ gap: 30, gaps: 7, sinceLast: 71 });
    expect(rhythmOf(days, 300)?.spread).toBeCloseTo(1.4826 * 4, 6);
  });

  test('is not disturbed by one long pause', () => {
    expect(rhythmOf(daysOf(30, 30, 400, 31, 29), 600)?.gap).toBe(30);
  });

  test('is not told from two gaps or fewer', () => {
    expect(rhythmOf(daysOf(30, 30), 90)).toBeNull();
    expect(rhythmOf(daysOf(30, 30, 30), 120)).not.toBeNull();
    expect(rhythmOf([], 90)).toBeNull();
  });

  test('makes nobody late on the day of a purchase, and half late after the typical gap', () => {
    const days = daysOf(20, 30, 40);
    expect(rhythmOf(days, 90)?.lateness).toBe(0);
    expect(rhythmOf(days, 120)?.lateness).toBeCloseTo(0.5, 6);
  });

  test('calls the customer of 30 ± 6 days late after 71, not after 40', () => {
    const days = daysOf(30, 26, 34, 30, 22, 34, 30);
    const lateness = (since: number): number => rhythmOf(days, (days.at(-1) ?? 0) + since)?.lateness ?? 0;
    expect(lateness(71)).toBeGreaterThan(flaggedFrom);
    expect(lateness(40)).toBeLessThan(flaggedFrom);
  });

  test('gives an irregular customer more time than a regular one', () => {
    const regular = rhythmOf(daysOf(30, 30, 30, 30, 30, 30, 30, 30), 240 + 70)?.lateness ?? 0;
    const irregular = rhythmOf(daysOf(10, 90, 30, 5, 30, 80, 20, 60), 325 + 70)?.lateness ?? 0;
    expect(regular).toBeGreaterThan(irregular);
  });

  test('takes a few equal gaps for no clockwork: a day more than usual is no alarm', () => {
    expect(rhythmOf(daysOf(30, 30, 30), 90 + 31)?.lateness).toBeLessThan(0.6);
  });

  test('grows later by the day, from 0 to 1, and does not depend on the unit of time', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 900 }), (own, since) => {
        const days = daysOf(...own);
        const end = days[days.length - 1] ?? 0;
        const [now, next] = [since, since + 1].map(
          (more) => rhythmOf(days, end + more)?.lateness ?? Number.NaN,
        );
        const slow = rhythmOf(daysOf(...own.map((gap) => gap * 7)), (end + since) * 7)?.lateness;
        expect(now).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(1);
        expect(next).toBeGreaterThanOrEqual(now ?? 0);
        expect(slow).toBeCloseTo(now ?? 0, 6);
      }),
    );
  });
});

describe('The back-test of the warning (R102)', () => {
  const returned = on([...daysOf(30, 30, 30, 30), 250]);
  const gone = on(daysOf(30, 30, 30, 30));
  const late = { cut: 120 + 71, until: 500 };

  test('counts who was flagged on the day and who did not return within three gaps', () => {
    expect(backTest([returned, gone, gone], late)).toEqual({
      judged: 3,
      undecided: 0,
      flagged: 3,
      lost: 2,
      flaggedAndLost: 2,
      precision: 2 / 3,
      recall: 1,
    });
  });

  test('does not flag who was in time, and misses who then left all the same', () => {
    expect(backTest([gone], { cut: 130, until: 500 })).toMatchObject({
      flagged: 0,
      lost: 1,
      precision: null,
      recall: 0,
    });
  });

  test('takes a return after the window for none', () => {
    expect(backTest([on([...daysOf(30, 30, 30, 30), late.cut + 91])], late)).toMatchObject({ lost: 1 });
    expect(backTest([on([...daysOf(30, 30, 30, 30), late.cut + 90])], late)).toMatchObject({ lost: 0 });
  });

  test('judges nobody of whom it is not known yet, nor without a rhythm on that day', () => {
    const noRhythm = on([0, 30, 60, 300, 330, 360]);
    expect(backTest([gone, noRhythm], { cut: 191, until: 191 + 89 })).toMatchObject({
      judged: 0,
      undecided: 1,
    });
  });

  test('looks at nothing after the day when it flags', () => {
    const [before, since] = [{ ...late, until: 10_000 }, on([...daysOf(30, 30, 30, 30), 192, 193, 194])];
    expect(backTest([since], before).flagged).toBe(backTest([gone], before).flagged);
  });

  test('finds most of those who left at random from a steady rhythm, and errs little', () => {
    const luck = chance(5);
    const customer = (): PurchaseDays => {
      const leaves = luck.uniform() < 0.3 ? 200 + luck.uniform() * 120 : 1000;
      const days = [Math.round(luck.uniform() * 30)];
      for (let day = 0; day < 600; ) {
        day = (days[days.length - 1] ?? 0) + Math.max(1, Math.round(30 * Math.exp(0.25 * luck.normal())));
        if (day > leaves) break;
        days.push(day);
      }
      return on(days);
    };
    const found = backTest(Array.from({ length: 2000 }, customer), { cut: 400, until: 600 });
    expect(found.precision).toBeGreaterThan(0.9);
    expect(found.recall).toBeGreaterThan(0.9);
  });
});

describe('Winning a customer back (R103)', () => {
  test('is worth the expected value times what the attempt changes, and may cost that', () => {
    expect(winBack({ value: 1000, effect: 0.2, cost: 150 })).toEqual({ worth: 200, cap: 200, pays: true });
    expect(winBack({ value: 1000, effect: 0.2, cost: 201 })).toMatchObject({ pays: false });
  });

  test('may cost less where each unit spent must bring more than itself', () => {
    expect(winBack({ value: 1000, effect: 0.2, cost: 150, gain: 1 })).toEqual({
      worth: 200,
      cap: 100,
      pays: false,
    });
  });

  test('is never worth it where the customer costs more than brings, or nothing changes', () => {
    expect(winBack({ value: -5, effect: 0.5, cost: 0 })).toEqual({ worth: 0, cap: 0, pays: false });
    expect(winBack({ value: 1000, effect: -0.1, cost: 0 })).toMatchObject({ worth: 0, pays: false });
  });

  test('never counts on more than a certain return', () => {
    expect(winBack({ value: 1000, effect: 3, cost: 0 }).worth).toBe(1000);
  });
});
