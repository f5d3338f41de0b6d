/** The tab Scores as segments need it: one column each, whose first cell holds the formula. */
export interface ScoreColumn {
  /** Letters of the column now. */
  readonly letters: string;
  readonly formula: string;
}

/** The live figures of a segment: a formula each, beside its row in Segments. */
export interface Tally {
  readonly id: string;
  readonly formulas: Readonly<Record<'customers' | 'value' | 'share', string>>;
}

export interface Scores {
  /** The formulas of the first row, with the signs of en_US as everywhere here, and where they stand. One call. @throws Refusal `tabMissing`. */
  columns(): readonly ScoreColumn[];
  /** A formula as the sheet's locale writes it, for people to read and to change. */
  shown(formula: string): string;
  /** What people typed that way, as formulas are known here. */
  meant(typed: string): string;
  /** Writes the formula of a column into its first cell. One call. */
  put(letters: string, formula: string): void;
  /** Writes formulas into the first free columns, side by side. @returns their letters. */
  add(formulas: readonly string[]): readonly string[];
  /** Empties the column's first cell. One call. */
  clear(letters: string): void;
  /** Rows of these columns, header first, as far as customers go. Days as `yyyy-mm-dd`. One call a column. */
  read(letters: readonly string[]): readonly (readonly (string | number | boolean | null)[])[];
  /** Writes the live figures beside the rows of Segments, found by id. */
  tally(tallies: readonly Tally[]): void;
  /** Changes the formula of a cell of the tab Service, where that stands; null leaves it. Two calls. */
  serve(at: string, change: (formula: string) => string | null): void;
  /** Makes a tab of this name that lists the customers for whom the column says TRUE. @returns its title. */
  list(name: string, letters: string): string;
}
