import { textOrder } from '../domain/textOrder.ts';
import type { Shop } from '../ports.ts';
import { type Opportunity, opportunities } from '../schema/tables/opportunities.ts';
import { refuseUnknownId } from './mayKnow.ts';
import { meansOf, stagesHere } from './sales/stagesHere.ts';

export interface OpportunityItem {
  readonly id: string;
  readonly number: string | null;
  readonly product: string | null;
  readonly stage: Opportunity['stage'];
  readonly value: number | null;
  readonly estimated: boolean;
  readonly openedOn: string | null;
  /** Who else is in the running. */
  readonly competitor: string | null;
}

export interface OpenOpportunities {
  /** The latest first; at most `longestList`. */
  readonly open: readonly OpportunityItem[];
  readonly openCount: number;
  /** Sum of the open ones' values, in the business's currency; those without one count as nothing. */
  readonly openValue: number;
  readonly wonCount: number;
  readonly wonValue: number;
}

const longestList = 20;

const columns = [
  'number',
  'customer',
  'product',
  'stage',
  'value',
  'estimated',
  'openedOn',
  'competitor',
] as const;
type Line = Pick<Opportunity, 'id' | (typeof columns)[number]>;

/** A customer's opportunities: those still open, and what was won. */
export const openOpportunities = (shop: Shop, customer: string): OpenOpportunities => {
  refuseUnknownId(shop, customer);
  const all = shop.tables.columns(opportunities, columns).filter((one) => one.customer === customer);
  const stages = stagesHere(shop);
  const open = all.filter(({ stage }) => meansOf(stages, stage) === 'open');
  const won = all.filter(({ stage }) => meansOf(stages, stage) === 'won');
  return {
    open: [...open].sort(latestFirst).slice(0, longestList).map(item),
    openCount: open.length,
    openValue: total(open),
    wonCount: won.length,
    wonValue: total(won),
  };
};

const total = (all: readonly Line[]): number => all.reduce((sum, { value }) => sum + (value ?? 0), 0);

const latestFirst = (a: Line, b: Line): number => textOrder(b.openedOn, a.openedOn);

const item = ({
  id,
  number,
  product,
  stage,
  value,
  estimated,
  openedOn,
  competitor,
}: Line): OpportunityItem => ({
  id,
  number,
  product,
  stage,
  value,
  estimated: estimated === true,
  openedOn,
  competitor,
});
