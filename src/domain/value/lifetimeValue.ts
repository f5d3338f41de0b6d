import type { BgNbd } from './bgNbd.ts';
import { expectedPurchases } from './expectedPurchases.ts';
import { expectedValue, type GammaGamma } from './gammaGamma.ts';
import type { History } from './history.ts';

export interface Window {
  readonly weeks: number;
  /** What money costs in a year: 0.1 for 10 %. */
  readonly discount: number;
}

const year = 365.25 / 7;
/** Purchases are discounted as if they fell in the middle of a stretch of this length. */
const month = year / 12;

/** What a customer will buy for in the window, in today's money and before costs; null where it cannot be reckoned. */
export const lifetimeValue = (
  purchases: BgNbd,
  values: GammaGamma,
  history: History,
  window: Window,
): number | null => {
  const discounted = discountedPurchases(purchases, history, window);
  return discounted === null ? null : discounted * expectedValue(values, history);
};

const discountedPurchases = (
  parameters: BgNbd,
  history: History,
  { weeks, discount }: Window,
): number | null => {
  let [sum, before] = [0, 0];
  for (let from = 0; from < weeks; from += month) {
    const to = Math.min(weeks, from + month);
    const bought = expectedPurchases(parameters, history, to);
    if (bought === null) return null;
    sum += (bought - before) * (1 + discount) ** (-(from + to) / 2 / year);
    before = bought;
  }
  return sum;
};
