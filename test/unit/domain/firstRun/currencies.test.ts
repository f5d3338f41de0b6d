import { describe, expect, test } from 'vitest';
import { countries, currencies, currencyOfCountry } from '../../../../src/domain/firstRun/currencies.ts';
import { countryOf } from '../../../../src/google/formats.ts';

describe('The currency that a spreadsheet’s locale proposes', () => {
  test.each([
    ['en_US', 'USD'],
    ['en_GB', 'GBP'],
    ['zh_CN', 'CNY'],
    ['zh_TW', 'TWD'],
    ['zh_HK', 'HKD'],
    ['de', 'EUR'],
    ['de_CH', 'CHF'],
    ['ja', 'JPY'],
    ['hr', 'EUR'],
    ['bg', 'EUR'],
  ])('%s: %s', (locale, currency) => {
    expect(currencyOfCountry(countryOf(locale) ?? '')).toBe(currency);
  });

  test('is none where the country is not listed', () => {
    expect(currencyOfCountry('XX')).toBe(null);
    expect(currencyOfCountry('')).toBe(null);
  });

  test('each country pays in one currency, and each has names that Intl knows', () => {
    expect(new Set(countries()).size).toBe(countries().length);
    const [region, money] = (['region', 'currency'] as const).map(
      (type) => new Intl.DisplayNames('en', { type, fallback: 'none' }),
    );
    expect(countries().filter((code) => region?.of(code) === undefined)).toEqual([]);
    expect(currencies().filter((code) => money?.of(code) === undefined)).toEqual([]);
  });
});
