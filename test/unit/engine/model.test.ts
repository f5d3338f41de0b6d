import { describe, expect, test } from 'vitest';
import { installSheets } from '../../../workbench/engine/install.ts';
import { exportModel, openModel } from '../../../workbench/engine/model.ts';
import { aSheet, sheetOf } from './aSheet.ts';

/** What reaches the console; set before the first document is opened, which is when the engine is silenced. */
const said: unknown[] = [];
console.debug = (...parts) => {
  said.push(...parts);
};

describe('a document', () => {
  test('is the same after it was saved and opened', () => {
    const sheet = aSheet([[1, 'text', true]]);
    sheet.type('A2', '=LET(x, A1, x & "a""b")');
    const saved = exportModel(sheet.model);
    const again = sheetOf(openModel(JSON.parse(JSON.stringify(saved))));
    expect(['A1', 'B1', 'C1', 'A2'].map(again.value)).toEqual([1, 'text', true, '1a"b']);
    expect(exportModel(again.model)).toEqual(saved);
  });

  test('that was opened goes on as it was: cells are written over, moved with their rows, and undone', () => {
    const saved = exportModel(
      aSheet([
        ['a', 1],
        ['b', '=B1+1'],
      ]).model,
    );
    const { model, type, value } = sheetOf(openModel(structuredClone(saved)));
    type('B1', '5');
    expect(value('B2')).toBe(6);
    model.dispatch('REQUEST_UNDO');
    expect(exportModel(model)).toMatchObject({ sheets: saved.sheets });
    const [sheetId = ''] = model.getters.getSheetIds();
    const sheetName = model.getters.getSheetName(sheetId);
    const insert = {
      sheetId,
      sheetName,
      position: 'before',
      quantity: 1,
      dimension: 'ROW',
      base: 1,
    } as const;
    model.dispatch('ADD_COLUMNS_ROWS', insert);
    expect(['A1', 'A3', 'B3'].map(value)).toEqual(['a', 'b', 2]);
  });

  test('copies a sheet with what its cells hold and how they look; the two are apart then, and it is undone and done again', () => {
    const { model, type } = aSheet([['a', 1, '2018-01-02']]);
    type('B2', '=B1+1');
    const [sheetId = ''] = model.getters.getSheetIds();
    const target = [{ left: 0, right: 0, top: 0, bottom: 0 }];
    model.dispatch('SET_FORMATTING', { sheetId, target, style: { bold: true }, format: '@' });
    model.dispatch('DUPLICATE_SHEET', { sheetId, sheetIdTo: 't', sheetNameTo: 'Copy' });
    const [from, to] = exportModel(model).sheets;
    expect(to).toEqual({ ...from, id: 't', name: 'Copy', isLocked: false });
    model.dispatch('UPDATE_CELL', { sheetId: 't', row: 0, col: 1, content: '5' });
    const values = () =>
      exportModel(model).sheets.map(({ id }) =>
        [0, 1].map((row) => model.getters.getEvaluatedCell({ sheetId: id, row, col: 1 }).value),
      );
    expect(values()).toEqual([
      [1, 2],
      [5, 6],
    ]);
    model.dispatch('REQUEST_UNDO');
    model.dispatch('REQUEST_UNDO');
    expect(values()).toEqual([[1, 2]]);
    model.dispatch('REQUEST_REDO');
    expect(values()).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('may be empty', () => expect(openModel().getters.getSheetIds()).toHaveLength(1));

  test('is opened and changed without a word of the engine on the console; others are heard', () => {
    said.length = 0;
    aSheet([[1]]).type('B1', '=A1');
    expect(said).toEqual([]);
    console.debug('mine');
    expect(said).toEqual(['mine']);
  });

  test('installing twice does nothing', () => expect(() => installSheets()).not.toThrow());
});
