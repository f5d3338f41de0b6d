/**
 * How many letters must be put in, left out, exchanged or swapped with the next to make one text of the other (optimal
 * string alignment, Damerau 1964), or `limit + 1` where more than `limit` must.
 * @param swap What a swap counts: with 2 it is two exchanges (Levenshtein 1966).
 */
export const editDistance = (a: string, b: string, limit: number, swap: 1 | 2 = 1): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row[j] = cell(a, b, i, j, row, last, before, swap);
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
};

const cell = (
  a: string,
  b: string,
  i: number,
  j: number,
  row: readonly number[],
  last: readonly number[],
  before: readonly number[],
  swap: number,
): number => {
  const same = a[i - 1] === b[j - 1];
  const least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(least, (before[j - 2] ?? 0) + swap) : least;
};
