import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { letterOf } from '../letterOf.ts';
import { anEmptySheet, answerOf, aShop, ask, deleteFigures, reopen, rowsOf, setting } from './aShop.ts';
import { fillTab } from './fillTab.ts';
import { seatTeam } from './seatTeam.ts';
import { tabsOf } from './tabsOf.ts';

let base: SavedWorld;
let shop: Workbench;

beforeAll(async () => {
  const begun = await aShop();
  deleteFigures(begun);
  base = saveWorld(begun);
});
beforeEach(async () => {
  shop = await reopen(base);
});

const look = () => answerOf(shop, 'startFirstRun').now;
const offered = (): number | null => answerOf(shop, 'start').book.firstRun;
const settingsOf = (own: Workbench): Readonly<Record<string, string>> =>
  Object.fromEntries(rowsOf(own, 'Settings').map(({ Key = '', Value = '' }) => [Key, Value]));
const calls = (): number => shop.runs.at(-1)?.calls ?? Number.NaN;
const step = (values: object, done = 1, seen: object = look().settings) =>
  ask(shop, 'saveFirstStep', { values, seen: pick(seen, values), done });
const pick = (from: object, like: object): object => {
  const held = new Map(Object.entries(from));
  return Object.fromEntries(Object.keys(like).map((key) => [key, held.get(key) ?? null]));
};
const row = (table: 'Stages' | 'Team', id: string | null, values: object, seen: object = {}) =>
  ask(shop, 'saveFirstRow', { table, id, values, seen });
const stagesNow = () => rowsOf(shop, 'Stages').map(({ Stage, Probability }) => `${Stage} ${Probability}`);

describe('Who is offered the first run', () => {
  test('the owner of a spreadsheet that was set up just now, until all steps are done', () => {
    expect(offered()).toBe(0);
    for (const done of [1, 2, 3, 4]) {
      answerOf(shop, 'saveFirstStep', { values: {}, seen: {}, done });
      expect(offered()).toBe(done);
    }
    answerOf(shop, 'saveFirstStep', { values: {}, seen: {}, done: 5 });
    expect(offered()).toBe(null);
  });

  test('a step that is saved again does not set back how far one has come, nor begin again what is done', () => {
    answerOf(shop, 'saveFirstStep', { values: {}, seen: {}, done: 3 });
    answerOf(shop, 'saveFirstStep', { values: {}, seen: {}, done: 1 });
    expect(offered()).toBe(3);
    answerOf(shop, 'saveFirstStep', { values: {}, seen: {}, done: 5 });
    answerOf(shop, 'saveFirstStep', { values: {}, seen: {}, done: 1 });
    expect(offered()).toBe(null);
    shop.run('setUpSpreadsheet');
    expect(offered()).toBe(null);
  });

  test('nobody of a workbook that was set up by an earlier version', async () => {
    delete shop.world.properties.document['clientele.note.firstRun'];
    expect(offered()).toBe(null);
    shop.run('setUpSpreadsheet');
    expect(offered()).toBe(null);
    expect(look().done).toBe(null);
  });

  test('leaders only: others see no line, and are refused', () => {
    seatTeam(shop);
    shop.signIn('china');
    expect(offered()).toBe(0);
    for (const person of ['sales', 'reader', 'guest']) {
      shop.signIn(person);
      expect(offered()).toBe(null);
      expect(ask(shop, 'startFirstRun').error.code).toBe('notAllowed');
      expect(ask(shop, 'addSample').error.code).toBe('notAllowed');
    }
  });

  test('the menu’s set-up opens it, once; before set-up it offers the set-up', async () => {
    const empty = await anEmptySheet();
    expect(answerOf(empty, 'startFirstRun').now).toBe(null);
    empty.run('setUpSpreadsheet');
    expect(empty.world.ui.sidebar?.title).toBe('First steps');
    const { id } = empty.world.ui.sidebar ?? {};
    expect(empty.run('setUpSpreadsheet').record.status).toBe('completed');
    expect(empty.world.ui.sidebar?.id).toBe(id);
  }, 60_000);
});

describe('Settings', () => {
  test('are written where they changed, and nowhere else', () => {
    const before = settingsOf(shop);
    const { status, now } = step({ seller: 'Fine Machines\n1 High Street', currency: 'EUR' }).value;
    expect(status).toBe('saved');
    expect(calls()).toBeLessThanOrEqual(24);
    expect(now.settings).toMatchObject({ currency: 'EUR', mailHour: 8 });
    expect(settingsOf(shop)).toEqual({ ...before, seller: 'Fine Machines\n1 High Street', currency: 'EUR' });
    expect(offered()).toBe(1);
  });

  test.each([
    [{ currency: 'Euro' }, 'currency', 'Choose one of the list.'],
    [{ country: 'Utopia' }, 'country', 'Choose one of the list.'],
    [{ mailHour: '25' }, 'mailHour', 'Enter a number from 0 to 23.'],
    [{ mailDays: '' }, 'mailDays', 'Fill in this field.'],
    [{ mailDays: '1,8' }, 'mailDays', 'Choose one of the list.'],
    [{ customerMailFrom: '18' }, 'customerMailUntil', 'Enter 19 or more.'],
    [{ replyTo: 'nobody' }, 'replyTo', 'This is not an e-mail address. Example: name@example.com'],
    [{ mailReserve: 'many' }, 'mailReserve', 'Enter a number.'],
  ])('%o is refused at its field, and nothing is written', (values, field, message) => {
    const before = settingsOf(shop);
    const { ok, error } = step(values);
    expect({ ok, fields: error.fields }).toEqual({ ok: false, fields: { [field]: message } });
    expect(settingsOf(shop)).toEqual(before);
    expect(offered()).toBe(0);
  });

  test('what the owner typed into the sheet meanwhile is not typed over: it is shown', () => {
    const seen = look().settings;
    setting(shop, 'currency', 'CHF');
    const { value } = step({ currency: 'EUR', seller: 'Fine Machines' }, 1, seen);
    expect(value).toMatchObject({
      status: 'conflict',
      now: { done: 0, settings: { currency: 'CHF', seller: '' } },
    });
    expect(settingsOf(shop)).toMatchObject({ currency: 'CHF', seller: '' });
  });
});

describe('Stages (R54)', () => {
  const idOf = (name: string): string => look().stages.find((one: { name: string }) => one.name === name).id;

  test('get other names and probabilities; what stands in one goes along', () => {
    fillTab(shop, opportunities, [{ number: '1', stage: 'Bid' }]);
    const { ok } = row(
      'Stages',
      idOf('Bid'),
      { name: 'Tender', probability: 0.7 },
      { name: 'Bid', probability: 0.6 },
    );
    expect(ok).toBe(true);
    expect(stagesNow()[2]).toBe('Tender 70.0%');
    expect(rowsOf(shop, 'Opportunities')[0]?.Stage).toBe('Tender');
  });

  test('a new one is open, stands behind the other open ones, and is added once', () => {
    const wanted = { name: 'Trial', probability: 0.9 };
    row('Stages', null, wanted);
    row('Stages', null, wanted);
    expect(stagesNow()).toHaveLength(9);
    expect(
      look()
        .stages.slice(3, 6)
        .map(({ name, means }: Record<string, string>) => `${name} ${means}`),
    ).toEqual(['Negotiation open', 'Trial open', 'Won won']);
  });

  test('two cannot have one name, and a probability is a share', () => {
    expect(row('Stages', null, { name: 'bid ', probability: 0.5 }).error.fields).toEqual({
      name: 'Another row says the same.',
    });
    expect(row('Stages', idOf('Bid'), { probability: 60 }, { probability: 0.6 }).error.fields).toEqual({
      probability: 'Enter a number from 0 to 1.',
    });
    expect(stagesNow()).toHaveLength(8);
  });

  test('one in which something stands, that means an end, or that is the last open one, stays', () => {
    const remove = (name: string) => ask(shop, 'removeStage', { id: idOf(name) });
    fillTab(shop, opportunities, [{ number: '1', stage: 'Bid' }]);
    expect([remove('Bid').ok, remove('Lost').ok]).toEqual([false, false]);
    expect([remove('Prospecting').ok, remove('Engaging').ok, remove('Negotiation').ok]).toEqual([
      true,
      true,
      true,
    ]);
    shop.edit({
      type: 'set',
      sheet: 'Opportunities',
      a1: `${letterOf(opportunities, 'stage')}2`,
      values: [['Won']],
    });
    expect(remove('Bid').error.fields).toEqual({
      name: 'Opportunities stand in this stage, or no other is open: it stays.',
    });
    expect(look().stages.map(({ name }: { name: string }) => name)).toEqual([
      'Bid',
      'Won',
      'Lost',
      'Suspended',
      'Terminated',
    ]);
  });
});

describe('The team (R50)', () => {
  const olivia = { name: 'Olivia', email: 'owner@example.com', role: 'owner' };

  test('whoever sets up stands there with a name, once, and others beside', () => {
    row('Team', null, olivia);
    row('Team', null, olivia);
    row('Team', null, { name: 'Bob Brown', email: 'bob@example.com', role: 'salesperson' });
    expect(rowsOf(shop, 'Team').map(({ Name, Role, Active }) => [Name, Role, Active])).toEqual([
      ['Olivia', 'Owner', 'TRUE'],
      ['Bob Brown', 'Salesperson', 'TRUE'],
    ]);
    expect(answerOf(shop, 'here')).toMatchObject({
      name: 'Olivia',
      role: 'owner',
      team: ['Olivia', 'Bob Brown'],
    });
  });

  test('an address that is none or stands there already is refused at its field, and so is a row without a name', () => {
    row('Team', null, olivia);
    const refused = (values: object) =>
      row('Team', null, { name: 'Bob', role: 'reader', ...values }).error.fields;
    expect(refused({ email: 'bob' })).toHaveProperty('email');
    expect(refused({ email: 'Owner@example.com' })).toEqual({ email: 'Another row says the same.' });
    expect(refused({ name: null, email: 'b@example.com' })).toEqual({ name: 'Fill in this field.' });
    expect(rowsOf(shop, 'Team')).toHaveLength(1);
  });

  test('only an owner names an owner (R15)', () => {
    seatTeam(shop);
    shop.signIn('china');
    expect(row('Team', null, { name: 'Eve', email: 'eve@example.com', role: 'owner' }).error.code).toBe(
      'notAllowed',
    );
    expect(row('Team', null, { name: 'Eve', email: 'eve@example.com', role: 'manager' }).ok).toBe(true);
  });
});

describe('Sample data', () => {
  test('are twelve customers, eight opportunities and six follow-ups, in one intent, once', () => {
    answerOf(shop, 'addSample');
    expect(calls()).toBeLessThanOrEqual(48);
    answerOf(shop, 'addSample');
    const counts = ['Customers', 'Opportunities', 'Follow-ups'].map((tab) => rowsOf(shop, tab).length);
    expect(counts).toEqual([12, 8, 6]);
    for (const tab of ['Customers', 'Opportunities', 'Follow-ups'])
      expect(new Set(rowsOf(shop, tab).map(({ Source }) => Source))).toEqual(new Set(['Sample']));
    expect(rowsOf(shop, 'Customers').map((one) => one['E-mail'])).toEqual(Array(12).fill(''));
    expect(rowsOf(shop, 'Journal').filter(({ Action }) => Action === 'Import')).toHaveLength(1);
    const [stages, open] = [look().stages, rowsOf(shop, 'Opportunities').map(({ Stage }) => Stage)];
    expect(open.every((name) => stages.some((one: { name: string }) => one.name === name))).toBe(true);
  });

  test('taken out again, leave every tab as it was, to the byte', () => {
    const before = tabsOf(shop);
    answerOf(shop, 'addSample');
    expect(answerOf(shop, 'removeSample')).toMatchObject({ intent: null, now: { customers: 0, sample: 0 } });
    expect(calls()).toBeLessThanOrEqual(130);
    expect(tabsOf(shop)).toEqual(before);
  });

  test('are left alone by the hourly run, so that they still go to the byte', () => {
    const before = tabsOf(shop);
    answerOf(shop, 'addSample');
    shop.run('hourly');
    expect(answerOf(shop, 'removeSample').intent).toBe(null);
    const after = tabsOf(shop);
    for (const tab of ['Customers', 'Opportunities', 'Follow-ups']) expect(after[tab]).toEqual(before[tab]);
  });

  test('that somebody worked with go with what was entered for them; own customers stay; undo brings it back', () => {
    answerOf(shop, 'addCustomer', { values: { name: 'Mine' }, twin: false });
    answerOf(shop, 'addSample');
    const [, books] = rowsOf(shop, 'Customers');
    const due = { subject: 'Try it', dueOn: '2018-01-09', channel: 'call' };
    answerOf(shop, 'setFollowUp', { customer: books?.ID, values: due });
    answerOf(shop, 'changeCustomer', {
      customer: books?.ID,
      values: { sector: 'Books' },
      seen: { sector: 'Retail' },
    });
    const { intent, now } = answerOf(shop, 'removeSample');
    expect(now).toMatchObject({ customers: 1, sample: 0 });
    expect(rowsOf(shop, 'Customers').map(({ Customer }) => Customer)).toEqual(['Mine']);
    expect(rowsOf(shop, 'Follow-ups')).toEqual([]);
    answerOf(shop, 'undoChange', { intent });
    expect(rowsOf(shop, 'Customers').map(({ Customer }) => Customer)).toEqual(['Mine', books?.Customer]);
    expect(rowsOf(shop, 'Follow-ups').map((one) => one['What to do'])).toContain('Try it');
    expect(answerOf(shop, 'removeSample').now.customers).toBe(1);
  });

  test('killed before any of its calls and asked again, stand whole and once', async () => {
    answerOf(shop, 'addSample');
    const whole = calls();
    for (let call = 1; call <= whole; call += stride(15)) {
      const own = await reopen(base);
      own.inject([{ at: call, what: { kill: 'before', unflushed: call % 2 === 0 ? 'lost' : 'half' } }]);
      own.call('clientele', { name: 'addSample', input: {} });
      own.run('hourly');
      answerOf(own, 'addSample');
      const counts = ['Customers', 'Opportunities', 'Follow-ups'].map((tab) => rowsOf(own, tab).length);
      expect(counts, `call ${call}`).toEqual([12, 8, 6]);
    }
  }, 240_000);
});

describe('A step that is killed', () => {
  test('is not counted as done before it is saved, and is saved whole when it is sent again', async () => {
    const values = { seller: 'Fine Machines', currency: 'EUR', country: 'DE' };
    const seen = pick(look().settings, values);
    step(values);
    const whole = calls();
    for (let call = 1; call <= whole; call += stride(7)) {
      shop = await reopen(base);
      shop.inject([{ at: call, what: { kill: 'before', unflushed: 'lost' } }]);
      shop.call('clientele', { name: 'saveFirstStep', input: { values, seen, done: 1 } });
      const isSaved = settingsOf(shop).currency === 'EUR' && settingsOf(shop).country === 'DE';
      expect(offered() === 0 || isSaved, `call ${call}`).toBe(true);
      expect(answerOf(shop, 'saveFirstStep', { values, seen, done: 1 }).status).toBe('saved');
      expect(settingsOf(shop)).toMatchObject(values);
      expect(offered()).toBe(1);
    }
  }, 240_000);
});
