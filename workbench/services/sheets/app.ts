/** SpreadsheetApp: the door to the one document that the script is bound to. */
import type { Host } from '../../host.ts';
import { spreadsheetAppEnums } from '../enums.ts';
import { guarded } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { classFrom } from './classes.ts';
import { makeColorBuilder } from './colourObjects.ts';
import { reachOf } from './costs.ts';
import { exception } from './exception.ts';
import { appFeatures } from './featureModules.ts';
import { rangeModules, selectionModules, sheetModules, spreadsheetModules } from './modules.ts';
import { prepareRangeLists } from './rangeList.ts';
import { reads, writes } from './reach.ts';
import { makeRichTextBuilder } from './richText.ts';
import {
  type RangeScope,
  registerRange,
  registerSheet,
  type SheetScope,
  type SheetsScope,
  sheetIdOf,
} from './scope.ts';
import { activateSheet, cursorMethods, cursorOf, selectMethods } from './selection.ts';
import { makeTextStyleBuilder } from './textStyle.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Selection = GoogleAppsScript.Spreadsheet.Selection;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** The scope of an execution: what makes its Spreadsheet, Sheets and Ranges. */
export const sheetsScope = (host: Host): SheetsScope => {
  const known = host.memory.get('sheets');
  // Only this function writes the entry.
  if (known !== undefined) return known as SheetsScope;
  const range = classFrom<RangeScope, Range>('Range', rangeModules, (made, at) => registerRange(made, at));
  const sheet = classFrom<SheetScope, Sheet>('Sheet', sheetModules, (made, { sheetId }) =>
    registerSheet(made, sheetId),
  );
  const spreadsheet = classFrom<SheetsScope, Spreadsheet>('Spreadsheet', spreadsheetModules, () => undefined);
  const selection = classFrom<SheetsScope, Selection>('Selection', selectionModules, () => undefined);
  const scope: SheetsScope = {
    host,
    makeRange: (sheetId, row, col, rows, cols, open) =>
      range({ ...scope, sheetId, row, col, rows, cols, ...(open && { open }) }),
    makeSheet: (sheetId) => sheet({ ...scope, sheetId }),
    makeSpreadsheet: () => spreadsheet(scope),
    makeSelection: () => selection(scope),
  };
  prepareRangeLists(host, rangeModules);
  host.memory.set('sheets', scope);
  return scope;
};

export const createSpreadsheetApp = (host: Host): SpreadsheetApp => {
  const scope = sheetsScope(host);
  const methods = {
    ...spreadsheetAppEnums(),
    ...counted(host, appMethods(scope)),
    ...Object.assign({}, ...appFeatures.map((module) => module(scope))),
  };
  // Google's declaration counts enums as numbers and overloads by hand; the guard adds what is missing.
  return guarded('SpreadsheetApp', methods) as unknown as SpreadsheetApp;
};

const appMethods = (scope: SheetsScope) => {
  const { host } = scope;
  const { setActiveRange, setActiveRangeList, setCurrentCell } = selectMethods(scope);
  const open = (method: string, id: unknown): Spreadsheet => {
    if (typeof id !== 'string') throw mismatch(host, `SpreadsheetApp.${method}`, [id]);
    if (!id.includes(host.world.documentId))
      throw exception(
        host,
        `The workbench has one document, and its id is ${host.world.documentId}: it cannot open "${id}".`,
      );
    return scope.makeSpreadsheet();
  };
  return {
    getActive: () => scope.makeSpreadsheet(),
    getActiveSpreadsheet: () => scope.makeSpreadsheet(),
    setActiveSpreadsheet: () => undefined,
    openById: (id: unknown) => open('openById', id),
    openByUrl: (url: unknown) => open('openByUrl', url),
    ...cursorMethods(scope),
    getSelection: () => scope.makeSelection(),
    setActiveRange,
    setActiveRangeList,
    setCurrentCell,
    setActiveSheet: (sheet: unknown) => {
      const sheetId = sheetIdOf(sheet);
      if (sheetId === null) throw mismatch(host, 'SpreadsheetApp.setActiveSheet', [sheet]);
      activateSheet(host, sheetId);
      return scope.makeSheet(cursorOf(host).sheetId);
    },
    newColor: () => makeColorBuilder(host),
    newTextStyle: () => makeTextStyleBuilder(host),
    newRichTextValue: () => makeRichTextBuilder(host),
    // What was written is applied at once; a flush makes it durable: nothing before it can be lost by a kill.
    flush: () =>
      host.call(
        { service: 'SpreadsheetApp', method: 'SpreadsheetApp.flush', kind: 'flush' },
        () => undefined,
      ),
  };
};

type Methods = Record<string, (...args: never[]) => unknown>;

const counted = (host: Host, methods: Methods): object =>
  Object.fromEntries(
    Object.entries(methods).map(([name, method]) => {
      const reach = reachOf('SpreadsheetApp', name);
      if (reach === null) return [name, method];
      const gate = reach.kind === 'read' ? reads : writes;
      return [name, (...args: never[]) => gate(host, `SpreadsheetApp.${name}`, () => method(...args))];
    }),
  );
