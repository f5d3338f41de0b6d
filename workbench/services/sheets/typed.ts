/**
 * Text as Sheets understands it when it is typed: numbers, percentages, amounts of money, dates, times and truth
 * values by the spreadsheet's locale. A text that is none of them stays text.
 */
import type { Locale } from '../../engine/load.ts';

export type Typed =
  /** `pattern` is the number format of Sheets that the cell takes unless it has one. */
  | { readonly kind: 'number'; readonly value: number; readonly pattern?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text' };

/**
 * @param text what was typed, without a leading apostrophe and no formula.
 * @param year the year a date without one falls into.
 */
export const typed = (text: string, locale: Locale, year: number): Typed => {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 60) return TEXT;
  const lower = trimmed.toLowerCase();
  if (lower === 'true' || lower === 'false') return { kind: 'boolean', value: lower === 'true' };
  if (!/\d/.test(trimmed)) return TEXT;
  return typedNumber(trimmed, locale) ?? typedMoment(trimmed, locale, year) ?? TEXT;
};

const TEXT: Typed = { kind: 'text' };

const typedNumber = (text: string, locale: Locale): Typed | null => {
  const match = numberPattern(locale).exec(text);
  if (match?.groups === undefined) return null;
  const { open, close, sign, before, sign2, digits, fraction, only, exponent, after, percent } = match.groups;
  if ((open === undefined) !== (close === undefined)) return null;
  if (before !== undefined && after !== undefined) return null;
  if (sign !== undefined && sign2 !== undefined) return null;
  const integer = (digits ?? '').replace(/\D/g, '');
  const decimals = fraction ?? only ?? '';
  const size = Number(`${integer || '0'}.${decimals || '0'}${exponent ?? ''}`);
  const negative = sign === '-' || sign2 === '-' || open !== undefined;
  const value = (negative ? -size : size) / (percent === undefined ? 1 : 100);
  const places = decimals === '' ? '' : '.00';
  const currency = before ?? after;
  if (percent !== undefined) return { kind: 'number', value, pattern: `0${places}%` };
  if (currency !== undefined) return { kind: 'number', value, pattern: money(currency, after, places) };
  if (exponent !== undefined) return { kind: 'number', value, pattern: '0.00E+00' };
  if (/\D/.test(digits ?? '')) return { kind: 'number', value, pattern: `#,##0${places}` };
  return { kind: 'number', value };
};

const money = (currency: string, after: string | undefined, places: string): string =>
  after === undefined ? `"${currency}"#,##0${places}` : `#,##0${places}" ${currency}"`;

const patterns = new Map<string, RegExp>();

const numberPattern = ({ decimalSeparator, thousandsSeparator = '' }: Locale): RegExp => {
  const key = decimalSeparator + thousandsSeparator;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const point = `\\u{${decimalSeparator.charCodeAt(0).toString(16)}}`;
  const group = thousandsSeparator.trim() === '' ? '[\\s\\u00a0\\u202f]' : `\\u{${code(thousandsSeparator)}}`;
  const made = new RegExp(
    '^(?<open>\\()?(?<sign>[+-])?\\s*(?<before>[$€£¥])?\\s*(?<sign2>[+-])?' +
      `(?:(?<digits>\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${point}(?<fraction>\\d*))?|${point}(?<only>\\d+))` +
      '(?<exponent>[eE][+-]?\\d{1,3})?\\s*(?<percent>%)?\\s*(?<after>[$€£¥])?(?<close>\\))?$',
    'u',
  );
  patterns.set(key, made);
  return made;
};

const code = (character: string): string => (character.codePointAt(0) ?? 0).toString(16);

const TIME =
  /^(?<hours>\d{1,4})(?::(?<minutes>[0-5]?\d))?(?::(?<seconds>[0-5]?\d)(?:\.(?<ms>\d{1,3}))?)?\s*(?<half>[ap]\.?m\.?)?$/i;

const typedMoment = (text: string, locale: Locale, year: number): Typed | null => {
  const date = typedDate(text, locale, year);
  if (date !== null) return { kind: 'number', value: date, pattern: locale.dateFormat };
  const time = typedTime(text);
  if (time !== null) return { kind: 'number', value: time, pattern: timePattern(text, time) };
  const split = /^(.+?)[\sT]+(\d{1,2}:[\d:.]+(?:\s*[ap]\.?m\.?)?)$/i.exec(text);
  if (split?.[1] === undefined || split[2] === undefined) return null;
  const day = typedDate(split[1].replace(/,$/, ''), locale, year);
  const hour = typedTime(split[2]);
  if (day === null || hour === null || hour >= 1) return null;
  return { kind: 'number', value: day + hour, pattern: momentPattern(locale) };
};

/** The number format of Sheets for a date with its time in the locale. */
export const momentPattern = ({ dateFormat }: Locale): string => `${dateFormat} H:mm:ss`;

const timePattern = (text: string, time: number): string => {
  if (time >= 1) return '[h]:mm:ss';
  const seconds = text.split(':').length > 2 ? ':ss' : '';
  return /[ap]\.?m\.?$/i.test(text) ? `h:mm${seconds} am/pm` : `H:mm${seconds}`;
};

/** A part of a day; whole days and more for a duration such as 25:00. */
const typedTime = (text: string): number | null => {
  const parts = TIME.exec(text)?.groups;
  if (parts === undefined) return null;
  const { hours, minutes, seconds, ms, half } = parts;
  if (minutes === undefined && half === undefined) return null;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const milliseconds = Number((ms ?? '').padEnd(3, '0') || 0);
  return (hour * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0) + milliseconds / 1000) / 86_400;
};

const typedDate = (text: string, locale: Locale, thisYear: number): number | null => {
  const numeric = /^(\d{1,4})([-/.\s])(\d{1,4})(?:\2(\d{1,4}))?\.?$/.exec(text);
  if (numeric !== null) return numericDate(numeric, locale, thisYear);
  const chinese = /^(\d{2,4})年(\d{1,2})月(?:(\d{1,2})[日号號])?$/.exec(text);
  if (chinese !== null)
    return serial(fullYear(chinese[1] ?? ''), Number(chinese[2]), Number(chinese[3] ?? 1));
  return wordDate(text, locale, thisYear);
};

const numericDate = (match: RegExpExecArray, locale: Locale, thisYear: number): number | null => {
  const [, first = '', separator = '', second = '', third] = match;
  if (separator === '.' && !locale.dateFormat.includes('.')) return null;
  if (separator === ' ' && third === undefined) return null;
  if (first.length > 2) return serial(Number(first), Number(second), Number(third ?? 1));
  const order = locale.dateFormat[0];
  if (third === undefined) {
    if (second.length > 2) return serial(Number(second), Number(first), 1);
    return order === 'd'
      ? serial(thisYear, Number(second), Number(first))
      : serial(thisYear, Number(first), Number(second));
  }
  if (second.length > 2) return null;
  if (order === 'y' && third.length <= 2) return serial(fullYear(first), Number(second), Number(third));
  return order === 'm'
    ? serial(fullYear(third), Number(first), Number(second))
    : serial(fullYear(third), Number(second), Number(first));
};

const wordDate = (text: string, locale: Locale, thisYear: number): number | null => {
  const dayFirst = /^(\d{1,2})\.?[\s-]+(\p{L}{3,}\.?)(?:[,\s-]+(\d{4}|\d{2}))?$/u.exec(text);
  if (dayFirst !== null) {
    const month = monthNamed(dayFirst[2] ?? '', locale);
    return month === null ? null : serial(yearOr(dayFirst[3], thisYear), month, Number(dayFirst[1]));
  }
  const monthFirst = /^(\p{L}{3,}\.?)\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(text);
  if (monthFirst !== null) {
    const month = monthNamed(monthFirst[1] ?? '', locale);
    return month === null ? null : serial(yearOr(monthFirst[3], thisYear), month, Number(monthFirst[2]));
  }
  const monthYear = /^(\p{L}{3,}\.?)[\s-]+(\d{4})$/u.exec(text);
  if (monthYear === null) return null;
  const month = monthNamed(monthYear[1] ?? '', locale);
  return month === null ? null : serial(Number(monthYear[2]), month, 1);
};

const monthNames = new Map<string, ReadonlyMap<string, number>>();

const monthNamed = (name: string, locale: Locale): number | null => {
  const language = locale.code.slice(0, 2);
  let names = monthNames.get(language);
  if (names === undefined) {
    names = new Map([...namesIn('en'), ...namesIn(language)]);
    monthNames.set(language, names);
  }
  return names.get(name.toLowerCase().replace('.', '')) ?? null;
};

const namesIn = (language: string): [string, number][] =>
  (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index): [string, number] => [
      format
        .format(Date.UTC(2000, index, 15))
        .toLowerCase()
        .replace('.', ''),
      index + 1,
    ]);
  });

/** Two digits: 00–29 are this century's, 30–99 the last one's. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

const yearOr = (digits: string | undefined, thisYear: number): number =>
  digits === undefined ? thisYear : fullYear(digits);

/** Days since 1899-12-30, or null where the calendar has no such day. */
const serial = (year: number, month: number, day: number): number | null => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / 86_400_000 + 25_569;
};
