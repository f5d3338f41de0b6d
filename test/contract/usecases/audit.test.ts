import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { answerOf, ask, inspect, reopen, rowsOf } from './aShop.ts';
import { aWarmRegister } from './aTypedRegister.ts';

let register: SavedWorld;
beforeAll(async () => {
  register = await aWarmRegister();
});

/** Lines that were added to the log after the first `known`. */
const newLines = (shop: Workbench, known: number): readonly Readonly<Record<string, string>>[] =>
  rowsOf(shop, 'Log').slice(known);

const change = (shop: Workbench, values: object, seen: object): unknown =>
  answerOf(shop, 'changeCustomer', { customer: 'C-1', values, seen });

describe('The log of who changed what (R15)', () => {
  test('tells who changed which cell of which row, and what it held before and after', async () => {
    const shop = await reopen(register);
    const known = rowsOf(shop, 'Log').length;
    change(shop, { phone: '0123' }, { phone: null });
    expect(newLines(shop, known)).toMatchObject([
      {
        By: 'owner@example.com',
        Action: 'Changed',
        Tab: 'Customers',
        'Row ID': 'C-1',
        Column: 'Phone',
        Before: '',
        After: '0123',
        At: '2018-01-02 07:30',
      },
    ]);
  });

  test('is appended to in one call for one line', async () => {
    const shop = await reopen(register);
    change(shop, { phone: '0123' }, { phone: null });
    const methods = (shop.runs.at(-1)?.trace ?? []).map(({ method }) => method);
    expect(methods.filter((method) => method === 'Sheet.appendRow')).toHaveLength(1);
    expect(methods.slice(methods.indexOf('Sheet.appendRow'))).toEqual([
      'Sheet.appendRow',
      'SpreadsheetApp.flush',
      'Lock.releaseLock',
    ]);
  });

  test('tells cells of one row that changed together in one line and one call, below each other', async () => {
    const shop = await reopen(register);
    const known = rowsOf(shop, 'Log').length;
    change(
      shop,
      { phone: '0123', sector: 'retail', note: 'Two\nlines' },
      { phone: null, sector: null, note: null },
    );
    const [line, ...others] = newLines(shop, known);
    expect(others).toEqual([]);
    expect(line?.Column?.split('\n').sort()).toEqual(['Note', 'Phone', 'Sector']);
    expect(line?.Before).toBe('\n\n');
    expect(line?.After?.split('\n').sort()).toEqual(['0123', 'Two lines', 'retail']);
  });

  test('is written in two calls for several lines', async () => {
    const shop = await reopen(register);
    const known = rowsOf(shop, 'Log').length;
    const values = { name: 'Renamed', phone: '0123' };
    change(shop, values, { name: 'Alpha', phone: null });
    expect(newLines(shop, known).length).toBeGreaterThan(1);
    const methods = (shop.runs.at(-1)?.trace ?? []).map(({ method }) => method);
    expect(methods.slice(-5)).toEqual([
      'Sheet.getLastRow',
      'Range.setValues',
      'SpreadsheetApp.flush',
      // The renaming is done: its note goes.
      'Properties.deleteProperty',
      'Lock.releaseLock',
    ]);
  });

  test('says unknown where Google hides who acted', async () => {
    const shop = await reopen(register);
    shop.signIn('guest');
    const known = rowsOf(shop, 'Log').length;
    change(shop, { phone: '0123' }, { phone: null });
    expect(newLines(shop, known).map(({ By }) => By)).toEqual(['unknown']);
  });

  test('repeats any text as text, in formatted cells and below them', async () => {
    const texts = ['=1+1', '+49 30', '-5', '@home', '007', 'TRUE', '2018-01-02', '50%', '1e5', "it's"];
    const shop = await reopen(register);
    const known = rowsOf(shop, 'Log').length;
    for (const [index, sector] of texts.entries()) {
      // From the middle on, the grid ends where the log does: lines come below every formatted cell.
      if (index === 5)
        await inspect(
          shop,
          `const log = book.getSheetByName('Log');
           log.deleteRows(log.getLastRow() + 1, log.getMaxRows() - log.getLastRow());`,
        );
      change(shop, { sector }, { sector: texts[index - 1] ?? null });
    }
    const told = await inspect(
      shop,
      `const log = book.getSheetByName('Log');
       const header = log.getRange(1, 1, 1, log.getLastColumn()).getValues()[0];
       const column = (name) => log.getRange(${known + 2}, header.indexOf(name) + 1, ${texts.length}, 1);
       const flat = (lines) => lines.map((line) => line[0]);
       return { before: flat(column('Before').getValues()), after: flat(column('After').getValues()),
         formulas: flat(column('After').getFormulas()).join('') };`,
    );
    expect(told).toEqual({ before: ['', ...texts.slice(0, -1)], after: texts, formulas: '' });
  });

  test('shortens long text, never in the middle of a sign', async () => {
    const shop = await reopen(register);
    const known = rowsOf(shop, 'Log').length;
    change(shop, { note: `${'x'.repeat(999)}😀tail` }, { note: null });
    const after = newLines(shop, known)[0]?.After ?? '';
    expect(after).toBe(`${'x'.repeat(999)}…`);
  });

  test('is there again where somebody deleted the tab, and a moved column keeps its lines in order next day', async () => {
    const shop = await reopen(register);
    shop.edit({ type: 'deleteSheet', sheet: 'Log' });
    change(shop, { phone: '0123' }, { phone: null });
    expect(rowsOf(shop, 'Log')).toMatchObject([{ Column: 'Phone', After: '0123' }]);
    await inspect(shop, `book.getSheetByName('Log').showSheet();`);
    shop.edit({ type: 'moveColumn', sheet: 'Log', from: 9, to: 2 });
    shop.advance({ ms: 24 * 3_600_000 });
    change(shop, { phone: '0456' }, { phone: '0123' });
    expect(rowsOf(shop, 'Log').at(-1)).toMatchObject({ Column: 'Phone', Before: '0123', After: '0456' });
  });

  test('tells of a row that could not be brought to its place, since the tab did not stand still', async () => {
    const shop = await reopen(register);
    // Below formulas of theirs a row is not appended: it is written in between, and can be missed.
    shop.edit({
      type: 'set',
      sheet: 'Customers',
      a1: 'AA2',
      values: Array.from({ length: 60 }, () => ['=1']),
    });
    const known = rowsOf(shop, 'Log').length;
    const { getters } = shop.world.model;
    const sheetId = getters.getSheetIdByName('Customers') ?? '';
    const shownIn = (row: number): string =>
      getters.getEvaluatedCell({ sheetId, row, col: 1 }).formattedValue;
    // Whenever the new row stands, somebody deletes it.
    const meanwhile = (workbench: Workbench): void => {
      const row = Array.from({ length: 20 }, (_, at) => at).find((at) => shownIn(at) === 'Restless');
      if (row !== undefined)
        workbench.edit({ type: 'deleteRows', sheet: 'Customers', at: row + 1, count: 1 });
    };
    shop.inject(Array.from({ length: 120 }, (_, at) => ({ at: at + 1, what: { meanwhile } })));
    const { error } = ask(shop, 'addCustomer', { values: { name: 'Restless' }, twin: false });
    expect(error?.code).toBe('heldConflict');
    expect(newLines(shop, known)).toMatchObject([
      { Action: 'Held conflict', Tab: 'Customers', After: 'Restless' },
    ]);
  });

  test('tells nothing of what was refused', async () => {
    const shop = await reopen(register);
    const known = rowsOf(shop, 'Log').length;
    ask(shop, 'changeCustomer', { customer: 'C-NONE', values: { phone: '1' }, seen: { phone: null } });
    expect(newLines(shop, known)).toEqual([]);
  });
});
