import type { Shop } from '../../ports.ts';
import { campaignNotes } from '../../schema/tables/campaignNotes.ts';
import { campaigns } from '../../schema/tables/campaigns.ts';
import { contracts } from '../../schema/tables/contracts.ts';
import { invitees } from '../../schema/tables/invitees.ts';
import { campaignResultsHere } from '../insightHere.ts';
import { makeOnDemand } from '../makeOnDemand.ts';

/** R43: shows the tab of what campaigns brought. */
export const showCampaignResults = (shop: Shop): null => {
  makeOnDemand(shop, 'CampaignResults', [campaigns, invitees, campaignNotes, contracts], campaignResultsHere);
  shop.layout.goTo('CampaignResults');
  return null;
};
