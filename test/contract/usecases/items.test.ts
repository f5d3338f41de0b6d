import { beforeEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { anEmptySheet, answerOf, aShop, ask, rowsOf, setUp } from './aShop.ts';

let shop: Workbench;
let customer: string;

beforeEach(async () => {
  shop = await aShop();
  customer = answerOf(shop, 'addCustomer', { values: { name: 'Birch' }, twin: false }).id;
}, 120_000);

const save = (table: string, values: object, id: string | null = null, seen: object = {}) =>
  ask(shop, 'saveRow', { table, customer, id, values, seen });

const card = () => answerOf(shop, 'customerCard', { customer });

const full = {
  Preferences: { item: 'Drink', value: 'Green tea' },
  Needs: { pain: 'Late deliveries', status: 'open' },
  Observations: { item: 'Interests', seen: 'Sails', how: 'direct', seenOn: '2017-12-30' },
  Consents: { channel: 'email', purpose: 'marketing', given: 'given', happenedOn: '2017-12-30' },
  Usage: { measure: 'Seats', amount: 12, readOn: '2018-01-01' },
} as const;

describe('R8, R9: the items of the business', () => {
  test.each([
    ['owner', 'Magazine', 'Spending habits'],
    ['china', '杂志', '消费习惯'],
    ['taiwan', '雜誌', '消費習慣'],
  ])(
    'begin with fourteen preferences and six observations, in the language of %s’s sheet',
    async (who, a, b) => {
      const sheet = await anEmptySheet();
      sheet.signIn(who);
      setUp(sheet);
      const { preference, observation } = answerOf(sheet, 'items');
      expect(preference).toHaveLength(14);
      expect(observation).toHaveLength(6);
      expect(preference.map(({ name }: { name: string }) => name)).toContain(a);
      expect(observation.map(({ name }: { name: string }) => name)).toContain(b);
    },
  );

  test('are its own to add to and to strike', () => {
    answerOf(shop, 'addItem', { kind: 'preference', name: '  Music ' });
    answerOf(shop, 'addItem', { kind: 'preference', name: 'music' });
    expect(rowsOf(shop, 'Items').filter(({ Item }) => Item === 'Music')).toHaveLength(1);
    const drink = rowsOf(shop, 'Items').findIndex(({ Item }) => Item === 'Drink');
    shop.edit({ type: 'set', sheet: 'Items', a1: `F${drink + 2}`, values: [['FALSE']] });
    const names = answerOf(shop, 'items').preference.map(({ name }: { name: string }) => name);
    expect(names).toContain('Music');
    expect(names).not.toContain('Drink');
    expect(save('Preferences', full.Preferences).error.fields).toHaveProperty('item');
    expect(ask(shop, 'addItem', { kind: 'preference', name: ' ' }).error.code).toBe('invalid');
  });
});

test('R8, R9: their tab is filled when it is switched on', () => {
  const at = 1 + firstColumn(shop, 'Settings').indexOf('showItems');
  shop.edit({ type: 'set', sheet: 'Settings', a1: `C${at}`, values: [['TRUE']] });
  expect(rowsOf(shop, 'Items')).toHaveLength(20);
});

test.each([
  ['Items', 'Items', 20],
  ['Reviews', 'Programme reviews', 0],
] as const)(
  'R9: %s of the programme are shown to be worked in by hand, and again when they were hidden',
  (tab, title, rows) => {
    const hidden = (): boolean => {
      const { getters } = shop.world.model;
      return !getters.isSheetVisible(getters.getSheetIdByName(title) ?? '');
    };
    answerOf(shop, 'showProgramme', { tab });
    expect([hidden(), rowsOf(shop, title).length]).toEqual([false, rows]);
    const at = 1 + firstColumn(shop, 'Settings').indexOf(`show${tab}`);
    shop.edit({ type: 'set', sheet: 'Settings', a1: `C${at}`, values: [['FALSE']] });
    expect(hidden()).toBe(true);
    answerOf(shop, 'showProgramme', { tab });
    expect(hidden()).toBe(false);
  },
);

test('R9: a review typed into its tab is a full row', () => {
  answerOf(shop, 'showProgramme', { tab: 'Reviews' });
  const review = [
    '',
    '2018-01-02',
    '',
    'Asked twenty customers',
    'Most like the tea',
    'Worth it',
    'Again in May',
  ];
  shop.edit({ type: 'set', sheet: 'Programme reviews', a1: 'A2', values: [review] });
  const [row] = rowsOf(shop, 'Programme reviews');
  expect(row?.ID).toMatch(/^R-/);
  expect(row).toMatchObject({ 'Reviewed on': '2018-01-02', 'What was run': 'Asked twenty customers' });
  expect(answerOf(shop, 'checkRegister', { kind: null, from: 0 }).findings).toEqual([]);
});

/** What the first column of a tab shows. */
const firstColumn = ({ world: { model } }: Workbench, title: string): readonly string[] => {
  const sheetId = model.getters.getSheetIdByName(title) ?? '';
  return Array.from(
    { length: model.getters.getNumberRows(sheetId) },
    (_, row) => model.getters.getEvaluatedCell({ sheetId, row, col: 0 }).formattedValue,
  );
};

describe('A row of the customer’s file', () => {
  test.each(Object.entries(full))('%s: is added, and added again at once stands once', (table, values) => {
    expect(save(table, values).value).toMatchObject({ status: 'saved', line: values });
    expect(save(table, values).value).toMatchObject({ status: 'saved' });
    expect(rowsOf(shop, table)).toHaveLength(1);
    expect(rowsOf(shop, table)[0]).toMatchObject({ Customer: 'Birch', Source: 'Own' });
  });

  test.each([
    ['Preferences', { value: 'Coffee' }, { value: 'Green tea' }, { value: 'Milk' }],
    ['Needs', { status: 'met' }, { status: 'open' }, { status: 'proposed' }],
    ['Observations', { seen: 'Rows' }, { seen: 'Sails' }, { seen: 'Swims' }],
    ['Usage', { amount: 13 }, { amount: 12 }, { amount: 11 }],
  ] as const)('%s: is corrected, but never over what somebody else wrote', (table, values, seen, stale) => {
    const { id } = save(table, full[table]).value.line;
    expect(save(table, values, id, stale).value).toEqual({ status: 'conflict', now: seen });
    expect(save(table, values, id, seen).value).toMatchObject({ status: 'saved', line: { id, ...values } });
    expect(rowsOf(shop, table)).toHaveLength(1);
  });

  test.each([
    ['Preferences', { item: 'Drink' }, 'value'],
    ['Preferences', { item: 'Interests', value: 'x' }, 'item'],
    ['Needs', { pain: 'x', status: 'lost' }, 'status'],
    ['Observations', { ...full.Observations, item: 'Drink' }, 'item'],
    ['Consents', { ...full.Consents, happenedOn: '30.12.' }, 'happenedOn'],
    ['Usage', { ...full.Usage, amount: 'many' }, 'amount'],
  ])('%s: %o is refused at its field', (table, values, field) => {
    expect(save(table, values).error.fields).toHaveProperty(field);
  });

  test('of a customer who is gone, or of another one, is refused', () => {
    const { id } = save('Needs', full.Needs).value.line;
    const other = answerOf(shop, 'addCustomer', { values: { name: 'Cedar' }, twin: false }).id;
    const of = (whose: string, row: string | null) =>
      ask(shop, 'saveRow', { table: 'Needs', customer: whose, id: row, values: full.Needs, seen: {} }).error;
    expect(of('C-GONE', null).code).toBe('rowGone');
    expect(of(other, id).code).toBe('rowGone');
  });

  test('R15: a consent is history: withdrawn and given again on one day, the last one counts', () => {
    for (const given of ['given', 'withdrawn', 'given'])
      expect(save('Consents', { ...full.Consents, given }).ok).toBe(true);
    const { consents } = card();
    expect(consents).toMatchObject({ history: 3, current: [{ given: 'given' }] });
    expect(save('Consents', { given: 'withdrawn' }, consents.current[0].id).error.code).toBe('consentKept');
  });

  test('text that looks like a formula stays text', () => {
    save('Needs', { pain: '=1+1', status: 'open' });
    expect(card().needs[0].pain).toBe('=1+1');
  });
});
