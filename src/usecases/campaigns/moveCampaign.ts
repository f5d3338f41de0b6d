import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Campaign, campaigns } from '../../schema/tables/campaigns.ts';
import { type ApprovalState, askApproval } from '../sales/approvals.ts';
import { isClear } from '../sales/clearance.ts';
import { campaignSubject, findCampaign } from './findCampaign.ts';

export const campaignDeeds = ['submit', 'finish', 'cancel', 'reopen'] as const;
export type CampaignDeed = (typeof campaignDeeds)[number];

/** From which states each is done. */
const from: Readonly<Record<CampaignDeed, readonly Campaign['status'][]>> = {
  submit: ['draft', 'submitted'],
  finish: ['running'],
  cancel: ['draft', 'submitted', 'approved', 'running'],
  reopen: ['submitted', 'approved', 'done', 'cancelled'],
};

/**
 * R39, R40: submits a campaign for approval, ends it, calls it off or takes it up again. Where nothing needs an approval,
 * a submitted one is approved.
 * @throws Refusal `rowGone`, `campaignState`; `approvalNameless`.
 */
export const moveCampaign = (shop: Shop, id: string, deed: CampaignDeed): Campaign =>
  shop.lock.hold(() => {
    const campaign = findCampaign(shop, id);
    if (!from[deed].includes(campaign.status)) throw new Refusal('campaignState');
    const status = statusAfter(deed, deed === 'submit' ? askApproval(shop, campaignSubject(campaign)) : null);
    shop.tables.change(campaigns, [{ id, patch: { status } }]);
    return { ...campaign, status };
  }, 'last');

const statusAfter = (deed: CampaignDeed, approval: ApprovalState | null): Campaign['status'] => {
  if (deed === 'finish') return 'done';
  if (deed === 'cancel') return 'cancelled';
  if (deed === 'reopen' || approval === 'refused' || approval === null) return 'draft';
  return isClear(approval) ? 'approved' : 'submitted';
};
