import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Campaign, campaigns } from '../../schema/tables/campaigns.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import type { Edited } from '../editRow.ts';
import { carryOut, type Step } from '../intents.ts';
import { keepRow, type RowToKeep } from '../keepRow.ts';
import { me } from '../me.ts';
import { findCampaign } from './findCampaign.ts';
import { keepStandard } from './standardSteps.ts';

/**
 * Plans a campaign, or changes its plan; the standard process is written with the first. Opportunities name campaigns, so
 * a new name is written into those that held the former one, as one intent.
 * @throws Refusal `invalid`, `rowGone`; `campaignName` where another one is called so.
 */
export const saveCampaign = (shop: Shop, wanted: RowToKeep): Edited<typeof campaigns> =>
  shop.lock.hold(() => {
    const name = typeof wanted.values.name === 'string' ? wanted.values.name.trim() : null;
    if (name !== null && nameTaken(shop, name, wanted.id)) throw new Refusal('campaignName', { name });
    if (wanted.id === null) {
      keepStandard(shop);
      return keepRow(shop, campaigns, wanted, { status: 'draft', owner: me(shop).name });
    }
    const before = findCampaign(shop, wanted.id);
    const { name: _, ...values } = wanted.values;
    const renamed = name !== null && name !== '' && name !== before.name;
    if (renamed && wanted.seen.name !== undefined && wanted.seen.name !== before.name)
      return { status: 'conflict', now: { name: before.name } };
    const saved = keepRow(shop, campaigns, { ...wanted, values: renamed ? values : wanted.values });
    if (!renamed || saved.status === 'conflict') return saved;
    rename(shop, before, name);
    return { status: 'saved', row: { ...saved.row, name } };
  });

const nameTaken = (shop: Shop, name: string, id: string | null): boolean =>
  shop.tables
    .read(campaigns)
    .rows.some((one) => one.id !== id && one.name.trim().toLowerCase() === name.toLowerCase());

const rename = (shop: Shop, { id, name: former }: Campaign, name: string): void => {
  const naming = shop.tables
    .columns(opportunities, ['campaign'])
    .filter(({ campaign }) => campaign?.toLowerCase() === former.toLowerCase());
  const steps: readonly Step[] = [
    { kind: 'change', table: 'Campaigns', id, patch: { name }, before: { name: former } },
    ...naming.map(
      (one): Step => ({
        kind: 'change',
        table: 'Opportunities',
        id: one.id,
        patch: { campaign: name },
        before: { campaign: one.campaign },
      }),
    ),
  ];
  carryOut(shop, 'campaign', name, steps);
};
