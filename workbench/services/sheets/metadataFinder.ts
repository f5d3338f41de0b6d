/** DeveloperMetadataFinder: narrowing is free, `find` is a call. */
import { enumName, isMember } from '../enums.ts';
import { guarded } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { allMetadata, type Metadata, placeOf } from './metadataStore.ts';
import { reads } from './reach.ts';
import type { Coordinates, SheetsScope } from './scope.ts';

type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** What a finder of a sheet or a range looks through, and how large the sheet is. */
export interface SearchScope {
  readonly isSheet: boolean;
  readonly within: Coordinates;
  readonly rows: number;
  readonly columns: number;
}

/**
 * @param place where to look; null is the whole document.
 */
export const metadataFinder = (
  { host }: SheetsScope,
  place: SearchScope | null,
  make: (one: Metadata) => DeveloperMetadata,
): Finder => {
  const wanted: ((one: Metadata) => boolean)[] = [];
  let intersecting = false;
  const narrow = (
    method: string,
    value: unknown,
    fits: boolean,
    test: (one: Metadata) => boolean,
  ): Finder => {
    if (!fits) throw mismatch(host, `SpreadsheetApp.DeveloperMetadataFinder.${method}`, [value]);
    wanted.push(test);
    return finder;
  };
  const finder: Finder = guarded('DeveloperMetadataFinder', {
    withId: (id: unknown) => narrow('withId', id, typeof id === 'number', ({ data }) => data.number === id),
    withKey: (key: unknown) =>
      narrow('withKey', key, typeof key === 'string', ({ data }) => data.key === key),
    withValue: (value: unknown) =>
      narrow('withValue', value, typeof value === 'string', ({ data }) => data.value === value),
    withVisibility: (visibility: unknown) =>
      narrow(
        'withVisibility',
        visibility,
        isMember('Spreadsheet', 'DeveloperMetadataVisibility', visibility),
        ({ data }) => data.visibility === enumName(visibility),
      ),
    withLocationType: (type: unknown) =>
      narrow(
        'withLocationType',
        type,
        isMember('Spreadsheet', 'DeveloperMetadataLocationType', type),
        ({ data }) => data.location === enumName(type),
      ),
    onIntersectingLocations: () => {
      intersecting = true;
      return finder;
    },
    find: () =>
      reads(host, 'DeveloperMetadataFinder.find', () =>
        host.realm.array(
          allMetadata(host.world.model)
            .filter((one) => place === null || lies(one, place, intersecting))
            .filter((one) => wanted.every((test) => test(one)))
            .map(make),
        ),
      ),
  });
  return finder;
};

/**
 * Without `onIntersectingLocations` a range finds the rows and columns that lie wholly in it, a sheet itself and its
 * rows and columns; with it, whatever touches, up to the sheet and the spreadsheet.
 * Source: developers.google.com/apps-script/reference/spreadsheet/range#createDeveloperMetadataFinder()
 */
const lies = (one: Metadata, scope: SearchScope, intersecting: boolean): boolean => {
  const { location, sheetId, index } = placeOf(one);
  if (location === 'SPREADSHEET') return intersecting;
  if (sheetId !== scope.within.sheetId) return false;
  if (scope.isSheet) return true;
  if (location === 'SHEET') return intersecting;
  const { row, col, rows, cols } = scope.within;
  const [start, count, from, across, all] =
    location === 'ROW' ? [row, rows, col, cols, scope.columns] : [col, cols, row, rows, scope.rows];
  return index >= start && index < start + count && (intersecting || (from === 0 && across === all));
};
