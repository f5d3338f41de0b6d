import type { Usage } from '../../schema/tables/usage.ts';

type Reading = Pick<Usage, 'customer' | 'product' | 'measure' | 'readOn' | 'amount'>;

/** With fewer before it, the last reading is compared with chance. */
const fewestBefore = 2;

/**
 * R102: of each customer, the last reading of use against the mean of those before: -0.3 is 30 % less. Readings of one
 * product and measure are compared; of several, the one that fell most counts. Customers without are absent.
 */
export const usageChanges = (readings: readonly Reading[]): ReadonlyMap<string, number> => {
  const series = new Map<string, Reading[]>();
  for (const one of readings) {
    const key = JSON.stringify([one.customer, one.product, one.measure]);
    series.set(key, [...(series.get(key) ?? []), one]);
  }
  const found = new Map<string, number>();
  for (const own of series.values()) {
    const change = changeOf(own);
    const customer = own[0]?.customer;
    if (change === null || customer === undefined) continue;
    found.set(customer, Math.min(change, found.get(customer) ?? change));
  }
  return found;
};

const changeOf = (readings: readonly Reading[]): number | null => {
  const sorted = [...readings].sort((one, other) => (one.readOn < other.readOn ? -1 : 1));
  const last = sorted.pop();
  if (last === undefined || sorted.length < fewestBefore) return null;
  const mean = sorted.reduce((sum, { amount }) => sum + amount, 0) / sorted.length;
  return mean > 0 ? last.amount / mean - 1 : null;
};
