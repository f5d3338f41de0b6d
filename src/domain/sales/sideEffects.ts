import { total as sum } from '../total.ts';
import type { Pay, Plan, Sale } from './commissionPlan.ts';
import { firstOf, monthAt } from './deal.ts';

/**
 * What a plan brings about besides, measured on what was sold. Each has a number for people to judge by: `people` counts
 * salespeople, `amount` is in whole coins, `share` a part of 1.
 */
export type SideEffect =
  /** Just below the threshold, where a deal pulled forward or discounted pays most: so much hangs on it. */
  | { readonly code: 'belowThreshold'; readonly people: number; readonly amount: number }
  /** Just above it: paid in full for a step that a few days may have decided. */
  | { readonly code: 'aboveThreshold'; readonly people: number; readonly amount: number }
  /** Too far below it to be moved by it. */
  | { readonly code: 'unpaid'; readonly people: number; readonly share: number }
  /** Past the cap: sold without being paid for it, so why this year. */
  | { readonly code: 'cappedOut'; readonly people: number; readonly amount: number }
  /** Paid on customers that were there before. */
  | { readonly code: 'existing'; readonly share: number }
  /** Of each coin of discount, the part that the salesperson bears: the less, the easier it is given. */
  | { readonly code: 'discount'; readonly share: number }
  /** Sold in the last five days of months, against what even selling would put there. */
  | { readonly code: 'monthEnd'; readonly share: number; readonly even: number };

/** So near to the threshold, as a part of it, that a deal or two decide. */
const near = 0.1;
const lastDays = 5;

export const sideEffects = (
  plan: Plan,
  pays: readonly Pay[],
  sales: readonly Sale[],
): readonly SideEffect[] => [
  ...thresholds(plan, pays),
  ...cappedOut(plan, pays),
  { code: 'existing', share: existingShare(plan, pays, sales) },
  { code: 'discount', share: borne(plan, pays, sales) },
  monthEnd(sales),
];

const thresholds = (plan: Plan, pays: readonly Pay[]): readonly SideEffect[] => {
  const { from } = plan;
  if (from === null || from === 0) return [];
  const between = (least: number, most: number) =>
    pays.filter(({ attained }) => attained !== null && attained >= least * from && attained < most * from);
  const [below, above, far] = [between(1 - near, 1), between(1, 1 + near), between(0, 1 - near)];
  const hangs = (people: readonly Pay[]): number => sum(people.map((pay) => stepOf(plan, pay)));
  return [
    { code: 'belowThreshold', people: below.length, amount: hangs(below) },
    { code: 'aboveThreshold', people: above.length, amount: hangs(above) },
    { code: 'unpaid', people: far.length, share: pays.length > 0 ? far.length / pays.length : 0 },
  ];
};

/** What reaching the threshold pays at once: the rate on what is paid on by then. */
const stepOf = ({ rate, from, perCustomer, cap }: Plan, { based, attained, newCustomers }: Pay): number => {
  if (attained === null || attained === 0) return 0;
  const step = Math.round((based / attained) * (from ?? 0) * rate) + (perCustomer ?? 0) * newCustomers;
  return cap === null ? step : Math.min(cap, step);
};

const cappedOut = ({ cap, rate }: Plan, pays: readonly Pay[]): readonly SideEffect[] => {
  if (cap === null) return [];
  const capped = pays.filter(({ earned }) => earned > cap);
  // What was earned beyond the cap, at the rate for it, was sold for nothing.
  const beyond = capped.map(({ earned, based }) => Math.min(based, rate > 0 ? (earned - cap) / rate : 0));
  return [{ code: 'cappedOut', people: capped.length, amount: Math.round(sum(beyond)) }];
};

/** Weighted by what each is paid: whoever is paid nothing does not count. */
const existingShare = (plan: Plan, pays: readonly Pay[], sales: readonly Sale[]): number => {
  const total = sum(pays.map(({ pay }) => pay));
  if (total === 0 || plan.base === 'newCustomers') return 0;
  return sum(
    pays.map(({ rep, pay, newCustomers, earned }) => {
      const own = sales.filter((sale) => sale.rep === rep);
      const of = (these: readonly Sale[]): number =>
        sum(these.map((sale) => (plan.base === 'margin' ? (sale.margin ?? 0) : sale.value)));
      const all = of(own);
      // What is paid a customer is paid for new ones.
      const byRate = earned > 0 ? Math.max(0, 1 - ((plan.perCustomer ?? 0) * newCustomers) / earned) : 0;
      return all > 0 ? (pay * byRate * of(own.filter(({ isNew }) => !isNew))) / all / total : 0;
    }),
  );
};

/** A discount takes its whole amount from the business, and the marginal rate of it from the salesperson. */
const borne = (plan: Plan, pays: readonly Pay[], sales: readonly Sale[]): number => {
  const rates = new Map(pays.map(({ rep, marginal }) => [rep, marginal]));
  const all = sum(sales.map(({ value }) => value));
  const counts = (sale: Sale): boolean => plan.base !== 'newCustomers' || sale.isNew;
  return all > 0
    ? sum(sales.map((sale) => (counts(sale) ? sale.value * (rates.get(sale.rep) ?? 0) : 0))) / all
    : 0;
};

const monthEnd = (sales: readonly Sale[]): SideEffect => {
  const all = sum(sales.map(({ value }) => value));
  const late = sales.filter(({ day }) => firstOf(monthAt(day) + 1) - day <= lastDays);
  const months = [...new Set(sales.map(({ day }) => monthAt(day)))];
  const days = sum(months.map((month) => firstOf(month + 1) - firstOf(month)));
  return {
    code: 'monthEnd',
    share: all > 0 ? sum(late.map(({ value }) => value)) / all : 0,
    even: days > 0 ? (months.length * lastDays) / days : 0,
  };
};
