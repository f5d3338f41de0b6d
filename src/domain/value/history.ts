import { boughtUntil, type PurchaseDays } from './purchaseDays.ts';

/**
 * A customer as the models see one (Fader, Hardie and Lee, Marketing Science 24(2), 2005): the first purchase makes the
 * customer, those after it are repeats.
 */
export interface History {
  /** x: repeat purchases. */
  readonly frequency: number;
  /** t_x: weeks from the first purchase to the last; 0 without repeats. */
  readonly recency: number;
  /** T: weeks from the first purchase to the day that is looked from. */
  readonly age: number;
  /** Mean value of the repeat purchases; null without repeats. */
  readonly value: number | null;
}

const week = 7;

/** The history as it stood at the end of day `until` (days since 1970-01-01); null for who had not bought by then. */
export const historyOf = (purchases: PurchaseDays, until: number): History | null => {
  const bought = boughtUntil(purchases, until);
  const first = bought?.days[0];
  const last = bought?.days[bought.days.length - 1];
  if (!bought || first === undefined || last === undefined) return null;
  const repeats = bought.values.slice(1);
  return {
    frequency: repeats.length,
    recency: (last - first) / week,
    age: (until - first) / week,
    value: repeats.length === 0 ? null : repeats.reduce((sum, value) => sum + value, 0) / repeats.length,
  };
};
