import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { howMany, stride } from '../../thorough.ts';
import { answerOf, ask, deleteFigures, reopen, rowsOf, setUp } from '../usecases/aShop.ts';
import { aWarmRegister } from '../usecases/aTypedRegister.ts';

let register: SavedWorld;
beforeAll(async () => {
  register = await aWarmRegister();
});

/** The row of P-3, and the cell of its note. */
const [row, note] = [4, 'J4'];
const deletion = { table: 'Contacts', id: 'P-3' };
const type = (text: string) => (shop: Workbench) =>
  void shop.edit({ type: 'set', sheet: 'Contacts', a1: note, values: [[text]] });
const heldLines = (shop: Workbench) => rowsOf(shop, 'Log').filter(({ Action }) => Action === 'Held conflict');
const textsOf = (shop: Workbench, sheet: string): readonly string[] =>
  rowsOf(shop, sheet).flatMap((line) => Object.values(line));

describe('While a row is deleted, what a person types into it (R15)', () => {
  test('up to the cut goes along to the archive, the log names it, and undo brings it back', async () => {
    const shop = await reopen(register);
    shop.inject([{ at: { method: 'Range.moveTo', nth: 1 }, what: { meanwhile: type('typed meanwhile') } }]);
    const { intent } = answerOf(shop, 'deleteRow', deletion);
    expect(rowsOf(shop, 'Contacts').map(({ ID }) => ID)).toEqual(['P-1', 'P-2']);
    expect(heldLines(shop)).toMatchObject([{ Tab: 'Contacts', 'Row ID': 'P-3', Before: 'typed meanwhile' }]);
    answerOf(shop, 'undoChange', { intent });
    expect(Object.values(rowsOf(shop, 'Contacts')[row - 2] ?? {})).toContain('typed meanwhile');
  });

  test('after the cut stays where it was typed, and the log names it', async () => {
    const shop = await reopen(register);
    shop.inject([
      { at: { method: 'SpreadsheetApp.flush', nth: 1 }, what: { meanwhile: type('typed late') } },
    ]);
    answerOf(shop, 'deleteRow', deletion);
    expect(textsOf(shop, 'Contacts')).toContain('typed late');
    expect(textsOf(shop, 'Contacts')).not.toContain('P-3');
    expect(heldLines(shop)).toMatchObject([{ Tab: 'Contacts', Before: 'typed late' }]);
  });

  test('as a formula comes back as the formula that it was, whatever it names', async () => {
    const shop = await reopen(register);
    const formula = '=LEN(D4)&"/"&LEN(D2)&"/"&COUNTA(D$1:D4)';
    const typing = (a1: string, text: string) =>
      shop.edit({ type: 'set', sheet: 'Contacts', a1, values: [[text]] });
    typing('N1', 'Mine');
    shop.inject([
      { at: { method: 'Range.moveTo', nth: 1 }, what: { meanwhile: () => void typing('N4', formula) } },
    ]);
    const { intent } = answerOf(shop, 'deleteRow', deletion);
    answerOf(shop, 'undoChange', { intent });
    const { getters } = shop.world.model;
    const sheetId = getters.getSheetIdByName('Contacts') ?? '';
    const cell = getters.getCell({ sheetId, row: row - 1, col: 13 });
    expect(cell?.isFormula && cell.compiledFormula.toFormulaString(getters)).toBe(formula);
  });
});

describe('While an import is undone (R14, R15)', () => {
  type Moment = Parameters<Workbench['inject']>[0][number]['at'];
  const text = 'typed meanwhile';
  let imported: SavedWorld;
  let batch = '';
  let calls = 0;
  /** Rows of the first and of the last of them. */
  const places = [5, 7];

  beforeAll(async () => {
    const shop = await reopen(register);
    deleteFigures(shop);
    const header = ['Customer', 'Name'];
    const rows = ['Ida', 'Ole', 'Una'].map((name) => ['Beta', name]);
    const choice = {
      table: 'Contacts',
      columns: ['customer', 'name'],
      dateOrder: 'ymd',
      key: null,
      is: {},
    };
    ({ batch } = answerOf(shop, 'beginImport', {
      files: [{ name: 'p.csv', print: 'p', header, choice, rows: rows.length }],
    }));
    const sent = { file: 0, header, rows, lines: [2, 3, 4], choice, matches: {}, update: false };
    answerOf(shop, 'importRows', { batch, ...sent, again: false, last: true });
    expect(rowsOf(shop, 'Contacts')).toHaveLength(6);
    imported = saveWorld(shop);
    answerOf(shop, 'undoImport', { batch });
    calls = shop.runs.at(-1)?.calls ?? 0;
    expect(rowsOf(shop, 'Contacts').map(({ Name }) => Name)).toEqual(['Bob', 'Ann', 'Ben']);
  }, 240_000);

  const undone = async (at: Moment, row: number): Promise<Workbench> => {
    const shop = await reopen(imported);
    const meanwhile = (): void =>
      void shop.edit({ type: 'set', sheet: 'Contacts', a1: `J${row}`, values: [[text]] });
    shop.inject([{ at, what: { meanwhile } }]);
    answerOf(shop, 'undoImport', { batch });
    return shop;
  };

  test('what a person types until the cut is kept in the archive and named in the log; the row goes', async () => {
    const shop = await undone({ method: 'Range.moveTo', nth: 1 }, 5);
    expect(rowsOf(shop, 'Contacts')).toHaveLength(3);
    expect(rowsOf(shop, 'Archive')).toHaveLength(1);
    expect(heldLines(shop)).toMatchObject([{ Tab: 'Contacts', Before: text }]);
  });

  test(
    'what a person types into its rows before any call stands where it was typed, or is archived and named',
    async () => {
      const lost: string[] = [];
      for (let at = 1; at <= calls; at += stride(13)) {
        const shop = await undone(at, places[at % 2] ?? 5);
        const named = heldLines(shop).some(({ Before }) => Before?.includes(text));
        const kept = named && textsOf(shop, 'Archive').some((one) => one.includes(text));
        if (!kept && !textsOf(shop, 'Contacts').includes(text)) lost.push(`before call ${at} of ${calls}`);
      }
      expect(lost).toEqual([]);
    },
    howMany(240_000, 1_200_000),
  );
});

describe('A tab that has fewer columns than the schema, as an earlier version made it (R15)', () => {
  const narrow = async (): Promise<Workbench> => {
    const shop = await reopen(register);
    const { getters } = shop.world.model;
    const sheetId = getters.getSheetIdByName('Contacts') ?? '';
    const elements = Array.from({ length: getters.getNumberCols(sheetId) - 10 }, (_, index) => index + 10);
    shop.edit({
      type: 'command',
      command: { type: 'REMOVE_COLUMNS_ROWS', sheetId, sheetName: 'Contacts', dimension: 'COL', elements },
    });
    return shop;
  };

  test('is told by the column that it lacks, and not by an error', async () => {
    const shop = await narrow();
    const { ok, error } = ask(shop, 'deleteRow', deletion);
    expect([ok, error.code]).toEqual([false, 'columnMissing']);
  });

  test('is grown by the next set-up, and work goes on', async () => {
    const shop = await narrow();
    setUp(shop);
    answerOf(shop, 'deleteRow', deletion);
    expect(rowsOf(shop, 'Contacts').map(({ ID, Name }) => [ID, Name])).toMatchObject([
      ['P-1', 'Bob'],
      ['P-2', expect.any(String)],
    ]);
  });
});
