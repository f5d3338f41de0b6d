import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contractStages } from '../../../src/schema/tables/contractStages.ts';
import { contractSteps } from '../../../src/schema/tables/contractSteps.ts';
import { contracts } from '../../../src/schema/tables/contracts.ts';
import { customers } from '../../../src/schema/tables/customers.ts';
import { followUps } from '../../../src/schema/tables/followUps.ts';
import { interactions } from '../../../src/schema/tables/interactions.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import { outbox } from '../../../src/schema/tables/outbox.ts';
import { quotes } from '../../../src/schema/tables/quotes.ts';
import { team } from '../../../src/schema/tables/team.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { howMany } from '../../thorough.ts';
import { answerOf, aShop, ask, deleteFigures, inspect, reopen, rowsOf, setting } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';

const [monday, tuesday] = ['2018-01-08T08:30', '2018-01-09T08:30'] as const;
let saved: SavedWorld;
let withScores: SavedWorld;
let shop: Workbench;

/** Ann and Bob sell, Boss manages Ann, Olivia owns and stands in no list. */
beforeAll(async () => {
  const made = await aShop();
  for (const name of ['Quotes', 'Contracts', 'ContractSteps', 'ContractStages', 'Outbox'])
    setting(made, `show${name}`, 'TRUE');
  nobodyWatches(made);
  fillTab(made, team, [
    { id: 'T-1', name: 'Ann', email: 'ann@example.com', role: 'Salesperson', manager: 'Boss' },
    { id: 'T-2', name: 'Bob', email: 'bob@example.com', role: 'Salesperson' },
    { id: 'T-3', name: 'Boss', email: 'boss@example.com', role: 'Manager' },
  ]);
  const acme = { customer: 'C-1', customerName: 'Acme' };
  fillTab(made, customers, [
    { id: 'C-1', name: 'Acme', owner: 'Ann', bornOn: '1980-01-08' },
    { id: 'C-2', name: 'Bolt', owner: 'Bob' },
  ]);
  const call = { ...acme, owner: 'Ann', channel: 'Call' };
  fillTab(made, followUps, [
    { ...call, id: 'F-1', subject: 'Call back', dueOn: '2017-12-20' },
    { ...call, id: 'F-2', subject: 'See them', dueOn: '2017-12-30', every: '7', atMost: '10' },
  ]);
  const since = '2017-10-01T12:00:00.000Z';
  fillTab(made, opportunities, [
    { ...acme, id: 'O-1', number: 'A-7', owner: 'Ann', stage: 'Bid', knownStage: 'Bid', stageSince: since },
  ]);
  fillTab(made, interactions, [
    { ...acme, id: 'I-1', happenedOn: '2017-12-01', channel: 'Call', summary: 'Angry', satisfaction: '1' },
  ]);
  const bolt = { customer: 'C-2', customerName: 'Bolt', owner: 'Bob' };
  fillTab(made, quotes, [
    { ...bolt, id: 'Q-1', number: '2018-7', status: 'Sent', validUntil: '2018-01-10' },
    { ...bolt, id: 'Q-2', number: '2018-8', status: 'Sent', validUntil: '2018-03-10' },
  ]);
  fillTab(made, contractStages, [{ id: 'CS-1', name: 'Running', means: 'Started', position: '1' }]);
  fillTab(made, contracts, [
    { ...bolt, id: 'Z-1', number: 'K-1', stage: 'Running', endsOn: '2018-01-20', renewal: 'By hand' },
  ]);
  fillTab(made, contractSteps, [
    { id: 'H-1', contract: 'Z-1', kind: 'Payment', subject: 'First', dueOn: '2017-12-31', amount: '100' },
  ]);
  withScores = saveWorld(made);
  deleteFigures(made);
  saved = saveWorld(made);
}, 240_000);
beforeEach(async () => {
  shop = await reopen(saved, { now: monday });
});

const mailTo = (who: string, { world }: Workbench = shop) =>
  world.mailbox.filter(({ to }) => to === `${who}@example.com`);
const sections = (body: string): readonly string[] =>
  body.split('\n').filter((line) => line !== '' && !/^[- ]|^Good|^This|^You|^Open/.test(line));
const hourly = (): void => {
  const { record } = shop.run('hourly');
  if (record.error) throw new Error(record.error.message);
};
const goOn = async (now: string): Promise<void> => {
  shop = await reopen(saveWorld(shop), { now });
};
const reminder = (kind: string) =>
  answerOf(shop, 'remindersStart').rows.find((row: { readonly kind: string }) => row.kind === kind);
const change = (kind: string, values: Record<string, unknown>) => {
  const row = reminder(kind);
  const seen = Object.fromEntries(Object.keys(values).map((name) => [name, row[name]]));
  return ask(shop, 'remindersSave', { id: row.id, values, seen });
};

describe('Reminders to us (R66, R89, R102)', () => {
  test('come in one mail a person, under headings; what is told once is not told under another heading', () => {
    hourly();
    const [ann, ...more] = mailTo('ann');
    expect(more).toEqual([]);
    expect(ann?.subject).toBe('0 due today, 2 overdue: your follow-ups');
    expect(ann?.body).toContain('Acme: Call back (Call');
    expect(sections(ann?.body ?? '')).toEqual(['Birthdays', 'Missed visits', 'Rotting opportunities']);
    expect(ann?.body).toContain('- Acme: birthday on Mon, Jan 8, 2018');
    expect(ann?.body).toContain('- Acme · A-7: 0 visits in a week, 2 wanted');
    expect(ann?.body).toContain('- Acme · A-7: 99 days in Bid, at most 60');
    expect(ann?.body).not.toContain('longest interval');
    const [bob] = mailTo('bob');
    expect(bob?.subject).toBe('3 reminders for you');
    expect(bob?.body).toContain('Expiring quotes\n- 2018-7 · Bolt: valid until Wed, Jan 10, 2018\n');
    expect(bob?.body).toContain('Expiring contracts and renewals\n- K-1 · Bolt: ends on Sat, Jan 20, 2018\n');
    expect(bob?.body).toContain(
      'Overdue payments\n- K-1 · Bolt: USD\u00a0100.00 overdue, since Sun, Dec 31, 2017\n',
    );
    expect(mailTo('owner')[0]?.body).toContain('Ann (0 due, 2 overdue)');
  });

  test('say on other days what is of that day; nothing twice however often the trigger runs', async () => {
    for (let times = 0; times < 3; times++) hourly();
    await goOn(tuesday);
    for (let times = 0; times < 3; times++) hourly();
    expect(mailTo('bob').map(({ subject }) => subject)).toEqual([
      '3 reminders for you',
      '1 reminder for you',
    ]);
    expect(sections(mailTo('ann')[1]?.body ?? '')).toEqual([]);
    expect(mailTo('ann')).toHaveLength(2);
    expect(mailTo('owner')).toHaveLength(2);
    expect(mailTo('boss')).toHaveLength(1);
  });

  test('escalate what is overdue for long to the manager, once for each day it was due on', async () => {
    hourly();
    const [boss] = mailTo('boss');
    expect(boss?.subject).toBe('Escalation: a follow-up is long overdue');
    expect(boss?.body).toContain('- Ann · Acme: Call back (Wed, Dec 20, 2017, 19 days overdue)');
    await goOn('2018-01-12T08:30');
    hourly();
    expect(mailTo('boss')[1]?.body).toContain('Acme: See them');
    expect(mailTo('boss')[1]?.body).not.toContain('Call back');
  });

  test('go to whoever stands in while somebody is away, and say for whom', async () => {
    nobodyWatches(shop);
    const away = { awayFrom: '2018-01-01', awayUntil: '2018-01-08', substitute: 'Bob' };
    const ann = { id: 'T-1', name: 'Ann', email: 'ann@example.com', role: 'Salesperson', manager: 'Boss' };
    fillTab(shop, team, [{ ...ann, ...away }]);
    await goOn(monday);
    hourly();
    expect(mailTo('ann')).toEqual([]);
    const [bob] = mailTo('bob');
    expect(mailTo('bob')).toHaveLength(1);
    expect(bob?.body).toMatch(
      /Expiring quotes.*== For Ann, who is away until Mon, Jan 8, 2018.*Acme: Call back/s,
    );
    expect(bob?.body).toContain('You get this because you stand in for Ann.');
    await goOn(tuesday);
    hourly();
    expect(mailTo('ann')).toHaveLength(1);
  });

  test('can be switched off, timed and addressed; a rule of its own hour makes a mail of its own', async () => {
    change('quotes', { active: false });
    change('contracts', { to: 'business' });
    change('payments', { hour: 14 });
    hourly();
    expect(mailTo('bob')).toEqual([]);
    expect(mailTo('owner')[0]?.body).toContain('Expiring contracts and renewals\n- K-1');
    await goOn('2018-01-08T14:30');
    hourly();
    hourly();
    expect(mailTo('bob').map(({ body }) => sections(body))).toEqual([['Overdue payments']]);
    expect(mailTo('ann')).toHaveLength(1);
  });

  test('are seeded when the list is first looked at, and refuse days that are none', () => {
    expect(() => rowsOf(shop, 'Reminders')).toThrow();
    expect(answerOf(shop, 'remindersStart').rows).toHaveLength(14);
    expect(rowsOf(shop, 'Reminders')).toHaveLength(14);
    expect(change('quotes', { days: 'Tuesday' }).error.fields).toHaveProperty('days');
    expect(change('quotes', { hour: 24 }).error.fields).toHaveProperty('hour');
    expect(change('quotes', { days: '2', limit: 3 }).value.row).toMatchObject({ days: '2', limit: 3 });
    expect(reminder('quotes')).toMatchObject({ days: '2', limit: 3, hour: null });
  });

  test('tell the owner that messages are held', () => {
    nobodyWatches(shop);
    const at = '2018-01-07T12:00:00.000Z';
    const held = { id: 'OX-1', key: 'x', rule: 'Campaign', state: 'Held', queuedAt: at, changedAt: at };
    fillTab(shop, outbox, [held, { ...held, id: 'OX-2', key: 'y', state: 'Failed' }]);
    return goOn(monday).then(() => {
      hourly();
      const [owner] = mailTo('owner');
      expect(owner?.body).toContain('Mail that is held\n- 1 message is held');
      expect(owner?.body).toContain('- 1 message could not be sent');
      expect(mailTo('ann')[0]?.body).not.toContain('is held');
    });
  });

  test('leave out what was settled between the queue and the sending', () => {
    setting(shop, 'mailStopped', 'TRUE');
    hourly();
    expect(shop.world.mailbox).toEqual([]);
    expect(rowsOf(shop, 'Outbox').map(({ State }) => State)).toContain('Queued');
    answerOf(shop, 'completeFollowUp', { id: 'F-1', note: null, next: null });
    setting(shop, 'mailStopped', 'FALSE');
    hourly();
    expect(mailTo('boss')).toEqual([]);
    expect(mailTo('ann')[0]?.body).not.toContain('Call back');
  });

  test('of yesterday are not sent today', async () => {
    setting(shop, 'mailStopped', 'TRUE');
    hourly();
    await goOn(tuesday);
    setting(shop, 'mailStopped', 'FALSE');
    hourly();
    expect(mailTo('ann')).toHaveLength(1);
    expect(mailTo('ann')[0]?.body).toContain('Tue, Jan 9, 2018');
  });

  test('warn of customers who are about to leave, by the figures of Scores (R102)', async () => {
    shop = await reopen(withScores, { now: monday });
    hourly();
    expect(mailTo('ann')[0]?.body).toContain('Churn warnings\n- Acme: satisfaction 1.0\n');
  });

  test('do not come twice on the day of the update: whom the former version wrote to is taken over', async () => {
    const note = {
      day: '2018-01-08',
      entered: ['owner@example.com', 'ann@example.com'],
      sent: ['owner@example.com'],
    };
    await inspect(
      shop,
      `PropertiesService.getDocumentProperties().setProperty('clientele.note.morningMail', ${JSON.stringify(JSON.stringify(note))})`,
    );
    await goOn(monday);
    hourly();
    hourly();
    expect([mailTo('owner'), mailTo('ann')]).toEqual([[], []]);
    expect(mailTo('bob')).toHaveLength(1);
    expect(rowsOf(shop, 'Outbox').map(({ State }) => State)).toContain('Held');
    expect(shop.world.properties.document).not.toHaveProperty(['clientele.note.morningMail']);
  });
});

describe('The morning’s look', () => {
  test('costs as many calls for a large register as for a small one, and looks at each table once', async () => {
    const [many, contacts] = [howMany(1_000, 10_000), howMany(4_000, 40_000)];
    // What the hours before had to do is done.
    const run = () => {
      const { clock } = shop.world;
      for (const _ of [1, 2]) hourly();
      clock.set(clock.now() + 3_600_000);
      hourly();
      const found = shop.runs.at(-1);
      if (!found) throw new Error('Nothing ran');
      return found;
    };
    const early = '2018-01-08T07:30';
    shop = await reopen(saved, { now: early });
    const small = run();
    shop = await reopen(saved, { now: early });
    nobodyWatches(shop);
    const more = <T>(count: number, row: (nth: number) => T): readonly T[] =>
      Array.from({ length: count }, (_, nth) => row(nth));
    const grow = (sheet: string, count: number) => shop.edit({ type: 'insertRows', sheet, at: 50, count });
    grow('Customers', many);
    grow('Interactions', contacts);
    fillTab(
      shop,
      customers,
      more(many, (nth) => ({ id: `C-9${nth}`, name: `More ${nth}`, owner: 'Bob', bornOn: '1980-06-01' })),
      4,
    );
    fillTab(
      shop,
      interactions,
      more(contacts, (nth) => ({
        id: `I-9${nth}`,
        customer: `C-9${nth % many}`,
        happenedOn: '2017-06-01',
        channel: 'Call',
        summary: 'x',
      })),
      3,
    );
    shop = await reopen(saveWorld(shop), { now: early });
    const large = run();
    // A large tab is looked at in a call more, to see how far it goes.
    expect(large.calls).toBeLessThanOrEqual(small.calls + 10);
    // Once all 26 columns of customers and 16 of interactions at most; of a tab known to be large, those asked for.
    expect(large.cells - small.cells).toBeLessThanOrEqual(26 * many + 16 * contacts);
    expect(large.modelledMs).toBeLessThan(60_000);
    expect(mailTo('ann')[0]?.body).toContain('birthday on Mon, Jan 8, 2018');
  });
});

describe('New leads (R89)', () => {
  const lead = (values: object) =>
    answerOf(shop, 'addCustomer', { values: { name: 'Nova', status: 'lead', ...values }, twin: true });

  test('reach their salesperson at once, once, and nobody who entered them or where there is no owner', () => {
    lead({ owner: 'Ann', phone: '0123' });
    expect(mailTo('ann').map(({ subject }) => subject)).toEqual(['New for you: Nova · 0123']);
    lead({ name: 'Alone' });
    lead({ name: 'Customer', owner: 'Ann', status: 'existing' });
    expect(shop.world.mailbox).toHaveLength(1);
    const id = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === 'Alone')?.ID;
    const give = (owner: string, before: string | null) =>
      answerOf(shop, 'changeCustomer', { customer: id, values: { owner }, seen: { owner: before } });
    give('Bob', null);
    give('Ann', 'Bob');
    give('Bob', 'Ann');
    expect(shop.world.mailbox.map(({ to }) => to)).toEqual([
      'ann@example.com',
      'bob@example.com',
      'ann@example.com',
    ]);
  });

  test('and opportunities that somebody else assigned', () => {
    const save = (values: object) =>
      answerOf(shop, 'saveOpportunity', { id: null, customer: 'C-2', values, seen: {} });
    save({ owner: 'Bob', number: 'B-1' });
    expect(mailTo('bob')[0]?.subject).toBe('New for you: Bolt (opportunity B-1)');
    answerOf(shop, 'transferOpportunities', { ids: ['O-1'], to: 'Bob', note: null });
    expect(mailTo('bob')[1]?.subject).toBe('New for you: Acme (opportunity A-7)');
  });

  test('of an import come in one mail a salesperson, however many they are', async () => {
    const rows = Array.from({ length: 60 }, (_, nth) => `Lead ${nth},Lead,${nth % 3 === 0 ? 'Bob' : 'Ann'}`);
    answerOf(shop, 'applyImport', {
      files: [{ name: 'leads.csv', text: `Customer,Status,Owner\n${rows.join('\n')}\n` }],
      choices: { files: {}, matches: {}, update: false },
    });
    expect(shop.world.mailbox).toEqual([]);
    setting(shop, 'mailOn', 'FALSE');
    await goOn('2018-01-08T09:30');
    hourly();
    hourly();
    expect(shop.world.mailbox.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['ann@example.com', '40 new leads for you'],
      ['bob@example.com', '20 new leads for you'],
    ]);
    expect(mailTo('ann')[0]?.body).toContain('and 15 more');
  });

  test('typed into the sheet come with the next hour', async () => {
    setting(shop, 'mailOn', 'FALSE');
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'B4', values: [['Typed', '', 'Lead', 'Bob']] });
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'B5', values: [['Later', '', 'Lead', '']] });
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'E5', values: [['Ann']] });
    hourly();
    expect(shop.world.mailbox.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['ann@example.com', 'New for you: Later'],
      ['bob@example.com', 'New for you: Typed'],
    ]);
  });

  test('are told nobody where the owner switched that off', () => {
    change('leads', { active: false });
    lead({ owner: 'Ann' });
    expect(shop.world.mailbox).toEqual([]);
  });
});
