import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonEdit, Workbench } from '../../../workbench/control.ts';
import { stride } from '../../thorough.ts';
import { customerId, fill } from '../usecases/aRegister.ts';
import { answerOf, aShop, ask, rowsOf } from '../usecases/aShop.ts';
import { takeBack } from './hazards.ts';

/** More than a tab that is looked at whole. */
const size = 1_400;
const sheet = 'Customers';

const hazards: readonly (readonly [string, PersonEdit])[] = [
  ['a row is inserted above', { type: 'insertRows', sheet, at: 2, count: 1 }],
  ['a row above is deleted', { type: 'deleteRows', sheet, at: 2, count: 1 }],
  ['the rows are sorted', { type: 'sort', sheet, a1: `A2:Y${size + 1}`, column: 1, ascending: false }],
  ['a column is moved', { type: 'moveColumn', sheet, from: 6, to: 3 }],
  ['a column of theirs is inserted', { type: 'insertColumns', sheet, at: 4, count: 1 }],
];

type Rows = ReadonlyMap<string, Readonly<Record<string, string>>>;
const byName = (shop: Workbench): Rows =>
  new Map(rowsOf(shop, sheet).map((row) => [row.Customer ?? '', row]));

const saved = { phone: '0171 99', sector: 'iron' };
const deeds = {
  'adding a customer': (shop: Workbench) =>
    ask(shop, 'addCustomer', { values: { name: 'Newcomer', ...saved }, twin: false }),
  'changing a customer': (shop: Workbench) =>
    ask(shop, 'changeCustomer', {
      customer: customerId(size - 3),
      values: saved,
      seen: { phone: `t ${size - 3}`, sector: null },
    }),
  'changing a column far to the right': (shop: Workbench) =>
    ask(shop, 'changeCustomer', {
      customer: customerId(size - 3),
      values: { monthlySpend: 77 },
      seen: { monthlySpend: size - 3 },
    }),
} as const;

/** What each makes of which row. */
const made = {
  'adding a customer': ['Newcomer', { Phone: '0171 99', Sector: 'iron' }],
  'changing a customer': [`Account ${size - 3}`, { Phone: '0171 99', Sector: 'iron' }],
  'changing a column far to the right': [`Account ${size - 3}`, { 'Monthly spend': '77.00' }],
} as const;

describe('In a tab that is too large to be looked at whole (R15)', () => {
  let shop: Workbench;
  let restore: () => void;
  beforeAll(async () => {
    shop = await aShop({ realLimitMs: 900_000 });
    const line = (_: unknown, index: number) => ({
      id: customerId(index),
      name: `Account ${index}`,
      phone: `t ${index}`,
      monthlySpend: index,
    });
    await fill(shop, { Customers: Array.from({ length: size }, line) });
    // Without the tabs of figures each edit is reckoned the sooner.
    for (const title of ['Scores', 'Funnel', 'Sums', 'Transactions'])
      shop.edit({ type: 'deleteSheet', sheet: title });
    // The first look learns how large the tab is, and the card writes the tab that looks up.
    answerOf(shop, 'customerCard', { customer: customerId(1) });
    answerOf(shop, 'findCustomers', { text: 'account 1' });
    deeds['changing a customer'](shop);
    shop.edit({ type: 'set', sheet, a1: `F${size - 1}:G${size - 1}`, values: [[`t ${size - 3}`]] });
    shop.edit({ type: 'clear', sheet, a1: `H${size - 1}` });
    restore = takeBack(shop);
  }, 240_000);

  const names = ['adding a customer', 'changing a customer', 'changing a column far to the right'] as const;

  test.each(names.flatMap((deed) => hazards.map(([name, edit]) => [deed, name, edit] as const)))(
    '%s while %s: the right cells, and no others',
    (deed, _, edit) => {
      const [who, cells] = made[deed];
      const before = byName(shop);
      deeds[deed](shop);
      const calls = shop.runs.at(-1)?.calls ?? 0;
      restore();
      for (let at = 5; at <= calls; at += stride(8)) {
        shop.inject([{ at, what: { meanwhile: (workbench) => workbench.edit(edit) } }]);
        const { ok, error } = deeds[deed](shop);
        shop.clearFaults();
        // Of a column that was not looked at nobody knows what a write hit that came to stand in it: it is told.
        if (!ok && mayBeHeld(deed, edit)) expect(heldIn(shop), `before call ${at}`).toBe(true);
        else expect({ ok, error }, `before call ${at}`).toMatchObject({ ok: true });
        const after = byName(shop);
        const gone = edit.type === 'deleteRows' ? ['Account 0'] : [];
        const wrong = [...before].filter(
          ([name, row]) => name !== who && !gone.includes(name) && !sameRow(row, after.get(name)),
        );
        expect(wrong, `before call ${at}`).toEqual([]);
        expect(after.get(who), `before call ${at}`).toMatchObject(cells);
        expect(after.size, `before call ${at}`).toBe(
          before.size - gone.length + (deed === 'adding a customer' ? 1 : 0),
        );
        restore();
      }
    },
    240_000,
  );

  test('a row that moves while it is looked at is no conflict: it is looked at again', () => {
    const far = deeds['changing a column far to the right'];
    far(shop);
    const looks = (shop.runs.at(-1)?.trace ?? []).flatMap(({ method }, at) =>
      method === 'Range.getValues' ? [at + 1] : [],
    );
    restore();
    const meanwhile = (workbench: Workbench) =>
      workbench.edit({ type: 'insertRows', sheet, at: 2, count: 1 });
    shop.inject([{ at: looks[1] ?? 0, what: { meanwhile } }]);
    expect(far(shop).value).toMatchObject({ status: 'saved', values: { monthlySpend: 77 } });
    shop.clearFaults();
    restore();
  });

  test('a new row comes right below the last one also where formulas are filled to the bottom', () => {
    const sheetId = shop.world.model.getters.getSheetIdByName(sheet) ?? '';
    const height = shop.world.model.getters.getNumberRows(sheetId);
    const more = {
      sheetId,
      sheetName: sheet,
      dimension: 'ROW',
      base: height - 1,
      quantity: 20,
      position: 'after',
    };
    shop.edit({ type: 'command', command: { type: 'ADD_COLUMNS_ROWS', ...more } as const });
    const formulas = Array.from({ length: height + 19 }, () => ['=1+1']);
    shop.edit({ type: 'set', sheet, a1: 'AA1', values: [['Theirs'], ...formulas] });
    deeds['adding a customer'](shop);
    expect(rowsOf(shop, sheet)[size]).toMatchObject({ Customer: 'Newcomer', Theirs: '2' });
    restore();
  });
});

const mayBeHeld = (deed: keyof typeof deeds, { type }: PersonEdit): boolean =>
  deed === 'changing a column far to the right' && (type === 'insertColumns' || type === 'moveColumn');

const heldIn = (shop: Workbench): boolean =>
  rowsOf(shop, 'Log').some(({ Action }) => Action === 'Held conflict');

const sameRow = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>> = {},
): boolean => Object.entries(before).every(([header, cell]) => (after[header] ?? '') === cell);
