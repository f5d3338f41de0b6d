import type { Shop } from '../ports.ts';
import { needs } from '../schema/tables/needs.ts';
import { periods } from '../schema/tables/periods.ts';
import { quotas } from '../schema/tables/quotas.ts';
import { stageChanges } from '../schema/tables/stageChanges.ts';
import { insightHere } from './insightHere.ts';
import { makeOnDemand } from './makeOnDemand.ts';

/** R30, R97, R98, R106, R107: shows the tabs of insight: of products, the history of stages, targets, the months kept. */
export const showInsight = (shop: Shop): void => {
  makeOnDemand(shop, 'Insight', [needs, stageChanges, quotas, periods], () =>
    // Each comes right behind the funnel, so the last is made first.
    [...insightHere(shop)].reverse(),
  );
  shop.layout.goTo(shop.layout.stands('Overview') ? 'Overview' : 'Insight');
};
