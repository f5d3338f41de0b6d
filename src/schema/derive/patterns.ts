/** How the cells of this spreadsheet write what is neither text nor a plain number, as number formats of Sheets. */
export interface Patterns {
  readonly day: string;
  readonly month: string;
  readonly instant: string;
  readonly money: string;
}

/** Digits after the decimal point of currencies that do not have two (ISO 4217). */
const minorUnits: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  ISK: 0,
  KWD: 3,
  BHD: 3,
  TND: 3,
};

const everywhere = 'yyyy-mm-dd';

/** Sheets' number format of an amount in `currency`, without a symbol that would differ by locale. */
const moneyFormat = (currency: string): string => {
  const digits = minorUnits[currency] ?? 2;
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
};

/**
 * The order and the signs of a short date in `locale`, as Unicode CLDR has them, with the year in four digits: `m/d/yyyy`
 * for `en_US`. `yyyy-mm-dd` for a locale that is not known, or whose dates hold words.
 */
const dayFormat = (locale: string): string => {
  try {
    const parts = new Intl.DateTimeFormat(`${locale.replace('_', '-')}-u-ca-gregory-nu-latn`, {
      timeZone: 'UTC',
      dateStyle: 'short',
    }).formatToParts(new Date(Date.UTC(2001, 1, 3)));
    const pattern = parts.map(({ type, value }) => patternOf(type, value)).join('');
    return /^[dmy\s./-]+$/.test(pattern) ? pattern : everywhere;
  } catch {
    return everywhere;
  }
};

const patternOf = (type: string, value: string): string => {
  if (type === 'year') return 'yyyy';
  if (type === 'month' || type === 'day') return type.charAt(0).repeat(value.length);
  // Right-to-left locales put marks between the parts that Sheets would show as they are.
  return value.replace(/[\u200e\u200f]/g, '').replace(/\s/g, ' ');
};

export const patternsOf = (locale: string, currency: string): Patterns => {
  const day = dayFormat(locale);
  // A month is a day without its number.
  const month = day.replace(/[^my]*d+[^my]*$|d+[^my]*/, '');
  return { day, month, instant: `${day} hh:mm`, money: moneyFormat(currency) };
};
