/** What a cell holds, or what a service answers. */
export type Shown = string | number | boolean | null;

/** What the workbench is known to do otherwise: docs/differences.md is made of these, and a test holds them to be exact. */
export interface Otherwise {
  readonly gives: Shown;
  readonly why: string;
}

/** Where the expected value comes from, and where it is expected. */
export interface Source {
  /** Number of the page under support.google.com/docs/answer/, or a whole address. */
  readonly page: number | string;
  readonly workbench?: Otherwise;
  /** What Google does not document and the workbench takes to be so, in a sentence. */
  readonly assumed?: string;
  /** Asked only in sheets whose locale begins so. */
  readonly locales?: readonly string[];
}

/** A formula with the value that a page of Google's gives for it. */
export interface Documented extends Source {
  readonly formula: string;
  /** One value, or the rows of a spill. A number is compared to as many decimals as the page shows. */
  readonly gives: Shown | readonly (readonly Shown[])[];
  /** What the page's sheet holds from A1 on; texts that begin with `=` are formulas. */
  readonly data?: readonly (readonly (string | number | boolean)[])[];
}

/** `[formula, gives]` of one page, on the same data; where the workbench is known to differ, `[formula, gives, workbench]`. */
export const onPage = (
  page: number | string,
  rows: readonly (readonly [formula: string, gives: Documented['gives'], workbench?: Otherwise])[],
  data?: Documented['data'],
): readonly Documented[] =>
  rows.map(([formula, gives, workbench]) => ({
    page,
    formula,
    gives,
    ...(data && { data }),
    ...(workbench && { workbench }),
  }));

/** The same of what no page says: `assumed` says what the workbench takes to be so. */
export const assumedOn = (assumed: string, ...of: Parameters<typeof onPage>): readonly Documented[] =>
  onPage(...of).map((one) => ({ ...one, assumed }));

/** Those whose texts are read and written as in the United States alone. */
export const inAmerica = (cases: readonly Documented[]): readonly Documented[] =>
  cases.map((one) => ({ ...one, locales: ['en_US'] }));

export const addressOf = (page: number | string): string =>
  typeof page === 'string' ? page : `https://support.google.com/docs/answer/${page}`;
