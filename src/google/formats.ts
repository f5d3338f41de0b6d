import type { Formats } from '../ports.ts';
import type { Patterns } from '../schema/derive/patterns.ts';

/** Writes days and amounts as the spreadsheet's locale does. A currency that Intl does not know is written after. */
export const openFormats = (
  locale: () => string,
  currency: () => string,
  zone: () => string,
  patterns: () => Patterns,
): Formats => {
  const tag = (): string => locale().replace('_', '-');
  return {
    // A day has no zone: it is written from midnight UTC in UTC.
    day: (day) =>
      new Date(`${day}T00:00:00Z`).toLocaleDateString(tag(), {
        timeZone: 'UTC',
        weekday: 'short',
        year: 'numeric',
        month: 'short',
        day: 'numeric',
      }),
    moment: (at) =>
      new Date(at).toLocaleString(tag(), { timeZone: zone(), dateStyle: 'medium', timeStyle: 'short' }),
    money: (amount) => money(amount, tag(), currency()),
    price: (amount, code, digits) => price(amount, tag(), code, digits),
    count: (n) => n.toLocaleString(tag()),
    country: () => countryOf(locale()),
    patterns,
  };
};

const money = (amount: number, tag: string, currency: string): string => {
  try {
    return amount.toLocaleString(tag, { style: 'currency', currency, maximumFractionDigits: 0 });
  } catch {
    return `${amount.toLocaleString(tag, { maximumFractionDigits: 0 })} ${currency}`;
  }
};

const price = (amount: number, tag: string, currency: string, digits: number): string => {
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  try {
    return amount.toLocaleString(tag, { style: 'currency', currency, currencyDisplay: 'code', ...decimals });
  } catch {
    return `${amount.toLocaleString(tag, decimals)} ${currency}`;
  }
};

/** `de_CH` → CH; of a locale that names a language only, the country of that name or the language's largest. */
export const countryOf = (locale: string): string | null => {
  const [language = '', ...parts] = locale.replace('-', '_').split('_');
  const named = parts.find((part) => /^[A-Z]{2}$/.test(part));
  return named ?? largest[language] ?? (/^[a-z]{2}$/.test(language) ? language.toUpperCase() : null);
};

/** Languages whose code is no country's, or another country's. */
const largest: Readonly<Record<string, string>> = {
  en: 'US',
  zh: 'CN',
  ja: 'JP',
  ko: 'KR',
  cs: 'CZ',
  da: 'DK',
  sv: 'SE',
  uk: 'UA',
  el: 'GR',
  vi: 'VN',
  hi: 'IN',
  ar: 'SA',
  he: 'IL',
};
