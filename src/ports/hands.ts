/** What people do with their own hands: cells as they stand, My day, typed rows, tabs of theirs. */
import type { RawCell } from '../schema/derive/readCell.ts';
import type { KeptCell, MeantCell, Mending } from '../schema/meantCell.ts';
import type { MyDayCells, MyDayRow } from '../schema/myDay.ts';
import type { AnyTable } from '../schema/tables.ts';

export type { MeantCell } from '../schema/meantCell.ts';

/** A row of a tab as its cells stand, whatever they hold, with an id or without. */
export interface SurveyedRow {
  /** 1-based row in the sheet at the moment of reading. */
  readonly at: number;
  readonly cells: Readonly<Record<string, RawCell>>;
  /** Day columns in which text stands that only looks like a day. */
  readonly textDays: readonly string[];
}

/** Single cells of the tables' tabs, also in rows that `Tables` passes over. */
export interface Survey {
  /** Every row in which one of our columns holds anything; null where the table has no tab. */
  read(table: AnyTable): readonly SurveyedRow[] | null;
  /** A1 letters of a table's columns, of the last `read`. */
  letters(table: AnyTable): Readonly<Record<string, string>>;
  /**
   * Writes one cell where it still shows what was meant, and reads it back; a cell that somebody's hand put in the way
   * gets back what it held. Of several rows of one id, the lowest is meant.
   * @returns whether it was written: not where the row is gone or the cell shows something else.
   * @throws Refusal `heldConflict`, `protectedRange`.
   */
  mend(table: AnyTable, cell: MeantCell, put: Mending): boolean;
  /** What the cell holds, exactly; null where `mend` would leave it as it is: also where a formula computes it. */
  kept(table: AnyTable, cell: MeantCell): KeptCell | null;
  /** Selects a cell and brings it into view. @throws Refusal `rowGone`. */
  goTo(table: AnyTable, cell: MeantCell): void;
}

/** The tab My day as it stands. */
export interface MyDayReading {
  /** From top to bottom, without the two headers, up to the last row that holds anything. */
  readonly rows: readonly MyDayRow[];
  /** The row below the list's header, 1-based. */
  readonly listFrom: number;
}

/** Cells to be put into a row; those it does not name stay as they are. */
export interface MyDayChange {
  readonly row: MyDayRow;
  readonly put: Partial<MyDayCells>;
}

/** The tab My day: see src/schema/myDay.ts. */
export interface MyDayTab {
  has(): boolean;
  /** Makes the tab where it is missing. */
  ensure(): 'made' | 'kept';
  /** One read call; null where the tab or a header that nothing else tells is gone. */
  read(): MyDayReading | null;
  /**
   * Lets `decide` say what to change of the rows as they stand now, and writes that, cells of ours only. A row that a
   * hand moved between look and write is put right.
   */
  write(decide: (now: MyDayReading) => readonly MyDayChange[]): void;
}

/** A row of a table's tab that a hand has put there: without an id, or a copy of another one with its id. */
export interface HandRow {
  /** 1-based, at the moment of reading. */
  readonly at: number;
  /** Our columns as text, the id too; blank ones left out. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Rows that people typed, pasted or copied straight into the tables' tabs. */
export interface Hands {
  /** What stands in these sheet rows, 1-based and inclusive, below the header. Two read calls. */
  rows(table: AnyTable, from: number, to: number): readonly HandRow[];
  /**
   * Where a row has no id though its name or customer is given, or the id of a row above it. One read call of the
   * first columns, where people left those in their place.
   */
  unnamed(table: AnyTable): readonly number[];
  /** The rows that have these ids, the upper one of two. One read call. */
  withIds(table: AnyTable, ids: ReadonlySet<string>): readonly HandRow[];
  /**
   * Gives the rows ids, and reads them back: an id that came to stand in another row, since somebody moved rows
   * meanwhile, is taken back, and what stood there is put right.
   * @param decide The id for each of the rows as they stand now; null leaves it alone.
   * @returns the rows that have one now.
   */
  name(table: AnyTable, at: readonly number[], decide: (row: HandRow) => string | null): readonly HandRow[];
}

/** Tabs of theirs, as sources of an import. */
export interface SourceTabs {
  /** The visible tabs that are not ours, in their order. */
  list(): readonly { readonly sheetId: number; readonly title: string }[];
  /** What stands in one of them, row by row as text; null where it is gone or ours. */
  read(sheetId: number): { readonly title: string; readonly rows: readonly (readonly string[])[] } | null;
  /** The same with moments as ISO 8601 in UTC, also of a hidden tab: what arrived by a form. */
  answers(sheetId: number): readonly (readonly string[])[] | null;
  /** Has the filled cells of these columns, from 0, counted from now on, and of no others: by a formula in a hidden tab. */
  count(columns: readonly { readonly sheetId: number; readonly column: number }[]): void;
  /**
   * The filled cells of all columns that are counted, by the number of their tab: one call, one cell. Without those that are
   * gone; null where nothing is counted, or the formula is spoilt.
   */
  counts(): ReadonlyMap<number, number> | null;
}
