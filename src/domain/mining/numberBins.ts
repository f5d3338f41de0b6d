import { total } from '../total.ts';

/** Ranges that a column of numbers is cut into at most: ages keep each its own. */
const mostBins = 127;

/**
 * The lower bounds of ranges that hold about as many rows each, ascending; a value that is frequent has one to itself.
 * @param counts How many rows hold each value.
 */
export const numberBins = (counts: ReadonlyMap<number, number>, bins = mostBins): readonly number[] => {
  const values = [...counts.keys()].sort((a, b) => a - b);
  const rows = total(counts.values());
  const wanted = values.length <= bins ? 0 : rows / bins;
  const from: number[] = [];
  let [held, before] = [Number.POSITIVE_INFINITY, Number.NaN];
  for (const value of values) {
    const count = counts.get(value) ?? 0;
    if (held + count / 2 > wanted) {
      from.push(from.length === 0 ? value : roundest(before, value));
      held = 0;
    }
    held += count;
    before = value;
  }
  // Frequent values among rare ones end ranges early: then there are up to twice as many.
  return from.length <= mostBins ? from : numberBins(counts, bins >> 1);
};

/** 1 for what lies below the second bound, 2 below the third …; 0 for null. */
export const numberCode = (from: readonly number[], value: number | null): number => {
  if (value === null) return 0;
  let [low, high] = [1, from.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle - 1] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The number with the fewest digits above `below` and up to `to`, so that a bound reads well: 1500 rather than 1506. */
export const roundest = (below: number, to: number): number => {
  for (let digits = Math.ceil(Math.log10(Math.max(Math.abs(below), Math.abs(to)))); digits > -9; digits--) {
    const unit = 10 ** digits;
    const candidate = Number((Math.floor(to / unit) * unit).toFixed(Math.max(0, -digits)));
    if (candidate > below && candidate <= to) return candidate;
  }
  return to;
};
