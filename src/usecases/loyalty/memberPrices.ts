import { earnedInYear, levelOf } from '../../domain/loyalty/level.ts';
import type { Shop } from '../../ports.ts';
import { levels } from '../../schema/tables/levels.ts';
import { findCustomer } from '../findCustomer.ts';
import { ledgerHere } from './ledgerHere.ts';

/** What a level brings to a quote. */
export interface MemberPrices {
  readonly level: string;
  readonly priceList: string | null;
  /** A share. */
  readonly discount: number | null;
}

/**
 * R94: what a new quote for a customer begins with by their level; null where points are off, and where there is no level
 * or none that brings prices. A proposal: what is saved is what stands in the quote.
 * @throws Refusal `rowGone`.
 */
export const memberPrices = (shop: Shop, customer: string): MemberPrices | null => {
  findCustomer(shop, customer);
  if (!shop.settings.read().loyaltyOn) return null;
  const ranks = shop.tables.read(levels).rows;
  if (ranks.length === 0) return null;
  const own = ledgerHere(shop).filter((entry) => entry.customer === customer);
  const level = levelOf(ranks, earnedInYear(own, shop.clock.today()));
  if (!level || !(level.priceList || level.discount)) return null;
  return { level: level.name, priceList: level.priceList, discount: level.discount || null };
};
