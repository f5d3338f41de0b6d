import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Deal, dayNumber } from '../../src/domain/sales/deal.ts';
import { fromMinor, minorDigits, toMinor } from '../../src/domain/sales/money.ts';
import { type Day, isDay } from '../../src/schema/day.ts';
import { moneyFormat } from '../amounts.ts';
import type { ask } from '../ask.ts';

/** What the server tells the page at its start. */
export type Begun = Awaited<ReturnType<typeof ask<'startGoals'>>>;

/** What every view of the page knows. Money is in whole coins. */
export interface Known {
  readonly begun: Begun;
  readonly deals: readonly Deal[];
  /** Today as days since 1970. */
  readonly today: number;
  readonly year: number;
  /** Months of this year that are over. */
  readonly over: number;
  readonly regionOf: (rep: string) => string;
  readonly coins: (amount: number) => number;
  readonly amount: (coins: number) => number;
  /** With the currency; `short` for charts and tables, where whole units do. */
  readonly money: (coins: number) => string;
  readonly short: (coins: number) => string;
  readonly plain: (coins: number) => string;
  readonly percent: (share: number | null) => string;
  readonly monthName: (month: number) => string;
  /** Of a month counted from the year 0. */
  readonly monthAndYear: (month: number) => string;
}

export const knownOf = (begun: Begun): Known => {
  const { language, currency, today } = begun;
  const digits = minorDigits(currency);
  const money = moneyFormat(language, currency, { maximumFractionDigits: digits });
  const short = moneyFormat(language, currency, { notation: 'compact', maximumFractionDigits: 1 });
  const plain = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const months = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const dated = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const regions = new Map(begun.team.map(({ name, region }) => [name, region ?? '']));
  const amount = (coins: number): number => fromMinor(coins, digits);
  return {
    begun,
    deals: dealsOf(begun, (value) => toMinor(value, digits)),
    today: dayNumber(today),
    year: Number(today.slice(0, 4)),
    over: Number(today.slice(5, 7)) - 1,
    regionOf: (rep) => regions.get(rep) ?? '',
    coins: (value) => toMinor(value, digits),
    amount,
    money: (coins) => money(amount(coins)),
    short: (coins) => short(amount(coins)),
    plain: (coins) => plain.format(amount(coins)),
    percent: (share) =>
      share === null || !Number.isFinite(share) ? '–' : shares.format(Math.abs(share) < 0.0005 ? 0 : share),
    monthName: (month) => months.format(Date.UTC(2017, month, 1)),
    monthAndYear: (month) => dated.format(Date.UTC(Math.floor(month / 12), month % 12, 1)),
  };
};

/** The server sends the deals column by column. */
const dealsOf = ({ deals, stages }: Begun, coins: (amount: number) => number): readonly Deal[] => {
  const [owners = [], customers, products, names, opened, closed, values, costs, dealers] = deals;
  const known = new Map(stages.map((stage) => [stage.name, stage]));
  const number = (cell: unknown): number | null => (typeof cell === 'number' ? coins(cell) : null);
  const day = (cell: unknown): number | null =>
    typeof cell === 'string' && isDay(cell) ? dayNumber(cell satisfies Day) : null;
  return owners.map((owner, row) => {
    const stage = known.get(String(names?.[row] ?? ''));
    return {
      owner: String(owner ?? ''),
      customer: String(customers?.[row] ?? ''),
      product: String(products?.[row] ?? ''),
      means: stage?.means ?? 'open',
      probability: stage?.probability ?? 0,
      openedOn: day(opened?.[row]),
      closedOn: day(closed?.[row]),
      value: number(values?.[row]) ?? 0,
      cost: number(costs?.[row]),
      dealer: String(dealers?.[row] ?? ''),
    };
  });
};

export const KnownContext = createContext<Known | null>(null);

export const useKnown = (): Known => {
  const known = useContext(KnownContext);
  if (known === null) throw new Error('A view stands outside KnownContext: render it below <GoalsDialog>');
  return known;
};
