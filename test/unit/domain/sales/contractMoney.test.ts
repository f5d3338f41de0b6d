import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../../../src/domain/days.ts';
import { accountOf, ageing, type Due, overdue } from '../../../../src/domain/sales/ageing.ts';
import { type DunningDays, dueStep, dunningProposal } from '../../../../src/domain/sales/dunning.ts';
import { paymentPlan } from '../../../../src/domain/sales/paymentPlan.ts';
import type { Day } from '../../../../src/schema/day.ts';

const today: Day = '2018-03-01';
const ago = (days: number): Day => addDays(today, -days);

const aStep = (kind: 'payment' | 'receipt', amount: number, on: Day | null, id = 'H-1') => ({
  id,
  kind,
  subject: id,
  amount,
  dueOn: kind === 'payment' ? on : null,
  doneOn: kind === 'receipt' ? on : null,
  dunning: null,
  dunnedOn: null,
});
const aDue = (over: Partial<Due> = {}): Due => ({
  id: 'H-1',
  subject: 'First',
  dueOn: ago(10),
  amount: 100,
  open: 100,
  dunning: 0,
  dunnedOn: null,
  ...over,
});

describe('What is open of a contract (R83, R86)', () => {
  test('what came in pays the oldest first, whatever the order of the rows', () => {
    const { dues, owed } = accountOf(
      [aStep('payment', 5, ago(1), 'new'), aStep('payment', 5, ago(9), 'old'), aStep('receipt', 6.5, ago(0))],
      2,
    );
    expect(dues.map(({ id, open }) => [id, open])).toEqual([
      ['old', 0],
      ['new', 350],
    ]);
    expect(owed).toBe(350);
  });

  test('a receipt without its day is announced, not received', () => {
    expect(accountOf([aStep('payment', 5, ago(1)), aStep('receipt', 5, null)], 2).owed).toBe(500);
  });

  test('whatever was due, credited, received and paid back: open less surplus is due less received, and ages sum to open', () => {
    const step = fc.record({
      kind: fc.constantFrom('payment' as const, 'receipt' as const),
      amount: fc.integer({ min: -100_000, max: 100_000 }).map((minor) => minor / 100),
      late: fc.integer({ min: -100, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (all) => {
        const steps = all.map(({ kind, amount, late }) => aStep(kind, amount, ago(late)));
        const { dues, surplus } = accountOf(steps, 2);
        const sum = (kind: string): number =>
          all.reduce((total, one) => total + (one.kind === kind ? Math.round(one.amount * 100) : 0), 0);
        const open = dues.reduce((total, due) => total + due.open, 0);
        expect(open - surplus).toBe(sum('payment') - sum('receipt'));
        expect(dues.every((due) => due.open >= 0 && due.open <= due.amount)).toBe(true);
        expect(ageing(dues, today).reduce((total, one) => total + one, 0)).toBe(open);
      }),
    );
  });

  test.each([
    [0, 0],
    [1, 1],
    [30, 1],
    [31, 2],
    [60, 2],
    [61, 3],
    [90, 3],
    [91, 4],
  ])('%i days late is of age class %i', (late, at) => {
    expect(ageing([aDue({ dueOn: ago(late) })], today).findIndex((open) => open > 0)).toBe(at);
  });

  test('what is due today is not overdue', () => {
    const account = accountOf([aStep('payment', 5, today), aStep('payment', 5, ago(1), 'late')], 2);
    expect(overdue(account, today).map(({ id }) => id)).toEqual(['late']);
  });
});

describe('A payment plan (R83)', () => {
  test('sums to the value exactly under any weights', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 11 }), weights, (total, parts) => {
        const plan = paymentPlan(total, parts, '2018-01-31', 1);
        expect(plan.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
        expect(plan).toHaveLength(parts.length);
      }),
    );
  });

  test('falls on the same day of each month, or its last', () => {
    expect([1, 2, 13, 25].map((months) => addMonths('2018-12-31', months))).toEqual([
      '2019-01-31',
      '2019-02-28',
      '2020-01-31',
      '2021-01-31',
    ]);
    expect(addMonths('2018-12-31', 14)).toBe('2020-02-29');
  });
});

describe('Dunning (R86)', () => {
  const days: DunningDays = [7, 21, 35, 50];

  test.each([
    [6, 0, null, null],
    [7, 0, null, 1],
    [100, 0, null, 1],
    [20, 1, 13, null],
    [21, 1, 14, 2],
    [100, 1, 13, null],
    [100, 2, 14, 3],
    [49, 3, 15, null],
    [50, 3, 15, 4],
    [100, 4, 50, null],
  ] as const)('%i days late, dunned %i times, last %s days ago: step %s', (late, dunning, last, step) => {
    const due = aDue({ dueOn: ago(late), dunning, dunnedOn: last === null ? null : ago(last) });
    expect(dueStep(due, today, days)).toBe(step);
  });

  test('what is paid is not dunned; of several arrears the furthest gives the tone', () => {
    expect(dunningProposal([aDue({ open: 0 })], today, days)).toBeNull();
    const both = [
      aDue({ id: 'a' }),
      aDue({ id: 'b', dueOn: ago(40), dunning: 2, dunnedOn: ago(20) }),
      aDue({ id: 'c', dueOn: ago(90), dunning: 3, dunnedOn: ago(30) }),
    ];
    expect(dunningProposal(both.slice(0, 2), today, days)?.step).toBe(3);
    expect(dunningProposal(both, today, days)).toEqual({
      step: 4,
      dun: [
        { id: 'a', step: 1 },
        { id: 'b', step: 3 },
      ],
    });
  });
});
