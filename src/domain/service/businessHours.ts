import type { Day, Instant } from '../../schema/day.ts';
import { addDays, weekdayOf } from '../days.ts';

/** A moment as the clock on the wall shows it. */
export interface WallTime {
  readonly day: Day;
  /** Minutes since midnight, with the seconds as a part. */
  readonly minute: number;
}

/** When the business serves: from one hour to before another, on some days of the week. */
export interface BusinessHours {
  /** 0 to 23. */
  readonly from: number;
  /** 1 to 24; where it is not after `from`, the whole day counts. */
  readonly until: number;
  /** ISO weekdays; none means all. */
  readonly weekdays: ReadonlySet<number>;
  readonly closed: (day: Day) => boolean;
  /** What a wall in the business shows at a moment, milliseconds of the epoch. */
  readonly wall: (ms: number) => WallTime;
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000] as const;

/** Days looked through before hours are given up that never come, as where every day is a holiday. */
const furthest = 3700;

/**
 * The moment so many hours of service after another. Hours are real ones: a night in which clocks are changed is an
 * hour shorter or longer. Hours added in parts are as those added at once. Where no day is open, the hours run on.
 */
export const addBusinessHours = (start: Instant, hours: number, open: BusinessHours): Instant => {
  let left = Math.round(hours * hour);
  const from = Date.parse(start);
  // The day before may close at the midnight at which this one begins.
  let on = addDays(open.wall(from).day, -1);
  for (let days = 0; days < furthest; days++, on = addDays(on, 1)) {
    const [begin, end] = span(on, open);
    const since = Math.max(from, begin);
    if (begin === end || since > end) continue;
    if (left <= end - since) return instant(since + left);
    left -= end - since;
  }
  return instant(from + Math.round(hours * hour));
};

/** Hours of service between two moments; 0 where the second is not later. */
export const businessHoursBetween = (start: Instant, end: Instant, open: BusinessHours): number => {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  let sum = 0;
  let on = open.wall(from).day;
  for (let days = 0; days < furthest && from < to; days++, on = addDays(on, 1)) {
    const [begin, close] = span(on, open);
    if (begin >= to) break;
    sum += Math.max(0, Math.min(to, close) - Math.max(from, begin));
  }
  return sum / hour;
};

/** First and last moment of service of a day; the same where it is closed. */
const span = (on: Day, { from, until, weekdays, closed, wall }: BusinessHours): readonly [number, number] => {
  const [first, last] = until > from ? [from, until] : [0, 24];
  const begin = momentOf(on, first * 60, wall);
  if ((weekdays.size > 0 && !weekdays.has(weekdayOf(on))) || closed(on)) return [begin, begin];
  return [begin, last === 24 ? momentOf(addDays(on, 1), 0, wall) : momentOf(on, last * 60, wall)];
};

/**
 * The first moment at which the wall shows this; where clocks were put forward over it, the moment of that. Zones change
 * their clocks at most once in two days.
 */
const momentOf = (on: Day, minutes: number, wall: BusinessHours['wall']): number => {
  const shown = Date.parse(`${on}T00:00:00Z`) + minutes * minute;
  const before = shown - offset(shown - day, wall);
  if (before + offset(before, wall) === shown) return before;
  const after = shown - offset(shown + day, wall);
  if (after + offset(after, wall) === shown) return after;
  let [low, high] = [Math.min(before, after), Math.max(before, after)];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (middle + offset(middle, wall) < shown) low = middle;
    else high = middle;
  }
  return high;
};

/** How much later than in Greenwich it is on the wall, milliseconds. */
const offset = (ms: number, wall: BusinessHours['wall']): number => {
  const { day: on, minute: minutes } = wall(ms);
  return Date.parse(`${on}T00:00:00Z`) + Math.round(minutes * minute) - ms;
};

const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant;
