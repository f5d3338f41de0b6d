/** From notations and numbers that scripts give to ranges. */
import { mismatch } from '../signature.ts';
import { type A1, parseA1, splitSheet } from './a1.ts';
import { rangeWithin } from './coordinates.ts';
import { exception } from './exception.ts';
import { namedRange } from './namedRange.ts';
import type { OpenSides, SheetScope, SheetsScope } from './scope.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** `Sheet.getRange` in all its forms: A1 notation, or 1-based row, column and counts. */
export const rangeOnSheet = (scope: SheetScope, args: readonly unknown[]): Range => {
  const { host, sheetId } = scope;
  if (args.length === 1 && typeof args[0] === 'string') return rangeNamed(scope, args[0], sheetId);
  const numbers = args.filter((arg): arg is number => typeof arg === 'number' && Number.isFinite(arg));
  if (args.length < 2 || args.length > 4 || numbers.length !== args.length)
    throw mismatch(host, 'SpreadsheetApp.Sheet.getRange', args);
  const [row = 1, column = 1, rows = 1, cols = 1] = numbers.map(Math.trunc);
  return rangeWithin(scope, row - 1, column - 1, rows, cols);
};

/**
 * The range of an A1 notation or a named range; `sheetId` is the tab where the notation names none.
 * @throws Exception "Range not found".
 */
export const rangeNamed = (scope: SheetsScope, text: string, sheetId: string): Range => {
  const { host } = scope;
  const { getters } = host.world.model;
  const { sheet, cells } = splitSheet(text);
  const target = sheet === null ? sheetId : getters.getSheetIdByName(sheet);
  if (target === undefined) throw exception(host, 'Range not found');
  const a1 = parseA1(cells);
  if (a1 === null) {
    const named = namedRange(host, text);
    if (named === null) throw exception(host, 'Range not found');
    return scope.makeRange(named.sheetId, named.row, named.col, named.rows, named.cols);
  }
  const top = a1.top ?? 0;
  const left = a1.left ?? 0;
  const bottom = a1.bottom ?? getters.getNumberRows(target) - 1;
  const right = a1.right ?? getters.getNumberCols(target) - 1;
  const [rows, cols] = [bottom - top + 1, right - left + 1];
  const whole = rangeWithin({ ...scope, sheetId: target }, top, left, rows, cols);
  const open = openSides(a1);
  return open === null ? whole : scope.makeRange(target, top, left, rows, cols, open);
};

const openSides = (a1: A1): OpenSides | null => {
  const { top, left, bottom, right } = a1;
  if (top !== null && left !== null && bottom !== null && right !== null) return null;
  return { top: top === null, left: left === null, bottom: bottom === null, right: right === null };
};
