/** Where a person's cursor stands, and the methods that ask for it or move it. */
import type { Host } from '../../host.ts';
import { SELF } from './classes.ts';
import { exception } from './exception.ts';
import { rangeNamed } from './findRange.ts';
import { rangeListOf, rangesOfList } from './rangeList.ts';
import { edge } from './regions.ts';
import {
  type Coordinates,
  coordinatesOf,
  type RangeScope,
  type SheetScope,
  type SheetsScope,
  zoneOf,
} from './scope.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The tab, the current cell and the selected blocks of whom the execution runs for. */
export interface Cursor {
  readonly sheetId: string;
  readonly cell: Coordinates;
  /** The last is the active one. */
  readonly blocks: readonly Coordinates[];
}

/** Without a selection, or where its tab is gone, the cursor is at A1 of the first visible tab. */
export const cursorOf = (host: Host): Cursor => {
  const { model, selections } = host.world;
  const known = selections[host.active.key];
  if (known === undefined || model.getters.tryGetSheet(known.sheetId) === undefined) {
    const sheetId = model.getters.getVisibleSheetIds()[0] ?? model.getters.getSheetIds()[0] ?? '';
    const cell = { sheetId, row: 0, col: 0, rows: 1, cols: 1 };
    return { sheetId, cell, blocks: [cell] };
  }
  const { sheetId, row, col, zones } = known;
  const cell = { sheetId, row, col, rows: 1, cols: 1 };
  const blocks = zones.map(({ top, left, bottom, right }) => ({
    sheetId,
    row: top,
    col: left,
    rows: bottom - top + 1,
    cols: right - left + 1,
  }));
  return { sheetId, cell, blocks: blocks.length === 0 ? [cell] : blocks };
};

/** Puts the cursor on blocks of one tab; `cell` is the current cell, by default the last block's first. */
export const select = (host: Host, blocks: readonly Coordinates[], cell?: Coordinates): void => {
  const last = blocks.at(-1);
  if (last === undefined) throw exception(host, 'There is nothing to select.');
  const { row, col } = cell ?? last;
  host.world.selections[host.active.key] = { sheetId: last.sheetId, row, col, zones: blocks.map(zoneOf) };
  host.touched();
};

/** Opens a tab, its cursor at A1 unless it is there already. */
export const activateSheet = (host: Host, sheetId: string): void => {
  if (cursorOf(host).sheetId === sheetId) return;
  select(host, [{ sheetId, row: 0, col: 0, rows: 1, cols: 1 }]);
};

const rangeAt = (scope: SheetsScope, { sheetId, row, col, rows, cols }: Coordinates): Range =>
  scope.makeRange(sheetId, row, col, rows, cols);

const demandRange = (host: Host, range: unknown): Coordinates => {
  const at = coordinatesOf(range);
  if (at === null) throw exception(host, 'The argument is no range of this spreadsheet.');
  return at;
};

/** What Spreadsheet, SpreadsheetApp and Selection tell of the cursor. */
export const cursorMethods = (scope: SheetsScope) => {
  const { host } = scope;
  return {
    getActiveSheet: () => scope.makeSheet(cursorOf(host).sheetId),
    getActiveRange: () => rangeAt(scope, cursorOf(host).blocks.at(-1) ?? cursorOf(host).cell),
    getActiveRangeList: () => rangeListOf(scope, cursorOf(host).blocks),
    getCurrentCell: () => rangeAt(scope, cursorOf(host).cell),
  };
};

/** Methods of Selection. */
export const onSelection = (scope: SheetsScope) => ({
  ...cursorMethods(scope),
  /** From the current cell: the selection stretched to where the data ends in that direction. */
  getNextDataRange: (direction: unknown) => {
    const { blocks, cell } = cursorOf(scope.host);
    const block = blocks.at(-1) ?? cell;
    const at = edge({ ...scope, ...block }, direction);
    const row = Math.min(block.row, at.row);
    const col = Math.min(block.col, at.col);
    const rows = Math.max(block.row + block.rows - 1, at.row) - row + 1;
    const cols = Math.max(block.col + block.cols - 1, at.col) - col + 1;
    return scope.makeRange(block.sheetId, row, col, rows, cols);
  },
});

/** What moves the cursor, on Sheet, Spreadsheet and SpreadsheetApp alike. */
export const selectMethods = (scope: SheetsScope) => {
  const { host } = scope;
  return {
    setActiveRange: <T>(range: T): T => {
      select(host, [demandRange(host, range)]);
      return range;
    },
    setActiveRangeList: <T>(list: T) => {
      select(host, rangesOfList(host, list));
      return list;
    },
    setCurrentCell: <T>(cell: T): T => {
      const at = demandRange(host, cell);
      const { sheetId, blocks } = cursorOf(host);
      const holds = blocks.some((block) => contains(block, at)) && sheetId === at.sheetId;
      select(host, holds ? blocks : [at], at);
      return cell;
    },
    setActiveSelection: (range: unknown): Range => {
      const named = typeof range === 'string' ? rangeNamed(scope, range, cursorOf(host).sheetId) : range;
      const at = demandRange(host, named);
      select(host, [at]);
      return rangeAt(scope, at);
    },
  };
};

const contains = (block: Coordinates, at: Coordinates): boolean =>
  at.row >= block.row &&
  at.row < block.row + block.rows &&
  at.col >= block.col &&
  at.col < block.col + block.cols;

/** On one tab: null where the cursor stands on another. */
export const onSheet = (scope: SheetScope) => {
  const { host, sheetId } = scope;
  const here = <T>(give: () => T): T | null => (cursorOf(host).sheetId === sheetId ? give() : null);
  const all = cursorMethods(scope);
  return {
    ...selectMethods(scope),
    getSelection: () => scope.makeSelection(),
    getActiveCell: () => here(all.getCurrentCell) ?? scope.makeRange(sheetId, 0, 0, 1, 1),
    getCurrentCell: () => here(all.getCurrentCell),
    getActiveRange: () => here(all.getActiveRange),
    getActiveRangeList: () => here(all.getActiveRangeList),
    activate: () => {
      activateSheet(host, sheetId);
      return SELF;
    },
  };
};

export const onSpreadsheet = (scope: SheetsScope) => ({
  ...cursorMethods(scope),
  ...selectMethods(scope),
  getSelection: () => scope.makeSelection(),
  getActiveCell: () => rangeAt(scope, cursorOf(scope.host).cell),
});

export const onRange = (scope: RangeScope) => ({
  activate: () => {
    select(scope.host, [scope]);
    return SELF;
  },
  activateAsCurrentCell: () => {
    if (scope.rows !== 1 || scope.cols !== 1)
      throw exception(scope.host, 'The range must be a single cell to become the current cell.');
    selectMethods(scope).setCurrentCell(rangeAt(scope, scope));
    return SELF;
  },
});
