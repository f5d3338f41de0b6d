/** Developer metadata of the spreadsheet, sheets, rows and columns. */
import type { Host } from '../../host.ts';
import { enumName, enumOf, enumValue, isMember } from '../enums.ts';
import { guarded } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { SELF } from './classes.ts';
import { exception } from './exception.ts';
import { metadataFinder } from './metadataFinder.ts';
import {
  allMetadata,
  dropMetadata,
  type MetadataData,
  metadataById,
  nextMetadata,
  type Place,
  placeOf,
  putMetadata,
} from './metadataStore.ts';
import { reads, writes } from './reach.ts';
import {
  type Coordinates,
  coordinatesOf,
  type RangeScope,
  type SheetScope,
  type SheetsScope,
  sheetIdOf,
} from './scope.ts';

type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type Visibility = MetadataData['visibility'];

const LocationType = enumOf('Spreadsheet', 'DeveloperMetadataLocationType');
const VisibilityType = enumOf('Spreadsheet', 'DeveloperMetadataVisibility');

/** Methods of Range. Only whole rows and whole columns take metadata. */
export const onRange = (scope: RangeScope) => ({
  ...methods(scope, 'Range', () => placeOfRange(scope.host, scope)),
  createDeveloperMetadataFinder: () => finderIn(scope, scope, false),
});

/** Methods of Sheet. */
export const onSheet = (scope: SheetScope) => ({
  ...methods(scope, 'Sheet', () => ({ location: 'SHEET', sheetId: scope.sheetId, index: 0 })),
  createDeveloperMetadataFinder: () =>
    finderIn(scope, { sheetId: scope.sheetId, row: 0, col: 0, rows: 0, cols: 0 }, true),
});

/** Methods of Spreadsheet. */
export const onSpreadsheet = (scope: SheetsScope) => ({
  ...methods(scope, 'Spreadsheet', () => ({ location: 'SPREADSHEET', sheetId: '', index: 0 })),
  createDeveloperMetadataFinder: () => metadataFinder(scope, null, (one) => makeMetadata(scope, one.id)),
});

const finderIn = (scope: SheetsScope, within: Coordinates, isSheet: boolean) => {
  const { getters } = scope.host.world.model;
  const [rows, columns] = [getters.getNumberRows(within.sheetId), getters.getNumberCols(within.sheetId)];
  return metadataFinder(scope, { isSheet, within, rows, columns }, (one) => makeMetadata(scope, one.id));
};

const methods = (scope: SheetsScope, className: string, place: () => Place) => {
  const { host } = scope;
  return {
    addDeveloperMetadata: (...args: readonly unknown[]) => {
      const { key, value, visibility } = given(host, className, args);
      return writes(host, `${className}.addDeveloperMetadata`, () => {
        const { id, number } = nextMetadata(host.world.model);
        putMetadata(host, id, place(), { number, key, value, visibility });
        return SELF;
      });
    },
    getDeveloperMetadata: (): DeveloperMetadata[] =>
      reads(host, `${className}.getDeveloperMetadata`, () => {
        const at = place();
        const here = allMetadata(host.world.model).filter((one) => isAt(placeOf(one), at));
        return host.realm.array(here.map(({ id }) => makeMetadata(scope, id)));
      }),
  };
};

const isAt = (a: Place, b: Place): boolean =>
  a.location === b.location && a.sheetId === b.sheetId && a.index === b.index;

/** `(key)`, `(key, visibility)`, `(key, value)`, `(key, value, visibility)`; visible to all scripts unless said. */
const given = (
  host: Host,
  className: string,
  args: readonly unknown[],
): { key: string; value: string | null; visibility: Visibility } => {
  const [key, ...rest] = args;
  const visibility = rest.find(isVisibility);
  const texts = rest.filter((arg) => typeof arg === 'string');
  if (
    typeof key !== 'string' ||
    texts.length + (visibility === undefined ? 0 : 1) !== rest.length ||
    rest.length > 2
  )
    throw mismatch(host, `SpreadsheetApp.${className}.addDeveloperMetadata`, args);
  return { key, value: texts[0] ?? null, visibility: visibilityNamed(visibility) };
};

const isVisibility = (value: unknown): boolean =>
  isMember('Spreadsheet', 'DeveloperMetadataVisibility', value);

const visibilityNamed = (value: unknown): Visibility =>
  enumName(value) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';

/** @throws Exception for a range that is neither one whole row nor one whole column. */
const placeOfRange = (host: Host, { sheetId, row, col, rows, cols }: Coordinates): Place => {
  const { getters } = host.world.model;
  if (rows === 1 && col === 0 && cols === getters.getNumberCols(sheetId))
    return { location: 'ROW', sheetId, index: row };
  if (cols === 1 && row === 0 && rows === getters.getNumberRows(sheetId))
    return { location: 'COLUMN', sheetId, index: col };
  throw exception(
    host,
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
};

const makeMetadata = (scope: SheetsScope, id: string): DeveloperMetadata => {
  const { host } = scope;
  const current = () => metadataById(host, id);
  const read = <T>(method: string, effect: () => T): T => reads(host, `DeveloperMetadata.${method}`, effect);
  const put = (
    method: string,
    place: () => Place | null,
    patch: Partial<MetadataData> = {},
  ): DeveloperMetadata =>
    writes(host, `DeveloperMetadata.${method}`, () => {
      const before = current();
      const { location: _, ...data } = { ...before.data, ...patch };
      putMetadata(host, id, place() ?? placeOf(before), data);
      return metadata;
    });
  const text = (method: string, value: unknown): string => {
    if (typeof value !== 'string')
      throw mismatch(host, `SpreadsheetApp.DeveloperMetadata.${method}`, [value]);
    return value;
  };
  const line = (method: string, range: unknown, wanted: 'ROW' | 'COLUMN'): Place => {
    const at = coordinatesOf(range);
    const place = at === null ? null : placeOfRange(host, at);
    if (place?.location !== wanted)
      throw mismatch(host, `SpreadsheetApp.DeveloperMetadata.${method}`, [range]);
    return place;
  };
  const metadata: DeveloperMetadata = guarded('DeveloperMetadata', {
    getId: () => read('getId', () => current().data.number),
    getKey: () => read('getKey', () => current().data.key),
    getValue: () => read('getValue', () => current().data.value),
    getVisibility: () =>
      read('getVisibility', () =>
        enumValue<GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>(
          VisibilityType,
          current().data.visibility,
        ),
      ),
    getLocation: () => read('getLocation', () => locationOf(scope, placeOf(current()))),
    remove: () => writes(host, 'DeveloperMetadata.remove', () => dropMetadata(host, id)),
    setKey: (key: string) => put('setKey', () => null, { key: text('setKey', key) }),
    setValue: (value: string) => put('setValue', () => null, { value: text('setValue', value) }),
    setVisibility: (visibility: unknown) => {
      if (!isVisibility(visibility))
        throw mismatch(host, 'SpreadsheetApp.DeveloperMetadata.setVisibility', [visibility]);
      return put('setVisibility', () => null, { visibility: visibilityNamed(visibility) });
    },
    moveToRow: (row: unknown) => put('moveToRow', () => line('moveToRow', row, 'ROW')),
    moveToColumn: (column: unknown) => put('moveToColumn', () => line('moveToColumn', column, 'COLUMN')),
    moveToSheet: (sheet: unknown) => {
      const sheetId = sheetIdOf(sheet);
      if (sheetId === null) throw mismatch(host, 'SpreadsheetApp.DeveloperMetadata.moveToSheet', [sheet]);
      return put('moveToSheet', () => ({ location: 'SHEET', sheetId, index: 0 }));
    },
    moveToSpreadsheet: () =>
      put('moveToSpreadsheet', () => ({ location: 'SPREADSHEET', sheetId: '', index: 0 })),
  });
  return metadata;
};

const locationOf = (scope: SheetsScope, { location, sheetId, index }: Place): Location => {
  const { getters } = scope.host.world.model;
  return guarded('DeveloperMetadataLocation', {
    getLocationType: () =>
      enumValue<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType>(LocationType, location),
    getSpreadsheet: () => (location === 'SPREADSHEET' ? scope.makeSpreadsheet() : null),
    getSheet: () => (location === 'SHEET' ? scope.makeSheet(sheetId) : null),
    getRow: () =>
      location === 'ROW' ? scope.makeRange(sheetId, index, 0, 1, getters.getNumberCols(sheetId)) : null,
    getColumn: () =>
      location === 'COLUMN' ? scope.makeRange(sheetId, 0, index, getters.getNumberRows(sheetId), 1) : null,
  });
};
