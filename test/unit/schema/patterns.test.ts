import { describe, expect, test } from 'vitest';
import { patternsOf } from '../../../src/schema/derive/patterns.ts';

describe('Days and amounts in cells', () => {
  test.each([
    ['en_US', 'm/d/yyyy'],
    ['en_GB', 'dd/mm/yyyy'],
    ['de_DE', 'dd.mm.yyyy'],
    ['fr_FR', 'dd/mm/yyyy'],
    ['zh_CN', 'yyyy/m/d'],
    ['zh_TW', 'yyyy/m/d'],
    ['ja_JP', 'yyyy/mm/dd'],
    ['sv_SE', 'yyyy-mm-dd'],
    // Their years and days are written in other calendars and digits at home: Sheets counts in these.
    ['th_TH', 'd/m/yyyy'],
    ['fa_IR', 'yyyy/m/d'],
  ])('follow the locale %s: %s', (locale, day) => {
    const patterns = patternsOf(locale, 'USD');
    expect(patterns.day).toBe(day);
    expect(patterns.instant).toBe(`${day} hh:mm`);
  });

  test.each([
    ['en_US', 'm/yyyy'],
    ['de_DE', 'mm.yyyy'],
    ['zh_CN', 'yyyy/m'],
    ['sv_SE', 'yyyy-mm'],
  ])('write a month of %s as a day without its number: %s', (locale, month) => {
    expect(patternsOf(locale, 'USD').month).toBe(month);
  });

  test('are those that every country can read where the locale is not known, or writes words', () => {
    expect(patternsOf('', 'USD').day).toBe('yyyy-mm-dd');
    expect(patternsOf('not a locale', 'USD').day).toBe('yyyy-mm-dd');
    expect(patternsOf('bg_BG', 'USD').day).toBe('yyyy-mm-dd');
  });

  test.each([
    ['USD', '#,##0.00'],
    ['JPY', '#,##0'],
    ['KWD', '#,##0.000'],
  ])('follow the currency %s: %s', (currency, money) => {
    expect(patternsOf('en_US', currency).money).toBe(money);
  });
});
