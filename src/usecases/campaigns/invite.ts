import { type Choice, chooseInvitees, type LeftOut } from '../../domain/campaigns/chooseInvitees.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { Campaign } from '../../schema/tables/campaigns.ts';
import { invitees } from '../../schema/tables/invitees.ts';
import { blankRow } from '../blankRow.ts';
import { carryOut } from '../intents.ts';
import { withIds } from '../newIds.ts';
import { type Asked, candidates } from './candidates.ts';
import { findCampaign } from './findCampaign.ts';

/** Names that a page shows of each reason, at most. */
const shownOfEach = 20;

export interface Preview {
  readonly chosen: readonly {
    readonly customer: string;
    readonly name: string;
    readonly because: number | null;
  }[];
  readonly left: readonly {
    readonly why: LeftOut;
    readonly count: number;
    /** The first of them. */
    readonly names: readonly string[];
  }[];
}

/** Who would be invited, and who not and why; nothing is written. @throws Refusal `rowGone`, `segmentGone`. */
export const previewInvitees = (shop: Shop, id: string, asked: Asked): Preview => {
  const { chosen, left } = choiceHere(shop, findCampaign(shop, id), asked);
  const reasons = [...new Set(left.map(({ why }) => why))];
  return {
    chosen: chosen.map(({ customer, name, because }) => ({ customer, name, because })),
    left: reasons.map((why) => {
      const own = left.filter((one) => one.why === why);
      return { why, count: own.length, names: own.slice(0, shownOfEach).map(({ name }) => name) };
    }),
  };
};

const choiceHere = (shop: Shop, campaign: Campaign, asked: Asked): Choice => {
  const { mostInvitees } = campaign;
  const standing = shop.tables
    .columns(invitees, ['campaign'])
    .filter((one) => one.campaign === campaign.id).length;
  const room = mostInvitees === null ? null : Math.max(0, mostInvitees - standing);
  return chooseInvitees(candidates(shop, campaign, asked), room);
};

/** In which states the invitees of a campaign are chosen. */
const open: readonly Campaign['status'][] = ['draft', 'submitted', 'approved', 'running'];

/**
 * Writes those of the preview that still fit, each once; nobody is written to yet.
 * @param customers Whom the person saw and kept.
 * @returns how many were added.
 * @throws Refusal `rowGone`, `segmentGone`, `campaignState`.
 */
export const addInvitees = (shop: Shop, id: string, asked: Asked, customers: readonly string[]): number =>
  shop.lock.hold(() => {
    const campaign = findCampaign(shop, id);
    if (!open.includes(campaign.status)) throw new Refusal('campaignState');
    const wanted = new Set(customers);
    const { chosen } = choiceHere(shop, campaign, asked);
    const added = chosen.filter(({ customer }) => wanted.has(customer));
    if (added.length === 0) return 0;
    const rows = added.map(({ customer, name }) => ({
      ...blankRow(invitees),
      campaign: id,
      campaignName: campaign.name,
      customer,
      customerName: name,
      status: 'chosen' as const,
    }));
    shop.tables.insert(invitees, withIds(shop, invitees, shop.tables.columns(invitees, ['campaign']), rows));
    return added.length;
  }, 'last');

/** Takes those away to whom no invitation went; they go to the archive. @returns how many. */
export const removeInvitees = (shop: Shop, id: string): number =>
  shop.lock.hold(() => {
    const ids = shop.tables
      .read(invitees)
      .rows.filter(({ campaign, status }) => campaign === id && status === 'chosen')
      .map((one) => one.id);
    if (ids.length > 0)
      carryOut(shop, 'campaign', findCampaign(shop, id).name, [{ kind: 'remove', table: 'Invitees', ids }]);
    return ids.length;
  }, 'last');
