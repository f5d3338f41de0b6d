import { describe, expect, test } from 'vitest';
import { openLocalFormulas } from '../../../src/google/localFormulas.ts';
import { engineLocale, knownLocales } from '../../../workbench/services/sheets/locales.ts';

/** Formulas of a spreadsheet of this locale, and how often it was asked for. */
const opened = (locale: string) => {
  let asked = 0;
  const formulas = openLocalFormulas(() => {
    asked++;
    return locale;
  });
  return { ...formulas, asked: () => asked };
};

const ours = '=IF(A1>0.5,{1,2},0)';
const theirs = '=IF(A1>0,5;{1\\2};0)';

describe('The signs of formulas', () => {
  test.each(knownLocales)('of %s are those of its decimal sign', (locale) => {
    const comma = engineLocale(locale)?.decimalSeparator === ',';
    expect(opened(locale).put(ours)).toBe(comma ? theirs : ours);
    expect(opened(locale).read([comma ? theirs : ours])).toEqual([ours]);
  });

  test.each([
    ['es_MX', ours],
    ['es_AR', theirs],
    ['fr_CA', theirs],
    ['tr_TR', theirs],
    ['ar_EG', ours],
    ['no locale', ours],
  ])('of %s too', (locale, typed) => {
    expect(opened(locale).put(ours)).toBe(typed);
  });

  test('are not asked for where formulas that were read tell them, or where a formula has none', () => {
    const { put, read, asked } = opened('de_DE');
    expect(put('=SUM(A:A)')).toBe('=SUM(A:A)');
    expect(read(['', '=TODAY()'])).toEqual(['', '=TODAY()']);
    expect(read(['=TODAY()', theirs, '=SUM(1,5)'])).toEqual(['=TODAY()', ours, '=SUM(1.5)']);
    expect(put(ours)).toBe(theirs);
    expect(asked()).toBe(0);
  });

  test('are not told by what people type', () => {
    const { put, meant, asked } = opened('en_US');
    expect(meant('IF(A1;1;0)')).toBe('IF(A1;1;0)');
    expect(put(ours)).toBe(ours);
    expect(asked()).toBe(1);
  });

  test('are asked for once where nothing tells them', () => {
    const { put, read, asked } = opened('de_DE');
    expect(read(['=SUM(1,5)'])).toEqual(['=SUM(1.5)']);
    expect(put(ours)).toBe(theirs);
    expect(asked()).toBe(1);
  });
});
