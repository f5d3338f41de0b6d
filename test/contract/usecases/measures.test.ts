/** What is reckoned of every customer in the tab Scores, held against a plain recount of what was filled in. */
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/days.ts';
import { gapsOf, rhythmOf } from '../../../src/domain/value/rhythm.ts';
import { compileRule, type RuleRow } from '../../../src/formulas/rule/holds.ts';
import type { Rule } from '../../../src/formulas/rule/rule.ts';
import { type MeasureName, measureNames } from '../../../src/formulas/scores/measures.ts';
import { measureLetters } from '../../../src/formulas/scores/scoresTab.ts';
import type { Day } from '../../../src/schema/day.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { chance } from '../../unit/domain/value/chance.ts';
import { customerId, fill } from './aRegister.ts';
import { answerOf, aShop, setting } from './aShop.ts';
import { sheetValues } from './sheetValues.ts';

const today: Day = '2018-01-02';
const luck = chance(23);
const whole = (from: number, to: number): number => from + Math.floor(luck.uniform() * (to - from + 1));
const people = Array.from({ length: 40 }, (_, index) => customerId(index));
const ago = (days: number): Day => addDays(today, -days);

const buying = people.flatMap((customer, index) => {
  if (index % 10 === 9) return [];
  const gap = whole(10, 60);
  const count = whole(1, 9);
  return Array.from({ length: count }, (_, back) => ({
    customer,
    orderedOn: ago(index === 0 && back === 0 ? 0 : whole(1, 40) + back * gap),
    value: back === 1 && index % 4 === 0 ? -50 : whole(10, 500),
  }));
});
const orders = buying.map((one, index) => ({
  ...one,
  id: `B-${index}`,
  ...(index % 3 === 0 ? { dueOn: addDays(one.orderedOn, 30) } : {}),
  ...(index % 6 === 0 ? { paidOn: addDays(one.orderedOn, whole(20, 90)) } : {}),
}));
const contacts = people.flatMap((customer, index) =>
  Array.from({ length: index % 5 }, (_, one) => ({
    id: `I-${index}-${one}`,
    customer,
    happenedOn: ago(whole(0, 500)),
    channel: 'Call',
    direction: ['From us', 'From them', 'From them', ''][whole(0, 3)] ?? '',
    summary: 'Talked',
    ...(one % 2 === 0 ? { satisfaction: whole(1, 5) } : {}),
  })),
);
/** One is called what a look-up takes for anything. */
const nameOf = (index: number): string => (index === 2 ? 'Customer *' : `Customer ${index}`);
const customers = people.map((id, index) => ({
  id,
  name: nameOf(index),
  ...(index % 4 === 1 ? { referredBy: nameOf(index % 3).toLowerCase() } : {}),
}));
const readings = people.slice(0, 12).flatMap((customer, index) =>
  Array.from({ length: 2 + (index % 3) }, (_, one) => ({
    id: `U-${index}-${one}`,
    customer,
    readOn: ago(30 * one + 1),
    measure: 'Logins',
    amount: whole(1, 100),
  })),
);

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const ordersOf = (customer: string) => orders.filter((one) => one.customer === customer);
const purchasesOf = (customer: string) => ordersOf(customer).filter(({ value }) => value >= 0);
const daysOf = (customer: string): readonly number[] =>
  [...new Set(purchasesOf(customer).map(({ orderedOn }) => daysBetween('1970-01-01', orderedOn)))].sort(
    (one, other) => one - other,
  );
const now = daysBetween('1970-01-01', today);
const sumOf = (customer: string): number => ordersOf(customer).reduce((sum, { value }) => sum + value, 0);
const broughtBy = (customer: string) =>
  customers.filter(
    ({ referredBy }) =>
      referredBy !== undefined &&
      referredBy.toLowerCase() === customers.find(({ id }) => id === customer)?.name.toLowerCase(),
  );

/** What each measure is to be, by a plain recount; null is blank. */
const counted: Partial<Record<MeasureName, (customer: string) => number | null>> = {
  frequency: (customer) => purchasesOf(customer).length,
  spend: sumOf,
  recency: (customer) => {
    const last = daysOf(customer).at(-1);
    return last === undefined ? null : now - last;
  },
  gap: (customer) => gapsOf(daysOf(customer))?.gap ?? null,
  gapSpread: (customer) => gapsOf(daysOf(customer))?.spread ?? null,
  lateness: (customer) => rhythmOf(daysOf(customer), now)?.lateness ?? null,
  satisfaction: (customer) =>
    mean(
      contacts.flatMap(({ satisfaction, customer: whose, happenedOn }) =>
        whose === customer && satisfaction !== undefined && daysBetween(happenedOn, today) < 365
          ? [satisfaction]
          : [],
      ),
    ),
  paymentDelay: (customer) =>
    mean(
      ordersOf(customer).flatMap(({ dueOn, paidOn }) => {
        if (dueOn === undefined) return [];
        const until = paidOn ?? (dueOn < today ? today : null);
        return until === null ? [] : [daysBetween(dueOn, until)];
      }),
    ),
  usageChange: (customer) => {
    const [last, ...before] = readings.filter((one) => one.customer === customer).map(({ amount }) => amount);
    return last === undefined || before.length < 2 ? null : last / (mean(before) ?? 1) - 1;
  },
  referrals: (customer) => broughtBy(customer).length,
  referralValue: (customer) => broughtBy(customer).reduce((sum, { id }) => sum + sumOf(id), 0),
  waiting: (customer) => {
    const own = contacts.filter((one) => one.customer === customer);
    const answers = own
      .filter(({ direction }) => direction !== 'From them')
      .map(({ happenedOn }) => happenedOn);
    const answered = answers.sort().at(-1) ?? '1900-01-01';
    const first = own
      .filter(({ direction, happenedOn }) => direction === 'From them' && happenedOn > answered)
      .map(({ happenedOn }) => happenedOn)
      .sort()[0];
    return first === undefined ? null : daysBetween(first, today);
  },
};

describe('A measure of Scores equals a plain recount (R16–R26, R29, R32, R102)', () => {
  let shop: Workbench;
  let shown: ReadonlyMap<string, Readonly<Record<string, unknown>>>;

  const read = (): typeof shown => {
    const names = ['lastOn', 'margin', 'growth', 'alive', 'lifetimeValue', 'relationshipValue'] as const;
    const more = ['factors', 'angles', 'potential', 'r', 'f', 'm'] as const;
    // The keys are those of the literal.
    const all = [...(Object.keys(counted) as MeasureName[]), ...names, ...more];
    const columns = ['A', ...all.map(measureLetters)].map((letters) => sheetValues(shop, 'Scores', letters));
    const [ids = []] = columns;
    return new Map(
      ids.flatMap((id, row) =>
        String(id).startsWith('C-')
          ? [[String(id), Object.fromEntries(all.map((name, at) => [name, columns[at + 1]?.[row] ?? '']))]]
          : [],
      ),
    );
  };

  beforeAll(async () => {
    shop = await aShop({ realLimitMs: 900_000 });
    setting(shop, 'showUsage', 'TRUE');
    await fill(shop, {
      Customers: customers,
      Orders: orders,
      Interactions: contacts,
      Usage: readings,
    });
    answerOf(shop, 'fitModel');
    shown = read();
  }, 240_000);

  test.each(Object.entries(counted))('%s', (name, count) => {
    expect(shown.size).toBe(people.length);
    const known = people.filter((customer) => count(customer) !== null);
    expect(known.length).toBeGreaterThanOrEqual(6);
    for (const customer of people) {
      const [found, wanted] = [shown.get(customer)?.[name], count(customer)];
      if (wanted === null) expect([customer, found]).toEqual([customer, '']);
      else expect(Number(found), `${customer}: ${found}`).toBeCloseTo(wanted, 5);
    }
  });

  test('lateness is live: who buys today is not late, without a script', () => {
    const late = people.find((customer) => Number(shown.get(customer)?.lateness) > 0.5) ?? '';
    const bought = orders.findIndex(({ customer, value }) => customer === late && value >= 0);
    const typeDay = (day: string): unknown =>
      shop.edit({ type: 'set', sheet: 'Orders', a1: `E${bought + 2}`, values: [[day]] });
    typeDay(today);
    expect(read().get(late)).toMatchObject({ recency: 0, lateness: 0 });
    typeDay(orders[bought]?.orderedOn ?? '');
    expect(read()).toEqual(shown);
  });

  const ruled = measureNames.slice(measureNames.indexOf('gap'));
  test.each(ruled)(
    'a rule about %s holds for the same customers as a formula in the sheet and as a predicate',
    (name) => {
      const field = { of: 'measure', measure: name } as const;
      const numbers = [...shown.values()].flatMap((one) =>
        typeof one[name] === 'number' ? [one[name]] : [],
      );
      const middle = [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
      const rule: Rule = {
        kind: 'any',
        of: [
          {
            kind: 'all',
            of: [
              { kind: 'atMost', field, of: [middle] },
              { kind: 'unequal', field, of: [0] },
            ],
          },
          { kind: 'topPercent', field, of: [10] },
          { kind: 'blank', field, of: [] },
        ],
      };
      const rows = people.map((id): RuleRow => {
        const cell = shown.get(id)?.[name];
        return () => (typeof cell === 'number' ? cell : null);
      });
      const holds = compileRule(rule, { today, rows });
      const wanted = people.filter((_, index) => holds(rows[index] ?? (() => null)));
      const { id } = answerOf(shop, 'saveSegment', {
        id: null,
        name: `By ${name}`,
        family: 'own',
        seen: null,
        body: { rule },
      });
      const inside: readonly { readonly id: string }[] = answerOf(shop, 'segmentMembers', { id });
      expect(inside.map((one) => one.id).sort()).toEqual([...wanted].sort());
      expect(answerOf(shop, 'previewSegment', { rule }).customers).toBe(wanted.length);
      expect(wanted.length).toBeGreaterThan(0);
    },
  );

  test('angles counts revenue, margin, orders, growth and referrals in which a customer is among the highest 20 %', () => {
    const angles = ['spend', 'margin', 'frequency', 'growth', 'referralValue'];
    const values = [...shown.values()];
    const least = (name: string): number => {
      const numbers = values.flatMap((one) => (typeof one[name] === 'number' ? [one[name]] : []));
      return [...numbers].sort((one, other) => other - one)[Math.ceil(numbers.length / 5) - 1] ?? 0;
    };
    for (const one of values)
      expect(one.angles).toBe(
        angles.filter((name) => {
          const value = one[name];
          return typeof value === 'number' && value > 0 && value >= least(name);
        }).length,
      );
    expect(Math.max(...values.map((one) => Number(one.angles)))).toBeGreaterThanOrEqual(3);
  });

  test('factors weighs what is known of the seven as Settings say; potential adds what is open (R21, R32, R33)', () => {
    const within = (value: number): number => Math.min(1, Math.max(0, value));
    const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
    const score = (one: Readonly<Record<string, unknown>>, publicity: number): number => {
      const { paymentDelay, alive, lateness, referrals, relationshipValue, r, f, m } = one;
      const [late, stays] = [
        number(paymentDelay),
        number(alive) ?? (number(lateness) === null ? null : 1 - Number(lateness)),
      ];
      const parts: (readonly [number | null, number])[] = [
        [(Number(r) - 1) / 4, 1],
        [late === null ? null : 1 - within(late / 60), 1],
        [within(Number(referrals) / 3), publicity],
        [stays, 1],
        [(Number(m) - 1) / 4, 1],
        [(Number(f) - 1) / 4, 1],
        [Number(relationshipValue) >= 0 ? 1 : 0, 1],
      ];
      const known = parts.flatMap(([value, weight]) => (value === null ? [] : [[value, weight] as const]));
      const sum = known.reduce((total, [value, weight]) => total + value * weight, 0);
      return (100 * sum) / known.reduce((total, [, weight]) => total + weight, 0);
    };
    const expectScores = (publicity: number): void => {
      for (const one of read().values()) {
        if (one.lastOn === '') expect(one.factors).toBe('');
        else expect(Math.abs(Number(one.factors) - score(one, publicity))).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(Number(one.potential)).toBeCloseTo(Number(one.lifetimeValue), 6);
      }
    };
    expectScores(1);
    setting(shop, 'factorPublicity', '3');
    expectScores(3);
    setting(shop, 'factorPublicity', '1');
  });
});
