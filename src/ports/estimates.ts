/** What was bought as the tab Transactions gathers it, and what is expected, in the tab of sums. */
import type { Day } from '../schema/day.ts';

/** A line of the tab Transactions. */
export interface Sale {
  /** Id of the customer. */
  readonly customer: string;
  readonly day: Day;
  /** In the business's currency; 0 where unknown, below 0 for a refund. */
  readonly value: number;
  /** What it cost us, known or supposed. */
  readonly cost: number;
}

/** What the nightly run reckoned of a customer, in the order of the block's columns; null is a blank cell. */
export interface Estimate {
  readonly customer: string;
  readonly figures: readonly (number | null)[];
}

export interface Estimates {
  /** Everything that was bought; null where the tab is gone or its formula shows an error. One call. */
  sales(): readonly Sale[] | null;
  /**
   * Puts these in the place of all that the block of estimates held. Two calls, one more where the tab is too short.
   * @param header The words over the block's columns, by which it is found.
   * @throws Refusal `tabMissing`; `columnMissing` where no columns have these words.
   */
  write(header: readonly string[], estimates: readonly Estimate[]): void;
}
