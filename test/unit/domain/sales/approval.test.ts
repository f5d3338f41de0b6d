import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../../../src/domain/authority.ts';
import {
  asksFor,
  decidersOf,
  type Person,
  rulesFor,
  stateOf,
  stepsOf,
} from '../../../../src/domain/sales/approval.ts';
import {
  ask,
  type Desk,
  decide,
  type Move,
  type Subject,
  withdraw,
} from '../../../../src/domain/sales/approvalMoves.ts';
import { readSeal, whoOf } from '../../../../src/domain/sales/seal.ts';
import type { ApprovalRule } from '../../../../src/schema/tables/approvalRules.ts';
import type { Approval } from '../../../../src/schema/tables/approvals.ts';

const key = 'K-secret';
const today = '2018-01-10';
const person = (name: string, role: Role): Person => ({ name, role, who: whoOf(key, name) });
const sam = person('Sam', 'salesperson');
const mia = person('Mia', 'manager');
const max = person('Max', 'manager');
const olga = person('Olga', 'owner');
const people = [sam, mia, max, olga];

const aRule = (values: Partial<ApprovalRule> = {}): ApprovalRule => ({
  id: 'AR-1',
  of: 'quote',
  fromAmount: null,
  fromDiscount: null,
  step: 1,
  approver: null,
  role: 'manager',
  delegate: null,
  awayFrom: null,
  awayUntil: null,
  remindAfter: null,
  active: true,
  ...values,
});

const aSubject = (values: Partial<Subject> = {}): Subject => ({
  of: 'quote',
  row: 'Q-1',
  subject: 'Fleet',
  mark: 'M-1',
  amount: 500,
  discount: 0.1,
  ...values,
});

/** Approvals on a desk, to be acted on one after the other. */
const aDesk = (rules: readonly ApprovalRule[]) => {
  let rows: readonly Approval[] = [];
  let made = 0;
  const desk = (): Desk => ({
    key,
    rules,
    rows,
    people,
    today,
    now: '2018-01-10T09:00:00.000Z',
    newIds: (count) => Array.from({ length: count }, () => `Y-${++made}`),
  });
  const carry = <M extends Move | string>(move: M): M => {
    if (typeof move === 'string') return move;
    const { change, insert } = move;
    rows = rows.map((row) =>
      Object.assign({}, row, ...change.filter(({ id }) => id === row.id).map((one) => one.patch)),
    );
    rows = [...rows, ...insert];
    return move;
  };
  return {
    ask: (subject: Subject, who: Person, again = false) => carry(ask(desk(), subject, who, again)),
    decide: (id: string, who: Person, to: 'approved' | 'refused' = 'approved') =>
      carry(decide(desk(), id, who, to, null)),
    withdraw: (id: string, who: Person) => carry(withdraw(desk(), id, who)),
    type: (change: (rows: readonly Approval[]) => readonly Approval[]) => {
      rows = change(rows);
    },
    rows: () => rows,
    state: (subject: Subject) => stateOf(stepsOf(rulesFor(rules, subject), asksFor(key, rows, subject))),
  };
};
const stateAfter = (move: Move | string): string => (typeof move === 'string' ? move : move.state);

describe('Which rules want their say (R54, R56)', () => {
  const ids = (rules: readonly ApprovalRule[], values: Partial<Subject>) =>
    rulesFor(rules, aSubject(values)).map(({ id }) => id);

  test('those of the kind that are switched on', () => {
    const rules = [aRule(), aRule({ id: 'AR-2', of: 'contract' }), aRule({ id: 'AR-3', active: false })];
    expect(ids(rules, {})).toEqual(['AR-1']);
  });

  test('from their amount and their discount on, both where both are given', () => {
    const rules = [
      aRule({ id: 'a', fromAmount: 500 }),
      aRule({ id: 'b', fromDiscount: 0.1 }),
      aRule({ id: 'c', fromAmount: 500, fromDiscount: 0.1 }),
    ];
    expect(ids(rules, { amount: 500, discount: 0.1 })).toEqual(['a', 'b', 'c']);
    expect(ids(rules, { amount: 499.99, discount: 0.1 })).toEqual(['b']);
    expect(ids(rules, { amount: 500, discount: 0.0999 })).toEqual(['a']);
    expect(ids(rules, { amount: null, discount: null })).toEqual([]);
  });

  test('in the order of their steps', () => {
    expect(ids([aRule({ id: 'late', step: 2 }), aRule({ id: 'b' }), aRule({ id: 'a' })], {})).toEqual([
      'a',
      'b',
      'late',
    ]);
  });
});

describe('Who may decide a step (R39, R58, R82)', () => {
  const names = (rule: Partial<ApprovalRule>, askers: readonly Person[] = [sam], among = people) =>
    decidersOf(aRule(rule), among, new Set(askers.map(({ who }) => who)), today).map(({ name }) => name);

  test.each<[string, Partial<ApprovalRule>, readonly Person[], readonly string[]]>([
    ['anybody in the role', { role: 'manager' }, [sam], ['Mia', 'Max']],
    ['the owner, where no role is given', { role: null }, [sam], ['Olga']],
    ['the approver by name', { approver: 'Mia' }, [sam], ['Mia']],
    ['never who asked, but others in the role', {}, [mia], ['Max']],
    ['the next higher role, where the approver asked', { approver: 'Mia' }, [mia], ['Olga']],
    ['the next higher role, where all of the role asked', {}, [mia, max], ['Olga']],
    ['the next higher role, where the approver is not here', { approver: 'Zoe' }, [sam], ['Mia', 'Max']],
    ['nobody, where the owner asked and nobody stands above', { role: 'owner' }, [olga], []],
    [
      'the delegate as well while the approver is away',
      { approver: 'Mia', delegate: 'Sam', awayFrom: today, awayUntil: today },
      [max],
      ['Mia', 'Sam'],
    ],
    ['not the delegate before', { approver: 'Mia', delegate: 'Sam', awayFrom: '2018-01-11' }, [max], ['Mia']],
    ['not the delegate after', { approver: 'Mia', delegate: 'Sam', awayUntil: '2018-01-09' }, [max], ['Mia']],
    [
      'not the delegate who asked: the next higher role',
      { approver: 'Mia', delegate: 'Sam', awayUntil: today },
      [sam],
      ['Mia', 'Olga'],
    ],
    [
      'not the approver who asked, whose delegate is here',
      { approver: 'Mia', delegate: 'Max', awayUntil: today },
      [mia],
      ['Max'],
    ],
  ])('%s', (_, rule, askers, expected) => {
    expect(names(rule, askers)).toEqual(expected);
  });
});

describe('An approval (R56, R82)', () => {
  const two = [aRule({ id: 'AR-1' }), aRule({ id: 'AR-2', step: 2, role: 'owner' })];

  test('needs every step, one after the other', () => {
    const desk = aDesk(two);
    const { insert } = desk.ask(aSubject(), sam);
    expect(insert.map(({ status }) => status)).toEqual(['waiting', 'later']);
    expect(desk.decide('Y-2', olga)).toBe('approvalClosed');
    expect(stateAfter(desk.decide('Y-1', mia))).toBe('waiting');
    expect(stateAfter(desk.decide('Y-2', olga))).toBe('approved');
  });

  test('is asked for once', () => {
    const desk = aDesk(two);
    desk.ask(aSubject(), sam);
    expect(desk.ask(aSubject(), sam).insert).toEqual([]);
  });

  test('that is refused ends there, until it is asked again', () => {
    const desk = aDesk(two);
    desk.ask(aSubject(), sam);
    desk.decide('Y-1', mia, 'refused');
    expect(desk.state(aSubject())).toBe('refused');
    expect(desk.ask(aSubject(), sam).insert).toEqual([]);
    expect(desk.ask(aSubject(), sam, true).insert.length).toBe(1);
    expect(stateAfter(desk.decide('Y-3', mia))).toBe('waiting');
    expect(stateAfter(desk.decide('Y-2', olga))).toBe('approved');
  });

  test('holds for its values alone: others are asked anew, and what was open is withdrawn', () => {
    const desk = aDesk([aRule()]);
    desk.ask(aSubject(), sam);
    desk.ask(aSubject({ mark: 'M-2' }), sam);
    expect(desk.decide('Y-1', mia)).toBe('approvalClosed');
    expect(stateAfter(desk.decide('Y-2', mia))).toBe('approved');
    expect([aSubject(), aSubject({ mark: 'M-2' })].map(desk.state)).toEqual(['waiting', 'approved']);
  });

  test('is taken back by who asked, nobody else, and can be asked for again', () => {
    const desk = aDesk([aRule()]);
    desk.ask(aSubject(), sam);
    expect(desk.withdraw('Y-1', mia)).toBe('approvalNotYours');
    desk.withdraw('Y-1', sam);
    expect(desk.rows()[0]?.status).toBe('withdrawn');
    desk.ask(aSubject(), sam);
    expect(stateAfter(desk.decide('Y-2', mia))).toBe('approved');
  });

  test('is not there because a cell says so, and can still be given', () => {
    const desk = aDesk([aRule()]);
    desk.ask(aSubject(), sam);
    desk.type((rows) => rows.map((row) => ({ ...row, status: 'approved', decidedBy: 'Mia' })));
    expect(desk.state(aSubject())).toBe('waiting');
    expect(stateAfter(desk.decide('Y-1', mia))).toBe('approved');
  });

  test('decided twice by the same button is decided once', () => {
    const desk = aDesk([aRule()]);
    desk.ask(aSubject(), sam);
    desk.decide('Y-1', mia);
    expect(desk.decide('Y-1', mia)).toEqual({ insert: [], change: [], state: 'approved' });
    expect(desk.decide('Y-1', max)).toBe('approvalClosed');
  });

  test('outlives the times of another zone, not another amount, asker or decider', () => {
    const desk = aDesk([aRule()]);
    desk.ask(aSubject(), sam);
    desk.decide('Y-1', mia);
    const [row] = desk.rows();
    if (!row) throw new Error('Nothing was asked');
    expect(readSeal(key, { ...row, decidedAt: '2019-01-01T00:00:00.000Z', note: 'x' })?.status).toBe(
      'approved',
    );
    for (const typed of [
      { amount: 1 },
      { askedBy: 'Max' },
      { decidedBy: 'Max' },
      { id: 'Y-9' },
      { mark: 'M-2' },
    ])
      expect(readSeal(key, { ...row, ...typed })).toBeNull();
  });
});

/** One thing that somebody does, or types. */
const anAct = () => {
  const who = fc.constantFrom(...people);
  const nth = fc.nat(7);
  const mark = fc.constantFrom('M-1', 'M-2');
  const typed = fc.oneof(
    fc.record({ status: fc.constantFrom('approved', 'waiting', 'withdrawn') }),
    fc.record({ askedBy: fc.constantFrom('Sam', 'Mia') }),
    fc.record({ decidedBy: fc.constantFrom('Mia', 'Olga') }),
    fc.record({ approver: fc.constantFrom('Sam', 'Mia') }),
    fc.record({ mark }),
    fc.record({ rule: fc.constantFrom('AR-0', 'AR-1', 'AR-2') }),
    fc.record({ amount: fc.constantFrom(1, 500) }),
  );
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('ask' as const), who, mark, again: fc.boolean() }) },
    { weight: 8, arbitrary: fc.record({ do: fc.constant('approve' as const), who, nth }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('refuse' as const), who, nth }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who, nth }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('type' as const), nth, typed }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('copySeal' as const), nth, to: nth }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('copyRow' as const), nth }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), nth }) },
  );
};

const someRules = () =>
  fc
    .array(
      fc.record({
        step: fc.integer({ min: 1, max: 2 }),
        approver: fc.constantFrom(null, null, 'Mia', 'Sam'),
        role: fc.constantFrom('manager' as const, 'owner' as const),
        delegate: fc.constantFrom(null, 'Max'),
        awayUntil: fc.constantFrom(null, today as ApprovalRule['awayUntil']),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((rules) => rules.map((rule, index) => aRule({ ...rule, id: `AR-${index}` })));

/** Whether the rules, read by themselves, let this person decide at all; that they did not ask is looked at apart. */
const entitled = (
  { approver, role, delegate, awayUntil }: ApprovalRule,
  { name, role: rank }: Person,
): boolean => {
  if (approver === null) return rank === role || rank === 'owner';
  return (
    name === approver || (awayUntil !== null && name === delegate) || rank === 'manager' || rank === 'owner'
  );
};

describe('No order of calls and typed cells passes an approval (R56, R82)', () => {
  test('but by every step that applies, each decided by another entitled person for exactly this mark', () => {
    let passed = 0;
    fc.assert(
      fc.property(someRules(), fc.array(anAct(), { minLength: 5, maxLength: 40 }), (rules, acts) => {
        const desk = aDesk(rules);
        const askedBy = new Map<string, string>();
        const truly: { id: string; rule: string; mark: string; by: Person }[] = [];
        const row = (nth: number) => desk.rows()[nth % Math.max(1, desk.rows().length)];
        for (const act of acts) {
          if (act.do === 'ask') {
            const { insert } = desk.ask(aSubject({ mark: act.mark }), act.who, act.again);
            for (const { id } of insert) askedBy.set(id, act.who.name);
            continue;
          }
          const one = row(act.nth);
          if (!one) continue;
          if (act.do === 'approve' || act.do === 'refuse') {
            const move = desk.decide(one.id, act.who, act.do === 'approve' ? 'approved' : 'refused');
            if (act.do === 'approve' && typeof move !== 'string' && move.change.length > 0)
              truly.push({ id: one.id, rule: one.rule ?? '', mark: one.mark ?? '', by: act.who });
          }
          if (act.do === 'withdraw') desk.withdraw(one.id, act.who);
          if (act.do === 'type')
            // Each typed record names a column of the row with a value of its kind.
            desk.type((rows) =>
              rows.map((each) => (each === one ? ({ ...each, ...act.typed } as Approval) : each)),
            );
          if (act.do === 'copySeal') {
            const seal = row(act.to)?.seal ?? null;
            desk.type((rows) => rows.map((each) => (each === one ? { ...each, seal } : each)));
          }
          if (act.do === 'copyRow') desk.type((rows) => [...rows, { ...one, id: `${one.id}x` }]);
          if (act.do === 'delete') desk.type((rows) => rows.filter((each) => each !== one));
          for (const mark of ['M-1', 'M-2']) {
            if (desk.state(aSubject({ mark })) !== 'approved') continue;
            passed++;
            for (const rule of rules) {
              const by = truly.filter((each) => each.rule === rule.id && each.mark === mark);
              const others = by.filter(
                (each) => entitled(rule, each.by) && askedBy.get(each.id) !== each.by.name,
              );
              expect(others.length).toBeGreaterThan(0);
            }
          }
        }
      }),
      { numRuns: 1500, seed: 20180110 },
    );
    expect(passed).toBeGreaterThan(50);
  });

  test('nobody approves what they asked for themselves, in any order', () => {
    fc.assert(
      fc.property(someRules(), fc.array(anAct(), { minLength: 5, maxLength: 40 }), (rules, acts) => {
        const desk = aDesk(rules);
        const askers = new Set<string>();
        for (const act of acts) {
          if (act.do === 'ask' && act.mark === 'M-1') {
            if (desk.ask(aSubject(), act.who, act.again).insert.length > 0) askers.add(act.who.name);
          }
          if (act.do !== 'approve') continue;
          const one = desk.rows()[act.nth % Math.max(1, desk.rows().length)];
          const move = one && desk.decide(one.id, act.who);
          if (move && typeof move !== 'string' && move.change.length > 0)
            expect(askers).not.toContain(act.who.name);
        }
      }),
      { numRuns: 500, seed: 20180110 },
    );
  });
});
