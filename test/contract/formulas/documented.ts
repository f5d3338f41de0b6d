/** A formula with the value that a page of Google's gives for it. */
export type Shown = string | number | boolean | null;

export interface Documented {
  /** Number of the page under support.google.com/docs/answer/, or a whole address. */
  readonly page: number | string;
  readonly formula: string;
  /** One value, or the rows of a spill. A number is compared to as many decimals as the page shows. */
  readonly gives: Shown | readonly (readonly Shown[])[];
  /** What the page's sheet holds from A1 on; texts that begin with `=` are formulas. */
  readonly data?: readonly (readonly (string | number | boolean)[])[];
  /** Compare with what the cell shows rather than with its value. */
  readonly shown?: true;
}

/** `[formula, gives]` of one page, on the same data. */
export const onPage = (
  page: number | string,
  rows: readonly (readonly [formula: string, gives: Documented['gives']])[],
  data?: Documented['data'],
): readonly Documented[] => rows.map(([formula, gives]) => ({ page, formula, gives, ...(data && { data }) }));

export const addressOf = (page: number | string): string =>
  typeof page === 'string' ? page : `https://support.google.com/docs/answer/${page}`;
