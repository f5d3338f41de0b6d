/** What rules may be about beside our own columns: those of the business, what was noted, products of any name. */
import { beforeAll, describe, expect, test } from 'vitest';
import { columnLetters } from '../../../src/schema/derive/columnLetters.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { own } from './aMarket.ts';
import { customerId, fill } from './aRegister.ts';
import { answerOf, aShop, ask, inspect, reopen, rowsOf } from './aShop.ts';

let saved: SavedWorld;

beforeAll(async () => {
  const shop = await aShop();
  await fill(shop, {
    Customers: [0, 1, 2, 3].map((index) => ({ id: customerId(index), name: `Customer ${index}` })),
    Products: ['A*', 'AB'].map((name, at) => ({ id: `D-${at}`, name })),
    Orders: ['A*', 'AB', 'AB'].map((product, index) => ({
      id: `B-${index}`,
      customer: customerId(index),
      orderedOn: '2017-12-20',
      product,
      value: 100,
    })),
  });
  await own(shop, {
    Vehicles: [5, 20, '', 30],
    Hobby: ['Golf', 'golf, chess', 'Chess', ''],
    Member: ['2017-12-30', '2016-01-01', '', '2017-12-31'],
  });
  saved = saveWorld(shop);
}, 240_000);

const about = (column: string) => ({ of: 'customer', column });
const many = { kind: 'atLeast', field: about('own:Vehicles'), of: [15] };
const body = (name: string, rule: unknown) => ({ id: null, name, family: 'own', seen: null, body: { rule } });
const segment = (shop: Workbench, name: string) =>
  rowsOf(shop, 'Segments').find((row) => row.Segment === name);
const item = (shop: Workbench, name: string) =>
  answerOf(shop, 'listSegments').find((one: { name: string }) => one.name === name);

/** Where a column of Customers stands, from 1. */
const columnOf = async (shop: Workbench, header: string): Promise<number> =>
  Number(
    await inspect(
      shop,
      `return book.getSheetByName('Customers').getRange('1:1').getValues()[0].indexOf(${JSON.stringify(header)}) + 1;`,
    ),
  );

describe('A rule about a column of the business’s own (R16, R17)', () => {
  test('is offered by what its cells hold, counts, and reads as others do', async () => {
    const shop = await reopen(saved);
    const { fields } = answerOf(shop, 'startSegments');
    const kinds = fields.flatMap(({ field, kind }: { field: { column?: string }; kind: string }) =>
      field.column?.startsWith('own:') ? [[field.column, kind]] : [],
    );
    expect(kinds).toEqual([
      ['own:Vehicles', 'number'],
      ['own:Hobby', 'text'],
      ['own:Member', 'day'],
    ]);
    for (const [rule, customers] of [
      [many, 2],
      [{ kind: 'contains', field: about('own:Hobby'), of: ['golf'] }, 2],
      [{ kind: 'last', field: about('own:Member'), of: [7] }, 2],
      [{ kind: 'topPercent', field: about('own:Vehicles'), of: [30] }, 1],
    ] as const) {
      const name = JSON.stringify(rule);
      const seen = answerOf(shop, 'previewSegment', { rule });
      expect({ rule, customers: seen.customers, of: seen.of }).toEqual({ rule, customers, of: 4 });
      answerOf(shop, 'saveSegment', body(name.slice(0, 100), rule));
      expect(segment(shop, name.slice(0, 100))?.Customers).toBe(String(customers));
      expect(item(shop, name.slice(0, 100))).toMatchObject({ rule, sentence: seen.sentence });
    }
    expect(segment(shop, JSON.stringify(many))?.Rule).toContain('vehicles');
    expect(ask(shop, 'previewSegment', { rule: { ...many, field: about('own:Nothing') } }).error.code).toBe(
      'ruleUnfit',
    );
  }, 240_000);

  test('follows a column that its owner renames and moves, and says so where it is deleted', async () => {
    const shop = await reopen(saved);
    answerOf(shop, 'saveSegment', body('Fleet', many));
    const at = await columnOf(shop, 'Vehicles');
    shop.edit({ type: 'set', sheet: 'Customers', a1: `${columnLetters(at - 1)}1`, values: [['Trucks']] });
    expect(item(shop, 'Fleet')).toMatchObject({
      rule: { ...many, field: about('own:Trucks') },
      sentence: expect.stringContaining('trucks'),
    });
    shop.run('hourly');
    expect(segment(shop, 'Fleet')?.Rule).toContain('trucks');
    shop.edit({ type: 'moveColumn', sheet: 'Customers', from: at, to: at + 2 });
    expect(item(shop, 'Fleet')?.rule.field).toEqual(about('own:Trucks'));
    expect(segment(shop, 'Fleet')?.Customers).toBe('2');
    const now = await columnOf(shop, 'Trucks');
    shop.edit({ type: 'deleteColumns', sheet: 'Customers', at: now, count: 1 });
    expect(item(shop, 'Fleet')).toMatchObject({ rule: null, sentence: null, gone: true });
    expect(segment(shop, 'Fleet')?.Customers).toBe('0');
    // Nobody tells of a deleted column: the night looks.
    const later = await reopen(saveWorld(shop), { now: '2018-01-03T03:00' });
    later.run('hourly');
    later.run('hourly');
    expect(segment(later, 'Fleet')?.Rule).toContain('was deleted');
  }, 240_000);
});

describe('A rule about interests and ways of life (R8, R9, R19)', () => {
  test('looks at what was noted last of an item', async () => {
    const shop = await reopen(saved);
    const note = (on: Workbench, index: number, table: string, values: object) =>
      answerOf(on, 'saveRow', { table, customer: customerId(index), id: null, values, seen: {} });
    note(shop, 0, 'Preferences', { item: 'Topic', value: 'Golf and sailing' });
    note(shop, 1, 'Preferences', { item: 'Drink', value: 'golf' });
    note(shop, 2, 'Observations', {
      item: 'Interests',
      seen: 'Plays GOLF',
      how: 'direct',
      seenOn: '2018-01-01',
    });
    const golf = (column: string) => ({ kind: 'contains', field: about(column), of: ['golf'] });
    const either = { kind: 'any', of: [golf('preference:Topic'), golf('observation:Interests')] };
    expect(answerOf(shop, 'previewSegment', { rule: either })).toMatchObject({
      customers: 2,
      sentence: expect.stringContaining('topic'),
    });
    answerOf(shop, 'saveSegment', body('Golfers', either));
    expect(segment(shop, 'Golfers')?.Customers).toBe('2');
    expect(item(shop, 'Golfers')?.rule).toEqual(either);
    const later = await reopen(saveWorld(shop), { now: '2018-01-05T09:00' });
    note(later, 0, 'Preferences', { item: 'Topic', value: 'Chess' });
    expect(answerOf(later, 'previewSegment', { rule: either }).customers).toBe(1);
    expect(segment(later, 'Golfers')?.Customers).toBe('1');
  }, 240_000);
});

describe('A rule about a product', () => {
  test('takes signs that stand for anything in a look-up as they are written', async () => {
    const shop = await reopen(saved);
    const rule = {
      kind: 'yes',
      field: { of: 'measure', measure: 'bought', product: 'A*' },
      of: [],
    };
    expect(answerOf(shop, 'previewSegment', { rule }).customers).toBe(1);
    answerOf(shop, 'saveSegment', body('Stars', rule));
    expect(segment(shop, 'Stars')?.Customers).toBe('1');
    expect(item(shop, 'Stars')?.rule).toEqual(rule);
  }, 240_000);
});
