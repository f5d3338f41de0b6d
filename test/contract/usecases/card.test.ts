import { beforeEach, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { fill } from './aRegister.ts';
import { anEmptySheet, answerOf, aShop, ask, inspect, reopen, setUp } from './aShop.ts';

const calls = (shop: Workbench): readonly string[] =>
  shop.runs.at(-1)?.trace.map(({ method }) => method) ?? [];

const cardOf = (shop: Workbench, customer: string) => answerOf(shop, 'customerCard', { customer });

const id = 'C-BIRCH';
const other = 'C-ALDER';

/** A customer of whom something stands in every table, and another one beside. */
const aFullShop = async (): Promise<Workbench> => {
  const shop = await aShop();
  const both = <T>(make: (customer: string, mark: string) => readonly T[]): readonly T[] =>
    [other, id].flatMap((customer) => make(customer, customer.slice(2, 3)));
  await fill(shop, {
    Customers: [
      { id: other, name: 'Alder' },
      { id, name: 'Birch', status: 'Existing', number: '007' },
    ],
    Contacts: both((customer, mark) => [
      { id: `P-${mark}`, customer, name: 'Wei', part: 'Decider', phone: '0049 30' },
    ]),
    Interactions: both((customer, mark) =>
      [
        ['2017-11-01', 'First call'],
        ['2017-12-24', 'Sent a card'],
        ['2017-12-01', 'Visit'],
      ].map(([happenedOn = '', summary = ''], index) => ({
        id: `I-${mark}${index}`,
        customer,
        happenedOn,
        channel: 'Call',
        summary,
      })),
    ),
    FollowUps: both((customer, mark) => [
      { id: `F-${mark}1`, customer, subject: 'Later', dueOn: '2018-02-01', channel: 'Visit' },
      { id: `F-${mark}2`, customer, subject: 'Sooner', dueOn: '2018-01-05', channel: 'Visit' },
      {
        id: `F-${mark}3`,
        customer,
        subject: 'Done',
        dueOn: '2017-12-05',
        channel: 'Visit',
        doneOn: '2017-12-05',
      },
    ]),
    Opportunities: [
      { id: 'O-1', number: 'N1', customer: id, stage: 'Won', closedOn: '2017-12-23', value: 500 },
      { id: 'O-2', number: 'N2', customer: id, stage: 'Engaging', openedOn: '2017-10-02', value: 900 },
      { id: 'O-3', number: 'N3', customer: other, stage: 'Prospecting', openedOn: '2017-10-02', value: 9 },
      {
        id: 'O-4',
        number: 'N4',
        customer: id,
        stage: 'Prospecting',
        openedOn: '2017-12-02',
        value: 100,
        competitor: 'Rival Ltd',
      },
    ],
  });
  const save = (table: string, values: object): void => {
    answerOf(shop, 'saveRow', { table, customer: id, id: null, values, seen: {} });
  };
  save('Preferences', { item: 'Drink', value: 'Green tea' });
  save('Needs', { pain: 'Late deliveries', status: 'open' });
  save('Observations', { item: 'Interests', seen: 'Sails', how: 'direct', seenOn: '2017-12-30' });
  save('Usage', { measure: 'Seats in use', amount: 12, readOn: '2018-01-01' });
  const consent = { channel: 'email', purpose: 'marketing', happenedOn: '2017-12-30' };
  save('Consents', { ...consent, given: 'given' });
  save('Consents', { ...consent, given: 'withdrawn' });
  return shop;
};

let full: Promise<SavedWorld> | null = null;

/** The same shop, opened anew for each test. */
const openFullShop = async (): Promise<Workbench> => {
  full ??= aFullShop().then(saveWorld);
  return reopen(await full);
};

describe('R2, R4: the card of a customer', () => {
  let shop: Workbench;
  beforeEach(async () => {
    shop = await openFullShop();
  }, 120_000);

  test('tells everything about the one customer in one answer', () => {
    const card = cardOf(shop, id);
    expect(card.values).toMatchObject({ name: 'Birch', status: 'existing', number: '007', phone: null });
    expect(card.next).toMatchObject({ subject: 'Sooner', dueOn: '2018-01-05', customerName: 'Birch' });
    expect(card.followUps.map((one: { subject: string }) => one.subject)).toEqual(['Sooner', 'Later']);
    expect(card.people).toEqual([
      expect.objectContaining({ name: 'Wei', part: 'decider', phone: '0049 30', reportsTo: null }),
    ]);
    expect(card.timeline.total).toBe(4);
    expect(card.timeline.entries.map((one: { text: string }) => one.text)).toEqual([
      'Sent a card',
      'Done',
      'Visit',
      'First call',
    ]);
    expect(card.preferences).toEqual([
      expect.objectContaining({ item: 'Drink', value: 'Green tea', notedOn: '2018-01-02' }),
    ]);
    expect(card.needs).toEqual([expect.objectContaining({ pain: 'Late deliveries', status: 'open' })]);
    expect(card.observations).toEqual([
      expect.objectContaining({ item: 'Interests', seen: 'Sails', how: 'direct', seenOn: '2017-12-30' }),
    ]);
    expect(card.usage).toEqual([expect.objectContaining({ measure: 'Seats in use', amount: 12 })]);
    expect(card.consents).toEqual({
      current: [expect.objectContaining({ channel: 'email', given: 'withdrawn' })],
      history: 2,
    });
    expect(card.opportunities).toEqual({
      open: [
        {
          id: 'O-4',
          number: 'N4',
          product: null,
          stage: 'Prospecting',
          value: 100,
          openedOn: '2017-12-02',
          competitor: 'Rival Ltd',
        },
        {
          id: 'O-2',
          number: 'N2',
          product: null,
          stage: 'Engaging',
          value: 900,
          openedOn: '2017-10-02',
          competitor: null,
        },
      ],
      total: 2,
    });
  });

  test('R18, R23: says what the customer has been worth and why it is in its segment', () => {
    expect(cardOf(shop, id).worth).toEqual({
      orders: 1,
      value: 500,
      lastOn: '2017-12-23',
      segment: expect.any(String),
      why: [
        { key: 'card.why.recency', values: { n: 10, score: expect.any(Number) } },
        { key: 'card.why.frequency', values: { n: 1, score: expect.any(Number) } },
        { key: 'card.why.value', values: { score: expect.any(Number) } },
      ],
      // One purchase makes no rhythm.
      rhythm: null,
    });
  });

  test('is the same where the formulas of the look-up tab are gone, which the next card writes anew', async () => {
    cardOf(shop, id);
    const before = cardOf(shop, id);
    const { length } = calls(shop);
    await inspect(shop, "book.getSheetByName('Lookup').getRange('B:X').clearContent()");
    expect(cardOf(shop, id)).toEqual(before);
    expect(calls(shop).length).toBeGreaterThan(length);
    expect(cardOf(shop, id)).toEqual(before);
    expect(cardOf(shop, id)).toEqual(before);
    expect(calls(shop).length).toBe(length);
  });

  test('is the same after somebody moved, renamed and inserted columns', () => {
    const before = cardOf(shop, id);
    shop.edit({ type: 'moveColumn', sheet: 'Follow-ups', from: 4, to: 9 });
    shop.edit({ type: 'insertColumns', sheet: 'Customers', at: 2, count: 1 });
    shop.edit({ type: 'set', sheet: 'Contacts', a1: 'D1', values: [['Whoever']] });
    expect(cardOf(shop, id)).toEqual(before);
    expect(calls(shop).length).toBeLessThanOrEqual(8);
  });

  test('is the same after somebody deleted the look-up tab', () => {
    const before = cardOf(shop, id);
    shop.edit({ type: 'deleteSheet', sheet: 'Lookup' });
    expect(cardOf(shop, id)).toEqual(before);
    expect(cardOf(shop, id)).toEqual(before);
    expect(calls(shop).length).toBeLessThanOrEqual(8);
  });

  test('two people ask at once: each gets the customer that was asked for', () => {
    let inBetween: unknown;
    shop.inject([
      {
        at: { method: 'Range.getValues' },
        what: { meanwhile: (bench) => (inBetween = cardOf(bench, other).values.name) },
      },
    ]);
    expect(cardOf(shop, id).values.name).toBe('Birch');
    expect(inBetween).toBe('Alder');
  });

  test('asked against again and again, it reads the tables instead', () => {
    const before = cardOf(shop, id);
    shop.inject(
      [1, 2, 3].map((nth) => ({
        at: { method: 'Range.getValues', nth },
        what: { meanwhile: (bench: Workbench) => void cardOf(bench, other) },
      })),
    );
    expect(cardOf(shop, id)).toEqual(before);
  });
});

describe('The card', () => {
  test('names a missing tab rather than showing nothing', async () => {
    const shop = await openFullShop();
    shop.edit({ type: 'deleteSheet', sheet: 'Interactions' });
    expect(ask(shop, 'customerCard', { customer: id }).error.code).toBe('tabMissing');
  });

  test('of a customer who is gone says so', async () => {
    expect(ask(await aShop(), 'customerCard', { customer: 'C-GONE' }).error.code).toBe('rowGone');
  });

  test.each([
    ['china', '喜好', '饮品'],
    ['taiwan', '喜好', '飲品'],
  ])('works in a sheet set up by %s', async (person, tab, item) => {
    const shop = await anEmptySheet();
    shop.signIn(person);
    setUp(shop);
    const customer = answerOf(shop, 'addCustomer', { values: { name: '王小明' }, twin: false }).id;
    expect(answerOf(shop, 'items').preference).toHaveLength(14);
    answerOf(shop, 'saveRow', {
      table: 'Preferences',
      customer,
      id: null,
      values: { item, value: '绿茶' },
      seen: {},
    });
    expect(cardOf(shop, customer).preferences).toEqual([expect.objectContaining({ item, value: '绿茶' })]);
    expect(calls(shop).length).toBeLessThanOrEqual(8);
    expect(shop.world.model.getters.getSheetIdByName(tab)).toBeDefined();
  });
});
