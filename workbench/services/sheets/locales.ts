/**
 * What Sheets does by the spreadsheet's locale, as the engine's locale record: separators, the order of a date's
 * parts, first day of the week. Short dates follow Unicode CLDR with four-digit years, as Sheets shows them.
 */
import type { Locale } from '../../engine/load.ts';

type Row = readonly [
  name: string,
  date: string,
  time: string,
  decimal: string,
  thousands: string,
  weekStart: number,
];

const AM_PM = 'hh:mm:ss a';
const H24 = 'hh:mm:ss';

const rows: Readonly<Record<string, Row>> = {
  en_US: ['English (US)', 'm/d/yyyy', AM_PM, '.', ',', 7],
  en_GB: ['English (UK)', 'dd/mm/yyyy', H24, '.', ',', 1],
  en_AU: ['English (Australia)', 'dd/mm/yyyy', AM_PM, '.', ',', 1],
  en_CA: ['English (Canada)', 'yyyy-mm-dd', AM_PM, '.', ',', 7],
  en_IN: ['English (India)', 'dd/mm/yyyy', AM_PM, '.', ',', 7],
  en_IE: ['English (Ireland)', 'dd/mm/yyyy', H24, '.', ',', 1],
  de_DE: ['German (Germany)', 'dd.mm.yyyy', H24, ',', '.', 1],
  de_AT: ['German (Austria)', 'dd.mm.yyyy', H24, ',', '.', 1],
  de_CH: ['German (Switzerland)', 'dd.mm.yyyy', H24, '.', '’', 1],
  fr_FR: ['French (France)', 'dd/mm/yyyy', H24, ',', ' ', 1],
  es_ES: ['Spanish (Spain)', 'd/m/yyyy', H24, ',', '.', 1],
  it_IT: ['Italian (Italy)', 'd/m/yyyy', H24, ',', '.', 1],
  nl_NL: ['Dutch (Netherlands)', 'd-m-yyyy', H24, ',', '.', 1],
  pt_BR: ['Portuguese (Brazil)', 'dd/mm/yyyy', H24, ',', '.', 7],
  pl_PL: ['Polish (Poland)', 'd.mm.yyyy', H24, ',', ' ', 1],
  ja_JP: ['Japanese (Japan)', 'yyyy/mm/dd', H24, '.', ',', 7],
  ko_KR: ['Korean (South Korea)', 'yyyy-mm-dd', AM_PM, '.', ',', 7],
  zh_CN: ['Chinese (China)', 'yyyy/m/d', H24, '.', ',', 1],
  zh_TW: ['Chinese (Taiwan)', 'yyyy/m/d', AM_PM, '.', ',', 7],
  zh_HK: ['Chinese (Hong Kong)', 'd/m/yyyy', AM_PM, '.', ',', 7],
};

/** The locales the workbench knows, as `setSpreadsheetLocale` takes them. */
export const knownLocales: readonly string[] = Object.keys(rows);

/** @returns the engine's locale for `en_US`, `de-DE` or a bare language (`de`); null for one not known. */
export const engineLocale = (code: string): Locale | null => {
  const canonical = canonicalLocale(code);
  const row = canonical === null ? undefined : rows[canonical];
  if (canonical === null || row === undefined) return null;
  const [name, dateFormat, timeFormat, decimalSeparator, thousandsSeparator, weekStart] = row;
  const formulaArgSeparator = decimalSeparator === ',' ? ';' : ',';
  return {
    name,
    code: canonical,
    dateFormat,
    timeFormat,
    decimalSeparator,
    thousandsSeparator,
    weekStart,
    formulaArgSeparator,
  };
};

/** @returns `de_DE` for `de`, `de_de` or `de-DE`; null for a locale not known. */
export const canonicalLocale = (code: string): string | null => {
  const wanted = code.replace('-', '_').toLowerCase();
  const all = Object.keys(rows);
  return (
    all.find((known) => known.toLowerCase() === wanted) ??
    all.find((known) => known.toLowerCase().startsWith(`${wanted}_`)) ??
    null
  );
};
