import type { Day } from '../../schema/day.ts';
import type { PointEntry, PointKind } from '../../schema/tables/points.ts';
import { addDays } from '../days.ts';

/** What the ledger needs of an entry. */
export type Entry = Pick<PointEntry, 'happenedOn' | 'kind' | 'points' | 'of'>;

/** Points of one earning that are not spent yet. */
export interface Lot {
  readonly of: string | null;
  readonly earnedOn: Day;
  readonly left: number;
}

const earning: ReadonlySet<PointKind> = new Set(['buying', 'reviewing', 'referring']);

/** What one customer has. */
export const balanceOf = (entries: readonly Pick<Entry, 'points'>[]): number =>
  entries.reduce((sum, { points }) => sum + points, 0);

/**
 * The lots that make up a customer's points, oldest first: what is taken is taken of the oldest, but a reversal first
 * of the lot that it reverses. Their sum is the balance.
 */
export const lotsOf = (entries: readonly Entry[]): readonly Lot[] => {
  const inOrder = [...entries].sort((a, b) =>
    a.happenedOn === b.happenedOn
      ? Math.sign(b.points) - Math.sign(a.points)
      : a.happenedOn < b.happenedOn
        ? -1
        : 1,
  );
  let lots: readonly Lot[] = [];
  for (const { happenedOn, kind, points, of } of inOrder) {
    if (points >= 0) lots = [...lots, { of, earnedOn: happenedOn, left: points }];
    else lots = take(lots, -points, kind === 'reversed' || kind === 'expired' ? of : null);
  }
  return lots.filter(({ left }) => left > 0);
};

/** Takes points of the lot `first`, if there is one of it, then of the oldest. */
const take = (lots: readonly Lot[], points: number, first: string | null): readonly Lot[] => {
  let due = points;
  const from = (lot: Lot): Lot => {
    const taken = Math.min(lot.left, due);
    due -= taken;
    return { ...lot, left: lot.left - taken };
  };
  const own = lots.map((lot) => (first !== null && lot.of === first ? from(lot) : lot));
  return own.map((lot) => (lot.of === first && first !== null ? lot : from(lot)));
};

/**
 * The lots that are over on `today`: points last for `days` after the day on which they were earned; 0: for ever.
 */
export const expired = (entries: readonly Entry[], today: Day, days: number): readonly Lot[] =>
  days === 0 ? [] : lotsOf(entries).filter(({ earnedOn }) => addDays(earnedOn, days) < today);

/** The points that will be over by `until`, with the last day of the first of them; null where none will. */
export const expiring = (
  entries: readonly Entry[],
  until: Day,
  days: number,
): { readonly points: number; readonly on: Day } | null => {
  const [first, ...others] = expired(entries, until, days);
  if (!first) return null;
  const points = others.reduce((sum, { left }) => sum + left, first.left);
  return { points, on: addDays(first.earnedOn, days) };
};

/** Points that stand entered for something, what was taken back taken off. */
export const enteredFor = (entries: readonly Entry[], of: string): number =>
  balanceOf(entries.filter((one) => one.of === of && (earning.has(one.kind) || one.kind === 'reversed')));

/**
 * What is to be entered for something that was to earn `wanted` points and has earned some already, as for an order that
 * was changed, given back or deleted: never more is taken than the customer has. What cannot be taken stays owed, and is
 * taken of what comes next.
 */
export const correction = (entries: readonly Entry[], of: string, wanted: number): number => {
  const change = wanted - enteredFor(entries, of);
  return change >= 0 ? change : -Math.min(-change, Math.max(0, balanceOf(entries)));
};

/** Points earned from the day after `since` on, less what was taken back of them: what a level goes by. */
export const earnedSince = (entries: readonly Entry[], since: Day): number => {
  const own = entries.filter(({ happenedOn, kind }) => happenedOn > since && earning.has(kind));
  const names = new Set(own.map(({ of }) => of));
  const back = entries.filter(({ kind, of }) => kind === 'reversed' && names.has(of));
  return Math.max(0, balanceOf(own) + balanceOf(back));
};

/** Points for an amount: whole ones, `per` of the currency a point; none for a blank or negative amount. */
export const pointsFor = (amount: number | null, per: number): number =>
  amount === null || amount <= 0 || per <= 0 ? 0 : Math.floor(amount / per + 1e-9);
