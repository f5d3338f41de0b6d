import { describe, expect, test } from 'vitest';
import { openModel } from '../../../workbench/engine/model.ts';

const sheetId = 's';
const aModel = () => openModel({ sheets: [{ id: sheetId, name: 'S', rowNumber: 20, colNumber: 5 }] });

describe('What the engine works out when it is asked', () => {
  test('the position of a row follows sizes, hidden rows and inserted rows', () => {
    const model = aModel();
    const start = (row: number): number => model.getters.getRowDimensions(sheetId, row).start;
    const plain = start(5);
    model.dispatch('RESIZE_COLUMNS_ROWS', { sheetId, dimension: 'ROW', elements: [1], size: 100 });
    const taller = start(5);
    expect(taller - plain).toBe(100 - model.getters.getRowSize(sheetId, 2));
    model.dispatch('HIDE_COLUMNS_ROWS', { sheetId, dimension: 'ROW', elements: [1] });
    expect(start(5)).toBe(taller - 100);
    model.dispatch('ADD_COLUMNS_ROWS', {
      sheetId,
      sheetName: 'S',
      dimension: 'ROW',
      base: 0,
      position: 'before',
      quantity: 1,
    });
    expect(start(6)).toBe(taller - 100 + model.getters.getRowSize(sheetId, 0));
  });

  test('a colour that a cell was given is offered, from the next question on', () => {
    const model = aModel();
    model.getters.getCustomColors();
    const target = [{ left: 0, right: 0, top: 0, bottom: 0 }];
    model.dispatch('SET_FORMATTING', { sheetId, target, style: { fillColor: '#123456' } });
    expect(model.getters.getCustomColors()).toContain('#123456');
  });

  test('a new sheet has positions', () => {
    const model = aModel();
    model.dispatch('CREATE_SHEET', { sheetId: 't', name: 'T', position: 1 });
    expect(model.getters.getColDimensions('t', 0).start).toBe(0);
  });
});
