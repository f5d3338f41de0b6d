import { campaignFigures, type Figures } from '../../domain/campaigns/figures.ts';
import { type ProcessStep, processOf } from '../../domain/campaigns/process.ts';
import { type SalesAround, salesAround } from '../../domain/campaigns/salesAround.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type CampaignNote, campaignNotes } from '../../schema/tables/campaignNotes.ts';
import { campaignSteps } from '../../schema/tables/campaignSteps.ts';
import type { Campaign } from '../../schema/tables/campaigns.ts';
import { type Invitee, invitees } from '../../schema/tables/invitees.ts';
import { ofKnown } from '../mayKnow.ts';
import { type ApprovalState, approvalState } from '../sales/approvals.ts';
import { isClear } from '../sales/clearance.ts';
import { type FormState, formState } from '../service/setUpForm.ts';
import { campaignBooks } from './campaignBooks.ts';
import { campaignSubject, findCampaign } from './findCampaign.ts';

export interface OpenCampaign {
  readonly campaign: Campaign;
  readonly approval: ApprovalState;
  readonly figures: Figures;
  readonly margin: number;
  readonly around: SalesAround | null;
  /** Those of whom who acts may know, in the order of the sheet. */
  readonly invitees: readonly Invitee[];
  /** The latest first. */
  readonly notes: readonly CampaignNote[];
  readonly steps: readonly ProcessStep[];
  /** By which its invitees answer. */
  readonly form: FormState;
}

/** One campaign with everything about it. @throws Refusal `rowGone`. */
export const openCampaign = (shop: Shop, id: string): OpenCampaign => {
  const campaign = findCampaign(shop, id);
  const own = shop.tables.read(invitees).rows.filter((one) => one.campaign === id);
  const notes = shop.tables.read(campaignNotes).rows.filter((one) => one.campaign === id);
  const steps = shop.tables.read(campaignSteps).rows;
  const books = campaignBooks(shop);
  const figures = campaignFigures(books).get(id);
  if (!figures) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Campaigns') });
  const approval = approvalState(shop, campaignSubject(campaign));
  const invited = new Set(own.map(({ customer }) => customer));
  return {
    campaign,
    approval,
    figures,
    margin: books.margin,
    around: salesAround(campaign, invited, books.sales, shop.clock.today()),
    form: formState(shop, { kind: 'campaign', campaign: id }),
    invitees: ofKnown(shop, own),
    notes: [...notes].sort((a, b) => (a.happenedOn < b.happenedOn ? 1 : -1)),
    steps: processOf(
      steps.filter((one) => one.campaign === null),
      steps.filter((one) => one.campaign === id),
      { campaign, approved: isClear(approval), figures, notes },
    ),
  };
};
