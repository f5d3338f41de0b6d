import { campaignMark } from '../../domain/campaigns/campaignMark.ts';
import type { Way } from '../../domain/campaigns/optedOut.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Campaign, campaigns } from '../../schema/tables/campaigns.ts';
import type { ApprovalSubject } from '../sales/approvals.ts';

/** @throws Refusal `rowGone`. */
export const findCampaign = (shop: Shop, id: string): Campaign => {
  const found = shop.tables.read(campaigns).rows.find((one) => one.id === id);
  if (found) return found;
  throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Campaigns') });
};

/** Of a campaign, what is approved. */
export const campaignSubject = (campaign: Campaign): ApprovalSubject => ({
  of: 'campaign',
  row: campaign.id,
  subject: campaign.name,
  mark: campaignMark(campaign),
  amount: campaign.budget,
  discount: null,
});

/** With a text it goes by mail; without one somebody calls, visits, or asks in. */
export const wayOf = ({ template }: Pick<Campaign, 'template'>): Way =>
  template === null ? 'phone' : 'email';
