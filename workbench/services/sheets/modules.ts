/** Which modules of methods make up each class. */
import * as access from './access.ts';
import * as alignment from './alignment.ts';
import * as borders from './borders.ts';
import * as cellColours from './cellColours.ts';
import type { Module } from './classes.ts';
import * as cleaning from './cleaning.ts';
import * as contents from './contents.ts';
import * as coordinates from './coordinates.ts';
import * as copies from './copies.ts';
import { rangeFeatures, sheetFeatures, spreadsheetFeatures } from './featureModules.ts';
import * as fonts from './fonts.ts';
import * as merges from './merges.ts';
import * as moves from './moves.ts';
import * as notes from './notes.ts';
import * as numberFormats from './numberFormats.ts';
import * as regions from './regions.ts';
import * as richText from './richText.ts';
import type { RangeScope, SheetScope, SheetsScope } from './scope.ts';
import * as selection from './selection.ts';
import * as sheet from './sheet.ts';
import * as sort from './sort.ts';
import * as spreadsheet from './spreadsheet.ts';
import * as structure from './structure.ts';
import * as textFinder from './textFinder.ts';
import * as values from './values.ts';

export const rangeModules: readonly Module<RangeScope>[] = [
  values.onRange,
  coordinates.onRange,
  contents.onRange,
  numberFormats.onRange,
  cellColours.onRange,
  fonts.onRange,
  alignment.onRange,
  richText.onRange,
  borders.onRange,
  notes.onRange,
  merges.onRange,
  copies.onRange,
  moves.onRange,
  sort.onRange,
  cleaning.onRange,
  access.onRange,
  regions.onRange,
  textFinder.onRange,
  selection.onRange,
  ...rangeFeatures,
];

export const sheetModules: readonly Module<SheetScope>[] = [
  sheet.onSheet,
  structure.onSheet,
  contents.onSheet,
  textFinder.onSheet,
  sort.onSheet,
  selection.onSheet,
  ...sheetFeatures,
];

export const spreadsheetModules: readonly Module<SheetsScope>[] = [
  spreadsheet.onActiveSheet,
  spreadsheet.onSpreadsheet,
  textFinder.onSpreadsheet,
  selection.onSpreadsheet,
  ...spreadsheetFeatures,
];

export const selectionModules: readonly Module<SheetsScope>[] = [selection.onSelection];
