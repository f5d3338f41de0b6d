/** The document: its name, tabs, locale and zone. */

import { recalculateVolatile } from '../../engine/clock.ts';
import { enumOf } from '../enums.ts';
import { mismatch } from '../signature.ts';
import { command } from './commands.ts';
import { exception } from './exception.ts';
import { rangeNamed } from './findRange.ts';
import { sheetIdOfGid } from './gid.ts';
import { canonicalLocale, engineLocale } from './locales.ts';
import { rangeListOf } from './rangeList.ts';
import { coordinatesOf, type SheetsScope, sheetIdOf } from './scope.ts';
import { activateSheet, cursorOf } from './selection.ts';
import { isTimeZone } from './serials.ts';
import { copySheet, createSheet, deleteSheet, moveSheet } from './tabs.ts';
import { makeUser } from './user.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const onSpreadsheet = (scope: SheetsScope) => {
  const { host } = scope;
  const { world } = host;
  const { model } = world;
  const { getters } = model;
  const demandSheetId = (method: string, sheet: unknown): string => {
    const sheetId = sheetIdOf(sheet);
    if (sheetId === null || getters.tryGetSheet(sheetId) === undefined)
      throw mismatch(host, `SpreadsheetApp.Spreadsheet.${method}`, [sheet]);
    return sheetId;
  };
  const active = () => cursorOf(host).sheetId;
  return {
    getId: () => world.documentId,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${world.documentId}/edit`,
    getName: () => world.name,
    rename: (name: unknown) => {
      if (typeof name !== 'string') throw mismatch(host, 'SpreadsheetApp.Spreadsheet.rename', [name]);
      world.name = name;
      host.touched();
    },
    getSheets: () => host.realm.array(getters.getSheetIds().map((id) => scope.makeSheet(id))),
    getNumSheets: () => getters.getSheetIds().length,
    getSheetByName: (name: unknown) => {
      if (typeof name !== 'string') throw mismatch(host, 'SpreadsheetApp.Spreadsheet.getSheetByName', [name]);
      const id = getters.getSheetIds().find((sheetId) => getters.getSheetName(sheetId) === name);
      return id === undefined ? null : scope.makeSheet(id);
    },
    getSheetById: (gid: unknown) => {
      if (typeof gid !== 'number') throw mismatch(host, 'SpreadsheetApp.Spreadsheet.getSheetById', [gid]);
      const id = sheetIdOfGid(model, gid);
      return id === null ? null : scope.makeSheet(id);
    },
    insertSheet: (...args: unknown[]) => insertSheet(scope, args),
    deleteSheet: (sheet: unknown) => deleteSheet(host, demandSheetId('deleteSheet', sheet)),
    deleteActiveSheet: () => {
      deleteSheet(host, active());
      return scope.makeSheet(active());
    },
    duplicateActiveSheet: () => {
      const copy = copySheet(host, active(), getters.getSheetIds().indexOf(active()) + 1);
      activateSheet(host, copy);
      return scope.makeSheet(copy);
    },
    moveActiveSheet: (position: unknown) => {
      if (typeof position !== 'number')
        throw mismatch(host, 'SpreadsheetApp.Spreadsheet.moveActiveSheet', [position]);
      if (position < 1 || position > getters.getSheetIds().length)
        throw exception(host, `Invalid argument: ${position}`);
      moveSheet(host, active(), Math.trunc(position) - 1);
    },
    renameActiveSheet: (name: string) => {
      scope.makeSheet(active()).setName(name);
    },
    setActiveSheet: (sheet: unknown) => {
      activateSheet(host, demandSheetId('setActiveSheet', sheet));
      return scope.makeSheet(active());
    },
    getRange: (notation: unknown) => {
      if (typeof notation !== 'string')
        throw mismatch(host, 'SpreadsheetApp.Spreadsheet.getRange', [notation]);
      return rangeNamed(scope, notation, active());
    },
    getRangeList: (notations: unknown) => {
      if (!Array.isArray(notations))
        throw mismatch(host, 'SpreadsheetApp.Spreadsheet.getRangeList', [notations]);
      const ranges = [...notations].map((notation) =>
        coordinatesOf(rangeNamed(scope, String(notation), active())),
      );
      return rangeListOf(
        scope,
        ranges.filter((at) => at !== null),
      );
    },
    getSpreadsheetLocale: () => world.locale,
    setSpreadsheetLocale: (code: unknown) => {
      if (typeof code !== 'string')
        throw mismatch(host, 'SpreadsheetApp.Spreadsheet.setSpreadsheetLocale', [code]);
      const canonical = canonicalLocale(code);
      const locale = engineLocale(code);
      if (canonical === null || locale === null) throw exception(host, `Invalid argument: ${code}`);
      world.locale = canonical;
      command(model, { type: 'UPDATE_LOCALE', locale });
      host.touched();
    },
    getSpreadsheetTimeZone: () => world.timeZone,
    setSpreadsheetTimeZone: (zone: unknown) => {
      if (typeof zone !== 'string')
        throw mismatch(host, 'SpreadsheetApp.Spreadsheet.setSpreadsheetTimeZone', [zone]);
      if (!isTimeZone(zone)) throw exception(host, `Invalid argument: ${zone}`);
      world.timeZone = zone;
      recalculateVolatile(model);
      host.touched();
    },
    getOwner: () => makeUser(world.people.find(({ key }) => key === world.owner)?.email ?? ''),
    getEditors: () =>
      host.realm.array(world.people.filter(({ email }) => email !== '').map(({ email }) => makeUser(email))),
    getViewers: () => host.realm.array([]),
    // Forms are not emulated, so none sends its responses here.
    getFormUrl: () => null,
    getRecalculationInterval: () => enumOf('Spreadsheet', 'RecalculationInterval').ON_CHANGE,
    isIterativeCalculationEnabled: () => false,
  } satisfies Partial<Spreadsheet>;
};

/** All forms of `insertSheet`: a name, a 0-based index, options with a template, in that order, each optional. */
const insertSheet = (scope: SheetsScope, args: readonly unknown[]) => {
  const { host } = scope;
  const { getters } = host.world.model;
  const rest = [...args];
  const name = typeof rest[0] === 'string' ? String(rest.shift()) : null;
  const index = typeof rest[0] === 'number' ? Number(rest.shift()) : null;
  const options = typeof rest[0] === 'object' && rest[0] !== null ? rest.shift() : null;
  if (rest.length > 0) throw mismatch(host, 'SpreadsheetApp.Spreadsheet.insertSheet', args);
  const place = index ?? getters.getSheetIds().indexOf(cursorOf(host).sheetId) + 1;
  const template = options === null ? null : sheetIdOf(Reflect.get(Object(options), 'template'));
  const made =
    template === null
      ? createSheet(host, name, place)
      : copySheet(host, template, place, name ?? getters.getNextSheetName());
  activateSheet(host, made);
  return scope.makeSheet(made);
};

/** What a Spreadsheet passes on to its active tab. */
const PASSED_ON = [
  'appendRow autoResizeColumn deleteColumn deleteColumns deleteRow deleteRows getColumnWidth getDataRange',
  'getFrozenColumns getFrozenRows getLastColumn getLastRow getRowHeight getSheetId getSheetName getSheetValues',
  'hideColumn hideRow insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore insertRowAfter',
  'insertRowBefore insertRowsAfter insertRowsBefore isColumnHiddenByUser isRowHiddenByUser setColumnWidth',
  'setFrozenColumns setFrozenRows setRowHeight sort unhideColumn unhideRow',
].flatMap((line) => line.split(' '));

/** Methods of the document that do to the active tab what the tab's own do; each counts as the tab's. */
export const onActiveSheet = (scope: SheetsScope): Partial<Spreadsheet> =>
  Object.fromEntries(
    PASSED_ON.map((name) => [
      name,
      (...args: unknown[]) => {
        const sheet: object = scope.makeSheet(cursorOf(scope.host).sheetId);
        return Reflect.apply(Reflect.get(sheet, name), sheet, args);
      },
    ]),
  );
