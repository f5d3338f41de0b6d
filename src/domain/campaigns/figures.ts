import type { CampaignNote } from '../../schema/tables/campaignNotes.ts';
import type { Campaign } from '../../schema/tables/campaigns.ts';
import type { Contract } from '../../schema/tables/contracts.ts';
import type { Invitee } from '../../schema/tables/invitees.ts';
import type { Opportunity } from '../../schema/tables/opportunities.ts';
import type { Order } from '../../schema/tables/orders.ts';
import { withoutOrder } from '../sales/withoutOrder.ts';
import { attribution, isAnswer } from './attribution.ts';

/** Everything that campaigns are judged by. */
export interface Books {
  readonly campaigns: readonly Pick<Campaign, 'id' | 'name' | 'startsOn'>[];
  readonly invitees: readonly Pick<Invitee, 'campaign' | 'customer' | 'status' | 'respondedOn'>[];
  readonly notes: readonly Pick<CampaignNote, 'campaign' | 'kind' | 'amount'>[];
  readonly deals: readonly (Pick<Opportunity, 'id' | 'customer' | 'campaign' | 'openedOn' | 'value'> & {
    readonly won: boolean;
  })[];
  readonly orders: readonly Pick<Order, 'customer' | 'orderedOn' | 'opportunity' | 'value'>[];
  readonly contracts: readonly Pick<Contract, 'opportunity' | 'value'>[];
  /** Of what is sold, the part that is not cost: 0 to 1. */
  readonly margin: number;
}

/** Amounts in the business's currency, shares of one; null where there is nothing to divide by. */
export interface Figures {
  readonly chosen: number;
  readonly invited: number;
  readonly answered: number;
  readonly declined: number;
  readonly response: number | null;
  /** What was paid, of the notes of costs. */
  readonly cost: number;
  readonly opportunities: number;
  readonly contracts: number;
  readonly contractValue: number;
  /** Orders, and won opportunities that no order refers to: see docs of `attribution`. */
  readonly wonValue: number;
  /** Customers who bought. */
  readonly customers: number;
  /** A lead is an answer. */
  readonly costPerLead: number | null;
  readonly costPerCustomer: number | null;
  /**
   * (won value × margin − cost) ÷ cost: the return on marketing investment of Farris, Bendle, Pfeifer and Reibstein,
   * Marketing Metrics (2010).
   */
  readonly roi: number | null;
}

/** R41–R43: of each campaign, by id, what it cost and brought. Each sale is credited once at most. */
export const campaignFigures = (books: Books): ReadonlyMap<string, Figures> => {
  const { campaigns, invitees, notes, deals, orders, contracts, margin } = books;
  const sums = new Map(campaigns.map(({ id }) => [id, blank()]));
  const of = (id: string | null): Sums | undefined => (id === null ? undefined : sums.get(id));
  for (const { campaign, ...one } of invitees) count(of(campaign), one);
  for (const { campaign, kind, amount } of notes) {
    const sum = of(campaign);
    if (sum && kind === 'cost') sum.cost += amount ?? 0;
  }
  const credit = attribution(campaigns, invitees, deals);
  const sold = (sum: Sums | undefined, customer: string | null, value: number | null): void => {
    if (!sum) return;
    sum.wonValue += value ?? 0;
    if (customer !== null) sum.buyers.add(customer);
  };
  for (const deal of deals) {
    const sum = of(credit.ofDeal(deal));
    if (sum) sum.opportunities++;
  }
  const won = deals.filter((deal) => deal.won);
  for (const deal of withoutOrder(won, orders)) sold(of(credit.ofDeal(deal)), deal.customer, deal.value);
  for (const order of orders) sold(of(credit.ofOrder(order)), order.customer, order.value);
  for (const contract of contracts) {
    const sum = of(credit.ofContract(contract));
    if (!sum) continue;
    sum.contracts++;
    sum.contractValue += contract.value ?? 0;
  }
  return new Map([...sums].map(([id, sum]) => [id, figuresOf(sum, margin)]));
};

const blank = () => ({
  chosen: 0,
  invited: 0,
  answered: 0,
  declined: 0,
  cost: 0,
  opportunities: 0,
  contracts: 0,
  contractValue: 0,
  wonValue: 0,
  buyers: new Set<string>(),
});
type Sums = ReturnType<typeof blank>;

const count = (sum: Sums | undefined, one: Pick<Invitee, 'status'>): void => {
  if (!sum) return;
  sum.chosen++;
  if (one.status !== 'chosen') sum.invited++;
  if (isAnswer(one)) sum.answered++;
  if (one.status === 'declined') sum.declined++;
};

const figuresOf = ({ buyers, ...sum }: Sums, margin: number): Figures => ({
  ...sum,
  customers: buyers.size,
  response: ratio(sum.answered, sum.invited),
  costPerLead: ratio(sum.cost, sum.answered),
  costPerCustomer: ratio(sum.cost, buyers.size),
  roi: ratio(sum.wonValue * margin - sum.cost, sum.cost),
});

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
