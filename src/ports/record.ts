/** What is kept of changes: the log and the archive. */

import type { LogEntry } from '../schema/tables/log.ts';
import type { AnyTable, TableName } from '../schema/tables.ts';

/** One line of the log: who changed what. `before` and `after` as the cell shows them to the script. */
export interface Happening {
  readonly action: LogEntry['action'];
  readonly table: TableName;
  readonly row?: string;
  readonly column?: string;
  readonly before?: string;
  readonly after?: string;
}

/** The log of who changed what. Written once, when the lock is let go; a large change is one line that counts. */
export interface Audit {
  note(happenings: readonly Happening[]): void;
  /** What was noted of the table and changes nothing but these columns, or adds rows, is told by another tab: it is not written. */
  toldElsewhere(table: TableName, what: readonly string[] | 'new rows'): void;
  /** Writes what was noted. One call. */
  write(): void;
}

/** Rows of a table that are to go. */
export interface Removal {
  readonly table: AnyTable;
  readonly ids: readonly string[];
}

/** How inserted rows are taken away. */
export interface Withdrawal {
  /** The undo by whose id the archive knows what a person typed meanwhile. */
  readonly intent: string;
  /** Rows of the tab's grid before they were inserted. */
  readonly grid: number;
  /** The ids of the rows that are as they were inserted, as the tab was last looked at: the others stay. */
  readonly unchanged: () => readonly string[];
}

/** Rows that leave a table, whole: every cell of them, theirs too, with formulas, formats, notes and validation. */
export interface Archive {
  /**
   * Copies the rows to the archive, those of all tables together, then deletes them from their tabs. Rows that are gone
   * already are passed over.
   */
  take(removals: readonly Removal[], intent: string): void;
  /**
   * Puts the rows that `intent` took back where they stood. Rows whose id stands again already are passed over.
   * @param again Whether it was begun before and may have been killed.
   */
  putBack(intent: string, again?: boolean): void;
  /** Forgets what was archived of this row, for erasure. */
  forget(table: AnyTable, id: string): void;
  /** Deletes rows without keeping them. */
  drop(table: AnyTable, ids: readonly string[]): void;
  /**
   * Takes inserted rows away, as if they had not been inserted: those at the bottom leave blank cells, and the grid
   * shrinks again. A row in which a column of theirs holds anything stays. What a person types into a row before it goes
   * is kept in the archive and told in the log.
   * @returns the ids of the rows that stay.
   */
  withdraw(table: AnyTable, ids: readonly string[], how: Withdrawal): readonly string[];
}
