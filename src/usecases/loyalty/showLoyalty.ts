import type { Shop } from '../../ports.ts';
import { coupons } from '../../schema/tables/coupons.ts';
import { levels } from '../../schema/tables/levels.ts';
import { points } from '../../schema/tables/points.ts';
import { loyaltyHere } from '../insightHere.ts';

/** R96: shows the tab of loyalty; it is made at the first time, a formula that somebody deleted is put back. */
export const showLoyalty = (shop: Shop): void => {
  shop.lock.hold(() => {
    for (const table of [points, levels, coupons]) if (!shop.tables.has(table)) shop.layout.make(table);
    for (const tab of loyaltyHere(shop)) shop.layout.makeSummary(tab, 'Funnel');
  });
  shop.layout.goTo('Loyalty');
};
