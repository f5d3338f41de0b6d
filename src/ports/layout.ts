/** Tabs that we make and formulas that we read. */
import type { SummaryTab } from '../formulas/summaryTab.ts';
import type { RawCell } from '../schema/derive/readCell.ts';
import type { Table } from '../schema/table.ts';
import type { AnyTable, TableName } from '../schema/tables.ts';

/** A tab that must be there, and how large it is made. */
export interface WantedTab {
  readonly name: string;
  readonly columns: number;
  /** Rows that it is made with; else those of any new sheet. */
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
  /** Makes a tab of formulas that not everybody wants, behind the tab `behind`, and repairs the one that stands. */
  makeSummary(tab: SummaryTab, behind: string): 'made' | 'kept' | 'repaired';
  /** Gives a tab that has fewer than `rows` rows so many and `more`; one that is gone is passed over. */
  lengthen(tab: string, rows: number, more: number): void;
  /** The last row of a tab in which anything stands, 1-based; 0 where the tab is gone. One call, and no cells. */
  filled(tab: string): number;
  /** Puts `after` where a formula of ours still is as `before` says; what people changed stays. */
  repoint(before: SummaryTab, after: () => SummaryTab): void;
  /** Lets go of a tab of ours: it keeps what it shows, under another title, hidden, and is nobody's from then on. */
  retire(tab: string): void;
  /** Whether the tab is there. Costs no call. */
  stands(tab: string): boolean;
  /** Shows the person this tab. */
  goTo(tab: string): void;
  /** Which tab of ours the sheet of this id is; null where it is none. */
  tabOf(sheetId: number): string | null;
  /** Remembers durably which tabs were made: `ensureTable` and `ensureSummary` leave it to the end. */
  keepTabs(): void;
  /** Shows or hides a tab; one that does so already is left alone. */
  show(tab: TableName | 'MyDay', visible: boolean): void;
  /** Makes ticks of the values of these rows of Settings. */
  tickSettings(keys: readonly string[]): void;
  /** How a formula names a column of a table now: `Customers!$C:$C`, `'Follow-ups'!$D:$D`. */
  columnRange(table: TableName, column: string): string;
  /** Whole title of a tab as a formula prefix, `'Follow-ups'!`. */
  prefix(tab: string): string;
}

/** A row as cells of the look-up tab show it: what could not be read is null, and named. */
export interface LookedUp {
  readonly row: Readonly<Record<string, string | number | boolean | null>>;
  readonly unreadable: readonly { readonly field: string; readonly found: string }[];
}

/** The hidden tab whose formulas gather the rows of one customer from all tables; see src/formulas/lookupTab.ts. */
export interface Lookup {
  /** Whether it was written in this version, for those of the tabs that stand now. Costs no call. */
  stands(version: string, tabs: readonly string[]): boolean;
  /** Writes all of it anew; the tab is made where it is missing. */
  write(tab: SummaryTab, version: string, tabs: readonly string[]): void;
  /** It failed: it is written anew at the next occasion, once. */
  doubt(): void;
  /** Whether it failed again after it was written anew. Costs no call. */
  doubted(): boolean;
  /**
   * What the tab shows of this id, from its first cell on. Null where the tab is gone, says nothing, or is asked by
   * others at the same time again and again. Two calls.
   */
  ask(
    id: string,
    cells: { readonly asked: string; readonly answered: string },
    height: number,
    width: number,
  ): readonly (readonly unknown[])[] | null;
  /** Cells of these columns read as the table's row. */
  row(table: Table, columns: readonly string[], cells: readonly unknown[]): LookedUp;
}

/** What the summary tabs show, read as cells: the same figures that people see. */
export interface Figures {
  /** The rectangle of a tab's values; null where the tab is gone. One read call. */
  read(tab: string, a1: string): readonly (readonly unknown[])[] | null;
  /** The same as plain values, days as `yyyy-mm-dd`. */
  plain(tab: string, a1: string): readonly (readonly RawCell[])[] | null;
  /** Rows that the tab has, blank ones too; 0 where it is gone. */
  height(tab: string): number;
  /** Address of the spreadsheet. */
  link(): string;
}
