/** Complaints and inquiries with their clock; surveys, opt-outs and confirmations by form. */
import { beforeAll, describe, expect, test } from 'vitest';
import { team } from '../../../src/schema/tables/team.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { chooseTab, formLink, formTab, minute } from './aFormTab.ts';
import { aKeptShop, answerOf, ask, cellOf, deleteFigures, reopen, rowsOf, setting } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';

const HOUR = 3_600_000;
let saved: SavedWorld;
let customer = '';

const again = () => reopen(saved);
const later = (shop: Workbench, hours: number) => shop.advance({ ms: hours * HOUR });
const receivers = ({ world }: Workbench) => world.mailbox.map(({ to, subject }) => `${to}: ${subject}`);
const aCase = (values: object = {}) => ({
  customer,
  id: null,
  values: { kind: 'complaint', priority: 'high', subject: 'Broken', ...values },
  seen: {},
});
const firstCase = (shop: Workbench) => rowsOf(shop, 'Cases')[0] ?? {};
const typed = async (shop: Workbench, sheet: string, header: string, value: string): Promise<void> => {
  const row = rowsOf(shop, sheet)[0] ?? {};
  const at = Object.keys(row).reverse().indexOf(header);
  shop.edit({ type: 'set', sheet, a1: `${String.fromCharCode(65 + at)}2`, values: [[value]] });
};

beforeAll(async () => {
  const kept = await aKeptShop('a shop for service', (shop) => {
    deleteFigures(shop);
    setting(shop, 'mailOn', 'FALSE');
    setting(shop, 'customerMailOn', 'TRUE');
    answerOf(shop, 'addCustomer', {
      values: { name: 'Acme', email: 'a@example.com', phone: '+1 212 555 0100', owner: null },
      twin: false,
    });
  });
  const shop = await reopen(kept);
  customer = rowsOf(shop, 'Customers')[0]?.ID ?? '';
  saved = saveWorld(shop);
}, 240_000);

describe('A case (R87, R88)', () => {
  test('gets its clock in the hours of service by its priority; twice is as once', async () => {
    const shop = await again();
    const { id } = answerOf(shop, 'saveCase', aCase());
    expect(answerOf(shop, 'saveCase', aCase()).id).toBe(id);
    // Opened at 7:30 of a Tuesday: four hours of service from 9 on, and two days of nine hours.
    const { running, row } = answerOf(shop, 'startService').cases.lines[0];
    expect(running).toEqual({ what: 'answer', by: '2018-01-02T18:00:00.000Z' });
    expect(row.resolveBy).toBe('2018-01-03T23:00:00.000Z');
    answerOf(shop, 'saveCase', {
      ...aCase({}),
      id,
      values: { priority: 'urgent' },
      seen: { priority: 'high' },
    });
    expect(answerOf(shop, 'startService').cases.lines[0].running.by).toBe('2018-01-02T15:00:00.000Z');
    expect(rowsOf(shop, 'Service levels')).toHaveLength(4);
    expect(rowsOf(shop, 'Causes').length).toBeGreaterThan(4);
    // The clock comes with the row, and is not written after it.
    answerOf(shop, 'saveCase', aCase({ subject: 'Another one' }));
    expect(shop.runs.at(-1)?.calls).toBeLessThanOrEqual(19);
  });

  test('typed into its tab gets one as well', async () => {
    const shop = await again();
    answerOf(shop, 'saveCase', aCase());
    typed(shop, 'Cases', 'Priority', 'Low');
    expect(firstCase(shop)['Clock set for']).toBe('Low');
  });

  test('a complaint is answered, resolved with a solution and reported back before it is closed', async () => {
    const shop = await again();
    const { id } = answerOf(shop, 'saveCase', aCase());
    const move = (deed: string, values: object = {}, mail: string | null = null) =>
      ask(shop, 'moveCase', { id, deed, values, mail });
    expect(move('report').error.code).toBe('invalid');
    expect(move('answer').value.state).toBe('answered');
    expect(move('resolve').error.fields).toHaveProperty('solution');
    const cause = rowsOf(shop, 'Causes')[0]?.Cause;
    expect(move('resolve', { solution: 'Replaced', cause }).value.state).toBe('toReport');
    expect(move('report', {}, 'We replaced it.').value.state).toBe('closed');
    move('report', {}, 'We replaced it.');
    expect(rowsOf(shop, 'Outbox')).toMatchObject([
      { Why: 'Case', To: 'a@example.com', Template: 'What came of it' },
    ]);
    expect(answerOf(shop, 'improvementDesk').causes).toEqual([{ cause, count: 1 }]);
    expect(move('reopen').value.state).toBe('answered');
  });

  test('whose clock ran out is told to the owner and set as a follow-up, once each; an hour without one costs nothing', async () => {
    const quiet = await again();
    const loud = await again();
    answerOf(loud, 'saveCase', aCase());
    for (const shop of [quiet, loud]) later(shop, 2);
    const calls = (shop: Workbench) => shop.runs.at(-1)?.calls ?? 0;
    for (const shop of [quiet, loud]) shop.run('hourly');
    expect(calls(loud) - calls(quiet)).toBeLessThanOrEqual(0);
    later(loud, 6);
    for (let twice = 0; twice < 2; twice++) loud.run('hourly');
    expect(receivers(loud)).toEqual(['owner@example.com: Not answered in time: Acme, Broken']);
    expect(rowsOf(loud, 'Follow-ups')).toMatchObject([
      { Customer: 'Acme', 'What to do': 'Answer at once: Broken' },
    ]);
    later(loud, 48);
    loud.run('hourly');
    expect(receivers(loud)).toHaveLength(2);
    expect(rowsOf(loud, 'Follow-ups')).toHaveLength(2);
  });

  test('is told to who stands in for a manager who is away, and says for whom', async () => {
    const shop = await again();
    nobodyWatches(shop);
    fillTab(shop, team, [
      { id: 'T-1', name: 'Ann', email: 'ann@example.com', role: 'Salesperson', manager: 'Bob' },
      {
        id: 'T-2',
        name: 'Bob',
        email: 'bob@example.com',
        role: 'Manager',
        awayFrom: '2018-01-01',
        substitute: 'Cid',
      },
      { id: 'T-3', name: 'Cid', email: 'cid@example.com', role: 'Salesperson' },
    ]);
    const staffed = await reopen(saveWorld(shop));
    answerOf(staffed, 'saveCase', aCase({ owner: 'Ann' }));
    later(staffed, 30);
    expect(receivers(staffed)).toContain('cid@example.com: Not answered in time: Acme, Broken');
    expect(receivers(staffed).filter((one) => one.startsWith('bob'))).toEqual([]);
    expect(staffed.world.mailbox.find(({ to }) => to === 'cid@example.com')?.body).toContain('Bob');
  });

  test('killed before any of its calls, an escalation is told once and set once', async () => {
    const first = await again();
    answerOf(first, 'saveCase', aCase());
    const before = saveWorld(first);
    const due = async () => reopen(before, { now: '2018-01-02T15:00' });
    const whole = await due();
    whole.run('hourly');
    const calls = whole.runs.at(-1)?.calls ?? 0;
    expect(receivers(whole)).toHaveLength(1);
    for (let at = 1; at <= calls; at += stride(31)) {
      const shop = await due();
      shop.inject([{ at, what: { kill: at % 2 === 0 ? 'before' : 'after', unflushed: 'kept' } }]);
      shop.run('hourly');
      for (let twice = 0; twice < 2; twice++) shop.run('hourly');
      // Between its mark and its sending a mail is held: see the outbox.
      const sent = receivers(shop).length;
      const held = rowsOf(shop, 'Outbox').filter(({ State }) => State !== 'Sent').length;
      expect({ at, told: Math.min(sent + held, 1), sent: Math.min(sent, 2) }).toEqual({
        at,
        told: 1,
        sent: Math.min(sent, 1),
      });
      expect({ at, set: rowsOf(shop, 'Follow-ups').length }).toEqual({ at, set: 1 });
    }
  });
});

const header = [
  'Timestamp',
  'Customer ID',
  'Product',
  'Service',
  'Price',
  'Communication',
  'Experience',
  'Comment',
];
const choose = (shop: Workbench, kind: string, sheetId: number, tab: string) =>
  chooseTab(shop, { kind }, sheetId, tab);

describe('A survey by form (R90, R91, R92)', () => {
  test('each answer is taken once, a low one opens a case and tells the owner', async () => {
    const shop = await again();
    expect(
      answerOf(shop, 'saveFormLink', { kind: 'survey', link: formLink('entry.1=CUSTOMER') }),
    ).toMatchObject({
      status: 'saved',
    });
    const rows = [
      [minute(1), customer, 5, 5, 4, 5, 5, ''],
      [minute(2), customer, 5, 1, 4, 5, 5, '\'=HYPERLINK("x")'],
      [minute(3), '', 3, 3, 3, 3, 3, 'anonymous'],
    ];
    const sheetId = await formTab(shop, 'Responses', [header, ...rows]);
    expect(choose(shop, 'survey', sheetId, 'Responses')).toEqual({ read: 3 });
    await formTab(shop, 'Responses', [
      header,
      ...[...rows].reverse(),
      [minute(9), customer.toLowerCase(), 4, 4, 4, 4, 4, ''],
    ]);
    later(shop, 24);
    shop.run('hourly');
    expect(rowsOf(shop, 'Survey answers').map(({ Customer, Service }) => `${Customer} ${Service}`)).toEqual([
      'Acme 5',
      'Acme 1',
      ' 3',
      'Acme 4',
    ]);
    expect(rowsOf(shop, 'Cases')).toMatchObject([
      { Customer: 'Acme', Kind: 'Complaint', Channel: 'Survey', 'What they said': '=HYPERLINK("x")' },
    ]);
    expect(receivers(shop).filter((one) => one.includes(': Not content'))).toEqual([
      'owner@example.com: Not content: Acme',
    ]);
    const { results } = answerOf(shop, 'surveyDesk');
    expect(results[1]).toEqual({ dimension: 'service', mean: 3.25, count: 4, measure: null, measured: 0 });
  });

  test('an hour in which nothing arrived costs one call more, however many forms there are, and what arrives is read in it', async () => {
    const [without, shop] = [await again(), await again()];
    const forms = [
      ['survey', 'Responses', header, [minute(1), customer, 5, 5, 5, 5, 5, '']],
      ['optOut', 'Who’s out', ['Timestamp', 'Customer ID'], [minute(1), 'C-NOBODY']],
      ['confirm', 'Data', ['Timestamp', 'Customer ID', 'Name'], [minute(1), customer, 'Acme']],
    ] as const;
    for (const [kind, tab, ...rows] of forms) choose(shop, kind, await formTab(shop, tab, rows), tab);
    for (const one of [without, shop]) for (let n = 0; n < 3; n++) one.run('hourly');
    const calls = () => shop.runs.at(-1)?.calls ?? 99;
    expect(calls() - (without.runs.at(-1)?.calls ?? 0)).toBe(1);
    expect(calls()).toBeLessThanOrEqual(15);
    for (const hour of [1, 2, 3]) {
      const rows = [
        header,
        ...Array.from({ length: hour + 1 }, (_, n) => [minute(n + 1), customer, 5, 5, 5, 5, 5, '']),
      ];
      await formTab(shop, 'Responses', rows);
      shop.run('hourly');
      expect(rowsOf(shop, 'Survey answers')).toHaveLength(hour + 1);
    }
    const renamed = { type: 'renameSheet', sheet: 'Responses', name: 'New answers (2)' } as const;
    shop.edit(renamed);
    await formTab(shop, renamed.name, [
      header,
      ...Array.from({ length: 6 }, (_, n) => [minute(n + 1), customer, 5, 5, 5, 5, 5, '']),
    ]);
    shop.run('hourly');
    expect(rowsOf(shop, 'Survey answers')).toHaveLength(6);
  });

  test('whoever spoils the count of rows has the forms read all the same', async () => {
    const shop = await again();
    const sheetId = await formTab(shop, 'Responses', [header, [minute(1), customer, 5, 5, 5, 5, 5, '']]);
    choose(shop, 'survey', sheetId, 'Responses');
    const spoil: readonly ((one: Workbench) => void)[] = [
      (one) => one.edit({ type: 'set', sheet: 'Form counts', a1: 'A1', values: [['nothing']] }),
      (one) => one.edit({ type: 'deleteSheet', sheet: 'Form counts' }),
    ];
    for (const [index, by] of spoil.entries()) {
      by(shop);
      const rows = Array.from({ length: index + 2 }, (_, n) => [minute(n + 1), customer, 5, 5, 5, 5, 5, '']);
      await formTab(shop, 'Responses', [header, ...rows]);
      shop.run('hourly');
      expect(rowsOf(shop, 'Survey answers')).toHaveLength(index + 2);
      expect(cellOf(shop, 'Form counts', 'A1')).toBe(`forms ${sheetId}:${index + 3}`);
    }
  });

  test('a column that is gone, and a tab, are told in the page and nothing is taken wrongly', async () => {
    const shop = await again();
    answerOf(shop, 'saveFormLink', { kind: 'survey', link: formLink('entry.1=CUSTOMER') });
    const sheetId = await formTab(shop, 'Responses', [header, [minute(1), customer, 5, 5, 5, 5, 5, '']]);
    choose(shop, 'survey', sheetId, 'Responses');
    shop.edit({ type: 'set', sheet: 'Responses', a1: 'D1', values: [['Something else']] });
    later(shop, 24);
    shop.run('hourly');
    expect(answerOf(shop, 'surveyDesk').forms[0].trouble).toBe('columns');
    shop.edit({ type: 'deleteSheet', sheet: 'Responses' });
    later(shop, 24);
    shop.run('hourly');
    expect(answerOf(shop, 'surveyDesk').forms[0].trouble).toBe('gone');
    expect(rowsOf(shop, 'Survey answers')).toHaveLength(1);
  });

  test('by phone a low answer opens its case as well', async () => {
    const shop = await again();
    const answer = { table: 'SurveyAnswers', customer, id: null, seen: {} };
    const values = { answeredOn: '2018-01-02', service: 2, comment: 'Slow' };
    answerOf(shop, 'saveServiceRow', { ...answer, values });
    answerOf(shop, 'saveServiceRow', { ...answer, values });
    expect(rowsOf(shop, 'Survey answers')).toMatchObject([{ 'Came by': 'Phone', Service: '2' }]);
    expect(rowsOf(shop, 'Cases')).toMatchObject([{ Priority: 'High', 'What they said': 'Slow' }]);
  });

  test('is sent once after a resolved case, with the customer in its link, and not again within the days set', async () => {
    const shop = await again();
    setting(shop, 'surveyAfterCase', 'TRUE');
    answerOf(shop, 'saveFormLink', { kind: 'survey', link: formLink('entry.1=CUSTOMER&entry.2=ABOUT') });
    for (const subject of ['One', 'Two']) {
      const { id } = answerOf(shop, 'saveCase', aCase({ kind: 'inquiry', subject }));
      answerOf(shop, 'moveCase', { id, deed: 'resolve', values: { solution: 'Told' }, mail: null });
    }
    for (let days = 0; days < 2; days++) {
      later(shop, 24);
      shop.run('hourly');
    }
    const surveys = rowsOf(shop, 'Outbox').filter((row) => row.Why === 'Survey');
    expect(surveys).toMatchObject([{ To: 'a@example.com', Template: 'Survey' }]);
  });
});

describe('What customers say of themselves (R114)', () => {
  test('an opt-out is a consent withdrawn, once; one that names nobody is told to the owner', async () => {
    const shop = await again();
    answerOf(shop, 'saveFormLink', { kind: 'optOut', link: formLink('entry.1=CUSTOMER') });
    expect(rowsOf(shop, 'Settings').find(({ Key }) => Key === 'optOutLink')?.Value).toContain(
      'entry.1={{customer.id}}',
    );
    const sheetId = await formTab(shop, 'Out', [
      ['Timestamp', 'Customer ID'],
      [minute(1), customer],
      [minute(2), 'C-NOBODY'],
    ]);
    expect(choose(shop, 'optOut', sheetId, 'Out')).toEqual({ read: 2 });
    later(shop, 24);
    shop.run('hourly');
    expect(rowsOf(shop, 'Consents')).toMatchObject([
      { Customer: 'Acme', Channel: 'E-mail', Consent: 'Withdrawn', On: '2018-01-02' },
    ]);
    expect(receivers(shop)).toContain('owner@example.com: An opt-out that names no customer');
  });

  test('a confirmation shows its differences; only what is accepted is written, and never over a newer edit', async () => {
    const shop = await again();
    const sheetId = await formTab(shop, 'Confirm', [
      ['Timestamp', 'Customer ID', 'Name', 'E-mail', 'Sector', 'Consent'],
      [minute(1), customer, 'Acme', 'new@example.com', 'Retail', 'No, thank you'],
    ]);
    choose(shop, 'confirm', sheetId, 'Confirm');
    expect(rowsOf(shop, 'Customers')[0]?.['E-mail']).toBe('a@example.com');
    expect(rowsOf(shop, 'Consents')).toMatchObject([{ Purpose: 'Marketing', Consent: 'Withdrawn' }]);
    const [{ id, differences }] = answerOf(shop, 'surveyDesk').confirmations;
    expect(differences).toEqual([
      { field: 'email', now: 'a@example.com', said: 'new@example.com', value: 'new@example.com' },
      { field: 'sector', now: null, said: 'Retail', value: 'Retail' },
    ]);
    const decide = (accept: readonly string[], seen: object) =>
      answerOf(shop, 'decideConfirmation', { id, accept, seen });
    expect(decide(['email'], { email: 'older@example.com' }).status).toBe('conflict');
    expect(decide(['email'], { email: 'a@example.com' }).status).toBe('done');
    expect(rowsOf(shop, 'Customers')[0]).toMatchObject({ 'E-mail': 'new@example.com', Sector: '' });
    expect(answerOf(shop, 'surveyDesk').confirmations).toEqual([]);
  });
});
