import { leaders } from '../../domain/authority.ts';
import type { Shop } from '../../ports.ts';
import { commissions } from '../../schema/tables/commissions.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { products } from '../../schema/tables/products.ts';
import { type Quota, quotas } from '../../schema/tables/quotas.ts';
import { team } from '../../schema/tables/team.ts';
import { me } from '../me.ts';
import { stagesHere } from './stagesHere.ts';

const dealColumns = [
  'owner',
  'customer',
  'product',
  'stage',
  'openedOn',
  'closedOn',
  'value',
  'cost',
  'soldThrough',
] as const;

/** A row of targets as the page holds it; amounts in the business's currency, null where the cell is blank. */
export interface QuotaItem extends Pick<Quota, 'id' | 'year' | 'by' | 'name' | 'method' | 'uplift' | 'risk'> {
  readonly months: readonly (number | null)[];
}

/** What the page of targets reckons with. Who does not lead gets her own deals and targets. */
export const goals = (shop: Shop) => {
  const { name, role } = me(shop);
  const leads = leaders.includes(role);
  const rows = shop.tables
    .columns(opportunities, dealColumns)
    .filter(({ owner }) => leads || (name !== null && owner === name));
  return {
    leads,
    today: shop.clock.today(),
    currency: shop.settings.read().currency,
    team: shop.tables.has(team)
      ? shop.tables.columns(team, ['name', 'region', 'active']).filter((one) => leads || one.name === name)
      : [],
    products: shop.tables.has(products)
      ? shop.tables.columns(products, ['name']).map((product) => product.name)
      : [],
    stages: stagesHere(shop).map(({ name: stage, means, probability }) => ({
      name: stage,
      means,
      probability: probability ?? 0,
    })),
    /** Column by column: the names of columns would be most of what is sent. */
    deals: dealColumns.map((column) => rows.map((row) => row[column])),
    quotas: quotaItems(shop).filter(
      ({ by, name: whose }) => leads || (name !== null && by === 'rep' && whose === name),
    ),
    commissions: shop.tables.read(commissions).rows,
  };
};

export const quotaItems = (shop: Shop): readonly QuotaItem[] => shop.tables.read(quotas).rows.map(quotaItem);

const quotaItem = (row: Quota): QuotaItem => {
  const { id, year, by, name, method, uplift, risk } = row;
  return { id, year, by, name, method, uplift, risk, months: monthColumns.map((column) => row[column]) };
};

export const monthColumns = [
  'month1',
  'month2',
  'month3',
  'month4',
  'month5',
  'month6',
  'month7',
  'month8',
  'month9',
  'month10',
  'month11',
  'month12',
] as const satisfies readonly (keyof Quota)[];
