import { groupBy } from '../groupBy.ts';
import { total as sum } from '../total.ts';
import type { Deal } from './deal.ts';

/** R80: a plan as it is promised. Shares are parts of 1, amounts whole coins. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly base: 'revenue' | 'margin' | 'newCustomers';
  readonly rate: number;
  /** Part of the target below which nothing is paid; from it on everything from the first coin is. */
  readonly from: number | null;
  /** Part of the target above which the faster rate is paid, on what lies above it. */
  readonly fastFrom: number | null;
  readonly fastRate: number | null;
  readonly perCustomer: number | null;
  readonly cap: number | null;
}

/** A deal that was won, as a plan pays for it. */
export interface Sale {
  readonly rep: string;
  readonly value: number;
  /** Null where nobody said what it cost. */
  readonly margin: number | null;
  /** The first that this customer bought. */
  readonly isNew: boolean;
  readonly day: number;
}

/** What one gets, and what decides it. */
export interface Pay {
  readonly rep: string;
  readonly sold: number;
  /** What is paid on: revenue or margin; of a plan for new customers the revenue. */
  readonly based: number;
  /** The part of what was sold that it is reckoned from: of a plan on margin, that whose cost is known. */
  readonly known: number;
  readonly target: number | null;
  /** Revenue ÷ target. */
  readonly attained: number | null;
  readonly pay: number;
  /** Before the cap. */
  readonly earned: number;
  readonly newCustomers: number;
  /** Paid for one coin more of what is paid on. */
  readonly marginal: number;
}

/** Sales of a span of days, the oldest first; whose first purchase is not in it is no new customer. */
export const salesOf = (deals: readonly Deal[], from: number, to: number): readonly Sale[] => {
  const known = new Set<string>();
  const won = deals.flatMap((deal) =>
    deal.means === 'won' && deal.closedOn !== null && deal.closedOn <= to
      ? [{ ...deal, day: deal.closedOn }]
      : [],
  );
  return won
    .sort((a, b) => a.day - b.day)
    .flatMap(({ owner, customer, value, cost, day }) => {
      const isNew = customer !== '' && !known.has(customer);
      known.add(customer);
      return day < from
        ? []
        : [{ rep: owner, value, margin: cost === null ? null : value - cost, isNew, day }];
    });
};

/** What everybody gets under a plan, by name. Without a target nobody is held to a threshold, and nobody gets the faster rate. */
export const paysUnder = (
  plan: Plan,
  sales: readonly Sale[],
  targets: ReadonlyMap<string, number>,
): readonly Pay[] => {
  return [...groupBy(sales, ({ rep }) => rep)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rep, own]) => payOf(plan, rep, own, targets.get(rep) ?? null));
};

/** The part of the value of some sales whose cost is known; 1 of none. */
export const knownPart = (sales: readonly Pick<Sale, 'value' | 'margin'>[]): number => {
  const all = sum(sales.map(({ value }) => value));
  return all > 0 ? sum(sales.map(({ value, margin }) => (margin === null ? 0 : value))) / all : 1;
};

const payOf = (plan: Plan, rep: string, sales: readonly Sale[], target: number | null): Pay => {
  const sold = sum(sales.map(({ value }) => value));
  const based = plan.base === 'margin' ? sum(sales.map(({ margin }) => margin ?? 0)) : sold;
  const newCustomers = sales.filter(({ isNew }) => isNew).length;
  const attained = target !== null && target > 0 ? sold / target : null;
  const reached = attained === null || plan.from === null || attained >= plan.from;
  const perCustomer = (plan.perCustomer ?? 0) * newCustomers;
  // Of a plan for new customers the rate is paid on what they bought.
  const paidOn =
    plan.base === 'newCustomers' ? sum(sales.map(({ isNew, value }) => (isNew ? value : 0))) : based;
  const fast = fastPart(plan, paidOn, attained);
  const earned = reached
    ? Math.max(0, Math.round((paidOn - fast) * plan.rate + fast * (plan.fastRate ?? plan.rate))) + perCustomer
    : 0;
  const capped = plan.cap !== null && earned >= plan.cap;
  const marginal = capped || !reached ? 0 : fast > 0 ? (plan.fastRate ?? plan.rate) : plan.rate;
  return {
    rep,
    sold,
    based: paidOn,
    known: plan.base === 'margin' ? knownPart(sales) : 1,
    target,
    attained,
    earned,
    pay: capped ? (plan.cap ?? 0) : earned,
    newCustomers,
    marginal,
  };
};

/** Of what is paid on, the part above the faster threshold: as large a part as of what was sold lies above it. */
const fastPart = ({ fastFrom, fastRate }: Plan, paidOn: number, attained: number | null): number =>
  fastFrom === null || fastRate === null || attained === null || attained <= fastFrom
    ? 0
    : paidOn * (1 - fastFrom / attained);
