/** Bandings: alternating colours of rows and columns, drawn by the grid's plugin under a cell's own fill. */
import type { BandColours, BandingData } from '../../engine/plugins/bandedStyle.ts';
import type { Host } from '../../host.ts';
import { enumName, isMember } from '../enums.ts';
import { guarded } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { type Anchored, anchors, nextAnchorId, removeAnchor, setAnchor } from './anchored.ts';
import { bandingThemes } from './bandingThemes.ts';
import { hexOf } from './colours.ts';
import { exception } from './exception.ts';
import { assertMayEdit } from './protection.ts';
import { coordinatesFrom } from './rangeData.ts';
import { reads, writes } from './reach.ts';
import {
  type Coordinates,
  coordinatesOf,
  type RangeScope,
  type SheetScope,
  type SheetsScope,
  zoneOf,
} from './scope.ts';

type Banding = GoogleAppsScript.Spreadsheet.Banding;
type Direction = 'rows' | 'columns';
type Place = keyof BandColours;

/** Methods of Range. */
export const onRange = (scope: RangeScope) => {
  const { host, sheetId } = scope;
  const apply =
    (method: string, direction: Direction) =>
    (...args: readonly unknown[]): Banding =>
      writes(host, `Range.${method}`, () => {
        const colours = themeColours(host, method, args);
        return put(scope, scope, { rows: null, columns: null, [direction]: colours });
      });
  return {
    applyRowBanding: apply('applyRowBanding', 'rows'),
    applyColumnBanding: apply('applyColumnBanding', 'columns'),
    getBandings: (): Banding[] =>
      reads(host, 'Range.getBandings', () =>
        listed(
          scope,
          (one) => one.sheetId === sheetId && one.zone !== null && overlaps(one.zone, zoneOf(scope)),
        ),
      ),
  };
};

/** Methods of Sheet. */
export const onSheet = (scope: SheetScope) => ({
  getBandings: (): Banding[] =>
    reads(scope.host, 'Sheet.getBandings', () => listed(scope, (one) => one.sheetId === scope.sheetId)),
});

/** Methods of Spreadsheet. */
export const onSpreadsheet = (scope: SheetsScope) => ({
  getBandings: (): Banding[] => reads(scope.host, 'Spreadsheet.getBandings', () => listed(scope, () => true)),
});

type Zone = ReturnType<typeof zoneOf>;

const overlaps = (a: Zone, b: Zone): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const listed = (scope: SheetsScope, wanted: (one: Anchored<BandingData>) => boolean): Banding[] => {
  const { host } = scope;
  const found = anchors<BandingData>(host.world.model, 'banding').filter(wanted);
  return host.realm.array(found.map(({ id }) => makeBanding(scope, id)));
};

/** `()`, `(theme)` or `(theme, showHeader, showFooter)`; grey with a header unless said. */
const themeColours = (host: Host, method: string, args: readonly unknown[]): BandColours => {
  const [theme, showHeader = true, showFooter = false] = args;
  const name =
    theme === undefined
      ? 'LIGHT_GREY'
      : isMember('Spreadsheet', 'BandingTheme', theme)
        ? enumName(theme)
        : null;
  const colours = name === null ? undefined : bandingThemes[name];
  if (colours === undefined) throw mismatch(host, `SpreadsheetApp.Range.${method}`, args);
  return {
    ...colours,
    header: showHeader === true ? colours.header : null,
    footer: showFooter === true ? colours.footer : null,
  };
};

const put = (scope: SheetsScope, at: Coordinates, data: BandingData): Banding => {
  const { host } = scope;
  const { model } = host.world;
  const zone = zoneOf(at);
  assertMayEdit(host, at.sheetId, zone);
  demandFree(host, at, null);
  const id = nextAnchorId(model, 'banding');
  setAnchor(model, { id, sheetId: at.sheetId, zone, kind: 'banding', data });
  return makeBanding(scope, id);
};

/** @throws Exception where another banding lies on the cells. */
const demandFree = (host: Host, at: Coordinates, self: string | null): void => {
  const taken = anchors<BandingData>(host.world.model, 'banding').some(
    (one) =>
      one.id !== self && one.sheetId === at.sheetId && one.zone !== null && overlaps(one.zone, zoneOf(at)),
  );
  if (taken)
    throw exception(
      host,
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
};

const makeBanding = (scope: SheetsScope, id: string): Banding => {
  const { host } = scope;
  const { model } = host.world;
  const current = () => {
    const found = anchors<BandingData>(model, 'banding').find((one) => one.id === id);
    if (found === undefined || found.zone === null) throw exception(host, 'The banding was removed.');
    return { ...found, zone: found.zone };
  };
  const change = (method: string, patch: (data: BandingData) => BandingData): Banding =>
    writes(host, `Banding.${method}`, () => {
      const { sheetId, zone, data } = current();
      assertMayEdit(host, sheetId, zone);
      setAnchor(model, { id, sheetId, zone, kind: 'banding', data: patch(data) });
      return banding;
    });
  const read = (method: string, direction: Direction, place: Place) => () =>
    reads(host, `Banding.${method}`, () => current().data[direction]?.[place]?.toLowerCase() ?? null);
  const colour = (method: string, direction: Direction, place: Place) => (text: unknown) => {
    const hex = text === null ? null : typeof text === 'string' ? hexOf(text) : undefined;
    if (hex === undefined || (hex === null && text !== null))
      throw mismatch(host, `SpreadsheetApp.Banding.${method}`, [text]);
    return change(method, (data) => ({
      ...data,
      [direction]: { ...NONE, ...data[direction], [place]: hex },
    }));
  };
  const methods = Object.fromEntries(
    places.flatMap(([part, direction, place]) => [
      [`get${part}`, read(`get${part}`, direction, place)],
      [`set${part}`, colour(`set${part}`, direction, place)],
    ]),
  );
  // Getters and setters of the eight colours come from the table of places, which the compiler cannot follow.
  const banding: Banding = guarded('Banding', {
    ...methods,
    getRange: () =>
      reads(host, 'Banding.getRange', () => {
        const { sheetId, zone } = current();
        const { row, col, rows, cols } = coordinatesFrom(sheetId, zone);
        return scope.makeRange(sheetId, row, col, rows, cols);
      }),
    setRange: (range: unknown) =>
      writes(host, 'Banding.setRange', () => {
        const at = demandRange(host, 'setRange', range);
        assertMayEdit(host, at.sheetId, zoneOf(at));
        demandFree(host, at, id);
        setAnchor(model, {
          id,
          sheetId: at.sheetId,
          zone: zoneOf(at),
          kind: 'banding',
          data: current().data,
        });
        return banding;
      }),
    copyTo: (range: unknown) =>
      writes(host, 'Banding.copyTo', () => put(scope, demandRange(host, 'copyTo', range), current().data)),
    remove: () =>
      writes(host, 'Banding.remove', () => {
        const found = current();
        assertMayEdit(host, found.sheetId, found.zone);
        removeAnchor(model, found);
      }),
  } as unknown as Banding);
  return banding;
};

const NONE: BandColours = { header: null, first: null, second: null, footer: null };

const places: readonly (readonly [part: string, Direction, Place])[] = [
  ['HeaderRowColor', 'rows', 'header'],
  ['FirstRowColor', 'rows', 'first'],
  ['SecondRowColor', 'rows', 'second'],
  ['FooterRowColor', 'rows', 'footer'],
  ['HeaderColumnColor', 'columns', 'header'],
  ['FirstColumnColor', 'columns', 'first'],
  ['SecondColumnColor', 'columns', 'second'],
  ['FooterColumnColor', 'columns', 'footer'],
];

const demandRange = (host: Host, method: string, range: unknown): Coordinates => {
  const at = coordinatesOf(range);
  if (at === null) throw mismatch(host, `SpreadsheetApp.Banding.${method}`, [range]);
  return at;
};
