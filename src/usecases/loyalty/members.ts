import { addDays } from '../../domain/days.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { balanceOf, expiring } from '../../domain/loyalty/ledger.ts';
import { earnedInYear, levelOf, nextLevel } from '../../domain/loyalty/level.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { levels } from '../../schema/tables/levels.ts';
import { ofKnown } from '../mayKnow.ts';
import { ledgerHere } from './ledgerHere.ts';

export interface Member {
  readonly customer: string;
  readonly name: string | null;
  readonly points: number;
  /** Earned within a year. */
  readonly earned: number;
  readonly level: string | null;
  readonly next: { readonly level: string; readonly missing: number } | null;
  /** Points that will be over within the next thirty days, with the last day of the first. */
  readonly expiring: { readonly points: number; readonly on: Day } | null;
}

/** R93, R94: everybody who has or had points, those with most first. Reads some columns of one table, and the levels. */
export const membersHere = (shop: Shop): readonly Member[] => {
  const entries = ledgerHere(shop);
  const standing = shop.tables.read(levels).rows;
  const today = shop.clock.today();
  const { pointsLast } = shop.settings.read();
  return [...groupBy(ofKnown(shop, entries), ({ customer }) => customer)]
    .map(([customer, own]): Member => {
      const earned = earnedInYear(own, today);
      const next = nextLevel(standing, earned);
      return {
        customer,
        name: own[own.length - 1]?.customerName ?? null,
        points: balanceOf(own),
        earned,
        level: levelOf(standing, earned)?.name ?? null,
        next: next && { level: next.level.name, missing: next.missing },
        expiring: expiring(own, addDays(today, 30), pointsLast),
      };
    })
    .sort((a, b) => b.points - a.points);
};
