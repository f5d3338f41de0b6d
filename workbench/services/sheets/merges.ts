/** Merged cells. */
import { demandOnSheet } from './cells.ts';
import { SELF } from './classes.ts';
import { command } from './commands.ts';
import { exception } from './exception.ts';
import { assertMayEdit } from './protection.ts';
import { type RangeScope, zoneOf } from './scope.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const onRange = (scope: RangeScope) => {
  const { host, sheetId, row, col, rows, cols } = scope;
  const { model } = host.world;
  const mergesHere = () => {
    demandOnSheet(scope);
    return model.getters.getMergesInZone(sheetId, zoneOf(scope));
  };
  return {
    merge: () => {
      merge(scope, [zoneOf(scope)]);
      return SELF;
    },
    mergeAcross: () => {
      const lines = Array.from({ length: rows }, (_, r) => zoneOf({ row: row + r, col, rows: 1, cols }));
      merge(scope, lines);
      return SELF;
    },
    mergeVertically: () => {
      const columns = Array.from({ length: cols }, (_, c) => zoneOf({ row, col: col + c, rows, cols: 1 }));
      merge(scope, columns);
      return SELF;
    },
    breakApart: () => {
      const target = demandWhole(scope);
      if (target.length > 0) command(model, { type: 'REMOVE_MERGE', sheetId, target });
      return SELF;
    },
    getMergedRanges: () =>
      host.realm.array(
        mergesHere().map(({ top, left, bottom, right }) =>
          scope.makeRange(sheetId, top, left, bottom - top + 1, right - left + 1),
        ),
      ),
    isPartOfMerge: () => mergesHere().length > 0,
  } satisfies Partial<Range>;
};

/** @throws Exception where a merged block reaches beyond the range. */
const demandWhole = (scope: RangeScope) => {
  const { host, sheetId } = scope;
  demandOnSheet(scope);
  assertMayEdit(host, sheetId, zoneOf(scope));
  const zone = zoneOf(scope);
  const found = host.world.model.getters.getMergesInZone(sheetId, zone);
  const whole = found.every(
    ({ top, left, bottom, right }) =>
      top >= zone.top && left >= zone.left && bottom <= zone.bottom && right <= zone.right,
  );
  if (!whole) throw exception(host, 'You must select all cells in a merged range to merge or unmerge them.');
  return found;
};

const merge = (scope: RangeScope, zones: ReturnType<typeof zoneOf>[]): void => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  const before = demandWhole(scope);
  if (before.length > 0) command(model, { type: 'REMOVE_MERGE', sheetId, target: before });
  const target = zones.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  if (target.length > 0) command(model, { type: 'ADD_MERGE', sheetId, target, force: true });
};
