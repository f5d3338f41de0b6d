import type { PurchaseDays } from './purchaseDays.ts';

/** R101. `quiet` buys nothing in any period. */
export type Steadiness = 'stable' | 'fluctuating' | 'formerBigBuyer' | 'quiet';

export interface SteadinessOptions {
  /** From this sum a period on a customer is a big buyer: a figure of the business, such as the 80th percentile. */
  readonly big: number;
  /** Up to this part of the best period the last one counts as fallen off. */
  readonly fallen?: number;
  /** Stable up to this coefficient of variation: 0.5 is the usual bound of steady demand in XYZ analysis. */
  readonly stableUpTo?: number;
}

/** With fewer periods, one of them is a large part of the mean that it is compared with. */
export const fewestPeriods = 3;

/**
 * Told by the sums of whole periods of equal length, oldest first; null with fewer than three. The periods before the
 * first purchase are no part of it.
 */
export const steadiness = (
  sums: readonly number[],
  { big, fallen = 0.25, stableUpTo = 0.5 }: SteadinessOptions,
): Steadiness | null => {
  if (sums.length < fewestPeriods) return null;
  const best = Math.max(...sums);
  if (best <= 0) return 'quiet';
  if (best >= big && (sums[sums.length - 1] ?? 0) <= fallen * best) return 'formerBigBuyer';
  return variation(sums) <= stableUpTo ? 'stable' : 'fluctuating';
};

/** Standard deviation over mean. */
const variation = (sums: readonly number[]): number => {
  const mean = sums.reduce((total, sum) => total + sum, 0) / sums.length;
  const squares = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
  return mean > 0 ? Math.sqrt(squares / (sums.length - 1)) / mean : Number.POSITIVE_INFINITY;
};

/**
 * What was bought in each of the whole periods of `length` days that end on `until`, oldest first, `most` at most, none
 * that began before the first purchase.
 */
export const periodSums = (
  { days, values }: PurchaseDays,
  until: number,
  length: number,
  most: number,
): readonly number[] => {
  const known = days[0] === undefined ? 0 : Math.floor((until - days[0] + 1) / length);
  const count = Math.max(0, Math.min(most, known));
  const sums = new Array<number>(count).fill(0);
  days.forEach((day, index) => {
    const back = Math.floor((until - day) / length);
    if (day <= until && back < count)
      sums[count - 1 - back] = (sums[count - 1 - back] ?? 0) + (values[index] ?? 0);
  });
  return sums;
};
