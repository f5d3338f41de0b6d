import { beforeEach, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { fill } from './aRegister.ts';
import { answerOf, aShop, ask, inspect, reopen, rowsOf } from './aShop.ts';

const aFilledShop = async (): Promise<Workbench> => {
  const shop = await aShop();
  await fill(shop, {
    Team: [{ id: 'T-1', name: 'Darcel Schlecht', email: 'darcel.schlecht@example.com', role: 'Salesperson' }],
    Customers: [
      {
        id: 'C-1',
        name: 'Acme',
        owner: 'Darcel Schlecht',
        status: 'Lead',
        type: 'Organisation',
        number: "'0042",
      },
      {
        id: 'C-2',
        name: '臺灣貿易有限公司',
        owner: 'Moses Frase',
        status: 'Existing',
        phone: "'02-2345 6789",
      },
      { id: 'C-3', name: 'Bauer', status: 'Lead', type: 'Person', email: 'anna@bauer.example' },
    ],
    Contacts: [{ id: 'P-1', customer: 'C-2', name: '王小明', phone: "'+886 912 345 678" }],
    FollowUps: ['C-1', 'C-2', 'C-3'].map((customer, index) => ({
      id: `F-${index}`,
      customer,
      subject: 'Call',
      dueOn: '2018-01-02',
      channel: 'Call',
    })),
    Interactions: [
      { id: 'I-1', customer: 'C-2', happenedOn: '2017-12-01', channel: 'Call', summary: 'Asked' },
    ],
  });
  return shop;
};

let saved: Promise<SavedWorld> | null = null;
let shop: Workbench;
beforeEach(async () => {
  saved ??= aFilledShop().then(saveWorld);
  shop = await reopen(await saved);
}, 120_000);

const ids = (input: object): readonly string[] =>
  answerOf(shop, 'findCustomers', { text: '', ...input }).found.map(({ id }: { id: string }) => id);

describe('A customer is found', () => {
  test.each([
    ['part of the name', 'cme', 'C-1', 'name'],
    ['the own number', '0042', 'C-1', 'number'],
    ['Simplified signs for Traditional ones', '台湾贸易', 'C-2', 'name'],
    ['a person', '小明', 'C-2', 'person'],
    ['a phone number however typed', '0223456789', 'C-2', 'phone'],
    ['a person’s phone number without the country', '0912-345678', 'C-2', 'phone'],
    ['an address', 'anna@bau', 'C-3', 'email'],
    ['full-width letters', 'ＢＡＵ', 'C-3', 'name'],
  ])('by %s', (_, text, id, by) => {
    expect(answerOf(shop, 'findCustomers', { text }).found[0]).toMatchObject({ id, by });
  });

  test('among those of a kind, of one’s own, or marked', () => {
    expect(ids({ status: 'lead' })).toEqual(['C-1', 'C-3']);
    expect(ids({ type: 'person' })).toEqual(['C-3']);
    expect(ids({ status: 'lead', text: 'b' })).toEqual(['C-3']);
    expect(ids({ mine: true })).toEqual([]);
    answerOf(shop, 'favourite', { customer: 'C-2', on: true });
    expect(ids({ favourites: true })).toEqual(['C-2']);
    shop.signIn('sales');
    expect(ids({ mine: true })).toEqual(['C-1']);
    expect(ids({ favourites: true })).toEqual([]);
  });

  test('but not by what is no filter', () => {
    expect(ask(shop, 'findCustomers', { text: '', status: 'best' }).error.code).toBe('unknownRequest');
  });
});

describe('What the look-up tab gathers for a search', () => {
  const texts = [
    '',
    'a',
    'cme',
    '0042',
    '台湾',
    '小明',
    '0223456789',
    '0912-345678',
    'anna@bau',
    'bauer anna',
    'C-2',
  ];
  const answers = () => texts.map((text) => answerOf(shop, 'findCustomers', { text }));
  const calls = (): number => shop.runs.at(-1)?.calls ?? 0;

  test('finds the same as the tables do, in fewer calls', () => {
    const [found, few] = [answers(), calls()];
    shop.edit({ type: 'deleteSheet', sheet: 'Lookup' });
    expect(answers()).toEqual(found);
    expect(calls()).toBeGreaterThan(few);
  });

  test('is passed over while a cell shows an error, and heeds a moved and a renamed column', async () => {
    shop.edit({ type: 'moveColumn', sheet: 'Customers', from: 2, to: 9 });
    shop.edit({ type: 'set', sheet: 'Contacts', a1: 'D1', values: [['Whoever']] });
    expect(answerOf(shop, 'findCustomers', { text: 'cme' }).found).toHaveLength(1);
    expect(answerOf(shop, 'findCustomers', { text: '小明' }).found).toHaveLength(1);
    const few = calls();
    await inspect(
      shop,
      "book.getSheetByName('Contacts').getRange('G2').setNumberFormat('0').setFormula('=1/0')",
    );
    expect(answerOf(shop, 'findCustomers', { text: 'cme' }).found).toHaveLength(1);
    expect(calls()).toBeGreaterThan(few);
  });

  test('grows with the register at the first search that it is too short for', async () => {
    const people = Array.from({ length: 1_500 }, (_, index) => ({
      id: `P-N${index}`,
      customer: 'C-1',
      name: `Person ${index}`,
    }));
    await fill(shop, { Contacts: people });
    for (const _ of ['tables', 'tab'])
      expect(answerOf(shop, 'findCustomers', { text: 'person 1499' }).found).toMatchObject([{ id: 'C-1' }]);
    expect(calls()).toBeLessThanOrEqual(6);
  });
});

describe('Customers of one’s own', () => {
  test('are those opened last and those marked, each person’s for herself', () => {
    for (const customer of ['C-1', 'C-3', 'C-1']) answerOf(shop, 'customerCard', { customer });
    answerOf(shop, 'favourite', { customer: 'C-3', on: true });
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
    const own = answerOf(shop, 'recentCustomers');
    expect(names(own.recent)).toEqual(['Acme', 'Bauer']);
    expect(names(own.favourites)).toEqual(['Bauer']);
    expect(answerOf(shop, 'customerCard', { customer: 'C-3' }).favourite).toBe(true);
    answerOf(shop, 'favourite', { customer: 'C-3', on: false });
    expect(answerOf(shop, 'recentCustomers').favourites).toEqual([]);
    shop.signIn('sales');
    expect(answerOf(shop, 'recentCustomers')).toEqual({ recent: [], favourites: [] });
  });
});

describe('Departments (R50)', () => {
  const inDepartments = (): void => {
    const members = [
      ['T-1', 'Darcel Schlecht', 'darcel.schlecht@example.com', 'Salesperson', '', '', '', '', 'Retail'],
      ['T-2', 'Moses Frase', '', 'Salesperson', '', '', '', '', 'Service'],
      ['T-3', 'Nobody’s colleague'],
    ];
    shop.edit({ type: 'set', sheet: 'Team', a1: 'A2', values: members });
  };

  test('customers are found by the department of their owner, for one call more', () => {
    inDepartments();
    expect(ids({})).toHaveLength(3);
    const calls = shop.runs.at(-1)?.calls ?? 0;
    expect(ids({ department: 'Service' })).toEqual(['C-2']);
    expect(shop.runs.at(-1)?.calls).toBeLessThanOrEqual(calls + 1);
    expect(ids({ department: 'Retail', status: 'lead' })).toEqual(['C-1']);
    expect(ids({ department: 'None such' })).toEqual([]);
  });

  test('whoever opens a card is told who works where, and nobody pays a call for it', () => {
    answerOf(shop, 'here');
    const calls = shop.runs.at(-1)?.calls ?? 0;
    inDepartments();
    expect(answerOf(shop, 'here').departments).toEqual({
      'Darcel Schlecht': 'Retail',
      'Moses Frase': 'Service',
    });
    answerOf(shop, 'here');
    expect(shop.runs.at(-1)?.calls).toBeLessThanOrEqual(calls);
  });
});

describe('A salesperson kept to her own customers', () => {
  const keep = (): void => {
    const at = settingRow(shop, 'salesSeeAll');
    shop.edit({ type: 'set', sheet: 'Settings', a1: `C${at}`, values: [['FALSE']] });
    shop.signIn('sales');
  };

  test('is not told that somebody else has a customer of that name; sent twice, hers stands once', () => {
    keep();
    const add = (name: string) => answerOf(shop, 'addCustomer', { values: { name }, twin: false });
    const added = add('臺灣貿易有限公司');
    expect(added.status).toBe('saved');
    expect(add('臺灣貿易有限公司')).toMatchObject({ status: 'exists', id: added.id });
    expect(rowsOf(shop, 'Customers')).toHaveLength(4);
    expect(add('acme')).toEqual({ status: 'exists', id: 'C-1', name: 'Acme' });
    const given = {
      values: { name: '臺灣貿易有限公司', owner: 'Darcel Schlecht', note: 'Twice' },
      twin: false,
    };
    expect(answerOf(shop, 'addCustomer', given)).toMatchObject({ status: 'exists' });
  });

  test('enters one for somebody else once, though she does not see it afterwards', () => {
    shop.edit({ type: 'set', sheet: 'Team', a1: 'A3', values: [['T-2', 'Moses Frase', '', 'Salesperson']] });
    keep();
    const theirs = { values: { name: 'Birch', owner: 'Moses Frase' }, twin: false };
    const [first, second] = [answerOf(shop, 'addCustomer', theirs), answerOf(shop, 'addCustomer', theirs)];
    expect([first.status, second.status]).toEqual(['saved', 'saved']);
    expect(rowsOf(shop, 'Customers').filter(({ Customer }) => Customer === 'Birch')).toHaveLength(1);
  });

  test('finds hers and those of nobody', () => {
    shop.signIn('sales');
    expect(ids({})).toHaveLength(3);
    shop.signIn('owner');
    keep();
    expect(ids({})).toEqual(['C-1', 'C-3']);
    expect(ids({ text: '小明' })).toEqual([]);
    shop.signIn('owner');
    expect(ids({})).toHaveLength(3);
  });

  test.each([
    ['customerCard', { customer: 'C-2' }],
    ['timeline', { customer: 'C-2', from: 0 }],
    ['openOpportunities', { customer: 'C-2' }],
  ])('does not open that of a colleague by %s', (name, input) => {
    keep();
    expect(ask(shop, name, input).error.code).toBe('rowGone');
    expect(ask(shop, name, { ...input, customer: 'C-1' }).ok).toBe(true);
  });

  test('is asked to do nothing for that of a colleague', () => {
    keep();
    const { due } = answerOf(shop, 'today', { whose: 'everybody' });
    expect(due.map(({ customer }: { customer: string }) => customer)).toEqual(['C-1', 'C-3']);
  });
});

/** The row in which a setting stands. */
const settingRow = ({ world: { model } }: Workbench, key: string): number => {
  const sheetId = model.getters.getSheetIdByName('Settings') ?? '';
  const rows = Array.from({ length: model.getters.getNumberRows(sheetId) }, (_, row) => row);
  return (
    1 +
    rows.findIndex((row) => model.getters.getEvaluatedCell({ sheetId, row, col: 0 }).formattedValue === key)
  );
};
