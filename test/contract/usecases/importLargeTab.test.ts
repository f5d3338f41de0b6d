import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonEdit, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { howMany, stride } from '../../thorough.ts';
import { customerId, fill } from './aRegister.ts';
import { answerOf, aShop, deleteFigures, reopen, rowsOf } from './aShop.ts';

/** More than a tab that is looked at whole, and more lines than are written with a look at all of such a tab. */
const [size, coming] = [1_250, 1_001];
const sheet = 'Customers';

const header = ['Customer', 'Phone'];
const choice = { table: sheet, columns: ['name', 'phone'], dateOrder: 'ymd', key: null, is: {} };
const lines = Array.from({ length: coming }, (_, index) => [`Newcomer ${index}`, `0171 ${index}`]);

const hazards: readonly (readonly [string, PersonEdit])[] = [
  ['a row is inserted above', { type: 'insertRows', sheet, at: 2, count: 1 }],
  ['rows are inserted right above the last one', { type: 'insertRows', sheet, at: size + 1, count: 3 }],
  ['a column is moved', { type: 'moveColumn', sheet, from: 6, to: 3 }],
  ['a row above is deleted', { type: 'deleteRows', sheet, at: 2, count: 1 }],
  ['the rows are sorted', { type: 'sort', sheet, a1: `A2:Y${size + 1}`, column: 1, ascending: false }],
  ['a column of theirs is inserted', { type: 'insertColumns', sheet, at: 4, count: 1 }],
];

/** What stands, by name: the phone tells of each row, theirs and ours, that its cells stayed together. */
const phones = (shop: Workbench): readonly string[] =>
  rowsOf(shop, sheet)
    .map(({ Customer, Phone }) => `${Customer}: ${Phone}`)
    .sort();

describe('Many lines for a tab that is too large to be looked at whole (R14, R15)', () => {
  let world: SavedWorld;
  let batch: string;
  let before: readonly string[];
  /** The service calls of a sending that nobody disturbs, and how many cells each is about. */
  let trace: readonly { readonly method: string; readonly cells: number }[];

  const open = (): Promise<Workbench> => reopen(world, { realLimitMs: 900_000 });
  const send = (shop: Workbench): void => {
    const file = { batch, file: 0, header, rows: lines, lines: lines.map((_, index) => index + 2), choice };
    answerOf(shop, 'importRows', { ...file, matches: {}, update: false, again: false, last: false });
  };

  beforeAll(async () => {
    const shop = await aShop({ realLimitMs: 900_000 });
    deleteFigures(shop);
    const line = (_: unknown, index: number) => ({
      id: customerId(index),
      name: `Account ${index}`,
      phone: `t ${index}`,
    });
    await fill(shop, { Customers: Array.from({ length: size }, line) });
    const file = { name: 'c.csv', print: 'p', header, choice, rows: 2 * coming };
    ({ batch } = answerOf(shop, 'beginImport', { files: [file] }));
    before = phones(shop);
    world = saveWorld(shop);
    send(shop);
    trace = shop.runs.at(-1)?.trace ?? [];
  }, 240_000);

  test('are written with a look at its ids and its last rows, not at all of its cells', () => {
    const reads = trace.filter(({ method }) => method === 'Range.getValues').map(({ cells }) => cells);
    expect(Math.max(...reads)).toBeLessThan((size + coming) * 10);
  });

  test.each(hazards.slice(0, howMany(4, 6)).map(([name, edit], index) => [name, edit, index] as const))(
    'while %s, all arrive once, and what stood there stands',
    async (_, edit, index) => {
      const methods = trace.map(({ method }) => method);
      // What comes between two flushes: the look at the tab, its writes, the look after them.
      const from = methods.indexOf('SpreadsheetApp.flush') + 2;
      const to = methods.indexOf('SpreadsheetApp.flush', from);
      const wanted = before.filter((row) => edit.type !== 'deleteRows' || row !== 'Account 0: t 0');
      // Each at another call, or at each of them.
      for (let at = from + (index % stride(to - from)); at < to; at += stride(to - from)) {
        const shop = await open();
        shop.inject([{ at, what: { meanwhile: (workbench) => workbench.edit(edit) } }]);
        send(shop);
        const now = phones(shop);
        const all = [...wanted, ...lines.map(([name, phone]) => `${name}: ${phone}`)].sort();
        expect(now, `before call ${at}`).toEqual(all);
      }
    },
    240_000,
  );
});
