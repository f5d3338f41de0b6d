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
