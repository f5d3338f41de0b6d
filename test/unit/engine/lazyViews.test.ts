import { describe, expect, test, vi } from 'vitest';
import { exportModel, openModel } from '../../../workbench/engine/model.ts';

const sheetId = 's';
const aModel = () => openModel({ sheets: [{ id: sheetId, name: 'S', rowNumber: 20, colNumber: 5 }] });

/** Measures text as a browser does, all letters being as wide: Node has no canvas. */
class Canvas {
  getContext() {
    return {
      font: '',
      save: () => {},
      restore: () => {},
      measureText(text: string) {
        const size = Number(/([\d.]+)px/.exec(this.font)?.[1]);
        return {
          width: text.length * size * 0.5,
          fontBoundingBoxAscent: size,
          fontBoundingBoxDescent: size / 4,
        };
      },
    };
  }
}

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

  const aLongModel = () => {
    const model = openModel({ sheets: [{ id: sheetId, name: 'S', rowNumber: 300, colNumber: 5 }] });
    model.dispatch('RESIZE_SHEETVIEW', { width: 500, height: 400, gridOffsetX: 0, gridOffsetY: 0 });
    return model;
  };

  test('what is in view follows sizes, rows that come and rows that go', () => {
    const model = aLongModel();
    const bottom = (): number => model.getters.getActiveMainViewport().bottom;
    const plain = bottom();
    expect(plain).toBeGreaterThan(5);
    model.dispatch('RESIZE_COLUMNS_ROWS', { sheetId, dimension: 'ROW', elements: [0, 1], size: 100 });
    expect(bottom()).toBeLessThan(plain);
    model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName: 'S', dimension: 'ROW', elements: [0, 1] });
    expect(bottom()).toBe(plain);
    const kept = Array.from({ length: 295 }, (_, row) => row + 3);
    model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName: 'S', dimension: 'ROW', elements: kept });
    expect(bottom()).toBe(2);
  });

  test('after an edit that nobody looked at, a selection still comes into view, and a scroll starts from there', () => {
    const model = aLongModel();
    model.dispatch('UPDATE_CELL', { sheetId, col: 0, row: 0, content: 'x' });
    model.selection.selectCell(0, 250);
    const { top, bottom } = model.getters.getActiveMainViewport();
    expect(top).toBeLessThanOrEqual(250);
    expect(bottom).toBeGreaterThanOrEqual(250);
    model.dispatch('UPDATE_CELL', { sheetId, col: 0, row: 1, content: 'y' });
    model.dispatch('SHIFT_VIEWPORT_UP');
    expect(model.getters.getActiveMainViewport().bottom).toBeLessThanOrEqual(top + 1);
  });

  test('a row is as high when it is opened as it was when somebody typed into it', () => {
    vi.stubGlobal('OffscreenCanvas', Canvas);
    const model = aModel();
    const cells: readonly (readonly [content: string, style: object | null])[] = [
      ['one line', null],
      ['two\nlines', null],
      ['so many words that they stand in a column on several lines', { wrapping: 'wrap' }],
      ['one line', { wrapping: 'clip' }],
      ['large', { fontSize: 30 }],
      ['bold and large', { fontSize: 30, bold: true }],
      ['askew', { rotation: 1.2 }],
      ['=1+1', { fontSize: 24 }],
      ['', { fontSize: 30 }],
      ['large, over two rows', { fontSize: 40 }],
      ['', null],
      ['large once more', { fontSize: 40 }],
    ];
    model.dispatch('ADD_MERGE', { sheetId, target: [{ left: 0, right: 0, top: 9, bottom: 10 }] });
    cells.forEach(([content, style], row) => {
      if (content !== '' || style) model.dispatch('UPDATE_CELL', { sheetId, col: 0, row, content, style });
    });
    const heights = (of: typeof model): readonly number[] =>
      cells.map((_, row) => of.getters.getRowSize(sheetId, row));
    expect(new Set(heights(model)).size).toBeGreaterThan(3);
    expect(heights(openModel(exportModel(model)))).toEqual(heights(model));
    vi.unstubAllGlobals();
  });
});
