import type { PurchaseDays } from '../../domain/value/purchaseDays.ts';
import { gapsOf } from '../../domain/value/rhythm.ts';
import { usageChanges } from '../../domain/value/usageChange.ts';
import type { Estimate, Shop } from '../../ports.ts';
import { usage } from '../../schema/tables/usage.ts';
import type { Expected } from './estimatesOf.ts';

/**
 * R100, R102: a line for everyone of whom anything was reckoned, in the order of `blocks.estimates`: what is expected, the
 * rhythm, the change of use. One read call where there are readings of use.
 */
export const estimateLines = (
  shop: Shop,
  expected: readonly Expected[],
  bought: ReadonlyMap<string, PurchaseDays>,
): readonly Estimate[] => {
  const changes = changesOfUse(shop);
  const known = new Map(expected.map((one) => [one.customer, one]));
  return [...new Set([...bought.keys(), ...changes.keys()])].flatMap((customer) => {
    const gaps = gapsOf(bought.get(customer)?.days ?? []);
    const figures = [
      known.get(customer)?.purchases ?? null,
      known.get(customer)?.value ?? null,
      ...(gaps ? [gaps.gap, gaps.spread, gaps.gaps, gaps.log, gaps.logSpread] : noGaps),
      changes.get(customer) ?? null,
    ];
    return figures.some((figure) => figure !== null) ? [{ customer, figures }] : [];
  });
};

const noGaps: readonly null[] = [null, null, null, null, null];

const changesOfUse = ({ tables }: Shop): ReadonlyMap<string, number> => usageChanges(tables.read(usage).rows);
