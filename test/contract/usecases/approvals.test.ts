import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { team } from '../../../src/schema/tables/team.ts';
import type { Project, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { answerOf, aShop, ask, deleteFigures, projectFrom, reopen, rowsOf, setting, shown } from './aShop.ts';
import { fillTab } from './fillTab.ts';
import { forgetSent } from './forgetSent.ts';

const quote = { of: 'quote', row: 'Q-1', subject: 'Fleet', mark: 'v1', amount: 5000, discount: 0.2 };
let project: Project;
let saved: SavedWorld;
let shop: Workbench;

const rule = (values: object): void =>
  void answerOf(shop, 'saveApprovalRule', { id: null, values: { of: 'quote', ...values }, seen: {} });
const called = (name: string, subject: object): string => {
  const { record, value } = shop.call(name, subject);
  if (record.error) throw new Error(record.error.message);
  return String(value);
};
const askFor = (subject: object = quote): string => called('askFor', subject);
const state = (subject: object = quote): string => called('stateOf', subject);
const as = (who: string): void => shop.signIn(who);
const rows = () => rowsOf(shop, 'Approvals');
const idAt = (nth: number): string => rows()[nth]?.ID ?? '';
const decide = (nth: number, to: 'approved' | 'refused' = 'approved', note = '') =>
  ask(shop, 'decideApproval', { id: idAt(nth), to, note });
const receivers = (): readonly string[] => shop.world.mailbox.map(({ to }) => to);
const typeIn = (column: string, nth: number, value: string): void => {
  const letter = String.fromCharCode(65 + (shown(shop, 'Approvals')[0] ?? []).indexOf(column));
  shop.edit({ type: 'set', sheet: 'Approvals', a1: `${letter}${nth + 2}`, values: [[value]] });
};

/** Darcel sells, Wang and Chen manage, Olivia owns and stands in no list. Quotes from 1,000 on go to a manager. */
beforeAll(async () => {
  project = await projectFrom('test/contract/usecases/approvalsEntry.ts');
  shop = await aShop({ now: '2018-01-02T09:30' });
  deleteFigures(shop);
  fillTab(shop, team, [
    { id: 'T-1', name: 'Darcel', email: 'darcel.schlecht@example.com', role: 'Salesperson' },
    { id: 'T-2', name: 'Wang', email: 'wang@example.com', role: 'Manager' },
    { id: 'T-3', name: 'Chen', email: 'chen@example.com', role: 'Manager' },
  ]);
  rule({ fromAmount: 1000, approver: 'Wang', role: null, delegate: 'Chen', remindAfter: 2 });
  setting(shop, 'mailOn', 'FALSE');
  saved = saveWorld(shop);
}, 240_000);

beforeEach(async () => {
  shop = await reopen(saved);
  shop.install(project);
  as('sales');
});

const on = (): void => {
  as('owner');
  answerOf(shop, 'switchApprovals', { on: true });
  as('sales');
};

describe('Approvals (R39, R54, R56, R58, R82)', () => {
  test('are off until a leader switches them on', () => {
    expect(ask(shop, 'switchApprovals', { on: true }).error.code).toBe('notAllowed');
    expect([state(), askFor()]).toEqual(['notNeeded', 'notNeeded']);
    on();
    expect([state({ ...quote, amount: 999 }), state({ ...quote, of: 'contract' })]).toEqual([
      'notNeeded',
      'notNeeded',
    ]);
    expect([state(), askFor(), askFor()]).toEqual(['waiting', 'waiting', 'waiting']);
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toMatchObject({
      Subject: 'Fleet',
      'Asked by': 'Darcel',
      Approver: 'Wang',
      Status: 'Waiting',
    });
  });

  test('go from step to step, each to whom its rule names', () => {
    on();
    as('owner');
    rule({ step: 2, role: 'owner', fromDiscount: 0.2 });
    as('sales');
    askFor();
    expect(rows().map(({ Status }) => Status)).toEqual(['Waiting', 'Later']);
    as('owner');
    expect(decide(1).error.code).toBe('approvalClosed');
    expect(decide(0).error.code).toBe('approvalNotYours');
    as('china');
    expect(answerOf(shop, 'approvalLists').waiting).toMatchObject([
      { subject: 'Fleet', amount: 5000, discount: 0.2, askedBy: 'Darcel', mine: idAt(0) },
    ]);
    expect(decide(0).value).toBe('waiting');
    answerOf(shop, 'sendApprovalMails');
    expect(rows().map(({ Status }) => Status)).toEqual(['Approved', 'Waiting']);
    expect(receivers()).toEqual(['owner@example.com']);
    expect(answerOf(shop, 'approvalLists')).toMatchObject({ waiting: [], history: [{ subject: 'Fleet' }] });
    as('owner');
    expect(decide(1).value).toBe('approved');
    expect(rows().map((row) => row['Decided by'])).toEqual(['Wang', 'owner@example.com']);
    as('sales');
    expect(state()).toBe('approved');
    expect(answerOf(shop, 'approvalLists').asked).toMatchObject([{ state: 'approved' }]);
  });

  test('are decided by the delegate while the approver is away, and then only', () => {
    on();
    askFor();
    as('taiwan');
    expect(decide(0).error.code).toBe('approvalNotYours');
    as('owner');
    const [{ ID: id = '' } = {}] = rowsOf(shop, 'Approval rules');
    const away = { awayFrom: '2018-01-01', awayUntil: '2018-01-05' };
    answerOf(shop, 'saveApprovalRule', { id, values: away, seen: { awayFrom: null, awayUntil: null } });
    as('taiwan');
    expect(decide(0).value).toBe('approved');
  });

  test('are never given to oneself: the approver who asks is decided on by the next higher role', () => {
    on();
    as('china');
    askFor();
    expect(decide(0).error.code).toBe('approvalNotYours');
    as('taiwan');
    expect(decide(0).error.code).toBe('approvalNotYours');
    as('owner');
    expect(decide(0).value).toBe('approved');
  });

  test('an owner who asks where nobody stands above waits, and is told that nobody can', () => {
    on();
    as('owner');
    rule({ of: 'contract', role: 'owner' });
    askFor({ ...quote, of: 'contract' });
    expect(decide(0).error.code).toBe('approvalNotYours');
    const [request] = answerOf(shop, 'approvalLists').asked;
    expect(request).toMatchObject({ state: 'waiting', mine: null, lines: [{ status: 'open', by: [] }] });
  });

  test('are not taken from an account that Google hides', () => {
    on();
    as('guest');
    expect(() => askFor()).toThrow('approvalNameless');
    expect(rowsOf(shop, 'Approval rules')).toHaveLength(1);
  });

  test('hold for the values that were shown: a changed mark, amount or discount asks anew', () => {
    on();
    askFor();
    as('china');
    decide(0);
    const changed = [{ mark: 'v2' }, { amount: 6000 }, { discount: 0.3 }].map((one) =>
      state({ ...quote, ...one }),
    );
    expect([state(), ...changed]).toEqual(['approved', 'waiting', 'waiting', 'waiting']);
    as('sales');
    askFor({ ...quote, mark: 'v2' });
    askFor({ ...quote, mark: 'v3' });
    expect(rows().map(({ Status }) => Status)).toEqual(['Approved', 'Withdrawn', 'Waiting']);
  });

  test('do not come from a status typed into a cell, which is shown as not counted', () => {
    on();
    askFor();
    typeIn('Status', 0, 'Approved');
    typeIn('Decided by', 0, 'Wang');
    expect(state()).toBe('waiting');
    const [request] = answerOf(shop, 'approvalLists').asked;
    expect(request.lines).toMatchObject([{ status: 'open', counted: false, decidedBy: null }]);
    as('china');
    expect(decide(0).value).toBe('approved');
  });

  test('do not outlive a typed amount, asker or decider', () => {
    for (const [column, value] of [
      ['Amount', '1'],
      ['Asked by', 'Chen'],
    ] as const) {
      on();
      askFor();
      typeIn(column, rows().length - 1, value);
      as('china');
      expect(decide(rows().length - 1).error.code).toBe('approvalClosed');
    }
    on();
    askFor();
    as('china');
    decide(2);
    expect(state()).toBe('approved');
    typeIn('Decided by', 2, 'Chen');
    expect(state()).toBe('waiting');
    expect(answerOf(shop, 'approvalLists').history.length).toBeLessThanOrEqual(1);
  });

  test('refused need a reason, end there, and can be asked for again by who asked', () => {
    on();
    askFor();
    as('china');
    expect(decide(0, 'refused', ' ').error.fields).toHaveProperty('note');
    expect(decide(0, 'refused', 'Too low').value).toBe('refused');
    expect([state(), askFor()]).toEqual(['refused', 'refused']);
    expect(ask(shop, 'askApprovalAgain', { id: idAt(0) }).error.code).toBe('approvalNotYours');
    as('sales');
    expect(answerOf(shop, 'askApprovalAgain', { id: idAt(0) })).toBe('waiting');
    expect(rows().map(({ Status, Note }) => [Status, Note])).toEqual([
      ['Refused', 'Too low'],
      ['Waiting', ''],
    ]);
  });

  test('are taken back by who asked', () => {
    on();
    askFor();
    as('china');
    expect(ask(shop, 'withdrawApproval', { id: idAt(0) }).error.code).toBe('approvalNotYours');
    as('sales');
    answerOf(shop, 'withdrawApproval', { id: idAt(0) });
    expect(answerOf(shop, 'approvalLists').asked).toMatchObject([{ state: 'withdrawn' }]);
    as('china');
    expect(decide(0).error.code).toBe('approvalClosed');
  });

  test('cost at most 12 calls to decide, and the same with 300 of them on record', () => {
    on();
    askFor();
    as('china');
    // Who acts is looked up once in some minutes.
    answerOf(shop, 'approvalLists');
    decide(0);
    const calls = (): readonly string[] => shop.runs.at(-1)?.trace.map(({ method }) => method) ?? [];
    const few = calls();
    expect(few.length, few.join(', ')).toBeLessThanOrEqual(12);
    as('sales');
    const line = shown(shop, 'Approvals')[1] ?? [];
    const old = Array.from({ length: 300 }, (_, nth) => [`Y-0000${1000 + nth}`, ...line.slice(1)]);
    shop.edit({ type: 'set', sheet: 'Approvals', a1: 'A3', values: old });
    askFor({ ...quote, mark: 'v9' });
    as('china');
    answerOf(shop, 'approvalLists');
    decide(rows().length - 1);
    expect(rows().at(-1)?.Status).toBe('Approved');
    expect(calls().length, calls().join(', ')).toBeLessThanOrEqual(12);
  });
});

describe('The mail that asks for an approval (R82)', () => {
  test('goes to whoever may decide when the step begins, once, and tells what it is about', () => {
    on();
    askFor();
    for (let times = 0; times < 3; times++) answerOf(shop, 'sendApprovalMails');
    expect(receivers()).toEqual(['wang@example.com']);
    const [mail] = shop.world.mailbox;
    expect(mail?.subject).toBe('Approval: Quote: Fleet');
    expect(mail?.body).toContain('$5,000 · Discount 20 % · Asked by Darcel');
  });

  test('is repeated as a reminder after the days of its rule, until it is decided', async () => {
    on();
    askFor();
    answerOf(shop, 'sendApprovalMails');
    const hourlyOn = async (now: string): Promise<readonly string[]> => {
      shop = await reopen(saveWorld(shop), { now });
      shop.install(project);
      as('owner');
      shop.run('hourly');
      return receivers();
    };
    expect(await hourlyOn('2018-01-03T09:30')).toEqual(['wang@example.com']);
    expect(await hourlyOn('2018-01-04T09:30')).toEqual(['wang@example.com', 'wang@example.com']);
    expect(rows()[0]?.['Reminded at']).not.toBe('');
    as('china');
    decide(0);
    expect(await hourlyOn('2018-01-08T09:30')).toHaveLength(2);
  });

  test('leaves once, wherever the run is killed', () => {
    on();
    as('owner');
    rule({ role: 'owner' });
    as('sales');
    askFor();
    const wanted = ['owner@example.com', 'wang@example.com'];
    const mails = (): void => {
      try {
        ask(shop, 'sendApprovalMails');
      } catch {
        // A killed run answers nothing.
      }
    };
    const unsent = (): void => {
      shop.world.mailbox.length = 0;
      shop.world.quotas = {};
      forgetSent(shop);
    };
    mails();
    expect([...receivers()].sort()).toEqual(wanted);
    // The first run made the tab.
    unsent();
    mails();
    const calls = shop.runs.at(-1)?.calls ?? 0;
    expect(calls).toBeGreaterThan(8);
    let kills = 0;
    for (let at = 1; at <= calls; at += stride(4))
      for (const kill of ['before', 'after'] as const) {
        unsent();
        shop.inject([{ at, what: { kill, unflushed: at % 2 === 0 ? 'kept' : 'lost' } }]);
        mails();
        // A run that remembers more than another one takes some calls less.
        if (shop.runs.at(-1)?.status !== 'killed') continue;
        kills++;
        mails();
        mails();
        const where = `killed ${kill} call ${at}: ${receivers().join()}`;
        expect(new Set(receivers()).size, where).toBe(receivers().length);
        expect(receivers().length, where).toBeGreaterThanOrEqual(1);
      }
    expect(kills).toBeGreaterThan(calls / 4);
  });
});
