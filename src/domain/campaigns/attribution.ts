import type { Campaign } from '../../schema/tables/campaigns.ts';
import type { Contract } from '../../schema/tables/contracts.ts';
import type { Invitee } from '../../schema/tables/invitees.ts';
import type { Opportunity } from '../../schema/tables/opportunities.ts';
import type { Order } from '../../schema/tables/orders.ts';
import { addDays } from '../days.ts';
import { groupBy } from '../groupBy.ts';
import { textOrder } from '../textOrder.ts';

/** Days after an answer in which what a customer begins is credited to the campaign that was answered. */
export const creditDays = 90;

type Named = Pick<Campaign, 'id' | 'name' | 'startsOn'>;
type Answer = Pick<Invitee, 'campaign' | 'customer' | 'status' | 'respondedOn'>;
type Deal = Pick<Opportunity, 'id' | 'customer' | 'campaign' | 'openedOn'>;
type Bought = Pick<Order, 'customer' | 'orderedOn' | 'opportunity'>;

/** Whose each opportunity, order and contract is: the id of one campaign, or null. */
export interface Attribution {
  readonly ofDeal: (deal: Deal) => string | null;
  readonly ofOrder: (order: Bought) => string | null;
  readonly ofContract: (contract: Pick<Contract, 'opportunity'>) => string | null;
}

/** An answer that begins something: a yes, or that they came. */
export const isAnswer = ({ status }: Pick<Invitee, 'status'>): boolean =>
  status === 'responded' || status === 'attended';

/**
 * R42: each is credited once. An opportunity counts for the campaign that it names; where it names none, for the one that
 * its customer answered last, at most `creditDays` days before it was opened; of answers of one day, that of the
 * campaign that began later, then of the larger id. A contract counts through its opportunity, an order too; one that
 * has no opportunity by the last answer before it. What names a campaign that does not stand counts for none.
 */
export const attribution = (
  all: readonly Named[],
  answers: readonly Answer[],
  deals: readonly Deal[],
): Attribution => {
  const byName = new Map([...all].reverse().map(({ id, name }) => [folded(name), id]));
  const rank = new Map([...all].sort(byStart).map(({ id }, index) => [id, index]));
  const given = answers.filter((one) => isAnswer(one) && one.respondedOn !== null && rank.has(one.campaign));
  const ofCustomer = groupBy(given, ({ customer }) => customer);
  const last = (customer: string | null, on: string | null): string | null => {
    if (customer === null || on === null) return null;
    let best: Answer | null = null;
    for (const one of ofCustomer.get(customer) ?? []) {
      if ((one.respondedOn ?? '') > on) continue;
      const order =
        best === null
          ? 1
          : textOrder(one.respondedOn ?? '', best.respondedOn ?? '') ||
            (rank.get(one.campaign) ?? 0) - (rank.get(best.campaign) ?? 0);
      if (order > 0) best = one;
    }
    if (!best?.respondedOn || addDays(best.respondedOn, creditDays) < on) return null;
    return best.campaign;
  };
  const ofDeal = ({ customer, campaign, openedOn }: Deal): string | null =>
    folded(campaign) === '' ? last(customer, openedOn) : (byName.get(folded(campaign)) ?? null);
  const credited = new Map(deals.map((deal) => [deal.id, ofDeal(deal)]));
  const through = (opportunity: string | null): string | null | undefined =>
    opportunity === null ? undefined : credited.get(opportunity);
  return {
    ofDeal,
    ofOrder: ({ customer, orderedOn, opportunity }) => {
      const own = through(opportunity);
      return own === undefined ? last(customer, orderedOn) : own;
    },
    ofContract: ({ opportunity }) => through(opportunity) ?? null,
  };
};

const byStart = (a: Named, b: Named): number =>
  textOrder(a.startsOn ?? '', b.startsOn ?? '') || textOrder(a.id, b.id);

/** As a look-up of the sheet compares names. */
const folded = (name: string | null): string => (name ?? '').trim().toLowerCase();
