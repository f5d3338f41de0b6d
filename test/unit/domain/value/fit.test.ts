import { describe, expect, test } from 'vitest';
import { bgNbd, fewest, groupHistories } from '../../../../src/domain/value/bgNbd.ts';
import { expectedPurchases } from '../../../../src/domain/value/expectedPurchases.ts';
import { type Fit, fitResult, fitted, startFit, stepFit } from '../../../../src/domain/value/fit.ts';
import { expectedValue, gammaGamma, spenders } from '../../../../src/domain/value/gammaGamma.ts';
import type { History } from '../../../../src/domain/value/history.ts';
import { lifetimeValue } from '../../../../src/domain/value/lifetimeValue.ts';
import { logGamma } from '../../../../src/domain/value/logGamma.ts';
import { probabilityAlive } from '../../../../src/domain/value/probabilityAlive.ts';
import { simulated } from './simulated.ts';

const buying = { r: 0.8, alpha: 6, a: 0.8, b: 2.4 };
const spending = { p: 6, q: 4, gamma: 15 };
const shop = simulated(buying, spending, { customers: 6000, age: 104, further: 26, seed: 20 });
const groups = groupHistories(shop);
const fit = fitted(bgNbd, groups);
const values = fitted(gammaGamma, spenders(shop));
const of = (frequency: number, recency: number, age: number): History => ({
  frequency,
  recency,
  age,
  value: frequency ? 9 : null,
});
const none = { frequency: 0, value: null };
/** What twice the gain in likelihood over the true parameters exceeds once in a thousand fits of three. */
const chiSquare3 = 16.27;
const times = (count: number, history: History): History[] => new Array<History>(count).fill(history);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const near = (found: number, wanted: number, part: number): void =>
  expect(Math.abs(found / wanted - 1), `${found} for ${wanted}`).toBeLessThanOrEqual(part);

describe('The fit of BG/NBD (R100)', () => {
  test('finds the parameters by which purchases were simulated', () => {
    if (!fit.ok) throw new Error(fit.reason);
    near(fit.parameters.r, buying.r, 0.1);
    near(fit.parameters.alpha, buying.alpha, 0.1);
    near(fit.parameters.a, buying.a, 0.2);
    near(fit.parameters.b, buying.b, 0.2);
  });

  test('is nowhere less likely than at the parameters of the simulation or close by', () => {
    if (!fit.ok) throw new Error(fit.reason);
    const { parameters, logLikelihood } = fit;
    expect(logLikelihood).toBeCloseTo(bgNbd.logLikelihood(groups, parameters), 6);
    const others = (['r', 'alpha', 'a', 'b'] as const).flatMap((name) =>
      [0.99, 1.01].map((by) => ({ ...parameters, [name]: parameters[name] * by })),
    );
    for (const other of [buying, ...others])
      expect(bgNbd.logLikelihood(groups, other)).toBeLessThan(logLikelihood);
  });

  test('is the likelihood of the paper, its gamma functions written out', () => {
    const logBeta = (x: number, y: number): number => logGamma(x) + logGamma(y) - logGamma(x + y);
    const { r, alpha, a, b } = buying;
    const paper = ({ frequency: x, recency, age }: History): number => {
      const stayed = logBeta(a, b + x) - logBeta(a, b) - (r + x) * Math.log(alpha + age);
      const left = logBeta(a + 1, b + x - 1) - logBeta(a, b) - (r + x) * Math.log(alpha + recency);
      return (
        r * Math.log(alpha) +
        logGamma(r + x) -
        logGamma(r) +
        Math.log(Math.exp(stayed) + (x > 0 ? Math.exp(left) : 0))
      );
    };
    for (const one of [of(0, 0, 30), of(1, 4, 30), of(7, 25.5, 30), of(30, 29, 30)]) {
      expect(bgNbd.logLikelihood(groupHistories([one]), buying)).toBeCloseTo(paper(one), 9);
    }
  });

  test('foretells what the simulated customers then bought, and how many of them had stayed', () => {
    if (!fit.ok) throw new Error(fit.reason);
    const { parameters } = fit;
    near(
      sum(shop.map((one) => expectedPurchases(parameters, one, 26) ?? Number.NaN)),
      sum(shop.map(({ later }) => later)),
      0.05,
    );
    near(
      sum(shop.map((one) => probabilityAlive(parameters, one))),
      shop.filter(({ alive }) => alive).length,
      0.03,
    );
  });

  test('counts customers of one history once each', () => {
    const twice = groupHistories([...shop, ...shop]);
    expect(twice.length).toBe(groups.length);
    expect(bgNbd.logLikelihood(twice, buying)).toBeCloseTo(2 * bgNbd.logLikelihood(groups, buying), 3);
  });

  test('can be put away as text after any step and comes to the same end', () => {
    const some = groupHistories(shop.slice(0, 400));
    let state: Fit = startFit(bgNbd, some);
    let steps = 0;
    for (; fitResult(state, bgNbd) === null; steps++) {
      const kept: Fit = JSON.parse(JSON.stringify(state));
      state = stepFit(kept, bgNbd, some, 25);
      expect(JSON.stringify(state).length).toBeLessThan(4000);
    }
    expect(steps).toBeGreaterThan(10);
    expect(fitResult(state, bgNbd)).toEqual(fitted(bgNbd, some));
  });

  test('says how many customers it rests on, and how many of them bought again', () => {
    expect(fit).toMatchObject({
      customers: 6000,
      repeaters: shop.filter(({ frequency }) => frequency > 0).length,
    });
  });

  test('ends where nobody leaves and all buy alike, though the likelihood then has no top', () => {
    const loyal = simulated({ r: 900, alpha: 2700, a: 1e-4, b: 9 }, spending, {
      customers: 500,
      age: 60,
      further: 1,
      seed: 3,
    });
    const found = fitted(bgNbd, groupHistories(loyal));
    if (!found.ok) throw new Error(found.reason);
    near(found.parameters.r / found.parameters.alpha, 1 / 3, 0.05);
    expect(found.parameters.a / (found.parameters.a + found.parameters.b)).toBeLessThan(0.002);
  });

  test.each([
    ['tooFewCustomers', shop.slice(0, fewest.customers - 1)],
    ['tooFewRepeats', [...times(100, of(0, 0, 30)), ...times(fewest.repeaters - 1, of(2, 20, 30))]],
    ['noSpread', times(100, of(3, 20, 30))],
    ['noSpread', shop.slice(0, 300).map((one) => ({ ...one, frequency: 2 }))],
  ])('refuses: %s', (reason, histories) => {
    expect(fitted(bgNbd, groupHistories(histories))).toMatchObject({
      ok: false,
      reason,
      customers: histories.length,
    });
  });
});

describe('The value of a purchase by Gamma–Gamma (R32, R100)', () => {
  test('finds the parameters by which amounts were simulated', () => {
    if (!values.ok) throw new Error(values.reason);
    near(values.parameters.p, spending.p, 0.15);
    near(values.parameters.q, spending.q, 0.1);
    near(values.parameters.gamma, spending.gamma, 0.2);
    near(expectedValue(values.parameters, none), expectedValue(spending, none), 0.03);
    const beyond = values.logLikelihood - gammaGamma.logLikelihood(spenders(shop), spending);
    expect(beyond).toBeGreaterThanOrEqual(0);
    expect(beyond).toBeLessThan(chiSquare3 / 2);
  });

  test('does not depend on the currency', () => {
    const dong = shop
      .slice(0, 1500)
      .map((one) => ({ ...one, value: one.value === null ? null : one.value * 26_000 }));
    const [small, large] = [shop.slice(0, 1500), dong].map((some) => fitted(gammaGamma, spenders(some)));
    if (!small?.ok || !large?.ok) throw new Error('not fitted');
    near(large.parameters.p, small.parameters.p, 0.01);
    near(large.parameters.gamma, small.parameters.gamma * 26_000, 0.01);
  });

  test('is that of the note, its gamma functions written out', () => {
    const { p, q, gamma } = spending;
    const note = (x: number, mean: number): number =>
      logGamma(p * x + q) -
      logGamma(p * x) -
      logGamma(q) +
      q * Math.log(gamma) +
      (p * x - 1) * Math.log(mean) +
      p * x * Math.log(x) -
      (p * x + q) * Math.log(gamma + x * mean);
    for (const [x, mean] of [
      [1, 20],
      [2, 0.5],
      [40, 300],
    ] as const) {
      const one = spenders([{ ...of(x, 1, 2), value: mean }]);
      expect(gammaGamma.logLikelihood(one, spending)).toBeCloseTo(note(x, mean), 9);
    }
  });

  test('expects the mean of all from who has not bought again, and nearly the own mean of who bought often', () => {
    expect(expectedValue(spending, { frequency: 0, value: null })).toBeCloseTo((6 * 15) / 3, 9);
    near(expectedValue(spending, { frequency: 200, value: 100 }), 100, 0.01);
    expect(expectedValue(spending, { frequency: 1, value: 100 })).toBeLessThan(100);
    expect(expectedValue(spending, { frequency: 1, value: 100 })).toBeGreaterThan(30);
  });

  test.each([
    ['tooFewRepeats', shop.filter(({ value }) => value !== null).slice(0, fewest.repeaters - 1)],
    ['noSpread', times(100, of(2, 20, 30))],
  ])('refuses: %s', (reason, histories) => {
    expect(fitted(gammaGamma, spenders(histories))).toMatchObject({ ok: false, reason });
  });

  test('refuses where a few customers spend so much that there is no mean', () => {
    const wild = simulated(
      buying,
      { p: 6, q: 0.6, gamma: 15 },
      { customers: 1500, age: 104, further: 1, seed: 8 },
    );
    expect(fitted(gammaGamma, spenders(wild))).toMatchObject({ ok: false, reason: 'noMean' });
  });
});

describe('The lifetime value in a window (R100)', () => {
  const one = of(3, 40, 52);

  test('is the expected purchases at the expected value where money costs nothing', () => {
    const expected = (expectedPurchases(buying, one, 104) ?? 0) * expectedValue(spending, one);
    expect(lifetimeValue(buying, spending, one, { weeks: 104, discount: 0 })).toBeCloseTo(expected, 9);
  });

  test('is less the dearer money is, and never below what all of it would be worth at the end', () => {
    const worth = [0, 0.1, 0.5].map(
      (discount) => lifetimeValue(buying, spending, one, { weeks: 104, discount }) ?? 0,
    );
    const [free = 0, cheap = 0, dear = 0] = worth;
    expect(cheap).toBeLessThan(free);
    expect(dear).toBeLessThan(cheap);
    expect(cheap).toBeGreaterThan(free / 1.1 ** 2);
  });

  test('is nothing in no time', () => {
    expect(lifetimeValue(buying, spending, one, { weeks: 0, discount: 0.1 })).toBe(0);
  });
});
