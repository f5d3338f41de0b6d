/** Tabs that hold what was found by learning from the register: values with their date, and lists that follow them. */

export type FoundTabName =
  | 'Scorecard'
  | 'Targets'
  | 'ProductRules'
  | 'NextProducts'
  | 'Groups'
  | 'LookAlikes';

export interface FoundTab {
  readonly name: FoundTabName;
  readonly header: readonly string[];
  /** Texts are written as texts. */
  readonly lines: readonly (readonly (string | number)[])[];
  /** By 1-based column, what stands in its first cell instead of a header and spills: nothing stands in its way. */
  readonly formulas?: Readonly<Record<number, string>>;
  /** Beside the lines, after a blank column: what is called how, and its value. */
  readonly notes: readonly (readonly [label: string, value: string | number])[];
  /** Number formats by 1-based column. */
  readonly formats?: Readonly<Record<number, string>>;
  /** Rows that a spilled formula needs. */
  readonly rows?: number;
}

export interface Findings {
  /**
   * Writes all of the tab anew, made at the end of the others where it is missing. What people put into columns to the right
   * stays. Not more than eight calls.
   */
  write(tab: FoundTab): void;
}
