import { beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../../src/words/words.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { answerOf, aShop, ask, rowsOf } from './aShop.ts';

let shop: Workbench;

/** A shop with two people in its team, one of them at the keyboard. */
const aStaffedShop = async (): Promise<Workbench> => {
  const opened = await aShop();
  opened.edit({
    type: 'set',
    sheet: 'Team',
    a1: 'A2',
    values: [
      ['T-1', 'Darcel Schlecht', 'darcel.schlecht@example.com', 'Salesperson'],
      ['T-2', 'Rita Reader', 'rita.reader@example.com', 'Reader'],
    ],
  });
  opened.signIn('sales');
  return opened;
};

beforeEach(async () => {
  shop = await aStaffedShop();
});

const addCustomer = (values: Record<string, unknown>): string =>
  answerOf(shop, 'addCustomer', { values: { name: 'Acme', ...values }, twin: false }).id;

const setFollowUp = (customer: string, values: Record<string, unknown> = {}) =>
  answerOf(shop, 'setFollowUp', {
    customer,
    values: {
      subject: 'Call back',
      dueOn: '2018-01-02',
      channel: 'call',
      owner: 'Darcel Schlecht',
      ...values,
    },
  });

const change = (customer: string, values: object, seen: object) =>
  answerOf(shop, 'changeCustomer', { customer, values, seen });

const today = (whose: 'mine' | 'everybody' = 'mine') => answerOf(shop, 'today', { whose });

const importCustomers = (count: number): void => {
  shop.signIn('owner');
  const lines = Array.from({ length: count }, (_, n) => `Customer number ${n},retail`);
  const file = { name: 'accounts.csv', text: ['account,sector', ...lines].join('\n') };
  answerOf(shop, 'applyImport', {
    files: [file],
    choices: {
      files: { 'accounts.csv': { table: 'Customers', columns: ['name', 'sector'] } },
      matches: {},
      update: false,
    },
  });
  shop.signIn('sales');
};

describe('The first panel', () => {
  test('comes in one call: who I am, the forms, the team, what is due', () => {
    const id = addCustomer({});
    setFollowUp(id);
    const { language, book } = answerOf(shop, 'start');
    expect(language).toBe('en');
    expect(book).toMatchObject({
      name: 'Darcel Schlecht',
      role: 'salesperson',
      today: '2018-01-02',
      currency: 'USD',
    });
    expect(book.team).toEqual(['Darcel Schlecht', 'Rita Reader']);
    expect(book.list.value.due).toHaveLength(1);
    expect(book.forms.customers.fields[0]).toMatchObject({ name: 'name', required: true });
  });

  test('brings every word of its forms and tabs with it', () => {
    const { words } = answerOf(shop, 'start');
    const wanted = Object.entries(en).filter(([key]) =>
      /^(sidebar|field|tab|Customers|Interactions|FollowUps|Contacts|Needs)\./.test(key),
    );
    expect(wanted.length).toBeGreaterThan(200);
    expect(words).toMatchObject(Object.fromEntries(wanted));
  });

  test('still opens where the tab of follow-ups was deleted, and says what to do', () => {
    shop.edit({ type: 'deleteSheet', sheet: 'Follow-ups' });
    const { list } = answerOf(shop, 'start').book;
    expect(list).toMatchObject({ ok: false, error: { code: 'tabMissing' } });
    expect(list.error.message).toContain('Follow-ups');
  });

  test('speaks the language of who opens it', () => {
    shop.signIn('taiwan');
    expect(answerOf(shop, 'start').words['sidebar.tab.find']).toBe('尋找');
  });
});

describe('Adding a customer', () => {
  test('writes one row, with the day and an id', () => {
    const id = addCustomer({ phone: '0171 23', owner: 'Darcel Schlecht' });
    expect(rowsOf(shop, 'Customers')).toEqual([
      expect.objectContaining({
        ID: id,
        Customer: 'Acme',
        Phone: '0171 23',
        'Added on': '2018-01-02',
        Source: 'Own',
      }),
    ]);
  });

  test('keeps what begins with an equals sign as text', () => {
    addCustomer({ name: '=HYPERLINK("x")' });
    expect(rowsOf(shop, 'Customers')[0]?.Customer).toBe('=HYPERLINK("x")');
  });

  test('sent twice adds one; a namesake is added when that is said', () => {
    const id = addCustomer({});
    const again = { values: { name: 'ACME ' }, twin: false };
    expect(answerOf(shop, 'addCustomer', again)).toEqual({ status: 'exists', id, name: 'Acme' });
    answerOf(shop, 'addCustomer', { ...again, twin: true });
    expect(rowsOf(shop, 'Customers')).toHaveLength(2);
  });

  test('is refused field by field, and writes nothing', () => {
    const values = { name: '', email: 'nonsense', owner: 'Nobody', foundedIn: '12' };
    const { ok, error } = ask(shop, 'addCustomer', { values, twin: false });
    expect(ok).toBe(false);
    expect(error.fields).toEqual({
      name: 'Fill in this field.',
      email: 'This is not an e-mail address. Example: name@example.com',
      owner: 'Choose one that exists.',
      foundedIn: 'Enter a number from 1000 to 2200.',
    });
    expect(rowsOf(shop, 'Customers')).toEqual([]);
  });

  test('is refused to a reader', () => {
    shop.signIn('reader');
    expect(ask(shop, 'addCustomer', { values: { name: 'Acme' }, twin: false }).error.code).toBe('notAllowed');
  });
});

describe('Editing a customer', () => {
  test('writes only the fields that were changed', () => {
    const id = addCustomer({ phone: '1' });
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'H2', values: [['steel']] });
    expect(change(id, { phone: '2' }, { phone: '1' })).toMatchObject({
      status: 'saved',
      values: { phone: '2', name: 'Acme' },
    });
    expect(rowsOf(shop, 'Customers')[0]).toMatchObject({ Phone: '2', Sector: 'steel' });
  });

  test('shows a field that somebody else changed meanwhile, and overwrites nothing', () => {
    const id = addCustomer({ phone: '1' });
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'F2', values: [["'9"]] });
    const answer = change(id, { phone: '2', sector: 'steel' }, { phone: '1', sector: null });
    expect(answer).toEqual({ status: 'conflict', now: { phone: '9' } });
    expect(rowsOf(shop, 'Customers')[0]).toMatchObject({ Phone: '9', Sector: '' });
  });

  test('finds its row after people sorted and inserted', () => {
    const id = addCustomer({ name: 'Zen' });
    addCustomer({ name: 'Acme' });
    shop.edit({ type: 'insertRows', sheet: 'Customers', at: 2, count: 3 });
    change(id, { sector: 'tea' }, { sector: null });
    expect(rowsOf(shop, 'Customers').find(({ ID }) => ID === id)).toMatchObject({
      Customer: 'Zen',
      Sector: 'tea',
    });
  });

  test('renames the customer in the rows that refer to it', () => {
    const id = addCustomer({});
    setFollowUp(id);
    answerOf(shop, 'savePerson', { customer: id, values: { name: 'Wei' } });
    change(id, { name: 'Apex' }, { name: 'Acme' });
    expect(rowsOf(shop, 'Follow-ups')[0]?.Customer).toBe('Apex');
    expect(rowsOf(shop, 'Contacts')[0]?.Customer).toBe('Apex');
  });

  test('renames the customer where others name it as who brought them, in a form and typed over in the sheet (R32)', () => {
    const id = addCustomer({});
    const brought = addCustomer({ name: 'Zen', referredBy: 'acme', parent: 'Acme' });
    const other = addCustomer({ name: 'Own', referredBy: 'Acme Ltd' });
    const said = (of: string) => {
      const row = rowsOf(shop, 'Customers').find(({ ID }) => ID === of);
      return [row?.['Recommended by'], row?.['Part of']];
    };
    change(id, { name: 'Apex' }, { name: 'Acme' });
    expect(said(brought)).toEqual(['Apex', 'Apex']);
    const at = rowsOf(shop, 'Customers').findIndex(({ ID }) => ID === id) + 2;
    shop.edit({ type: 'set', sheet: 'Customers', a1: `B${at}`, values: [['Summit']] });
    expect(said(brought)).toEqual(['Summit', 'Summit']);
    expect(said(other)).toEqual(['Acme Ltd', '']);
    // Of two who are called the same, nobody knows who is meant.
    answerOf(shop, 'addCustomer', { values: { name: 'Summit' }, twin: true });
    change(id, { name: 'Peak' }, { name: 'Summit' });
    expect(said(brought)).toEqual(['Summit', 'Summit']);
  });

  test('says so where the row is gone', () => {
    const id = addCustomer({});
    shop.edit({ type: 'deleteRows', sheet: 'Customers', at: 2, count: 1 });
    expect(ask(shop, 'changeCustomer', { customer: id, values: { phone: '2' }, seen: {} }).error.code).toBe(
      'rowGone',
    );
  });
});

describe('The customer card', () => {
  test('holds what is planned, the people and the history, newest first', () => {
    const id = addCustomer({});
    setFollowUp(id, { dueOn: '2018-01-05' });
    answerOf(shop, 'savePerson', { customer: id, values: { name: 'Wei', part: 'decider' } });
    const log = { happenedOn: '2018-01-01', channel: 'visit', summary: 'Showed the car' };
    answerOf(shop, 'logInteraction', { customer: id, values: log, next: null });
    const card = answerOf(shop, 'customerCard', { customer: id });
    expect(card.followUps).toMatchObject([{ subject: 'Call back', daysLate: -3 }]);
    expect(card.people).toMatchObject([{ name: 'Wei', part: 'decider' }]);
    expect(card.timeline).toMatchObject({
      total: 1,
      entries: [{ text: 'Showed the car', channel: 'visit' }],
    });
  });

  test('shows the text of a cell that cannot be read', () => {
    const id = addCustomer({});
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'G2', values: [['not an address']] });
    expect(answerOf(shop, 'customerCard', { customer: id }).unreadable).toEqual([
      { field: 'email', found: 'not an address' },
    ]);
  });

  test('is that of the row selected in the grid, in whichever tab', () => {
    const id = addCustomer({});
    const { id: followUp } = setFollowUp(id);
    shop.select('Customers', 'C2');
    expect(answerOf(shop, 'selectedRow', { known: null })).toEqual({ row: `Customers/${id}`, customer: id });
    shop.select('Follow-ups', 'A2');
    expect(answerOf(shop, 'selectedRow', { known: null })).toEqual({
      row: `FollowUps/${followUp}`,
      customer: id,
    });
    shop.select('Settings', 'A1');
    expect(answerOf(shop, 'selectedRow', { known: null })).toEqual({ row: null, customer: null });
  });
});

describe('Logging a contact', () => {
  test('can set the follow-up that came of it; sent twice, each stands once', () => {
    const customer = addCustomer({});
    const input = {
      customer,
      values: { happenedOn: '2018-01-02', channel: 'call', summary: 'Wants a quote', by: 'Darcel Schlecht' },
      next: { subject: 'Send the quote', dueOn: '2018-01-03', channel: 'email' },
    };
    expect(answerOf(shop, 'logInteraction', input).next).toMatchObject({
      subject: 'Send the quote',
      daysLate: -1,
    });
    answerOf(shop, 'logInteraction', input);
    expect(rowsOf(shop, 'Interactions')).toHaveLength(1);
    expect(rowsOf(shop, 'Follow-ups')).toHaveLength(1);
  });
});

describe('Today', () => {
  test('brings along who is in the team by now, and what day it is', () => {
    shop.edit({ type: 'set', sheet: 'Team', a1: 'A4', values: [['T-3', 'Ann']] });
    const team = ['Darcel Schlecht', 'Rita Reader', 'Ann'];
    const here = { name: 'Darcel Schlecht', role: 'salesperson', today: '2018-01-02', team, departments: {} };
    expect(today().here).toEqual(here);
    expect(answerOf(shop, 'here')).toEqual(here);
  });

  test('has the longest overdue first, and nothing that is due tomorrow', () => {
    const id = addCustomer({});
    setFollowUp(id, { subject: 'today' });
    setFollowUp(id, { subject: 'late', dueOn: '2017-12-30' });
    setFollowUp(id, { subject: 'tomorrow', dueOn: '2018-01-03' });
    expect(
      today().due.map(({ subject, daysLate }: { subject: string; daysLate: number }) => [subject, daysLate]),
    ).toEqual([
      ['late', 3],
      ['today', 0],
    ]);
  });

  test('loses a follow-up that is completed, and its note and the next one are kept', () => {
    const customer = addCustomer({});
    const { id } = setFollowUp(customer);
    const next = { subject: 'Visit', dueOn: '2018-01-09' };
    const following = answerOf(shop, 'completeFollowUp', { id, note: ' Reached ', next });
    expect(following).toMatchObject({ subject: 'Visit', owner: 'Darcel Schlecht', channel: 'call' });
    expect(today().due).toEqual([]);
    expect(rowsOf(shop, 'Follow-ups')[0]).toMatchObject({ 'Done on': '2018-01-02', Note: 'Reached' });
  });

  test('completes a follow-up once, however often it is sent', () => {
    const { id } = setFollowUp(addCustomer({}));
    const input = { id, note: 'Reached', next: { subject: 'Visit', dueOn: '2018-01-09' } };
    answerOf(shop, 'completeFollowUp', input);
    answerOf(shop, 'completeFollowUp', input);
    expect(rowsOf(shop, 'Follow-ups')).toHaveLength(2);
    expect(rowsOf(shop, 'Follow-ups')[0]?.Note).toBe('Reached');
  });

  test('puts a follow-up off until tomorrow, unless somebody moved it meanwhile', () => {
    const { id } = setFollowUp(addCustomer({}));
    const input = { id, to: 'tomorrow', seen: '2018-01-02' };
    expect(answerOf(shop, 'snoozeFollowUp', input)).toMatchObject({
      dueOn: '2018-01-02',
      snoozedTo: '2018-01-03',
    });
    expect(today().due).toEqual([]);
    const stale = ask(shop, 'snoozeFollowUp', { id, to: 'nextWeek', seen: '2018-01-01' });
    expect(stale.error.code).toBe('changedMeanwhile');
  });
});

describe('Correcting a follow-up', () => {
  const correct = (id: string, values: object, seen: object) =>
    answerOf(shop, 'changeFollowUp', { id, values, seen });

  test('writes only the fields that were changed', () => {
    const { id } = setFollowUp(addCustomer({}));
    shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'I2', values: [['Ask for Wei']] });
    const values = { subject: 'Call Wei back', dueOn: '2018-01-05', channel: 'email', owner: 'Rita Reader' };
    const seen = {
      subject: 'Call back',
      dueOn: '2018-01-02',
      channel: 'call',
      owner: 'Darcel Schlecht',
    };
    expect(correct(id, values, seen)).toMatchObject({
      status: 'saved',
      item: { ...values, daysLate: -3, note: 'Ask for Wei' },
    });
    expect(rowsOf(shop, 'Follow-ups')).toEqual([
      expect.objectContaining({
        'What to do': 'Call Wei back',
        Due: '2018-01-05',
        Channel: 'E-mail',
        Owner: 'Rita Reader',
        Note: 'Ask for Wei',
        'Done on': '',
      }),
    ]);
  });

  test('shows a field that somebody else changed meanwhile, and overwrites nothing', () => {
    const { id } = setFollowUp(addCustomer({}));
    shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'E2', values: [['2018-01-09']] });
    const answer = correct(
      id,
      { dueOn: '2018-01-05', subject: 'Visit' },
      { dueOn: '2018-01-02', subject: 'Call back' },
    );
    expect(answer).toEqual({ status: 'conflict', now: { dueOn: '2018-01-09' } });
    expect(rowsOf(shop, 'Follow-ups')[0]).toMatchObject({ 'What to do': 'Call back', Due: '2018-01-09' });
  });

  test('is refused field by field, and writes nothing', () => {
    const { id } = setFollowUp(addCustomer({}));
    const values = { subject: ' ', dueOn: '2018-02-30', owner: 'Nobody' };
    const { error } = ask(shop, 'changeFollowUp', { id, values, seen: {} });
    expect(Object.keys(error.fields)).toEqual(['subject', 'dueOn', 'owner']);
    expect(rowsOf(shop, 'Follow-ups')[0]).toMatchObject({ 'What to do': 'Call back', Due: '2018-01-02' });
  });

  test('is refused once it is completed, and where its row is gone', () => {
    const { id } = setFollowUp(addCustomer({}));
    const input = { id, values: { subject: 'Visit' }, seen: { subject: 'Call back' } };
    answerOf(shop, 'completeFollowUp', { id, note: null, next: null });
    expect(ask(shop, 'changeFollowUp', input).error.code).toBe('changedMeanwhile');
    shop.edit({ type: 'deleteRows', sheet: 'Follow-ups', at: 2, count: 1 });
    expect(ask(shop, 'changeFollowUp', input).error.code).toBe('rowGone');
  });

  test('is refused to a reader', () => {
    const { id } = setFollowUp(addCustomer({}));
    shop.signIn('reader');
    const { error } = ask(shop, 'changeFollowUp', { id, values: { subject: 'Visit' }, seen: {} });
    expect(error.code).toBe('notAllowed');
  });
});

test('Killed at any call while completing, a second try finishes it: nothing is lost, nothing doubled', async () => {
  const { id } = setFollowUp(addCustomer({}));
  const input = { id, note: 'Reached', next: { subject: 'Visit', dueOn: '2018-01-09' } };
  const calls = shop.call('clientele', { name: 'today', input: { whose: 'mine' } }).record.calls;
  for (let at = calls; at < calls + 20; at++) {
    shop.inject([{ at, what: { kill: 'after', unflushed: 'kept' } }]);
    shop.call('clientele', { name: 'completeFollowUp', input });
    shop.clearFaults();
  }
  answerOf(shop, 'completeFollowUp', input);
  expect(rowsOf(shop, 'Follow-ups')).toMatchObject([
    { 'What to do': 'Call back', 'Done on': '2018-01-02', Note: 'Reached' },
    { 'What to do': 'Visit', 'Done on': '' },
  ]);
});

describe('The cost of a request', () => {
  const costs = (): Record<string, number> => {
    const id = addCustomer({ name: 'Measured' });
    const followUp = setFollowUp(id);
    const log = { happenedOn: '2018-01-02', channel: 'call', summary: 'Talked' };
    const inputs: Record<string, object> = {
      start: {},
      today: { whose: 'everybody' },
      findCustomers: { text: 'measured' },
      customerCard: { customer: id },
      openOpportunities: { customer: id },
      changeCustomer: { customer: id, values: { name: 'Renamed' }, seen: { name: 'Measured' } },
      logInteraction: { customer: id, values: log, next: null },
      here: {},
      changeFollowUp: {
        id: followUp.id,
        values: { subject: 'Call Wei back' },
        seen: { subject: 'Call back' },
      },
      snoozeFollowUp: { id: followUp.id, to: 'tomorrow', seen: '2018-01-02' },
      completeFollowUp: { id: followUp.id, note: null, next: null },
    };
    return Object.fromEntries(
      Object.entries(inputs).map(([name, input]) => [
        name,
        shop.call('clientele', { name, input }).record.calls,
      ]),
    );
  };

  test('is the same number of calls in a large register as in a small one', async () => {
    // The first of all makes the journal's tab and learns where columns stand.
    costs();
    const small = costs();
    shop = await aStaffedShop();
    importCustomers(400);
    costs();
    const large = costs();
    expect(large).toEqual(small);
    expect(Math.max(...Object.values(small))).toBeLessThanOrEqual(50);
  }, 120_000);

  test('of a rename does not grow with the rows that refer to the customer', () => {
    const rename = (id: string, from: string, to: string): number =>
      shop.call('clientele', {
        name: 'changeCustomer',
        input: { customer: id, values: { name: to }, seen: { name: from } },
      }).record.calls;
    const [one, other] = [addCustomer({ name: 'One' }), addCustomer({ name: 'Other' })];
    for (let n = 0; n < 6; n++) {
      setFollowUp(one, { subject: `Call ${n}` });
      setFollowUp(other, { subject: `Call ${n}` });
    }
    // The first intent of all makes the journal's tab.
    rename(other, 'Other', 'Another');
    const scattered = rename(one, 'One', 'Uno');
    for (let n = 0; n < 6; n++) {
      setFollowUp(one, { subject: `Visit ${n}` });
      setFollowUp(other, { subject: `Visit ${n}` });
    }
    expect(rename(one, 'Uno', 'Eins')).toBe(scattered);
    expect(rowsOf(shop, 'Follow-ups').filter(({ Customer }) => Customer === 'Eins')).toHaveLength(12);
  });
});
