/**
 * Dates by SimpleDateFormat's letters, as `Utilities.formatDate` and `parseDate` take them: English names, any
 * zone that Java or IANA names (docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html).
 */
import { instantOf, isTimeZone, serialOf } from '../sheets/serials.ts';
import { zoneName } from './zoneNames.ts';

const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Wall-clock fields are those of a Date read in UTC. */
interface Moment {
  readonly wall: Date;
  readonly epochMs: number;
  readonly zone: string;
  readonly offsetMinutes: number;
}

/** A piece of a pattern: letters of one kind, or text. */
type Piece = { readonly letter: string; readonly count: number } | { readonly text: string };

/** @throws RangeError for a zone that is none, or a letter that SimpleDateFormat does not know. */
export const formatDate = (epochMs: number, timeZone: string, pattern: string): string => {
  const wallMs = wallOf(epochMs, timeZone);
  const offsetMinutes = Math.round((wallMs - epochMs) / 60_000);
  const moment = { wall: new Date(wallMs), epochMs, zone: timeZone, offsetMinutes };
  return piecesOf(pattern)
    .map((piece) => ('text' in piece ? piece.text : field(piece.letter, piece.count, moment)))
    .join('');
};

const wallOf = (epochMs: number, timeZone: string): number => {
  const fixed = fixedOffset(timeZone);
  if (fixed !== null) return epochMs + fixed;
  return Math.round((serialOf(epochMs, zoneId(timeZone)) - EPOCH_SERIAL) * DAY);
};

/** The instant at which the zone's clock shows a wall-clock time (ms as if UTC). */
export const instantOfWall = (wallMs: number, timeZone: string): number => {
  const fixed = fixedOffset(timeZone);
  return fixed === null ? instantOf(wallMs / DAY + EPOCH_SERIAL, zoneId(timeZone)) : wallMs - fixed;
};

/** Milliseconds ahead of UTC of a custom zone such as GMT+8 or GMT-03:30; null for a named one. */
const fixedOffset = (name: string): number | null => {
  const [, sign, hours, minutes = '0'] = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(name) ?? [];
  if (sign === undefined) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};

const zoneId = (name: string): string => {
  const id = JAVA_ZONES[name] ?? name;
  if (!isTimeZone(id)) throw new RangeError(`Invalid argument: ${name}`);
  return id;
};

/** Java's short ids that Intl lacks. */
const JAVA_ZONES: Readonly<Record<string, string>> = {
  PST: 'America/Los_Angeles',
  CST: 'America/Chicago',
  JST: 'Asia/Tokyo',
  IST: 'Asia/Kolkata',
  CTT: 'Asia/Shanghai',
  ECT: 'Europe/Paris',
};

/** Letters in runs; '…' is text and '' a quote. */
export const piecesOf = (pattern: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const [run, quoted] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g)) {
    if (quoted !== undefined) pieces.push({ text: quoted === '' ? "'" : quoted.replaceAll("''", "'") });
    else if (/[A-Za-z]/.test(run)) pieces.push({ letter: run.charAt(0), count: run.length });
    else pieces.push({ text: run });
  }
  return pieces;
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const name = (names: readonly string[], index: number, count: number): string =>
  count >= 4 ? (names[index] ?? '') : (names[index] ?? '').slice(0, 3);

const field = (letter: string, count: number, moment: Moment): string => {
  const { wall } = moment;
  const hour = wall.getUTCHours();
  switch (letter) {
    case 'G':
      return wall.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return year(wall.getUTCFullYear(), count);
    case 'Y':
      return year(weekYear(wall), count);
    case 'M':
    case 'L':
      return count >= 3 ? name(MONTHS, wall.getUTCMonth(), count) : pad(wall.getUTCMonth() + 1, count);
    case 'w':
      return pad(weekOfYear(wall), count);
    case 'W':
      return pad(weekOfMonth(wall), count);
    case 'D':
      return pad(dayOfYear(wall), count);
    case 'd':
      return pad(wall.getUTCDate(), count);
    case 'F':
      return pad(Math.ceil(wall.getUTCDate() / 7), count);
    case 'E':
      return name(WEEKDAYS, wall.getUTCDay(), count);
    case 'u':
      return pad(wall.getUTCDay() || 7, count);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hour, count);
    case 'k':
      return pad(hour || 24, count);
    case 'K':
      return pad(hour % 12, count);
    case 'h':
      return pad(hour % 12 || 12, count);
    case 'm':
      return pad(wall.getUTCMinutes(), count);
    case 's':
      return pad(wall.getUTCSeconds(), count);
    case 'S':
      return pad(wall.getUTCMilliseconds(), count);
    case 'z':
      return zoneName(moment.epochMs, moment.zone, moment.offsetMinutes, count >= 4);
    case 'Z':
      return offset(moment.offsetMinutes, '');
    case 'X':
      return isoOffset(moment.offsetMinutes, count);
    default:
      throw new RangeError(`Illegal pattern character '${letter}'`);
  }
};

const year = (value: number, count: number): string =>
  count === 2 ? pad(value % 100, 2) : pad(value > 0 ? value : 1 - value, count);

const offset = (minutes: number, colon: string): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${colon}${pad(size % 60, 2)}`;
};

const isoOffset = (minutes: number, count: number): string => {
  if (minutes === 0) return 'Z';
  return count === 1 ? offset(minutes, '').slice(0, 3) : offset(minutes, count === 2 ? '' : ':');
};

/** Weeks as Java counts them in the United States: from Sunday, the first holds 1 January. */
const startOfYear = (value: number): Date => {
  const start = new Date(0);
  start.setUTCFullYear(value, 0, 1);
  return start;
};

const dayOfYear = (wall: Date): number =>
  Math.floor((wall.getTime() - startOfYear(wall.getUTCFullYear()).getTime()) / DAY) + 1;

const weekYear = (wall: Date): number => {
  const next = startOfYear(wall.getUTCFullYear() + 1);
  const daysToNext = Math.ceil((next.getTime() - wall.getTime()) / DAY);
  return daysToNext <= next.getUTCDay() ? wall.getUTCFullYear() + 1 : wall.getUTCFullYear();
};

const weekOfYear = (wall: Date): number =>
  weekYear(wall) > wall.getUTCFullYear()
    ? 1
    : Math.floor((dayOfYear(wall) - 1 + startOfYear(wall.getUTCFullYear()).getUTCDay()) / 7) + 1;

const weekOfMonth = (wall: Date): number => {
  const firstWeekday = (wall.getUTCDay() - (wall.getUTCDate() - 1) + 35) % 7;
  return Math.floor((wall.getUTCDate() - 1 + firstWeekday) / 7) + 1;
};
