import type { Model, SheetData, WorkbookData } from '../../engine/load.ts';
import type { SharedStrings } from './sharedStrings.ts';
import type { StyleTable } from './styleTable.ts';

/** The document being written: what is saved of it, what it evaluates to, and the tables its sheets share. */
export interface Source {
  readonly data: WorkbookData;
  readonly getters: Model['getters'];
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  /** A formula with the sheets' names as the file has them (fileSheetNames.ts). */
  readonly renamed: (formula: string) => string;
  /** The name of a sheet in the file. */
  readonly sheetName: (name: string) => string;
}

export type { SheetData };
