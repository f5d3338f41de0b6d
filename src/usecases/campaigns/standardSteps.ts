import type { Shop } from '../../ports.ts';
import { type CampaignStep, campaignSteps } from '../../schema/tables/campaignSteps.ts';
import { blankRow } from '../blankRow.ts';
import { withIds } from '../newIds.ts';

/** The steps with which a business begins, and what the register tells of each. */
const first = [
  ['plan', 'planned'],
  ['approve', 'approved'],
  ['invite', 'invited'],
  ['follow', 'answered'],
  ['watch', 'watched'],
  ['cost', 'cost'],
  ['evaluate', 'result'],
  ['learn', 'hand'],
] as const satisfies readonly (readonly [string, CampaignStep['check']])[];

/** Writes the standard process where there is none. The caller holds the lock. */
export const keepStandard = (shop: Shop): void => {
  const standing = shop.tables.read(campaignSteps).rows;
  if (standing.some(({ campaign }) => campaign === null)) return;
  const rows = first.map(([step, check], index) => ({
    ...blankRow(campaignSteps),
    position: index + 1,
    name: shop.sheetSay(`campaign.standard.${step}`),
    rule: shop.sheetSay(`campaign.standard.${step}.rule`),
    check,
  }));
  shop.tables.insert(campaignSteps, withIds(shop, campaignSteps, standing, rows));
};
