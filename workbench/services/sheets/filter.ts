/** A sheet's one filter: in the grid a table without a style, whose criteria are part of the document. */
import type { FilterData } from '../../engine/plugins/sharedFilter.ts';
import type { Host } from '../../host.ts';
import { guarded } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { anchors, removeAnchor, setAnchor } from './anchored.ts';
import { command } from './commands.ts';
import { exception } from './exception.ts';
import {
  filterData,
  filterSpec,
  makeFilterBuilder,
  makeFilterCriteria,
  specOfCriteria,
} from './filterCriteria.ts';
import { assertMayEdit } from './protection.ts';
import { coordinatesFrom, rangeData } from './rangeData.ts';
import { reads, writes } from './reach.ts';
import { type RangeScope, type SheetScope, type SheetsScope, zoneOf } from './scope.ts';

type Filter = GoogleAppsScript.Spreadsheet.Filter;
type Zone = ReturnType<typeof zoneOf>;

const TABLE = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  automaticAutofill: false,
  styleId: 'None',
};

/** Methods of SpreadsheetApp. */
export const onApp = (host: Host) => ({ newFilterCriteria: () => makeFilterBuilder(host) });

/** Methods of Range. */
export const onRange = (scope: RangeScope) => {
  const { host, sheetId } = scope;
  return {
    createFilter: (): Filter => writes(host, 'Range.createFilter', () => create(scope)),
    getFilter: (): Filter | null =>
      reads(host, 'Range.getFilter', () => {
        const zone = filterZone(host, sheetId);
        return zone !== null && overlaps(zone, zoneOf(scope)) ? makeFilter(scope, sheetId) : null;
      }),
  };
};

/** Methods of Sheet. */
export const onSheet = (scope: SheetScope) => {
  const { host, sheetId } = scope;
  return {
    getFilter: (): Filter | null =>
      reads(host, 'Sheet.getFilter', () =>
        filterZone(host, sheetId) === null ? null : makeFilter(scope, sheetId),
      ),
    isRowHiddenByFilter: (rowPosition: number): boolean =>
      reads(host, 'Sheet.isRowHiddenByFilter', () => {
        const { getters } = host.world.model;
        if (typeof rowPosition !== 'number')
          throw mismatch(host, 'SpreadsheetApp.Sheet.isRowHiddenByFilter', [rowPosition]);
        if (rowPosition < 1 || rowPosition > getters.getNumberRows(sheetId))
          throw exception(host, 'Those rows are out of bounds.');
        return getters.isRowFiltered(sheetId, rowPosition - 1);
      }),
  };
};

/** The table that stands for the sheet's filter: the first that has filters. */
const filterZone = ({ world }: Host, sheetId: string): Zone | null =>
  world.model.getters.getCoreTables(sheetId).find(({ config }) => config.hasFilters)?.range.zone ?? null;

const overlaps = (a: Zone, b: Zone): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const create = (scope: RangeScope): Filter => {
  const { host, sheetId } = scope;
  const { model } = host.world;
  if (filterZone(host, sheetId) !== null)
    throw exception(host, "You can't create a filter in a sheet that already has a filter.");
  assertMayEdit(host, sheetId, zoneOf(scope));
  for (const left of criteriaIn(host, sheetId, zoneOf(scope))) removeAnchor(model, left);
  const ranges = [rangeData(model, scope)];
  command(model, { type: 'CREATE_TABLE', sheetId, ranges, config: TABLE, tableType: 'static' });
  return makeFilter(scope, sheetId);
};

const criteriaIn = ({ world }: Host, sheetId: string, zone: Zone) =>
  anchors<FilterData>(world.model, 'filter').filter(
    (anchor) =>
      anchor.sheetId === sheetId &&
      anchor.zone?.top === zone.top &&
      anchor.zone.left >= zone.left &&
      anchor.zone.left <= zone.right,
  );

const makeFilter = (scope: SheetsScope, sheetId: string): Filter => {
  const { host } = scope;
  const { model } = host.world;
  const zone = (): Zone => {
    const found = filterZone(host, sheetId);
    if (found === null) throw exception(host, 'The filter was removed.');
    return found;
  };
  /** @param columnPosition 1-based on the sheet, as Google counts it. */
  const header = (method: string, columnPosition: unknown): Zone => {
    if (typeof columnPosition !== 'number')
      throw mismatch(host, `SpreadsheetApp.Filter.${method}`, [columnPosition]);
    const { top, left, right } = zone();
    const col = columnPosition - 1;
    if (col < left || col > right) throw exception(host, 'Column position out of the range of the filter.');
    return { top, bottom: top, left: col, right: col };
  };
  const anchorAt = (at: Zone) => criteriaIn(host, sheetId, at)[0];
  const clear = (at: Zone) => {
    const there = anchorAt(at);
    if (there !== undefined) removeAnchor(model, there);
  };
  const change = (method: string, effect: () => void): Filter =>
    writes(host, `Filter.${method}`, () => {
      assertMayEdit(host, sheetId, zone());
      effect();
      return filter;
    });

  const filter: Filter = guarded('Filter', {
    getRange: () =>
      reads(host, 'Filter.getRange', () => {
        const { row, col, rows, cols } = coordinatesFrom(sheetId, zone());
        return scope.makeRange(sheetId, row, col, rows, cols);
      }),
    getColumnFilterCriteria: (columnPosition: number) =>
      reads(host, 'Filter.getColumnFilterCriteria', () => {
        const there = anchorAt(header('getColumnFilterCriteria', columnPosition));
        return there === undefined ? null : makeFilterCriteria(host, filterSpec(host, there.data));
      }),
    setColumnFilterCriteria: (columnPosition: number, criteria: unknown) =>
      change('setColumnFilterCriteria', () => {
        const at = header('setColumnFilterCriteria', columnPosition);
        if (criteria === null) return clear(at);
        const spec = specOfCriteria(criteria);
        if (spec === null)
          throw mismatch(host, 'SpreadsheetApp.Filter.setColumnFilterCriteria', [columnPosition, criteria]);
        const id =
          anchorAt(at)?.id ?? `filter:${sheetId}:${at.top}:${at.left}:${anchors(model, 'filter').length}`;
        setAnchor(model, { id, sheetId, zone: at, kind: 'filter', data: filterData(host, spec) });
      }),
    removeColumnFilterCriteria: (columnPosition: number) =>
      change('removeColumnFilterCriteria', () => clear(header('removeColumnFilterCriteria', columnPosition))),
    remove: () => {
      change('remove', () => {
        const target = [zone()];
        for (const there of criteriaIn(host, sheetId, zone())) removeAnchor(model, there);
        command(model, { type: 'REMOVE_TABLE', sheetId, target });
      });
    },
    // One call, counted where the range sorts.
    sort(columnPosition: number, ascending: boolean) {
      const column = header('sort', columnPosition).left + 1;
      const { row, col, rows, cols } = coordinatesFrom(sheetId, zone());
      if (rows > 1) scope.makeRange(sheetId, row + 1, col, rows - 1, cols).sort({ column, ascending });
      return filter;
    },
  });
  return filter;
};
