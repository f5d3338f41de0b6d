import type { Books } from '../../domain/campaigns/figures.ts';
import type { Sale } from '../../domain/campaigns/salesAround.ts';
import { withoutOrder } from '../../domain/sales/withoutOrder.ts';
import type { Shop } from '../../ports.ts';
import { campaignNotes } from '../../schema/tables/campaignNotes.ts';
import { campaigns } from '../../schema/tables/campaigns.ts';
import { contracts } from '../../schema/tables/contracts.ts';
import { invitees } from '../../schema/tables/invitees.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { orders } from '../../schema/tables/orders.ts';
import { settings } from '../../schema/tables/settings.ts';
import { stageBriefs } from '../sales/stageBriefs.ts';

export interface CampaignBooks extends Books {
  /** What was sold: orders, and won opportunities that no order refers to. */
  readonly sales: readonly Sale[];
}

/** All that campaigns are judged by: a call a table, of the columns that count. */
export const campaignBooks = (shop: Shop): CampaignBooks => {
  const { tables } = shop;
  const { meansOf } = stageBriefs(shop);
  const bought = tables
    .columns(orders, ['customer', 'orderedOn', 'opportunity', 'product', 'value'])
    .filter(({ orderedOn }) => orderedOn !== null);
  const deals = tables
    .columns(
      opportunities,
      ['customer', 'campaign', 'openedOn', 'closedOn', 'product', 'stage', 'value'],
      'no others',
    )
    .map((deal) => ({ ...deal, won: meansOf(deal.stage) === 'won' }));
  const won = withoutOrder(deals, bought).flatMap((one): Sale[] =>
    one.won && one.closedOn !== null
      ? [{ on: one.closedOn, customer: one.customer, product: one.product, value: one.value ?? 0 }]
      : [],
  );
  return {
    campaigns: tables.read(campaigns).rows,
    invitees: tables.columns(invitees, ['campaign', 'customer', 'status', 'respondedOn']),
    notes: tables.columns(campaignNotes, ['campaign', 'kind', 'amount']),
    contracts: tables.columns(contracts, ['opportunity', 'value']),
    orders: bought,
    deals,
    margin: marginHere(shop),
    sales: [
      ...bought.map(({ orderedOn: on, customer, product, value }) => ({
        on,
        customer,
        product,
        value: value ?? 0,
      })),
      ...won,
    ],
  };
};

/** The margin of Settings, as the tab Sums reads it: 1 without a row, 0 for what is no number. */
const marginHere = ({ tables }: Shop): number => {
  const row = tables.has(settings)
    ? tables.read(settings).rows.find(({ key }) => key === 'marginRate')
    : null;
  if (!row) return 1;
  return typeof row.value === 'number' ? row.value : 0;
};
