/** Wall-clock time in an IANA zone, by Intl alone: what day and hour an instant is there, and back. */

/** A wall-clock time; `month` 1–12, `weekday` 1 = Monday … 7 = Sunday. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
};

/** The wall-clock time of an instant (epoch ms) in a zone. */
export const wallTime = (epochMs: number, zone: string): WallTime => {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(epochMs)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
};

const asIfUtc = ({ year, month, day, hour, minute, second }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** Milliseconds by which the zone is ahead of UTC at an instant. */
const offset = (epochMs: number, zone: string): number =>
  asIfUtc(wallTime(epochMs, zone)) - Math.floor(epochMs / 1000) * 1000;

/**
 * The instant of a wall-clock time in a zone. A time that daylight saving skips becomes the instant as far after
 * the gap's start; of one that comes twice, the first.
 */
export const instantOf = (wall: WallTime, zone: string): number => {
  const guess = asIfUtc(wall);
  const before = guess - offset(guess - 86_400_000, zone);
  const after = guess - offset(guess + 86_400_000, zone);
  if (asIfUtc(wallTime(before, zone)) === guess) return before;
  return asIfUtc(wallTime(after, zone)) === guess ? after : before;
};

/** `wall` moved by whole days of the calendar, its hour kept. */
export const plusDays = (wall: WallTime, days: number): WallTime => {
  const moved = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  return { ...wall, year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
};

/** 1 = Monday … 7 = Sunday, as the events of clock triggers count. */
export const weekdayOf = ({ year, month, day }: WallTime): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;

/** The ISO 8601 week of the year. */
export const weekOfYear = ({ year, month, day }: WallTime): number => {
  const thursday = new Date(Date.UTC(year, month - 1, day));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - firstOfYear) / 86_400_000 + 1) / 7);
};

/** Reads `2018-01-02T08:30[:15]` as wall-clock time in a zone; text with an offset or `Z` as the instant it is. */
export const readInstant = (text: string, zone: string): number => {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (!match) {
    const instant = Date.parse(text);
    if (Number.isNaN(instant)) throw new Error(`'${text}' is no time: write 2018-01-02T08:30`);
    return instant;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return instantOf({ year, month, day, hour, minute, second }, zone);
};
