/** A tab of formulas: what stands in which cell, how it looks. Cells are A1 addresses on the tab itself. */
export interface SummaryTab {
  /** `Segments`, `Funnel`, `Scores`. Its title comes from `tab.<name>`. */
  readonly name: string;
  readonly version: number;
  readonly visible: boolean;
  readonly cells: readonly SummaryCell[];
  readonly formats: readonly { readonly range: string; readonly format: string }[];
  readonly headers: readonly string[];
  /** What begins a part of the tab, and single figures: larger than the rest. */
  readonly headings?: readonly string[];
  readonly figures?: readonly string[];
  /** Figures for which the tab is opened: the largest. */
  readonly large?: readonly string[];
  /** What explains the figure above it: small and grey. */
  readonly quiet?: readonly string[];
  /** With a thin line around. */
  readonly framed?: readonly string[];
  /** Coloured from the lowest figure of the range to its highest. */
  readonly scales?: readonly string[];
  /** Headers that stand over numbers. */
  readonly numberHeaders: readonly string[];
  readonly widths: Readonly<Record<number, number>>;
  readonly frozenRows: number;
  readonly frozenColumns?: number;
  readonly rows: number;
  readonly columns: number;
  readonly charts: readonly SummaryChart[];
}

export interface SummaryCell {
  readonly at: string;
  readonly put: string | number;
  /** What earlier versions put there: where it still stands, `put` takes its place. See formerFormulas.ts. */
  readonly former?: readonly string[];
}

export interface SummaryChart {
  readonly kind: 'column' | 'bar' | 'line' | 'pie';
  readonly title: string;
  readonly ranges: readonly string[];
  readonly at: { readonly row: number; readonly column: number };
  readonly size: { readonly width: number; readonly height: number };
}
