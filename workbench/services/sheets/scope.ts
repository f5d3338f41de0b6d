/**
 * What every object of SpreadsheetApp is made from: the execution's host, the constructors of its siblings and,
 * for a range, its coordinates. A module of methods is a function of a scope that returns a part of the object.
 */
import type { Host } from '../../host.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Selection = GoogleAppsScript.Spreadsheet.Selection;

/** A rectangle of cells, 0-based; `rows` and `cols` are counts of at least 1. */
export interface Coordinates {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

/** Which sides a notation leaves open: `A2:A` has no bottom, `A:B` no top either, `2:3` neither left nor right. */
export interface OpenSides {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

export interface SheetsScope {
  readonly host: Host;
  /** `open` for a range whose notation leaves sides open; its size is what it had when it was made. */
  makeRange(sheetId: string, row: number, col: number, rows: number, cols: number, open?: OpenSides): Range;
  makeSheet(sheetId: string): Sheet;
  makeSpreadsheet(): Spreadsheet;
  makeSelection(): Selection;
}

export interface SheetScope extends SheetsScope {
  readonly sheetId: string;
}

export interface RangeScope extends SheetsScope, Coordinates {
  readonly open?: OpenSides;
}

/** An engine zone of the rectangle: inclusive, 0-based. */
export const zoneOf = ({ row, col, rows, cols }: Omit<Coordinates, 'sheetId'>) => ({
  top: row,
  left: col,
  bottom: row + rows - 1,
  right: col + cols - 1,
});

const coordinatesByRange = new WeakMap<object, Coordinates>();
const sheetIdBySheet = new WeakMap<object, string>();

/** Remembers where a Range object that a script holds lies, so that it can be given back as an argument. */
export const registerRange = <T extends object>(range: T, coordinates: Coordinates): T => {
  coordinatesByRange.set(range, coordinates);
  return range;
};

/** Remembers which sheet a Sheet object stands for. */
export const registerSheet = <T extends object>(sheet: T, sheetId: string): T => {
  sheetIdBySheet.set(sheet, sheetId);
  return sheet;
};

/** Where a Range that a script passes as an argument lies; null when it is no Range of ours. */
export const coordinatesOf = (range: unknown): Coordinates | null =>
  typeof range === 'object' && range !== null ? (coordinatesByRange.get(range) ?? null) : null;

/** The engine's id of a Sheet that a script passes as an argument; null when it is no Sheet of ours. */
export const sheetIdOf = (sheet: unknown): string | null =>
  typeof sheet === 'object' && sheet !== null ? (sheetIdBySheet.get(sheet) ?? null) : null;
