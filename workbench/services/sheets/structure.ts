/** The methods of Sheet on its rows and columns. */
import { mismatch } from '../signature.ts';
import { demandSheet } from './bounds.ts';
import { SELF } from './classes.ts';
import {
  type Dimension,
  fitHeaders,
  freezeHeaders,
  frozenHeaders,
  headersFrom,
  hideHeaders,
  insertHeaders,
  isHidden,
  moveHeaders,
  removeHeaders,
  sizeHeaders,
  sizeOf,
} from './headers.ts';
import { coordinatesOf, type SheetScope } from './scope.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Numbers = readonly [first: number, second: number, third: number];

/** A method that takes between `least` and `most` numbers; what is not given is 1. */
const numeric =
  <T>(scope: SheetScope, name: string, least: number, most: number, act: (...numbers: Numbers) => T) =>
  (...args: unknown[]): T => {
    const given = args.filter((arg): arg is number => typeof arg === 'number' && Number.isFinite(arg));
    if (given.length !== args.length || args.length < least || args.length > most)
      throw mismatch(scope.host, `SpreadsheetApp.Sheet.${name}`, args);
    demandSheet(scope);
    const [first = 1, second = 1, third = 1] = given.map(Math.trunc);
    return act(first, second, third);
  };

/** The same, for a method that gives the sheet back. */
const chained = (
  scope: SheetScope,
  name: string,
  count: number,
  act: (...numbers: Numbers) => void,
): ((...args: unknown[]) => never) =>
  numeric(scope, name, count, count, (...numbers) => {
    act(...numbers);
    return SELF;
  });

/** A method that takes a range and acts on the rows or columns it touches. */
const ranged =
  (scope: SheetScope, name: string, dimension: Dimension, act: (elements: number[]) => void) =>
  (range: unknown): void => {
    const at = coordinatesOf(range);
    if (at === null) throw mismatch(scope.host, `SpreadsheetApp.Sheet.${name}`, [range]);
    const [first, size] = dimension === 'ROW' ? [at.row, at.rows] : [at.col, at.cols];
    act(headersFrom(scope, dimension, first + 1, size));
  };

const moving =
  (scope: SheetScope, name: string, dimension: Dimension) =>
  (spec: unknown, destination: unknown): void => {
    const at = coordinatesOf(spec);
    if (at === null || typeof destination !== 'number')
      throw mismatch(scope.host, `SpreadsheetApp.Sheet.${name}`, [spec, destination]);
    const [first, size] = dimension === 'ROW' ? [at.row, at.rows] : [at.col, at.cols];
    moveHeaders(scope, dimension, first, size, destination);
  };

export const onSheet = (scope: SheetScope) =>
  ({
    ...insertions(scope),
    ...removals(scope),
    ...visibility(scope),
    ...freezing(scope),
    ...sizes(scope),
  }) satisfies Partial<Sheet>;

const insertions = (scope: SheetScope) => ({
  insertRows: numeric(scope, 'insertRows', 1, 2, (at, count) =>
    insertHeaders(scope, 'ROW', at, count, 'before'),
  ),
  insertRowsBefore: chained(scope, 'insertRowsBefore', 2, (at, count) =>
    insertHeaders(scope, 'ROW', at, count, 'before'),
  ),
  insertRowsAfter: chained(scope, 'insertRowsAfter', 2, (at, count) =>
    insertHeaders(scope, 'ROW', at, count, 'after'),
  ),
  insertRowBefore: chained(scope, 'insertRowBefore', 1, (at) => insertHeaders(scope, 'ROW', at, 1, 'before')),
  insertRowAfter: chained(scope, 'insertRowAfter', 1, (at) => insertHeaders(scope, 'ROW', at, 1, 'after')),
  insertColumns: numeric(scope, 'insertColumns', 1, 2, (at, count) =>
    insertHeaders(scope, 'COL', at, count, 'before'),
  ),
  insertColumnsBefore: chained(scope, 'insertColumnsBefore', 2, (at, count) =>
    insertHeaders(scope, 'COL', at, count, 'before'),
  ),
  insertColumnsAfter: chained(scope, 'insertColumnsAfter', 2, (at, count) =>
    insertHeaders(scope, 'COL', at, count, 'after'),
  ),
  insertColumnBefore: chained(scope, 'insertColumnBefore', 1, (at) =>
    insertHeaders(scope, 'COL', at, 1, 'before'),
  ),
  insertColumnAfter: chained(scope, 'insertColumnAfter', 1, (at) =>
    insertHeaders(scope, 'COL', at, 1, 'after'),
  ),
});

const removals = (scope: SheetScope) => ({
  deleteRow: chained(scope, 'deleteRow', 1, (at) => removeHeaders(scope, 'ROW', at, 1)),
  deleteRows: numeric(scope, 'deleteRows', 2, 2, (at, count) => removeHeaders(scope, 'ROW', at, count)),
  deleteColumn: chained(scope, 'deleteColumn', 1, (at) => removeHeaders(scope, 'COL', at, 1)),
  deleteColumns: numeric(scope, 'deleteColumns', 2, 2, (at, count) => removeHeaders(scope, 'COL', at, count)),
  moveRows: moving(scope, 'moveRows', 'ROW'),
  moveColumns: moving(scope, 'moveColumns', 'COL'),
});

const visibility = (scope: SheetScope) => {
  const set = (dimension: Dimension, hide: boolean) => (at: number, count: number) =>
    hideHeaders(scope, dimension, headersFrom(scope, dimension, at, count), hide);
  const asked = (dimension: Dimension) => (at: number) =>
    isHidden(scope, dimension, headersFrom(scope, dimension, at, 1)[0] ?? 0);
  return {
    hideRows: numeric(scope, 'hideRows', 1, 2, set('ROW', true)),
    hideColumns: numeric(scope, 'hideColumns', 1, 2, set('COL', true)),
    showRows: numeric(scope, 'showRows', 1, 2, set('ROW', false)),
    showColumns: numeric(scope, 'showColumns', 1, 2, set('COL', false)),
    hideRow: ranged(scope, 'hideRow', 'ROW', (rows) => hideHeaders(scope, 'ROW', rows, true)),
    hideColumn: ranged(scope, 'hideColumn', 'COL', (columns) => hideHeaders(scope, 'COL', columns, true)),
    unhideRow: ranged(scope, 'unhideRow', 'ROW', (rows) => hideHeaders(scope, 'ROW', rows, false)),
    unhideColumn: ranged(scope, 'unhideColumn', 'COL', (columns) =>
      hideHeaders(scope, 'COL', columns, false),
    ),
    isRowHiddenByUser: numeric(scope, 'isRowHiddenByUser', 1, 1, asked('ROW')),
    isColumnHiddenByUser: numeric(scope, 'isColumnHiddenByUser', 1, 1, asked('COL')),
  };
};

const freezing = (scope: SheetScope) => ({
  setFrozenRows: numeric(scope, 'setFrozenRows', 1, 1, (count) => freezeHeaders(scope, 'ROW', count)),
  setFrozenColumns: numeric(scope, 'setFrozenColumns', 1, 1, (count) => freezeHeaders(scope, 'COL', count)),
  getFrozenRows: numeric(scope, 'getFrozenRows', 0, 0, () => frozenHeaders(scope, 'ROW')),
  getFrozenColumns: numeric(scope, 'getFrozenColumns', 0, 0, () => frozenHeaders(scope, 'COL')),
});

const sizes = (scope: SheetScope) => {
  const one = (dimension: Dimension) => (at: number, size: number) =>
    sizeHeaders(scope, dimension, headersFrom(scope, dimension, at, 1), size);
  const many = (dimension: Dimension) => (at: number, count: number, size: number) =>
    sizeHeaders(scope, dimension, headersFrom(scope, dimension, at, count), size);
  const read = (dimension: Dimension) => (at: number) =>
    sizeOf(scope, dimension, headersFrom(scope, dimension, at, 1)[0] ?? 0);
  const fitted = (dimension: Dimension) => (at: number, count: number) =>
    fitHeaders(scope, dimension, headersFrom(scope, dimension, at, count));
  return {
    setRowHeight: chained(scope, 'setRowHeight', 2, one('ROW')),
    setRowHeights: chained(scope, 'setRowHeights', 3, many('ROW')),
    setRowHeightsForced: chained(scope, 'setRowHeightsForced', 3, many('ROW')),
    setColumnWidth: chained(scope, 'setColumnWidth', 2, one('COL')),
    setColumnWidths: chained(scope, 'setColumnWidths', 3, many('COL')),
    getRowHeight: numeric(scope, 'getRowHeight', 1, 1, read('ROW')),
    getColumnWidth: numeric(scope, 'getColumnWidth', 1, 1, read('COL')),
    autoResizeColumn: chained(scope, 'autoResizeColumn', 1, (at) => fitted('COL')(at, 1)),
    autoResizeColumns: chained(scope, 'autoResizeColumns', 2, fitted('COL')),
    autoResizeRows: chained(scope, 'autoResizeRows', 2, fitted('ROW')),
  };
};
