import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type CampaignStep, campaignSteps } from '../../schema/tables/campaignSteps.ts';
import { me } from '../me.ts';
import { newId } from '../newIds.ts';
import { findCampaign } from './findCampaign.ts';

/**
 * R48: says that a step of the standard is done for a campaign, or is not. Done is kept as the standard read then.
 * @param step Of the standard. @throws Refusal `rowGone`.
 */
export const tickStep = (shop: Shop, campaign: string, step: string, done: boolean): null =>
  shop.lock.hold(() => {
    const { name: campaignName } = findCampaign(shop, campaign);
    const { rows } = shop.tables.read(campaignSteps);
    const of = rows.find(({ id }) => id === step);
    if (!of) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('CampaignSteps') });
    const tick = rows.find((one) => one.campaign === campaign && one.name === of.name);
    const stamp = done ? { doneOn: shop.clock.today(), by: me(shop).name } : { doneOn: null, by: null };
    if (tick) shop.tables.change(campaignSteps, [{ id: tick.id, patch: stamp }]);
    else if (done) {
      const row: CampaignStep = {
        ...of,
        ...stamp,
        campaign,
        campaignName,
        id: newId(shop, campaignSteps, rows),
      };
      shop.tables.insert(campaignSteps, [row]);
    }
    return null;
  }, 'last');
