/** Copies of tables: in hidden tabs and in files. */
import type { KeptCell } from '../schema/meantCell.ts';
import type { AnyTable } from '../schema/tables.ts';

/** A hidden tab that keeps a table as it stood. */
export interface Snapshot {
  /** Sheet id of the tab. */
  readonly tab: number;
  /** Rows that held anything, its header among them; and cells of the whole tab. */
  readonly rows: number;
  readonly cells: number;
}

/** Copies of tables in hidden tabs of the same spreadsheet. */
export interface Snapshots {
  /** The title of a snapshot of this table made now; no tab has it. */
  title(table: AnyTable): string;
  /** Copies the table's tab under `title`; a tab that a killed run left under it goes first. */
  take(table: AnyTable, title: string): Snapshot;
  /**
   * Makes the table's tab equal to the snapshot: columns by identity in their old order, rows, values, formulas,
   * formats, notes, dropdowns, widths. The tab itself stays, and formulas elsewhere go on referring to it.
   */
  restore(table: AnyTable, tab: number): void;
  /** Puts one row back: over the row of this id, or at its old place where there is none. @returns whether the snapshot has it. */
  restoreRow(table: AnyTable, tab: number, id: string): boolean;
  /** Id and title of the rows that a snapshot holds. */
  rows(table: AnyTable, tab: number): readonly { readonly id: string; readonly title: string }[];
  /** Blanks what is not kept in the rows whose id or customer is among `ids`, and puts `put`. */
  erase(table: AnyTable, tab: number, ids: ReadonlySet<string>, erasure: RowErasure): void;
  /** The same in the table's own tab, for the columns that are not ours; formulas stay. */
  eraseTheirs(table: AnyTable, ids: ReadonlySet<string>): void;
  /** Removes the tabs; those that are gone are passed over. */
  remove(tabs: readonly number[]): void;
  /** Those of the tabs that stand. */
  standing(tabs: readonly number[]): ReadonlySet<number>;
  /** Cells of the table's tab; 0 where there is none. */
  cells(table: AnyTable): number;
  /** Cells of every tab that is not among `tabs`. */
  cellsBeside(tabs: readonly number[]): number;
}

/** What becomes of a row that is erased: the columns that stay, and what is written into others. */
export interface RowErasure {
  readonly keep: readonly string[];
  readonly put: Readonly<Record<string, string>>;
}

export type { KeptCell } from '../schema/meantCell.ts';

/** Rows of a tab as a file keeps them. */
export interface KeptRows {
  /** For each column of the tab, ours that it is, or null, and its header. */
  readonly columns: readonly { readonly name: string | null; readonly header: string }[];
  readonly rows: readonly (readonly KeptCell[])[];
  /** Rows below the header in all. */
  readonly total: number;
}

/** Tables as files hold them, every column, theirs too. */
export interface Exports {
  /** @param from First row below the header, 0-based. Null where the tab is not there. */
  read(table: AnyTable, from: number, count: number): KeptRows | null;
  /** Makes what is missing of the columns, then writes the rows from row `from` below the header on. */
  write(table: AnyTable, from: number, kept: Pick<KeptRows, 'columns' | 'rows'>): void;
  /** Empties the rows of the table below row `from`, 0-based below the header. */
  cut(table: AnyTable, from: number): void;
  /** As people see them: columns and cells of the rows whose id or customer is among `ids`. */
  shown(
    table: AnyTable,
    ids: ReadonlySet<string>,
  ): { readonly columns: KeptRows['columns']; readonly rows: readonly (readonly string[])[] } | null;
}
