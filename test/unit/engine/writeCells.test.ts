import { describe, expect, test } from 'vitest';
import { aSheet, dispatch, twoSheets } from './aSheet.ts';

const block = {
  sheetId: 's',
  row: 1,
  col: 0,
  cells: [
    [{ content: '1' }, { content: '=A2*2' }],
    [null, { content: 'x', format: '@' }],
  ],
};

describe('WRITE_CELLS', () => {
  test('writes a block and leaves the cells that are null', () => {
    const sheet = aSheet([['h'], ['old'], ['kept']]);
    expect(dispatch(sheet.model, 'WRITE_CELLS', block).isSuccessful).toBe(true);
    expect([sheet.value('A2'), sheet.value('B2'), sheet.value('A3'), sheet.value('B3')]).toEqual([
      1,
      2,
      'kept',
      'x',
    ]);
  });

  test('is one step to undo and to redo', () => {
    const sheet = aSheet([['h'], ['old']]);
    dispatch(sheet.model, 'WRITE_CELLS', block);
    sheet.model.dispatch('REQUEST_UNDO');
    expect([sheet.value('A2'), sheet.value('B2')]).toEqual(['old', null]);
    sheet.model.dispatch('REQUEST_REDO');
    expect([sheet.value('A2'), sheet.value('B2')]).toEqual([1, 2]);
  });

  test('reaches the other model as one revision', () => {
    const [one, two, messages] = twoSheets([['h']]);
    dispatch(one.model, 'WRITE_CELLS', block);
    expect(two.value('B2')).toBe(2);
    expect(messages.filter((type) => type === 'REMOTE_REVISION')).toHaveLength(1);
  });

  test.each([
    ['an unknown sheet', { ...block, sheetId: 'none' }],
    ['beyond the last row', { ...block, row: 99 }],
    ['beyond the last column', { ...block, col: 25 }],
    ['above the first row', { ...block, row: -1 }],
  ])('refuses %s', (_case, command) => {
    expect(dispatch(aSheet().model, 'WRITE_CELLS', command).isSuccessful).toBe(false);
  });

  test('undone after a row was inserted inside it, restores the cells where they now stand', () => {
    const [one, two] = twoSheets([['h'], ['a'], ['b'], ['below']]);
    dispatch(one.model, 'WRITE_CELLS', {
      sheetId: 's',
      row: 1,
      col: 0,
      cells: [[{ content: 'A' }], [{ content: 'B' }]],
    });
    two.model.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: 's',
      sheetName: 'Data',
      dimension: 'ROW',
      base: 1,
      position: 'after',
      quantity: 1,
    });
    expect(['A2', 'A3', 'A4', 'A5'].map(one.value)).toEqual(['A', null, 'B', 'below']);
    one.model.dispatch('REQUEST_UNDO');
    expect(['A2', 'A3', 'A4', 'A5'].map(one.value)).toEqual(['a', null, 'b', 'below']);
    expect(['A2', 'A3', 'A4', 'A5'].map(two.value)).toEqual(['a', null, 'b', 'below']);
  });
});
