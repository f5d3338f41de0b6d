import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonEdit, Workbench } from '../../../workbench/control.ts';
import { stride } from '../../thorough.ts';
import { cellOf, rowsOf } from './aShop.ts';
import { aTeam, gridOf } from './aTeam.ts';

let shop: Workbench;
beforeEach(async () => {
  shop = await aTeam();
});

const set = (sheet: string, a1: string, ...values: readonly (readonly string[])[]) =>
  shop.edit({ type: 'set', sheet, a1, values });
const ids = (sheet: string): readonly string[] => rowsOf(shop, sheet).map(({ ID }) => ID ?? '');
const pattern = (prefix: string): RegExp => new RegExp(`^${prefix}-[0-9A-Z]{8}$`);

describe('A row typed straight into the sheet', () => {
  test('is a full customer from its name on: id, day and source', () => {
    set('Customers', 'B5', ['Typed Ltd']);
    set('Customers', 'F5', ["'0171 99"]);
    expect(rowsOf(shop, 'Customers')[3]).toMatchObject({
      ID: expect.stringMatching(pattern('C')),
      Customer: 'Typed Ltd',
      Phone: '0171 99',
      'Added on': '2018-01-02',
      Source: 'Own',
    });
  });

  test('is one also where people call their columns otherwise: within the limit of a trigger, and soon at no more calls (R15)', () => {
    const plain = set('Customers', 'B5', ['Typed Ltd'])?.record.calls ?? 0;
    const [shown = []] = gridOf(shop, 'Customers');
    const header = shown.slice(0, shown.findLastIndex((name) => name !== '') + 1);
    const places = ['ID', 'Customer', 'Added on', 'Source'].map((name) => header.indexOf(name));
    const renamed = header.map((name) => `Our ${name}`);
    set('Customers', 'A1', renamed);
    const typed = (row: number) => {
      const run = set('Customers', `B${row}`, [`Typed ${row}`])?.record;
      return {
        status: run?.status,
        calls: run?.calls ?? 0,
        cells: places.map((place) => gridOf(shop, 'Customers')[row - 1]?.[place]),
      };
    };
    const full = (row: number) => ({
      status: 'completed',
      cells: [expect.stringMatching(pattern('C')), `Typed ${row}`, '2018-01-02', 'Own'],
    });
    expect(typed(6)).toMatchObject(full(6));
    const second = typed(7);
    expect(second).toMatchObject(full(7));
    expect(second.calls).toBeLessThanOrEqual(plain);
    expect(gridOf(shop, 'Customers')[0]?.slice(0, renamed.length)).toEqual(renamed);
  });

  test('keeps what was typed into the cells that we would stamp', () => {
    set('Customers', 'B5', [
      'Typed Ltd',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      'Web',
      '',
      '2017-05-05',
    ]);
    expect(rowsOf(shop, 'Customers')[3]).toMatchObject({ Source: 'Web', 'Added on': '2017-05-05' });
  });

  test('without a name yet is left alone', () => {
    set('Customers', 'H5', ['total']);
    expect(cellOf(shop, 'Customers', 'A5')).toBe('');
  });

  test('refers to the customer whom it names alone', () => {
    set('Follow-ups', 'C7', ['zen ', 'Call', '2018-01-02', '', 'Call']);
    expect(rowsOf(shop, 'Follow-ups')[5]).toMatchObject({
      ID: expect.stringMatching(pattern('F')),
      'Customer ID': ids('Customers')[1],
      Source: 'Own',
    });
  });

  test('finds its customer also where that is typed last', () => {
    set('Follow-ups', 'D7', ['Call']);
    set('Follow-ups', 'C7', ['Acme']);
    expect(rowsOf(shop, 'Follow-ups')[5]).toMatchObject({ 'Customer ID': ids('Customers')[0] });
  });

  test('refers to nobody where several have the name', () => {
    set('Customers', 'B5', ['Acme']);
    set('Follow-ups', 'C7', ['Acme', 'Call']);
    expect(rowsOf(shop, 'Follow-ups')[5]).toMatchObject({
      ID: expect.stringMatching(pattern('F')),
      'Customer ID': '',
    });
  });

  test('and pasted with others gets its id as they do, at a cost that does not grow with them', () => {
    const lines = (count: number, from: number) =>
      Array.from({ length: count }, (_, n) => [`Pasted ${from + n}`]);
    const few = set('Customers', 'B5', ...lines(2, 0))?.record.calls;
    const many = set('Customers', 'B7', ...lines(15, 2))?.record.calls;
    expect(many).toBe(few);
    expect(new Set(ids('Customers')).size).toBe(20);
    expect(ids('Customers').every((id) => pattern('C').test(id))).toBe(true);
  });

  test('is logged as added', () => {
    set('Customers', 'B5', ['Typed Ltd']);
    const id = ids('Customers')[3];
    expect(rowsOf(shop, 'Log').filter((row) => Object.values(row).includes(id ?? ''))).not.toEqual([]);
  });

  test('that another program wrote without any edit is taken up by the hours', async () => {
    const { model } = shop.world;
    const sheetId = model.getters.getSheetIdByName('Customers') ?? '';
    model.dispatch('UPDATE_CELL', { sheetId, row: 4, col: 1, content: 'From outside' });
    for (let hour = 0; hour < 10; hour++) shop.advance({ ms: 3_600_000 });
    expect(ids('Customers')[3]).toMatch(pattern('C'));
  });
});

describe('An id in the sheet', () => {
  test('of a copied row goes to the upper one; the lower one gets its own', () => {
    const [first = ''] = ids('Customers');
    set('Customers', 'A5', [first, 'Acme copy']);
    const now = ids('Customers');
    expect(now[0]).toBe(first);
    expect(now[3]).toMatch(pattern('C'));
    expect(now[3]).not.toBe(first);
  });

  test('that is cleared by itself comes back', () => {
    const before = ids('Customers');
    shop.edit({ type: 'clear', sheet: 'Customers', a1: 'A2' });
    expect(ids('Customers')).toEqual(before);
  });

  test('of a row that is cleared whole stays cleared', () => {
    shop.edit({ type: 'clear', sheet: 'Customers', a1: 'A2:W2' });
    expect(ids('Customers')).toHaveLength(2);
  });
});

describe('An edit in the sheet', () => {
  test.each([
    ['in a tab that is no table', 1, () => set('Scores', 'BA50', ['x'])],
    ['in a whole row', 6, () => set('Customers', 'H2', ['steel'])],
  ] as const)('%s costs at most %i calls', (_, most, edit) => {
    expect(edit()?.record.calls).toBeLessThanOrEqual(most);
  });

  test('is left to the hourly run while another script is at work', () => {
    shop.inject([{ at: { method: 'Lock.tryLock' }, what: { fail: 'before', message: 'busy' } }]);
    set('Customers', 'B5', ['Typed Ltd']);
    expect(ids('Customers')[3]).toBe('');
    for (let hour = 0; hour < 10; hour++) shop.advance({ ms: 3_600_000 });
    expect(ids('Customers')[3]).toMatch(pattern('C'));
  });
});

const hazards: readonly (readonly [string, PersonEdit])[] = [
  ['a row is inserted above', { type: 'insertRows', sheet: 'Customers', at: 3, count: 1 }],
  ['a blank row above is deleted', { type: 'deleteRows', sheet: 'Customers', at: 2, count: 1 }],
  ['the rows are sorted', { type: 'sort', sheet: 'Customers', a1: 'A2:W100', column: 2, ascending: false }],
];

test.each(hazards)(
  'While ids are given, %s: each typed row gets one, no other row loses its own',
  (_, hazard) => {
    for (const sheet of ['Scores', 'Funnel', 'Sums', 'Transactions'])
      shop.edit({ type: 'deleteSheet', sheet });
    // Room for what the longest run types.
    shop.edit({ type: 'insertRows', sheet: 'Customers', at: 90, count: 100 });
    const calls = set('Customers', 'B20', ['Typed Ltd'], ['Typed Inc'])?.record.calls ?? 0;
    for (let at = 3; at <= calls; at += stride(5)) {
      shop.edit({ type: 'insertRows', sheet: 'Customers', at: 2, count: 1 });
      const before = rowsOf(shop, 'Customers');
      const row = 2 + gridOf(shop, 'Customers').length;
      shop.inject([{ at, what: { meanwhile: (workbench) => workbench.edit(hazard) } }]);
      set('Customers', `B${row}`, [`Typed ${at}`], [`Typed too ${at}`]);
      shop.clearFaults();
      const after = rowsOf(shop, 'Customers');
      const where = `before call ${at}`;
      for (const { Customer, ID } of before)
        if (ID !== '') expect(after.find((one) => one.Customer === Customer)?.ID, where).toBe(ID);
      const given = after.map(({ ID }) => ID).filter((id) => id !== '');
      expect(new Set(given).size, where).toBe(given.length);
      expect(
        after.filter(({ Customer }) => Customer === ''),
        where,
      ).toEqual([]);
      for (const typed of [`Typed ${at}`, `Typed too ${at}`])
        expect(after.find(({ Customer }) => Customer === typed)?.ID, where).toMatch(pattern('C'));
    }
  },
);
