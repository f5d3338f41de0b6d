import type { Day } from '../../schema/day.ts';
import { dayCounter } from './dayCounter.ts';

export interface Purchase {
  readonly customer: string;
  readonly day: Day;
  /** In the business's currency; 0 where unknown. */
  readonly value: number;
}

/** The days on which one customer bought, ascending, each once, and what was spent on each. */
export interface PurchaseDays {
  /** Days since 1970-01-01. */
  readonly days: readonly number[];
  readonly values: readonly number[];
}

/** What each customer bought, in order of first appearance. What was bought on one day is one purchase. */
export const purchaseDays = (purchases: readonly Purchase[]): ReadonlyMap<string, PurchaseDays> => {
  const count = dayCounter();
  const sums = new Map<string, Map<number, number>>();
  for (const { customer, day, value } of purchases) {
    const own = sums.get(customer) ?? new Map<number, number>();
    if (own.size === 0) sums.set(customer, own);
    const number = count(day);
    own.set(number, (own.get(number) ?? 0) + value);
  }
  return new Map([...sums].map(([customer, own]) => [customer, inOrder(own)]));
};

/** What was bought on `until` or before; null where nothing was. */
export const boughtUntil = ({ days, values }: PurchaseDays, until: number): PurchaseDays | null => {
  const later = days.findIndex((day) => day > until);
  if (later === 0 || days.length === 0) return null;
  return later < 0 ? { days, values } : { days: days.slice(0, later), values: values.slice(0, later) };
};

const inOrder = (sums: ReadonlyMap<number, number>): PurchaseDays => {
  const sorted = [...sums].sort(([one], [other]) => one - other);
  return { days: sorted.map(([day]) => day), values: sorted.map(([, value]) => value) };
};
