/** Rows of a range in another order, or fewer of them. */

import { compareText } from '../../engine/coerce.ts';
import type { EvaluatedCell } from '../../engine/load.ts';
import { mismatch } from '../signature.ts';
import { contentAt, looksOf, type Taken, takeBlock, wholeWrite } from './blocks.ts';
import { demandSheet } from './bounds.ts';
import { placeCells } from './cells.ts';
import { SELF } from './classes.ts';
import { exception } from './exception.ts';
import { lastColumn, lastRow } from './extent.ts';
import { notesIn, putNotes } from './notes.ts';
import type { RangeScope, SheetScope } from './scope.ts';

interface Key {
  /** 0-based column of the sheet. */
  readonly col: number;
  readonly ascending: boolean;
}

export const onRange = (scope: RangeScope) => {
  const { host } = scope;
  return {
    sort: (...args: unknown[]) => {
      if (args.length !== 1) throw mismatch(host, 'SpreadsheetApp.Range.sort', args);
      sortBlock(scope, keysOf(scope, args[0]));
      return SELF;
    },
    randomize: () => {
      const order = Array.from({ length: scope.rows }, (_, r) => r);
      for (let last = order.length - 1; last > 0; last--) {
        const other = Math.floor(Math.random() * (last + 1));
        [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
      }
      reorder(scope, order);
      return SELF;
    },
    removeDuplicates: (...args: unknown[]) => {
      const columns = columnsOf(scope, args);
      const kept = distinctRows(scope, columns);
      if (kept.length < scope.rows) reorder(scope, kept);
      return scope.makeRange(scope.sheetId, scope.row, scope.col, kept.length, scope.cols);
    },
  };
};

export const onSheet = (scope: SheetScope) => ({
  /** All rows with content but the frozen ones. */
  sort: (...args: unknown[]) => {
    const { host, sheetId } = scope;
    const [column, ascending = true] = args;
    if (typeof column !== 'number' || typeof ascending !== 'boolean' || args.length > 2)
      throw mismatch(host, 'SpreadsheetApp.Sheet.sort', args);
    demandSheet(scope);
    const { model } = host.world;
    const first = model.getters.getPaneDivisions(sheetId).ySplit;
    const rows = lastRow(model, sheetId) - first;
    const cols = Math.max(lastColumn(model, sheetId), column);
    if (rows > 1) sortBlock({ ...scope, row: first, col: 0, rows, cols }, [{ col: column - 1, ascending }]);
    return SELF;
  },
});

const keysOf = (scope: RangeScope, spec: unknown): Key[] => {
  const list: unknown[] = Array.isArray(spec) ? [...spec] : [spec];
  return list.map((item) => {
    const column = typeof item === 'object' && item !== null ? Reflect.get(item, 'column') : item;
    const ascending = typeof item === 'object' && item !== null ? Reflect.get(item, 'ascending') : true;
    if (typeof column !== 'number') throw mismatch(scope.host, 'SpreadsheetApp.Range.sort', [spec]);
    const col = column - 1;
    if (col < scope.col || col >= scope.col + scope.cols)
      throw exception(scope.host, `Column ${column} is outside of the range to sort.`);
    return { col, ascending: ascending !== false };
  });
};

const sortBlock = (scope: RangeScope, keys: readonly Key[]): void => {
  const { sheetId, row, rows, host } = scope;
  const { getters } = host.world.model;
  const lines = Array.from({ length: rows }, (_, r) => ({
    r,
    cells: keys.map(({ col }) => getters.getEvaluatedCell({ sheetId, row: row + r, col })),
  }));
  lines.sort((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const order = compareCells(a.cells[index], b.cells[index], ascending);
      if (order !== 0) return order;
    }
    return a.r - b.r;
  });
  reorder(
    scope,
    lines.map(({ r }) => r),
  );
};

/** Numbers before texts before truth values before errors; blank cells last in either direction. */
const compareCells = (
  a: EvaluatedCell | undefined,
  b: EvaluatedCell | undefined,
  ascending: boolean,
): number => {
  const [blankA, blankB] = [a === undefined || a.type === 'empty', b === undefined || b.type === 'empty'];
  if (blankA || blankB) return Number(blankA) - Number(blankB);
  if (a === undefined || b === undefined) return 0;
  const order = rankOf(a) - rankOf(b) || compareValues(a.value, b.value);
  return ascending ? order : -order;
};

const rankOf = ({ type }: EvaluatedCell): number =>
  ['number', 'text', 'boolean', 'error', 'empty'].indexOf(type);

const compareValues = (a: unknown, b: unknown): number =>
  typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b);

/**
 * Puts the block's rows in another order, in one write: contents, looks and notes move, formulas as if copied.
 * @param order for each row from the top the 0-based row it comes from; rows beyond it become empty.
 */
const reorder = (scope: RangeScope, order: readonly number[]): void => {
  const { host } = scope;
  const taken = takeBlock(scope);
  const notes = notesIn(host, scope);
  placeCells(scope, (r, c, before, at) => {
    const source: Taken | undefined = taken[order[r] ?? -1]?.[c];
    if (source === undefined) return wholeWrite('', { format: '', style: null }, before);
    return wholeWrite(contentAt(host, source, at), looksOf(source), before);
  });
  if (notes.length > 0) putNotes(scope, notes, (r, c) => [order[r] ?? -1, c]);
};

const columnsOf = (scope: RangeScope, args: readonly unknown[]): readonly number[] => {
  const [columns] = args;
  const { host, col, cols } = scope;
  if (args.length === 0) return Array.from({ length: cols }, (_, c) => col + c);
  if (!Array.isArray(columns) || !columns.every((column): column is number => typeof column === 'number'))
    throw mismatch(host, 'SpreadsheetApp.Range.removeDuplicates', args);
  if (columns.some((column) => column - 1 < col || column - 1 >= col + cols))
    throw exception(host, 'A column to compare is outside of the range.');
  return [...columns].map((column) => column - 1);
};

/** Rows whose values, letter case aside, no earlier row has. */
const distinctRows = ({ host, sheetId, row, rows }: RangeScope, columns: readonly number[]): number[] => {
  const { getters } = host.world.model;
  const seen = new Set<string>();
  return Array.from({ length: rows }, (_, r) => r).filter((r) => {
    const key = JSON.stringify(
      columns.map((col) => {
        const { value } = getters.getEvaluatedCell({ sheetId, row: row + r, col });
        return typeof value === 'string' ? value.toLowerCase() : value;
      }),
    );
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
