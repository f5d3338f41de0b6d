/** The register’s rows: read, found, written. */
import type { CellProblem } from '../schema/derive/readCell.ts';
import type { ColumnName, PatchOf, RowOf, Table } from '../schema/table.ts';
import type { AnyTable, TableName } from '../schema/tables.ts';

/** A cell that could not be read as its column's kind: shown to people, read as blank, never overwritten. */
export interface Problem {
  readonly table: TableName;
  /** 1-based row in the sheet at the moment of reading. */
  readonly row: number;
  readonly column: string;
  readonly code: CellProblem;
  readonly found: string;
}

export interface Reading<T extends Table> {
  readonly rows: readonly RowOf<T>[];
  readonly problems: readonly Problem[];
  /** The sheet row (1-based) of each row of `rows`, at the moment of reading: for showing, never for writing. */
  readonly at: readonly number[];
}

/** Texts as they stand in their cells, by id of the row and by column. */
export type Untrimmed = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** All that a tab holds, line 0 being its header, and where our columns stand, from 0. */
export interface WholeLook {
  readonly values: readonly (readonly unknown[])[];
  readonly columns: Readonly<Record<string, number>>;
}

/** A patch for one row, found by its id at the moment of writing. */
export interface Change<T extends Table> {
  readonly id: string;
  readonly patch: PatchOf<T>;
}

/** One row found by its id. */
export interface Found<T extends Table> {
  readonly row: RowOf<T>;
  readonly problems: readonly Problem[];
  /** Its sheet row, 1-based, at the moment of reading: for showing, never for writing. */
  readonly at: number;
}

/**
 * The register's store. A write goes to the row that has the id at that moment, into the cells that change only, and is
 * read back: what a person's hand between look and write misplaced is put right, both cells.
 */
export interface Tables {
  /** Every row with an id, in the sheet's order. One read call; memoised until this execution writes the table. */
  read<T extends AnyTable>(table: T): Reading<T>;
  /**
   * The named columns of every row with an id; what cannot be read as its kind is null. Of a large tab nothing else is
   * read; of a small one all is, which what follows may need as well.
   * @param none Nothing else will be needed: of a small tab only these are read too, and of one of many rows those far
   * apart in a call each, where that takes less time.
   */
  columns<T extends AnyTable, K extends ColumnName<T>>(
    table: T,
    names: readonly K[],
    none?: 'no others',
  ): readonly (Pick<RowOf<T>, K> & { readonly id: string })[];
  /** Of the named columns the texts with spaces at their ends, which reading takes away. No call where they were just read. */
  untrimmed(table: AnyTable, names: readonly string[]): Untrimmed;
  /** One row, without reading the table; null where no row has the id. At most 3 calls. */
  find<T extends AnyTable>(table: T, id: string): Found<T> | null;
  /**
   * Several rows, as they stand at this moment: of a small tab in one call, of a large one in two and one for each.
   * @returns in the order of the ids; null where no row has the id.
   */
  findAll<T extends AnyTable>(table: T, ids: readonly string[]): readonly (Found<T> | null)[];
  /**
   * Rows below the last one in which our columns hold anything, in one block of our columns; other columns are left
   * alone. Makes the tab of a lazy table.
   */
  insert<T extends AnyTable>(table: T, rows: readonly RowOf<T>[]): void;
  /**
   * Writes only the cells that change, in the rows found by id now.
   * @throws Refusal `rowGone` where no row has the id any more; `heldConflict` where a misplaced write could not be
   * put right: both cells stand in the log.
   */
  change<T extends AnyTable>(table: T, changes: readonly Change<T>[]): void;
  /**
   * Looks a row up, lets `decide` say what to change of it as it stands now, and writes that: one look for both. Null
   * or an empty patch writes nothing. At most 4 calls and the cells of the patch.
   * @param decide `rows`: all rows of the table at that same look, for what one row alone does not tell.
   * @returns the row as it stands afterwards.
   * @throws Refusal as `change`, and whatever `decide` throws.
   */
  edit<T extends AnyTable>(
    table: T,
    id: string,
    decide: (found: Found<T>, rows: () => readonly RowOf<T>[]) => PatchOf<T> | null,
  ): RowOf<T>;
  /**
   * The same for a large tab: of one that is too large to be looked at whole, only the columns of `names` are read, and
   * what stands between them.
   * @param which Its id, or the sheet row, 1-based, in which an edit says that it stands: of that row the id counts.
   * @param also Changes of other rows that are written in the same breath, where something is written; rows that are gone
   * are left out.
   */
  edit<T extends AnyTable, K extends ColumnName<T>>(
    table: T,
    which: string | number,
    decide: (found: {
      readonly row: Pick<RowOf<T>, K>;
      readonly problems: readonly Problem[];
      readonly at: number;
    }) => Partial<Pick<RowOf<T>, K>> | null,
    names: readonly K[],
    also?: readonly Change<T>[],
  ): Pick<RowOf<T>, K>;
  /**
   * The same for several rows: looks at the named columns of all, lets `decide` say what to change of them as they stand
   * now, and writes that: one look for both. No changes write nothing.
   * @param decide `stands`: the row of an id, also one that lacks what is required; null where no row has it.
   * @throws Refusal as `change`, and whatever `decide` throws.
   */
  editAll<T extends AnyTable, K extends ColumnName<T>>(
    table: T,
    names: readonly K[],
    decide: (
      stands: (
        id: string,
      ) => { readonly row: Pick<RowOf<T>, K>; readonly problems: readonly Problem[] } | null,
    ) => readonly Change<T>[],
  ): void;
  /** While `work` goes on, for many rows in a row: each small tab in which one is found is looked at once. */
  together<T>(work: () => T): T;
  /** The sheet row, 1-based, in which an id stands; null where no row has it. One call. */
  place(table: AnyTable, id: string): number | null;
  /** Rows of the tab's grid, of a look that this execution had at it where there is one; null where there is no tab. */
  grid(table: AnyTable): number | null;
  /** Whether the table's tab exists. */
  has(table: AnyTable): boolean;
  /** Another port has looked at the whole table just now: what is read of it next is read from that, without a call. */
  looked(table: AnyTable, look: WholeLook): void;
  /** Forgets what was read of the table: its rows were moved, deleted or put back by another port. */
  forget(table: AnyTable): void;
}
