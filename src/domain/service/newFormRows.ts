/** A row of a tab of answers. */
export interface Arrived {
  /** When it was sent off, as the tab says. */
  readonly at: string;
  /** Tells its contents from others’. */
  readonly print: string;
}

/**
 * The rows that were not read before, whatever people did to the tab since: sorted it, deleted rows, corrected cells.
 * A row is known by the moment of its sending and its contents together; then, of one moment, as many as were known count as
 * known, whatever they say now; then contents whose known moment is gone from the tab and that are not younger than all known.
 */
export const newFormRows = <T extends Arrived>(
  known: readonly Arrived[],
  rows: readonly T[],
): readonly T[] => {
  const latest = known.reduce((last, { at }) => (at > last ? at : last), '');
  let [left, open]: [readonly Arrived[], readonly T[]] = [known, rows];
  for (const same of [(a: Arrived) => `${a.at} ${a.print}`, (a: Arrived) => a.at, (a: Arrived) => a.print]) {
    const counted = new Map<string, number>();
    for (const one of left) counted.set(same(one), (counted.get(same(one)) ?? 0) + 1);
    const last = same({ at: 'a', print: 'p' }) === 'p';
    open = open.filter((row) => {
      const n = counted.get(same(row)) ?? 0;
      if (n === 0 || (last && row.at > latest)) return true;
      counted.set(same(row), n - 1);
      return false;
    });
    left = left.filter((one) => {
      const n = counted.get(same(one)) ?? 0;
      counted.set(same(one), n - 1);
      return n > 0;
    });
  }
  return open;
};
