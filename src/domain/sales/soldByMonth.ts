import { type Deal, firstOf, monthAt } from './deal.ts';

/** What was won in each of twelve months, by name; whole coins. */
export type MonthsByName = ReadonlyMap<string, readonly number[]>;

/** What was won in a year by whatever `nameOf` says of a deal: a rep, a region, a product. */
export const soldByMonth = (
  deals: readonly Deal[],
  year: number,
  nameOf: (deal: Deal) => string,
): MonthsByName => {
  const sums = new Map<string, number[]>();
  const [first, end] = [firstOf(year * 12), firstOf(year * 12 + 12)];
  for (const deal of deals) {
    const { means, closedOn, value } = deal;
    if (means !== 'won' || closedOn === null || closedOn < first || closedOn >= end) continue;
    const name = nameOf(deal);
    const months = sums.get(name) ?? Array.from({ length: 12 }, () => 0);
    const month = monthAt(closedOn) - year * 12;
    months[month] = (months[month] ?? 0) + value;
    sums.set(name, months);
  }
  return sums;
};

/** What was won in each whole month from the first in which anything was to the one before today's. */
export interface History {
  /** Counted from the year 0. */
  readonly first: number;
  readonly values: readonly number[];
}

export const historyOf = (deals: readonly Deal[], today: number): History => {
  const won = deals.flatMap(({ means, closedOn, value }) =>
    means === 'won' && closedOn !== null && monthAt(closedOn) < monthAt(today)
      ? [{ month: monthAt(closedOn), value }]
      : [],
  );
  if (won.length === 0) return { first: monthAt(today), values: [] };
  const first = won.reduce((least, { month }) => Math.min(least, month), Number.POSITIVE_INFINITY);
  const values = Array.from({ length: monthAt(today) - first }, () => 0);
  for (const { month, value } of won) values[month - first] = (values[month - first] ?? 0) + value;
  return { first, values };
};
