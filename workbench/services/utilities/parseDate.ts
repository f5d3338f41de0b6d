/** `Utilities.parseDate`: text read by a pattern of SimpleDateFormat, as leniently as Java is: 32 January is 1 February. */
import { instantOfWall, piecesOf } from './dates.ts';

interface Fields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly ms?: number;
  readonly afternoon?: boolean;
  readonly offsetMinutes?: number;
}

/** How a letter looks in the text, and what it says. */
interface Reader {
  readonly pattern: (count: number) => string;
  readonly read: (text: string, count: number) => Fields;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const number = (most: number, read: (value: number) => Fields): Reader => ({
  pattern: (count) => `\\d{1,${Math.max(most, count)}}`,
  read: (text) => read(Number(text)),
});

/** Java puts two digits between 80 years before and 20 years after today; here, a fixed 1950 … 2049. */
const century = (twoDigits: number): number => twoDigits + (twoDigits < 50 ? 2000 : 1900);

const readYear = (text: string, count: number): Fields => ({
  year: count <= 2 && text.length === 2 ? century(Number(text)) : Number(text),
});

const readMonth = (text: string): Fields => ({
  month: /^\d/.test(text) ? Number(text) - 1 : MONTHS.indexOf(text.slice(0, 3).toLowerCase()),
});

const readOffset = (text: string): Fields => {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? [];
  return { offsetMinutes: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) };
};

const readers: Readonly<Record<string, Reader>> = {
  y: { pattern: () => '\\d{1,4}', read: readYear },
  M: { pattern: (count) => (count >= 3 ? `(?:${MONTHS.join('|')})[A-Za-z]*` : '\\d{1,2}'), read: readMonth },
  d: number(2, (day) => ({ day })),
  H: number(2, (hour) => ({ hour })),
  k: number(2, (hour) => ({ hour: hour % 24 })),
  h: number(2, (hour) => ({ hour: hour % 12 })),
  K: number(2, (hour) => ({ hour })),
  m: number(2, (minute) => ({ minute })),
  s: number(2, (second) => ({ second })),
  S: number(9, (ms) => ({ ms })),
  a: { pattern: () => 'AM|PM', read: (text) => ({ afternoon: /p/i.test(text) }) },
  E: { pattern: () => '[A-Za-z]+', read: () => ({}) },
  Z: { pattern: () => 'Z|[+-]\\d{2}:?\\d{2}', read: readOffset },
  X: { pattern: () => 'Z|[+-]\\d{2}(?::?\\d{2})?', read: readOffset },
};

/** @returns epoch ms. @throws RangeError `Unparseable date: "…"`, or for a letter that is not read here. */
export const parseDate = (text: string, timeZone: string, pattern: string): number => {
  const pieces = piecesOf(pattern);
  const letters = pieces.flatMap((piece) => ('text' in piece ? [] : [piece]));
  const source = pieces
    .map((piece) =>
      'text' in piece ? escaped(piece.text) : `(${readerOf(piece.letter).pattern(piece.count)})`,
    )
    .join('');
  const match = new RegExp(`^${source}`, 'i').exec(text);
  if (match === null) throw new RangeError(`Unparseable date: "${text}"`);
  const fields = letters.map(({ letter, count }, index) =>
    readerOf(letter).read(match[index + 1] ?? '', count),
  );
  return instantOfFields(Object.assign({}, ...fields), timeZone);
};

const instantOfFields = (fields: Fields, timeZone: string): number => {
  const { year = 1970, month = 0, day = 1, hour = 0, minute = 0, second = 0, ms = 0 } = fields;
  const wall = new Date(0);
  wall.setUTCFullYear(year, month, day);
  wall.setUTCHours(fields.afternoon ? (hour % 12) + 12 : hour, minute, second, ms);
  if (fields.offsetMinutes === undefined) return instantOfWall(wall.getTime(), timeZone);
  return wall.getTime() - fields.offsetMinutes * 60_000;
};

const readerOf = (letter: string): Reader => {
  const reader = readers[letter];
  if (reader === undefined) throw new RangeError(`Illegal pattern character '${letter}'`);
  return reader;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
