/** The methods of SpreadsheetApp's features, by the class they belong to. */
import * as banding from './banding.ts';
import * as checkboxes from './checkboxes.ts';
import type { Module } from './classes.ts';
import * as conditionalFormat from './conditionalFormat.ts';
import * as dataValidation from './dataValidation.ts';
import * as filter from './filter.ts';
import * as metadata from './metadata.ts';
import * as namedRange from './namedRange.ts';
import * as protection from './protectionObject.ts';
import type { RangeScope, SheetScope, SheetsScope } from './scope.ts';
import * as sheetCharts from './sheetCharts.ts';
import * as ui from './ui.ts';

export const rangeFeatures: readonly Module<RangeScope>[] = [
  banding.onRange,
  checkboxes.onRange,
  dataValidation.onRange,
  filter.onRange,
  metadata.onRange,
  protection.onRange,
];

export const sheetFeatures: readonly Module<SheetScope>[] = [
  banding.onSheet,
  conditionalFormat.onSheet,
  filter.onSheet,
  metadata.onSheet,
  namedRange.onSheet,
  protection.onSheet,
  sheetCharts.onSheet,
];

export const spreadsheetFeatures: readonly Module<SheetsScope>[] = [
  banding.onSpreadsheet,
  metadata.onSpreadsheet,
  namedRange.onSpreadsheet,
  protection.onSpreadsheet,
  ui.onSpreadsheet,
];

export const appFeatures: readonly Module<SheetsScope>[] = [
  ({ host }) => dataValidation.onApp(host),
  ({ host }) => filter.onApp(host),
  ({ host }) => ui.onApp(host),
  conditionalFormat.onApp,
];
