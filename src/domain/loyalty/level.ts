import type { Day } from '../../schema/day.ts';
import type { Level } from '../../schema/tables/levels.ts';
import { addDays } from '../days.ts';
import { type Entry, earnedSince } from './ledger.ts';

/** Days over which the points of a level are earned. */
const year = 365;

/** Points that count for a level on `day`: earned within a year, of what the ledger held by then. */
export const earnedInYear = (entries: readonly Entry[], day: Day): number =>
  earnedSince(
    entries.filter(({ happenedOn }) => happenedOn <= day),
    addDays(day, -year),
  );

/** The highest level whose points are reached; null below the first. Of two with the same points the last row counts. */
export const levelOf = <L extends Pick<Level, 'from'>>(levels: readonly L[], earned: number): L | null =>
  levels.reduce<L | null>(
    (best, level) => (level.from <= earned && (best === null || level.from >= best.from) ? level : best),
    null,
  );

/** The next level above and the points missing to it; null at the top. */
export const nextLevel = <L extends Pick<Level, 'from'>>(
  levels: readonly L[],
  earned: number,
): { readonly level: L; readonly missing: number } | null => {
  const level = levels
    .filter(({ from }) => from > earned)
    .reduce<L | null>((best, one) => (best === null || one.from < best.from ? one : best), null);
  return level && { level, missing: level.from - earned };
};

/**
 * The level of `today` where it was reached within the last `back` days, with the day: somebody rose to it. Null where the
 * level is the same, or lower than it was.
 */
export const levelReached = <L extends Pick<Level, 'from'>>(
  levels: readonly L[],
  entries: readonly Entry[],
  today: Day,
  back: number,
): { readonly level: L; readonly on: Day } | null => {
  const levelOn = (day: Day): L | null => levelOf(levels, earnedInYear(entries, day));
  const since = addDays(today, -back);
  const days = [...new Set(entries.map(({ happenedOn }) => happenedOn))].filter(
    (day) => day > since && day <= today,
  );
  const level = days.length === 0 ? null : levelOn(today);
  if (level === null) return null;
  const isReached = (day: Day): boolean => (levelOn(day)?.from ?? -1) >= level.from;
  if (isReached(since)) return null;
  const on = days.sort().find(isReached);
  return on === undefined ? null : { level, on };
};
