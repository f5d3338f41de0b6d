/** A tab: its name, place, colour, extent; ranges of it; rows appended to it. */

import { enumOf } from '../enums.ts';
import { mismatch } from '../signature.ts';
import { demandCells, demandSheet } from './bounds.ts';
import { mapCells, writeCells } from './cells.ts';
import { cellValue } from './cellValue.ts';
import { valueWrite, writeContext } from './cellWrite.ts';
import { SELF } from './classes.ts';
import { hexOf } from './colours.ts';
import { command, tryCommand } from './commands.ts';
import { exception } from './exception.ts';
import { lastColumn, lastRow } from './extent.ts';
import { rangeNamed, rangeOnSheet } from './findRange.ts';
import { gidOf } from './gid.ts';
import { rangeListOf } from './rangeList.ts';
import { coordinatesOf, type RangeScope, type SheetScope } from './scope.ts';
import { copySheet } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const onSheet = (scope: SheetScope) => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  const { getters } = model;
  const alive = <T>(give: () => T): T => {
    demandSheet(scope);
    return give();
  };
  const name = () => alive(() => getters.getSheetName(sheetId));
  return {
    getName: name,
    getSheetName: name,
    setName: (newName: unknown) => {
      renameSheet(scope, newName);
      return SELF;
    },
    getSheetId: () => alive(() => gidOf(sheetId)),
    getIndex: () => alive(() => getters.getSheetIds().indexOf(sheetId) + 1),
    getParent: () => scope.makeSpreadsheet(),
    getType: () => enumOf('Spreadsheet', 'SheetType').GRID,
    getMaxRows: () => alive(() => getters.getNumberRows(sheetId)),
    getMaxColumns: () => alive(() => getters.getNumberCols(sheetId)),
    getLastRow: () => alive(() => lastRow(model, sheetId)),
    getLastColumn: () => alive(() => lastColumn(model, sheetId)),
    getDataRange: () =>
      alive(() =>
        scope.makeRange(
          sheetId,
          0,
          0,
          Math.max(1, lastRow(model, sheetId)),
          Math.max(1, lastColumn(model, sheetId)),
        ),
      ),
    getRange: (...args: unknown[]) => rangeOnSheet(scope, args),
    getRangeList: (notations: unknown) => {
      if (!Array.isArray(notations)) throw mismatch(host, 'SpreadsheetApp.Sheet.getRangeList', [notations]);
      const ranges = [...notations].map((notation) =>
        coordinatesOf(rangeNamed(scope, String(notation), sheetId)),
      );
      return rangeListOf(
        scope,
        ranges.filter((at) => at !== null),
      );
    },
    getSheetValues: (...args: unknown[]) => {
      const [row, column, rows, cols] = args;
      const at = coordinatesOf(rangeOnSheet(scope, [row, column, rows, cols]));
      if (at === null) throw mismatch(host, 'SpreadsheetApp.Sheet.getSheetValues', args);
      return mapCells({ ...scope, ...at }, (cell) => cellValue(host, cell));
    },
    appendRow: (contents: unknown) => {
      appendRow(scope, contents);
      return SELF;
    },
    isSheetHidden: () => alive(() => !getters.isSheetVisible(sheetId)),
    hideSheet: () => {
      demandSheet(scope);
      if (tryCommand(model, { type: 'HIDE_SHEET', sheetId }).length > 0)
        throw exception(host, "You can't hide all the sheets in a document.");
      return SELF;
    },
    showSheet: () => {
      demandSheet(scope);
      command(model, { type: 'SHOW_SHEET', sheetId });
      return SELF;
    },
    getTabColor: () => alive(() => getters.getSheet(sheetId).color?.toLowerCase() ?? null),
    setTabColor: (colour: unknown) => {
      demandSheet(scope);
      const hex = typeof colour === 'string' ? hexOf(colour) : null;
      if (hex === null && colour !== null) throw exception(host, `Invalid argument: ${String(colour)}`);
      command(model, { type: 'COLOR_SHEET', sheetId, ...(hex !== null && { color: hex }) });
      return SELF;
    },
    hasHiddenGridlines: () => alive(() => !getters.getGridLinesVisibility(sheetId)),
    setHiddenGridlines: (hidden: unknown) => {
      demandSheet(scope);
      command(model, { type: 'SET_GRID_LINES_VISIBILITY', sheetId, areGridLinesVisible: hidden !== true });
      return SELF;
    },
    copyTo: (spreadsheet: unknown) => {
      if (spreadsheet === null || typeof spreadsheet !== 'object')
        throw mismatch(host, 'SpreadsheetApp.Sheet.copyTo', [spreadsheet]);
      demandSheet(scope);
      return scope.makeSheet(copySheet(host, sheetId, getters.getSheetIds().length));
    },
    // Google's own file has these only where something was made by other means: there is nothing to list here.
    getFormUrl: () => null,
  } satisfies Partial<Sheet>;
};

/** @throws Exception for an empty name or one that another tab has. */
const renameSheet = (scope: SheetScope, newName: unknown): void => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  if (typeof newName !== 'string') throw mismatch(host, 'SpreadsheetApp.Sheet.setName', [newName]);
  demandSheet(scope);
  const oldName = model.getters.getSheetName(sheetId);
  const refused = tryCommand(model, { type: 'RENAME_SHEET', sheetId, newName, oldName });
  if (refused.length > 0) throw exception(host, nameRefusal(refused, newName));
};

/** Google's words for a name that a tab cannot have. */
export const nameRefusal = (reasons: readonly string[], name: string): string => {
  if (reasons.includes('DuplicatedSheetName'))
    return `A sheet with the name "${name}" already exists. Please enter another name.`;
  if (reasons.includes('ForbiddenCharactersInSheetName'))
    return `The sheet name "${name}" has characters that the workbench does not support: ' * ? / \\ [ ] :`;
  return 'The sheet name must not be empty.';
};

/** Writes below the last row that has content now, adding a row or columns where the sheet is full. */
const appendRow = (scope: SheetScope, contents: unknown): void => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  if (!Array.isArray(contents) || contents.length === 0)
    throw mismatch(host, 'SpreadsheetApp.Sheet.appendRow', [contents]);
  demandSheet(scope);
  const row = lastRow(model, sheetId);
  grow(scope, 'ROW', row + 1);
  grow(scope, 'COL', contents.length);
  const context = writeContext(host);
  const block: RangeScope = { ...scope, row, col: 0, rows: 1, cols: contents.length };
  writeCells(block, (_r, c, before) => valueWrite(context, contents[c], before));
};

const grow = (scope: SheetScope, dimension: 'ROW' | 'COL', wanted: number): void => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  const now = model.getters.getNumberHeaders(sheetId, dimension);
  const quantity = wanted - now;
  if (quantity <= 0) return;
  demandCells(host, quantity * model.getters.getNumberHeaders(sheetId, dimension === 'ROW' ? 'COL' : 'ROW'));
  const sheetName = model.getters.getSheetName(sheetId);
  command(model, {
    type: 'ADD_COLUMNS_ROWS',
    sheetId,
    sheetName,
    dimension,
    base: now - 1,
    quantity,
    position: 'after',
  });
};
