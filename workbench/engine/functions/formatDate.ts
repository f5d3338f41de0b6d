/** Dates in a format of Sheets: `yyyy-mm-dd`, `d mmm yy`, `h:mm am/pm`, `[h]:mm`. */
import { dateOfSerial } from './query/dates.ts';

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
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const TOKEN = /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|(am\/pm|a\/p)|(y+|m+|d+|h+|s+|\.0+)|([\s\S])/gi;

/** Whether a pattern is one of dates: it has their letters outside quotes and no digits' places but seconds' fractions. */
export const isDatePattern = (pattern: string): boolean => {
  const bare = pattern.replace(/"[^"]*"|\\./g, '').replace(/\.0+/g, '');
  return /[ymdhs]/i.test(bare) && !/[#?0]/.test(bare.replace(/\[[^\]]*\]/g, ''));
};

interface Part {
  readonly text: string;
  readonly kind: 'literal' | 'elapsed' | 'half' | 'date';
}

const partsOf = (pattern: string): readonly Part[] =>
  [...pattern.matchAll(TOKEN)].map(([whole, quoted, escaped, elapsed, half, date]): Part => {
    if (quoted !== undefined || escaped !== undefined)
      return { kind: 'literal', text: quoted ?? escaped ?? '' };
    if (elapsed !== undefined) return { kind: 'elapsed', text: elapsed.toLowerCase() };
    if (half !== undefined) return { kind: 'half', text: half };
    if (date !== undefined) return { kind: 'date', text: date.toLowerCase() };
    return { kind: 'literal', text: whole };
  });

export const formatDate = (serial: number, pattern: string): string => {
  const parts = partsOf(pattern);
  const fraction = parts.some(({ text, kind }) => kind === 'date' && text.startsWith('.'));
  const date = dateOfSerial(fraction ? serial : Math.round(serial * 86_400) / 86_400);
  const twelve = parts.some(({ kind }) => kind === 'half');
  return parts.map((part, at) => shown(part, at, parts, date, serial, twelve)).join('');
};

const shown = (
  part: Part,
  at: number,
  parts: readonly Part[],
  date: Date,
  serial: number,
  twelve: boolean,
): string => {
  switch (part.kind) {
    case 'literal':
      return part.text;
    case 'elapsed': {
      const unit = { h: 24, m: 1440, s: 86_400 }[part.text[0] ?? 'h'] ?? 24;
      return String(Math.floor(serial * unit + 1e-9)).padStart(part.text.length, '0');
    }
    case 'half':
      return halfDay(part.text, date.getUTCHours() >= 12);
    case 'date':
      return isMinute(at, parts) ? padded(date.getUTCMinutes(), part.text) : dated(part.text, date, twelve);
  }
};

/** `am/pm` is always written in capitals; `a/p` as in the pattern. */
const halfDay = (written: string, after: boolean): string => {
  const [morning = 'AM', evening = 'PM'] = (written.length > 3 ? written.toUpperCase() : written).split('/');
  return after ? evening : morning;
};

/** `m` is minutes after hours and before seconds. */
const isMinute = (at: number, parts: readonly Part[]): boolean => {
  if (!/^m{1,2}$/.test(parts[at]?.text ?? '')) return false;
  const others = (from: readonly Part[]) =>
    from.find(({ kind }) => kind === 'date' || kind === 'elapsed')?.text ?? '';
  return others(parts.slice(0, at).reverse()).startsWith('h') || others(parts.slice(at + 1)).startsWith('s');
};

const padded = (value: number, token: string): string =>
  String(value).padStart(Math.min(token.length, 2), '0');

const dated = (token: string, date: Date, twelve: boolean): string => {
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const day = DAYS[date.getUTCDay()] ?? '';
  const hours = date.getUTCHours();
  switch (token[0]) {
    case 'y':
      return token.length <= 2
        ? String(date.getUTCFullYear() % 100).padStart(2, '0')
        : String(date.getUTCFullYear());
    case 'm':
      return (
        [
          String(date.getUTCMonth() + 1),
          padded(date.getUTCMonth() + 1, 'mm'),
          month.slice(0, 3),
          month,
          month.slice(0, 1),
        ][Math.min(token.length, 5) - 1] ?? ''
      );
    case 'd':
      return (
        [String(date.getUTCDate()), padded(date.getUTCDate(), 'dd'), day.slice(0, 3), day][
          Math.min(token.length, 4) - 1
        ] ?? ''
      );
    case 'h':
      return padded(twelve ? hours % 12 || 12 : hours, token);
    case 's':
      return padded(date.getUTCSeconds(), token);
    default:
      return `.${String(date.getUTCMilliseconds())
        .padStart(3, '0')
        .slice(0, token.length - 1)}`;
  }
};
