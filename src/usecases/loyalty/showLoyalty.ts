import type { Shop } from '../../ports.ts';
import { coupons } from '../../schema/tables/coupons.ts';
import { levels } from '../../schema/tables/levels.ts';
import { points } from '../../schema/tables/points.ts';
import { loyaltyHere } from '../insightHere.ts';
import { makeOnDemand } from '../makeOnDemand.ts';

/** R96: shows the tab of loyalty. */
export const showLoyalty = (shop: Shop): void => {
  makeOnDemand(shop, 'Loyalty', [points, levels, coupons], loyaltyHere);
  shop.layout.goTo('Loyalty');
};
