/** Single cells, as changes of them are meant, kept and taken back. */

/** Which cell is meant, and what it showed: a cell that shows something else now is left alone. */
export interface MeantCell {
  /** Null where the row has no id. */
  readonly id: string | null;
  /** What the column that names the row shows: tells rows without an id, or with one id, apart. */
  readonly title: string;
  readonly at: number;
  readonly column: string;
  readonly shown: string;
}

/** A cell as a file or the journal keeps it: a formula, a moment of the spreadsheet's zone, or its value. */
export type KeptCell = string | number | boolean | { readonly f: string } | { readonly d: string };

/** What is written into a cell: a value of its column's kind, or what it held before. */
export type Mending = string | number | boolean | null | { readonly kept: KeptCell };
