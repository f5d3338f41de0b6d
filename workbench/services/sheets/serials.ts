/**
 * Between instants (epoch milliseconds) and serials (days since 1899-12-30 in the spreadsheet's zone), with
 * daylight saving. An hour that a zone skips is read with the offset before the jump, one that occurs twice as the
 * first of the two.
 */
const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;
const QUARTER = 900_000;

/** @returns the instant at which the zone's clock shows what the serial says, to the millisecond. */
export const instantOf = (serial: number, zone: string): number => {
  const local = Math.round((serial - EPOCH_SERIAL) * DAY);
  const before = offsetAt(local - DAY, zone);
  if (offsetAt(local - before, zone) === before) return local - before;
  const after = offsetAt(local + DAY, zone);
  return offsetAt(local - after, zone) === after ? local - after : local - before;
};

/** @returns the serial that the zone's clock shows at the instant. */
export const serialOf = (instant: number, zone: string): number =>
  (instant + offsetAt(instant, zone)) / DAY + EPOCH_SERIAL;

/** Whether the name is a zone that `Intl` knows. */
export const isTimeZone = (zone: string): boolean => {
  try {
    return clockOf(zone) !== undefined;
  } catch {
    return false;
  }
};

const clocks = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, made);
  return made;
};

/** Milliseconds by which the zone is ahead of UTC; zones change on quarters of an hour, so each is asked once. */
const offsetAt = (instant: number, zone: string): number => {
  let known = offsets.get(zone);
  if (known === undefined) {
    known = new Map();
    offsets.set(zone, known);
  }
  const quarter = Math.floor(instant / QUARTER);
  const cached = known.get(quarter);
  if (cached !== undefined) return cached;
  const offset = measuredOffset(quarter * QUARTER, zone);
  known.set(quarter, offset);
  return offset;
};

const measuredOffset = (instant: number, zone: string): number => {
  const part: Record<string, number> = {};
  let before = false;
  for (const { type, value } of clockOf(zone).formatToParts(instant)) {
    if (type === 'era') before = value.startsWith('B');
    else part[type] = Number(value);
  }
  const year = before ? 1 - (part.year ?? 1) : (part.year ?? 0);
  const shown = new Date(0);
  shown.setUTCFullYear(year, (part.month ?? 1) - 1, part.day ?? 1);
  shown.setUTCHours(part.hour ?? 0, part.minute ?? 0, part.second ?? 0);
  return shown.getTime() - Math.floor(instant / 1000) * 1000;
};
