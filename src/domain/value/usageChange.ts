import type { Usage } from '../../schema/tables/usage.ts';

type Reading = Pick<Usage, 'customer' | 'product' | 'measure' | 'readOn' | 'amount'>;

/** With fewer before it, the last reading is compared with chance. */
const fewestBefore = 2;

/** The last reading of one product and measure against the mean of those before: -0.3 is 30 % less. */
export interface UsageChange {
  readonly of: Reading;
  readonly change: number;
}

/** R102, R104: a change for each customer, product and measure that has been read often enough. */
export const usageSeries = (readings: readonly Reading[]): readonly UsageChange[] => {
  const series = new Map<string, Reading[]>();
  for (const one of readings) {
    const key = JSON.stringify([one.customer, one.product, one.measure]);
    series.set(key, [...(series.get(key) ?? []), one]);
  }
  return [...series.values()].flatMap((own) => {
    const [of] = own;
    const change = changeOf(own);
    return of === undefined || change === null ? [] : [{ of, change }];
  });
};

/** R102: of several products and measures of a customer, the change of the one that fell most. Customers without are absent. */
export const usageChanges = (readings: readonly Reading[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { of, change } of usageSeries(readings))
    found.set(of.customer, Math.min(change, found.get(of.customer) ?? change));
  return found;
};

const changeOf = (readings: readonly Reading[]): number | null => {
  const sorted = [...readings].sort((one, other) => (one.readOn < other.readOn ? -1 : 1));
  const last = sorted.pop();
  if (last === undefined || sorted.length < fewestBefore) return null;
  const mean = sorted.reduce((sum, { amount }) => sum + amount, 0) / sorted.length;
  return mean > 0 ? last.amount / mean - 1 : null;
};
