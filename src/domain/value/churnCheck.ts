import { type BackTest, backTest } from './backTest.ts';
import type { PurchaseDays } from './purchaseDays.ts';

/** The day looked from lies so many days back: half a year tells of everyone who buys every other month. */
const back = 182;
/** With fewer that are known about, precision and recall are chance. */
export const fewestJudged = 20;

/** R102: the back-test on the sheet's own past. */
export interface ChurnCheck extends BackTest {
  /** The day in the past that was looked from; days since 1970-01-01. */
  readonly cut: number;
  /** Of all judged, the part that was lost: what a guess would be right in. Null where nobody was judged. */
  readonly base: number | null;
  readonly tells: boolean;
}

/** Tests the warning as of half a year ago against what is known on day `until`. */
export const churnCheck = (customers: Iterable<PurchaseDays>, until: number): ChurnCheck => {
  const cut = until - back;
  const found = backTest(customers, { cut, until });
  const { judged, lost, flagged } = found;
  return {
    ...found,
    cut,
    base: judged === 0 ? null : lost / judged,
    tells: judged >= fewestJudged && lost > 0 && flagged > 0,
  };
};
