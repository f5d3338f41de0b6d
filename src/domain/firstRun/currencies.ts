/**
 * Which countries pay in which currency: ISO 4217 codes by the ISO 3166 codes of those whose legal tender it is now, as
 * ISO 4217's list and the `currencyData` of Unicode CLDR name them. Countries of the locales that a spreadsheet can have.
 */
const payers: Readonly<Record<string, string>> = {
  AED: 'AE',
  AMD: 'AM',
  ARS: 'AR',
  AUD: 'AU',
  AZN: 'AZ',
  BAM: 'BA',
  BDT: 'BD',
  BHD: 'BH',
  BOB: 'BO',
  BRL: 'BR',
  BYN: 'BY',
  CAD: 'CA',
  CHF: 'CH LI',
  CLP: 'CL',
  CNY: 'CN',
  COP: 'CO',
  CRC: 'CR',
  CZK: 'CZ',
  DKK: 'DK',
  DOP: 'DO',
  DZD: 'DZ',
  EGP: 'EG',
  EUR: 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV ME MT NL PT SI SK',
  GBP: 'GB',
  GEL: 'GE',
  GHS: 'GH',
  GTQ: 'GT',
  HKD: 'HK',
  HNL: 'HN',
  HUF: 'HU',
  IDR: 'ID',
  ILS: 'IL',
  INR: 'IN',
  IQD: 'IQ',
  ISK: 'IS',
  JOD: 'JO',
  JPY: 'JP',
  KES: 'KE',
  KHR: 'KH',
  KRW: 'KR',
  KWD: 'KW',
  KZT: 'KZ',
  LAK: 'LA',
  LBP: 'LB',
  LKR: 'LK',
  MAD: 'MA',
  MMK: 'MM',
  MNT: 'MN',
  MOP: 'MO',
  MXN: 'MX',
  MYR: 'MY',
  NGN: 'NG',
  NIO: 'NI',
  NOK: 'NO',
  NPR: 'NP',
  NZD: 'NZ',
  OMR: 'OM',
  PEN: 'PE',
  PHP: 'PH',
  PKR: 'PK',
  PLN: 'PL',
  PYG: 'PY',
  QAR: 'QA',
  RON: 'RO',
  RSD: 'RS',
  RUB: 'RU',
  SAR: 'SA',
  SEK: 'SE',
  SGD: 'SG',
  THB: 'TH',
  TND: 'TN',
  TRY: 'TR',
  TWD: 'TW',
  UAH: 'UA',
  USD: 'US EC PA PR SV',
  UYU: 'UY',
  UZS: 'UZ',
  VND: 'VN',
  ZAR: 'ZA',
};

/** The currencies that are offered, ISO 4217. */
export const currencies = (): readonly string[] => Object.keys(payers);

/** The countries that are offered, ISO 3166. */
export const countries = (): readonly string[] =>
  Object.values(payers)
    .flatMap((codes) => codes.split(' '))
    .sort();

/**
 * The currency in which a country pays, ISO 4217; null for one that is not listed.
 * @param country ISO 3166.
 */
export const currencyOfCountry = (country: string): string | null =>
  Object.entries(payers).find(([, codes]) => codes.split(' ').includes(country))?.[0] ?? null;
