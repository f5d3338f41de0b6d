import { leaders } from '../../domain/authority.ts';
import type { Shop } from '../../ports.ts';
import { campaignNotes } from '../../schema/tables/campaignNotes.ts';
import { campaigns } from '../../schema/tables/campaigns.ts';
import { contracts } from '../../schema/tables/contracts.ts';
import { invitees } from '../../schema/tables/invitees.ts';
import { campaignResultsHere } from '../insightHere.ts';
import { requireRole, roleHere } from '../roleHere.ts';

/** Tables whose columns the tab names. */
const named = [campaigns, invitees, campaignNotes, contracts] as const;

/**
 * R43: shows the tab of what campaigns brought. It is made at the first time, by who leads; a formula that somebody deleted is
 * put back. @throws Refusal `notAllowed` where it is missing and who acts does not lead; `tabMissing`, `columnMissing`.
 */
export const showCampaignResults = (shop: Shop): null => {
  const leads = leaders.includes(roleHere(shop));
  if (!shop.layout.stands('CampaignResults')) requireRole(shop, leaders);
  if (leads)
    shop.lock.hold(() => {
      for (const table of named) if (!shop.tables.has(table)) shop.layout.make(table);
      for (const tab of campaignResultsHere(shop)) shop.layout.makeSummary(tab, 'Funnel');
    });
  shop.layout.goTo('CampaignResults');
  return null;
};
