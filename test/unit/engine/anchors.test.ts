import { describe, expect, test } from 'vitest';
import { exportModel, openModel } from '../../../workbench/engine/model.ts';
import { getAnchor, getAnchors } from '../../../workbench/engine/plugins/anchorGetters.ts';
import type { Anchor } from '../../../workbench/engine/plugins/anchors.ts';
import { aSheet, dispatch, twoSheets } from './aSheet.ts';

const zone = { top: 2, left: 1, bottom: 4, right: 2 };
const cells: Anchor = { id: 'a', sheetId: 's', zone, kind: 'metadata', data: { key: 'k' } };
const rows = { ...cells, id: 'rows', zone: { top: 2, left: 0, bottom: 4, right: undefined } };
const columns = { ...cells, id: 'columns', zone: { top: 0, left: 1, bottom: undefined, right: 2 } };

const insert = { sheetId: 's', sheetName: 'Data', position: 'before', quantity: 2 } as const;

const withAnchors = () => {
  const sheet = aSheet([['h']]);
  for (const anchor of [cells, rows, columns]) dispatch(sheet.model, 'SET_ANCHOR', anchor);
  return sheet.model;
};

describe('anchors', () => {
  test('give back what was set, by id and by kind', () => {
    const model = withAnchors();
    expect(getAnchor(model, 'a')).toEqual(cells);
    expect(getAnchors(model, 'metadata')).toHaveLength(3);
    expect(getAnchors(model, 'protection')).toEqual([]);
  });

  test('have an id of their own: set again as another kind, one is of that kind alone', () => {
    const model = withAnchors();
    const protection = { ...cells, kind: 'protection' };
    dispatch(model, 'SET_ANCHOR', protection);
    expect(getAnchor(model, 'a')).toEqual(protection);
    expect(getAnchors(model, 'metadata').map(({ id }) => id)).toEqual(['rows', 'columns']);
    model.dispatch('REQUEST_UNDO');
    expect(getAnchors(model, 'metadata')).toHaveLength(3);
    expect(getAnchors(model, 'protection')).toEqual([]);
  });

  test('move down when rows are inserted above', () => {
    const model = withAnchors();
    model.dispatch('ADD_COLUMNS_ROWS', { ...insert, dimension: 'ROW', base: 0 });
    expect(getAnchor(model, 'a')?.zone).toEqual({ ...zone, top: 4, bottom: 6 });
    expect(getAnchor(model, 'rows')?.zone).toEqual({ top: 4, left: 0, bottom: 6, right: undefined });
    expect(getAnchor(model, 'columns')?.zone).toEqual(columns.zone);
  });

  test('grow when columns are inserted inside', () => {
    const model = withAnchors();
    model.dispatch('ADD_COLUMNS_ROWS', { ...insert, dimension: 'COL', base: 2 });
    expect(getAnchor(model, 'a')?.zone).toEqual({ ...zone, right: 4 });
    expect(getAnchor(model, 'columns')?.zone).toEqual({ ...columns.zone, right: 4 });
  });

  test('shrink when some of their rows are deleted, and go with the last one', () => {
    const model = withAnchors();
    model.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId: 's',
      sheetName: 'Data',
      dimension: 'ROW',
      elements: [2],
    });
    expect(getAnchor(model, 'a')?.zone).toEqual({ ...zone, bottom: 3 });
    model.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId: 's',
      sheetName: 'Data',
      dimension: 'ROW',
      elements: [2, 3],
    });
    expect([getAnchor(model, 'a'), getAnchor(model, 'rows')]).toEqual([undefined, undefined]);
    expect(getAnchor(model, 'columns')?.zone).toEqual(columns.zone);
  });

  test('follow their column when it is moved', () => {
    const model = withAnchors();
    dispatch(model, 'SET_ANCHOR', {
      ...cells,
      id: 'b',
      zone: { top: 0, left: 1, bottom: undefined, right: 1 },
    });
    model.dispatch('MOVE_COLUMNS_ROWS', {
      sheetId: 's',
      sheetName: 'Data',
      dimension: 'COL',
      base: 5,
      position: 'after',
      elements: [1],
    });
    expect(getAnchor(model, 'b')?.zone).toMatchObject({ left: 5, right: 5 });
  });

  test('come back when the deletion is undone', () => {
    const model = withAnchors();
    model.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId: 's',
      sheetName: 'Data',
      dimension: 'ROW',
      elements: [2, 3, 4],
    });
    model.dispatch('REQUEST_UNDO');
    expect(getAnchor(model, 'a')).toEqual(cells);
  });

  test('are removed by their command', () => {
    const model = withAnchors();
    dispatch(model, 'REMOVE_ANCHOR', { id: 'a', sheetId: 's' });
    expect(getAnchor(model, 'a')).toBeUndefined();
  });

  test('of a sheet go with it; a copy of the sheet has copies, but of those that do not duplicate', () => {
    const model = withAnchors();
    dispatch(model, 'SET_ANCHOR', { ...cells, id: 'sheet', zone: null, duplicates: false });
    model.dispatch('DUPLICATE_SHEET', { sheetId: 's', sheetIdTo: 't', sheetNameTo: 'Copy' });
    expect(getAnchor(model, 't:a')).toEqual({ ...cells, id: 't:a', sheetId: 't' });
    expect(getAnchor(model, 't:sheet')).toBeUndefined();
    model.dispatch('DELETE_SHEET', { sheetId: 's', sheetName: 'Data' });
    expect(getAnchors(model).map(({ id }) => id)).toEqual(['t:a', 't:rows', 't:columns']);
  });

  test('are saved and read back', () => {
    const model = withAnchors();
    const again = openModel(JSON.parse(JSON.stringify(exportModel(model))));
    expect(getAnchors(again)).toEqual(getAnchors(model));
  });

  test('are the same in both models of a document', () => {
    const [one, two] = twoSheets([['h']]);
    dispatch(one.model, 'SET_ANCHOR', cells);
    two.model.dispatch('ADD_COLUMNS_ROWS', { ...insert, dimension: 'ROW', base: 0 });
    expect(getAnchors(one.model)).toEqual(getAnchors(two.model));
    expect(getAnchor(two.model, 'a')?.zone).toEqual({ ...zone, top: 4, bottom: 6 });
  });

  test('on an unknown sheet are refused', () => {
    expect(dispatch(aSheet().model, 'SET_ANCHOR', { ...cells, sheetId: 'none' }).isSuccessful).toBe(false);
  });
});
