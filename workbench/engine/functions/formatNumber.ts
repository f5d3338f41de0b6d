/** Numbers in a format of Sheets: `0.00`, `#,##0`, `0.0%`, `0.00E+00`, `0.00;(0.00);"-"`. */
import { FormulaFault } from '../errors.ts';
import type { Locale } from '../load.ts';
import { formatDate, isDatePattern } from './formatDate.ts';

/**
 * A number as TEXT shows it.
 * @throws FormulaFault #VALUE! for fractions (`# ?/?`), which the workbench does not write.
 */
export const formatNumber = (value: number, pattern: string, locale: Locale): string => {
  const sections = sectionsOf(pattern);
  const [positive = '', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return written(-value, negative, locale);
  if (value === 0 && zero !== undefined) return written(value, zero, locale);
  return written(value, positive, locale);
};

/** What a format says of text: its fourth part or one with `@`; otherwise text stays as it is. */
export const formatText = (text: string, pattern: string): string => {
  const section = sectionsOf(pattern).find((part, at) => at === 3 || part.includes('@'));
  return section === undefined ? text : section.replaceAll('@', text).replace(/"([^"]*)"/g, '$1');
};

const sectionsOf = (pattern: string): readonly string[] =>
  pattern.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;|^)(?=;|$)/g) ?? [''];

const written = (value: number, section: string, locale: Locale): string => {
  const pattern = section.replace(
    /\[(?:\$([^\]-]*)(?:-[^\]]*)?|(?:red|green|blue|black|white|yellow|cyan|magenta|color\d+))\]/gi,
    (_all, currency?: string) => (currency ? `"${currency}"` : ''),
  );
  if (isDatePattern(pattern)) return formatDate(value, pattern);
  return numeric(value, pattern, locale);
};

interface Digits {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

/** The literals before and after the places for digits. */
const split = (pattern: string): Digits => {
  const match =
    /^((?:"[^"]*"|\\.|[^0#?.,])*)((?:[0#?.,]|"[^"]*"(?=[0#?])|\\.(?=[0#?]))*(?:E[+-]?0+)?)([\s\S]*)$/i.exec(
      pattern,
    );
  return { before: match?.[1] ?? '', digits: match?.[2] ?? '', after: match?.[3] ?? '' };
};

const literal = (text: string): string =>
  text.replace(
    /"([^"]*)"|\\(.)|_(.)|\*(.)/g,
    (_all, quoted?: string, escaped?: string, space?: string) => quoted ?? escaped ?? (space ? ' ' : ''),
  );

const numeric = (value: number, pattern: string, locale: Locale): string => {
  const { before, digits, after } = split(pattern);
  if (after.includes('/') && /[?#0]/.test(after))
    throw new FormulaFault('#VALUE!', 'The workbench does not write numbers as fractions.');
  const percents = (before + after).replace(/"[^"]*"|\\./g, '').split('%').length - 1;
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value) * 100 ** percents;
  const shown =
    digits === '' ? '' : /E/i.test(digits) ? scientific(size, digits) : places(size, digits, locale);
  const isZero = !/[1-9]/.test(shown);
  return `${isZero && digits !== '' ? '' : digits === '' ? '' : sign}${literal(before)}${shown}${literal(after)}`;
};

/** Digits with separators; trailing commas divide by thousands. */
const places = (value: number, digits: string, locale: Locale): string => {
  const [, scaling = ''] = /(,*)(?:\.|$)/.exec(digits.replace(/^.*?(?=,*(?:\.|$))/, '')) ?? [];
  const [wholePattern = '', fractionPattern = ''] = digits.split('.');
  const scaled = value / 1000 ** (scaling.length + (/,+$/.exec(fractionPattern)?.[0].length ?? 0));
  const fractionPlaces = fractionPattern.replace(/[^0#?]/g, '');
  const [whole = '0', fraction = ''] = rounded(scaled, fractionPlaces.length).split('.');
  const leading = wholePattern.replace(/[^0]/g, '').length;
  const integer = whole === '0' && leading === 0 ? '' : whole.padStart(leading, '0');
  const separated = /[0#?],+[0#?]/.test(wholePattern)
    ? integer.replace(/\B(?=(\d{3})+$)/g, locale.thousandsSeparator ?? '')
    : integer;
  const tail = trimmed(fraction, fractionPlaces);
  return digits.includes('.')
    ? `${separated}${locale.decimalSeparator}${tail}`.replace(/[.,]$/, (mark) =>
        fractionPlaces.includes('0') || tail !== '' ? mark : fractionPattern === '' ? mark : '',
      )
    : separated;
};

/** Half away from zero on the number as it is written, so that 12.305 becomes 12.31. */
const rounded = (value: number, count: number): string => {
  const [mantissa = '', power = '0'] = String(Number(value.toPrecision(15))).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(power) + count}`));
  return Number.isFinite(shifted) && shifted < 1e21
    ? Number(`${shifted}e-${count}`).toFixed(count)
    : value.toFixed(count);
};

/** `#` drops zeros at the end, `?` makes them spaces. */
const trimmed = (fraction: string, pattern: string): string => {
  const digits = [...fraction];
  for (let at = digits.length - 1; at >= 0 && digits[at] === '0' && pattern[at] !== '0'; at--)
    digits[at] = pattern[at] === '?' ? ' ' : '';
  return digits.join('');
};

const scientific = (value: number, digits: string): string => {
  const [mantissaPattern = '0', powerPattern = '+00'] = digits.split(/E/i);
  const decimals = (mantissaPattern.split('.')[1] ?? '').length;
  const [mantissa = '0', power = '+0'] = value.toExponential(decimals).split('e');
  const size = power.replace(/[+-]/, '').padStart(powerPattern.replace(/[^0]/g, '').length, '0');
  const sign = power.startsWith('-') ? '-' : powerPattern.startsWith('+') ? '+' : '';
  return `${mantissa}E${sign}${size}`;
};
