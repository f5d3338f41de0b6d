import { type Chance, seededChance } from '../mining/chance.ts';
import { mean as meanOf } from '../total.ts';
import { type Conversion, type Course, conversion } from './conversion.ts';
import type { Deal } from './deal.ts';

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** What is likely to be won within `days` of `on`, in whole coins. */
export interface Forecast {
  readonly on: number;
  readonly days: number;
  /** All that is open × the probability of its stage, whenever it may be won. */
  readonly weighted: number;
  /** By what became of deals of the same age: of what is open now, and of what is opened yet. */
  readonly open: number;
  readonly coming: number;
  /** The mean of the simulation, and where four of five and nineteen of twenty of its runs end. */
  readonly simulated: number;
  readonly likely: Interval;
  readonly nearlySure: Interval;
  readonly runs: number;
  readonly seed: number;
  /** Deals whose end was known on the day: what all this rests on. */
  readonly decided: number;
  readonly openDeals: number;
  /** The ends of the simulation's runs, least first. */
  readonly ends: readonly number[];
}

export interface ForecastFault {
  readonly code: 'fewDecided' | 'nothingOpen';
}

/** Decided deals that a forecast needs at least. */
export const leastDecided = 30;

export interface ForecastOptions {
  /** Today, or a day in the past: then only what was known at its end counts. */
  readonly on: number;
  readonly days: number;
  readonly runs?: number;
  readonly seed?: number;
  /** What was won ÷ what was forecast, of forecasts of the past: each run is off by one of them. */
  readonly missed?: readonly number[];
}

/** How far back what is opened each week is taken from. */
const weeksBack = 13;

/**
 * R64: what is likely to be won from the day after `on`, three ways. The simulation draws for each open deal whether it is
 * won, by the conversion of its age, and for how much, by what won deals of the past brought against what was expected of
 * them; and for each week to come the deals that are opened in it, as many as in a week of the last quarter drawn at random.
 * Where forecasts of the past are known to have missed, each run misses by as much as one of them did: a simulation of deals
 * alone knows nothing of a market that turns, and its interval would be too narrow. The same seed draws the same.
 */
export const forecast = (
  deals: readonly Deal[],
  { on, days, runs = 2000, seed = 1, missed = [] }: ForecastOptions,
): Forecast | ForecastFault => {
  const past = pastOn(deals, on);
  const rates = conversion(past.courses);
  if (rates.decided < leastDecided) return { code: 'fewDecided' };
  if (past.open.length === 0 && past.opened.length === 0) return { code: 'nothingOpen' };
  const likelihoods = past.open.map((deal) => ({
    value: deal.value,
    chance: rates.within(deal.openedOn === null ? 0 : on - deal.openedOn, days),
  }));
  const weeks = weeklyOpened(past.opened, on);
  const mean = meanOf(past.won.map(({ value }) => value));
  const coming = weeksOf(days).map((left) => rates.within(0, left));
  const perWeek = meanOf(weeks);
  const ends = simulated(likelihoods, { weeks, coming, past, runs, missed, chance: seededChance(seed) });
  const end = (share: number): number => ends[Math.min(runs - 1, Math.floor(share * runs))] ?? 0;
  return {
    on,
    days,
    weighted: Math.round(past.open.reduce((sum, one) => sum + one.value * past.probabilityOf(one, rates), 0)),
    open: Math.round(likelihoods.reduce((sum, { value, chance }) => sum + value * chance, 0)),
    coming: Math.round(coming.reduce((sum, chance) => sum + chance * perWeek * mean, 0)),
    simulated: Math.round(meanOf(ends)),
    likely: { from: end(0.1), to: end(0.9) },
    nearlySure: { from: end(0.025), to: end(0.975) },
    runs,
    seed,
    decided: rates.decided,
    openDeals: past.open.length,
    ends,
  };
};

interface Past {
  readonly courses: readonly Course[];
  readonly open: readonly Deal[];
  readonly won: readonly Deal[];
  /** Days on which deals were opened. */
  readonly opened: readonly number[];
  readonly probabilityOf: (deal: Deal, rates: Conversion) => number;
  /** What a won deal brought against what was expected of it: 1 is as much. */
  readonly ratios: readonly number[];
}

/**
 * What was known at the end of a day. A deal that was closed later was open then: nobody knew its value, so it counts with
 * the mean of what its product had brought; nor is it known in which stage it stood, so the win rate of the day is its
 * probability.
 */
const pastOn = (deals: readonly Deal[], on: number): Past => {
  const begun = deals.filter(({ openedOn }) => openedOn === null || openedOn <= on);
  const closed = begun.filter((deal) => isDecided(deal) && (deal.closedOn ?? on) <= on);
  const won = closed.filter(({ means }) => means === 'won');
  const [usual, general] = [meanBy(won), meanOf(won.map(({ value }) => value))];
  const expected = ({ product }: Deal): number => usual.get(product) ?? general;
  const later = (deal: Deal): boolean => deal.closedOn !== null && deal.closedOn > on;
  const open = begun.flatMap((deal) => {
    // A deal without a day of opening cannot be placed in the past.
    if (later(deal)) return deal.openedOn === null ? [] : [{ ...deal, value: Math.round(expected(deal)) }];
    return deal.means === 'open' ? [deal] : [];
  });
  const dated = begun.filter((deal) => deal.openedOn !== null);
  return {
    open,
    won,
    opened: dated.flatMap(({ openedOn }) => openedOn ?? []),
    courses: dated.flatMap((deal) => courseOf(deal, on)),
    probabilityOf: (deal, { winRate }) => (later(deal) ? winRate : deal.probability),
    ratios: won.flatMap((deal) => (expected(deal) > 0 ? [deal.value / expected(deal)] : [])),
  };
};

const isDecided = ({ means }: Deal): boolean => means === 'won' || means === 'lost' || means === 'terminated';

const courseOf = (deal: Deal, on: number): readonly Course[] => {
  const { openedOn, closedOn, means } = deal;
  if (openedOn === null || means === 'suspended') return [];
  const known = isDecided(deal) && closedOn !== null && closedOn <= on;
  // An end without its day tells nothing of ages.
  if (isDecided(deal) && closedOn === null) return [];
  const age = Math.max(0, (known && closedOn !== null ? closedOn : on) - openedOn);
  return [{ age, end: known ? (means === 'won' ? 'won' : 'lost') : null }];
};

const meanBy = (won: readonly Deal[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, { total: number; count: number }>();
  for (const { product, value } of won) {
    const sum = sums.get(product) ?? { total: 0, count: 0 };
    sums.set(product, { total: sum.total + value, count: sum.count + 1 });
  }
  return new Map([...sums].map(([product, { total, count }]) => [product, total / count]));
};

/** How many deals were opened in each of the weeks up to a day. */
const weeklyOpened = (opened: readonly number[], on: number): readonly number[] => {
  const weeks = Array.from({ length: weeksBack }, () => 0);
  for (const day of opened) {
    const week = Math.floor((on - day) / 7);
    if (week >= 0 && week < weeksBack) weeks[week] = (weeks[week] ?? 0) + 1;
  }
  return weeks;
};

/** For each week to come, days left from its middle to the end. */
const weeksOf = (days: number): readonly number[] =>
  Array.from({ length: Math.max(1, Math.round(days / 7)) }, (_, week) => Math.max(0, days - week * 7 - 4));

interface Simulation {
  readonly weeks: readonly number[];
  readonly coming: readonly number[];
  readonly past: Past;
  readonly runs: number;
  readonly missed: readonly number[];
  readonly chance: Chance;
}

const simulated = (
  open: readonly { readonly value: number; readonly chance: number }[],
  { weeks, coming, past: { ratios, won }, runs, missed, chance }: Simulation,
): readonly number[] => {
  const drawn = <T>(from: readonly T[]): T | undefined => from[Math.floor(chance() * from.length)];
  const ends = Array.from({ length: runs }, () => {
    let total = 0;
    for (const { value, chance: likely } of open)
      if (chance() < likely) total += value * (drawn(ratios) ?? 1);
    for (const likely of coming)
      for (let more = drawn(weeks) ?? 0; more > 0; more--)
        if (chance() < likely) total += drawn(won)?.value ?? 0;
    return Math.round(total * (drawn(missed) ?? 1));
  });
  return ends.sort((a, b) => a - b);
};
