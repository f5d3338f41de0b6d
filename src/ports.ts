/** What the use cases need of the world. All synchronous; src/google implements them, a file a port. */
import type { SummaryTab } from './formulas/summaryTab.ts';
import type { Day, Instant } from './schema/day.ts';
import type { CellProblem } from './schema/derive/readCell.ts';
import type { Vocabulary } from './schema/derive/vocabulary.ts';
import type { SettingKey, SettingValues } from './schema/settings.ts';
import type { ColumnName, PatchOf, RowOf, Table } from './schema/table.ts';
import type { LogEntry } from './schema/tables/log.ts';
import type { AnyTable, TableName } from './schema/tables.ts';
import type { Say } from './words/say.ts';
import type { Language } from './words/words.ts';

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
  /** The named columns of every row with an id; what cannot be read as its kind is null. Reads those columns only. */
  columns<T extends AnyTable, K extends ColumnName<T>>(
    table: T,
    names: readonly K[],
  ): readonly (Pick<RowOf<T>, K> & { readonly id: string })[];
  /** One row, without reading the table; null where no row has the id. At most 3 calls. */
  find<T extends AnyTable>(table: T, id: string): Found<T> | null;
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
   * @returns the row as it stands afterwards.
   * @throws Refusal as `change`, and whatever `decide` throws.
   */
  edit<T extends AnyTable>(table: T, id: string, decide: (found: Found<T>) => PatchOf<T> | null): RowOf<T>;
  /** Whether the table's tab exists. */
  has(table: AnyTable): boolean;
}

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
  /** Writes what was noted. One call. */
  write(): void;
}

/** Rows that leave a table, whole: every cell of them, theirs too, with formulas, formats, notes and validation. */
export interface Archive {
  /** Copies the rows to the archive, then deletes them from their tab. Rows that are gone already are passed over. */
  take(table: AnyTable, ids: readonly string[], intent: string): void;
  /** Puts the rows that `intent` took back where they stood. Rows whose id stands again already are passed over. */
  putBack(intent: string): void;
  /** Forgets what was archived of this row, for erasure. */
  forget(table: AnyTable, id: string): void;
}

/** A tab that must be there, and how large it is made. */
export interface WantedTab {
  readonly name: string;
  readonly columns: number;
  /** Rows it has at least; else those of any new sheet. */
  readonly rows?: number;
}

/** A tab that set-up makes of a table's schema. Only what is missing is made; what people changed stays. */
export interface Layout {
  /** Makes the tabs that are missing, blank, in this order, to be filled; an unused first sheet goes. */
  ensureSheets(order: readonly WantedTab[]): void;
  /** Fills the table's tab where it is blank, puts back what is missing in one that is not. */
  ensureTable(table: AnyTable): 'made' | 'kept' | 'repaired';
  /** Makes the tab of a lazy table, hidden, at the end of the others. One that stands is left alone. */
  make(table: AnyTable): void;
  /** The same for a tab of formulas; see src/formulas. */
  ensureSummary(tab: SummaryTab): 'made' | 'kept' | 'repaired';
  /** Shows the person this tab. */
  goTo(tab: string): void;
  /** Whether the sheet of this id is the tab `name`. */
  isTab(name: string, sheetId: number): boolean;
  /** Shows or hides a table's tab; one that does so already is left alone. */
  show(table: TableName, visible: boolean): void;
  /** Makes ticks of the values of these rows of Settings. */
  tickSettings(keys: readonly string[]): void;
  /** How a formula names a column of a table now: `Customers!$C:$C`, `'Follow-ups'!$D:$D`. */
  columnRange(table: TableName, column: string): string;
  /** Whole title of a tab as a formula prefix, `'Follow-ups'!`. */
  prefix(tab: string): string;
}

export interface Clock {
  now(): Instant;
  /** Today in the spreadsheet's zone. */
  today(): Day;
  /** Hour 0–23, and weekday 1 (Monday) – 7, in the spreadsheet's zone. */
  hour(): number;
  weekday(): number;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
}

export interface Mailer {
  send(mail: Mail): void;
  /** Recipients left today. */
  remaining(): number;
}

export interface Lock {
  /** Runs `work` with the document to itself among scripts; flushes, then releases. @throws Refusal `busy`. */
  hold<T>(work: () => T): T;
  /** Makes everything written so far durable, before something that cannot be taken back. */
  flush(): void;
}

export interface Identity {
  /** E-mail of who acts; null where Google hides it. */
  email(): string | null;
  /** E-mail of the account as which this runs: for a trigger, whoever made it. */
  runsAs(): string | null;
  /** Language of their account, as one of ours. */
  language(): Language;
}

export interface Ids {
  /** `count` new ids with the prefix, none of them in `taken`. */
  make(prefix: string, count: number, taken: ReadonlySet<string>): string[];
}

/** Small durable facts of this document that are no rows: ledgers, mappings. JSON text by key. */
export interface Notes {
  /** All notes are read in one call, once an execution; `afresh` reads again. */
  read(key: string, afresh?: 'afresh'): string | null;
  /** Null forgets the note. */
  write(key: string, value: string | null): void;
}

export interface SettingsPort {
  /** All settings, defaults where a row is missing or unreadable. One read call, memoised. */
  read(): SettingValues;
  write(values: Partial<SettingValues>): void;
  readonly keys: readonly SettingKey[];
}

/** Where the person's cursor stands: the table's row under it, by id; null elsewhere. */
export interface Cursor {
  row(): { readonly table: TableName; readonly id: string } | null;
  /** Brings a row into view and selects it. */
  goTo(table: TableName, id: string): void;
}

export interface Triggers {
  /** Makes sure that one hourly clock trigger of this account runs `handler`. */
  ensureHourly(handler: string): 'made' | 'kept';
}

/** Days, amounts and counts as the spreadsheet's locale and currency write them. */
export interface Formats {
  day(day: Day): string;
  money(amount: number): string;
  count(n: number): string;
}

/** What the summary tabs show, read as cells: the same figures that people see. */
export interface Figures {
  /** The rectangle of a tab's values; null where the tab is gone. One read call. */
  read(tab: string, a1: string): readonly (readonly unknown[])[] | null;
  /** Address of the spreadsheet. */
  link(): string;
}

/** Everything together: what a use case is given. */
export interface Shop {
  readonly tables: Tables;
  readonly audit: Audit;
  readonly archive: Archive;
  readonly layout: Layout;
  readonly settings: SettingsPort;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly lock: Lock;
  readonly identity: Identity;
  readonly ids: Ids;
  readonly notes: Notes;
  readonly cursor: Cursor;
  readonly triggers: Triggers;
  readonly formats: Formats;
  readonly figures: Figures;
  /** The language in which the sheet's own words are written. */
  readonly sheetLanguage: Language;
  /** The words of the tables, written in the sheet's language and read in all. */
  readonly vocabulary: Vocabulary;
  /** In the language of who acts. */
  readonly say: Say;
  /** In the language of the sheet: what is written into it. */
  readonly sheetSay: Say;
}
