/** Where a range lies: local arithmetic on coordinates, free of calls. */
import { mismatch } from '../signature.ts';
import { columnLetters } from './a1.ts';
import { exception, OUTSIDE } from './exception.ts';
import type { OpenSides, RangeScope } from './scope.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const onRange = (scope: RangeScope) =>
  ({
    getA1Notation: () => (scope.open === undefined ? a1Of(scope) : openA1(scope, scope.open)),
    isStartRowBounded: () => scope.open?.top !== true,
    isStartColumnBounded: () => scope.open?.left !== true,
    isEndRowBounded: () => scope.open?.bottom !== true,
    isEndColumnBounded: () => scope.open?.right !== true,
    getRow: () => scope.row + 1,
    getRowIndex: () => scope.row + 1,
    getColumn: () => scope.col + 1,
    getNumRows: () => scope.rows,
    getNumColumns: () => scope.cols,
    getHeight: () => scope.rows,
    getWidth: () => scope.cols,
    getLastRow: () => scope.row + scope.rows,
    getLastColumn: () => scope.col + scope.cols,
    getSheet: () => scope.makeSheet(scope.sheetId),
    getGridId: () => scope.makeSheet(scope.sheetId).getSheetId(),
    getCell: (row: unknown, column: unknown) => {
      if (!isCount(row) || !isCount(column))
        throw mismatch(scope.host, 'SpreadsheetApp.Range.getCell', [row, column]);
      if (row < 1 || row > scope.rows || column < 1 || column > scope.cols)
        throw exception(scope.host, 'Cell reference out of range');
      return scope.makeRange(scope.sheetId, scope.row + row - 1, scope.col + column - 1, 1, 1);
    },
    offset: (...args: unknown[]) => {
      if (args.length < 2 || args.length > 4 || !args.every(isCount))
        throw mismatch(scope.host, 'SpreadsheetApp.Range.offset', args);
      const [rowOffset = 0, columnOffset = 0, rows = scope.rows, cols = scope.cols] = args;
      return rangeWithin(scope, scope.row + rowOffset, scope.col + columnOffset, rows, cols);
    },
  }) satisfies Partial<Range>;

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

/** `A1`, `A1:B2`, as Google writes a range without its tab. */
export const a1Of = ({ row, col, rows, cols }: Pick<RangeScope, 'row' | 'col' | 'rows' | 'cols'>): string => {
  const first = `${columnLetters(col)}${row + 1}`;
  return rows === 1 && cols === 1 ? first : `${first}:${columnLetters(col + cols - 1)}${row + rows}`;
};

const openA1 = ({ row, col, rows, cols }: RangeScope, open: OpenSides): string => {
  const corner = (noColumn: boolean, noRow: boolean, at: { row: number; col: number }) =>
    `${noColumn ? '' : columnLetters(at.col)}${noRow ? '' : at.row + 1}`;
  const first = corner(open.left, open.top, { row, col });
  return `${first}:${corner(open.right, open.bottom, { row: row + rows - 1, col: col + cols - 1 })}`;
};

/** @throws Exception where the rectangle is empty or reaches beyond the sheet. */
export const rangeWithin = (
  scope: Pick<RangeScope, 'host' | 'sheetId' | 'makeRange'>,
  row: number,
  col: number,
  rows: number,
  cols: number,
): Range => {
  const { host, sheetId } = scope;
  const { getters } = host.world.model;
  if (getters.tryGetSheet(sheetId) === undefined) throw exception(host, 'The sheet was deleted.');
  if (rows < 1) throw exception(host, 'The number of rows in the range must be at least 1.');
  if (cols < 1) throw exception(host, 'The number of columns in the range must be at least 1.');
  const inside =
    row >= 0 &&
    col >= 0 &&
    row + rows <= getters.getNumberRows(sheetId) &&
    col + cols <= getters.getNumberCols(sheetId);
  if (!inside) throw exception(host, outsideMessage(row, col));
  return scope.makeRange(sheetId, row, col, rows, cols);
};

const outsideMessage = (row: number, col: number): string => {
  if (row < 0) return 'The starting row of the range is too small.';
  return col < 0 ? 'The starting column of the range is too small.' : OUTSIDE;
};
