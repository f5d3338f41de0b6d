/** Taking over a tab of theirs. */
import type { AnyTable, TableName } from '../schema/tables.ts';

/** A tab of theirs that could become the tab of a table. */
export interface Candidate {
  readonly sheetId: number;
  readonly title: string;
  /** What its first row shows. */
  readonly header: readonly string[];
  /** What its first rows below show. */
  readonly sample: readonly (readonly string[])[];
  /** Rows below the first one. */
  readonly rows: number;
}

/** What taking a tab over changed, so that it can be gone on with after a kill, and undone. */
export interface AdoptionRecord {
  readonly table: TableName;
  readonly sheetId: number;
  readonly title: string;
  /** Sheet id of the tab that was the table's before. */
  readonly replaced: number;
  /** For each column of theirs, ours that it is, or null. */
  readonly columns: readonly (string | null)[];
  /** Columns that held anything, columns of the grid, and the widths of the spare ones that were filled, before. */
  readonly width: number;
  readonly grid: number;
  readonly widths: readonly number[];
  readonly state: 'begun' | 'done';
}

/** Takes over a tab of theirs as a table's tab, in place; see src/usecases/adoptTab.ts for the order of the steps. */
export interface Adoption {
  /** Visible tabs with anything in them that are none of ours. */
  candidates(): readonly Candidate[];
  idOf(table: AnyTable): number | null;
  /** Whether the table's tab holds nothing but its header. */
  isBlank(table: AnyTable): boolean;
  /** What stands there before anything is changed; null where the tab is gone. */
  measure(table: AnyTable, sheetId: number, columns: readonly (string | null)[]): AdoptionRecord | null;
  /** Marks their columns, adds those of ours that are missing behind them, and gives every row an id. @returns how many rows have one. */
  take(table: AnyTable, record: AdoptionRecord, makeIds: (count: number) => readonly string[]): number;
  /** The tab is the table's from now on; the one before is hidden. */
  become(table: AnyTable, record: AdoptionRecord): void;
  giveBack(table: AnyTable, record: AdoptionRecord): void;
  /** Takes away what `take` added. */
  undress(table: AnyTable, record: AdoptionRecord): void;
  /** Whether a column that was added, but for those ignored, holds anything. */
  filled(table: AnyTable, record: AdoptionRecord, ignored: readonly string[]): boolean;
}
