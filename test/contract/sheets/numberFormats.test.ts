import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { result } from './aSheet.ts';

covers('Range.getNumberFormat', 'Range.getNumberFormats', 'Range.setNumberFormat', 'Range.setNumberFormats');

/** How a value shows under a pattern, and the pattern as it is read back. */
const shown = (value: number, pattern: string, locale = 'en_US'): unknown =>
  result(
    `var r = s.getRange('A1').setValue(${value}).setNumberFormat(${JSON.stringify(pattern)}); return [r.getDisplayValue(), r.getNumberFormat()];`,
    { locale },
  );

describe('number formats', () => {
  it.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [1234.5, '0', '1235'],
    [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
    [0.256, '0.0%', '25.6%'],
    [1234.5, '"$"#,##0', '$1,235'],
    [1234.5, '[$€]#,##0.00', '€1,234.50'],
    [1234.5, '#,##0 "pcs"', '1,235 pcs'],
    [12, '000', '012'],
    [43_102, 'yyyy-mm-dd', '2018-01-02'],
    [43_102, 'dd/MM/yyyy', '02/01/2018'],
    [43_102, 'M/d/yyyy', '1/2/2018'],
    [43_102, 'dddd, mmmm d, yyyy', 'Tuesday, January 2, 2018'],
    [43_102, 'yyyy"年"m"月"d"日"', '2018年1月2日'],
    [43_102.354_166_666, 'yyyy-mm-dd hh:mm', '2018-01-02 08:30'],
    [43_102.854_166_666, 'hh:mm am/pm', '08:30 PM'],
    [43_102.354_166_666, 'd/m/yyyy h:mm', '2/1/2018 8:30'],
    [43_102.854_166_666, 'h:mm am/pm', '8:30 PM'],
    [12_345, '0.00E+00', '1.23E+04'],
    [43_102.5, '#,##0.###', '43,102.5'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [5, '0.0;-0.0;"none"', '5.0'],
    [0, '0.0;-0.0;"none"', 'none'],
  ])('%d under %j', (value, pattern, display) => {
    expect(shown(value, pattern)).toEqual([display, pattern]);
  });

  it('show the separators of the locale', () => {
    expect(shown(1234.5, '#,##0.00', 'de_DE')).toEqual(['1.234,50', '#,##0.00']);
  });

  it('of a cell nobody formatted are the automatic one', () => {
    expect(result(`return s.getRange('A1:B1').getNumberFormats();`)).toEqual([
      ['0.###############', '0.###############'],
    ]);
  });

  it('are set one a cell', () => {
    const body = `s.getRange('A1:B1').setValue(0.5).setNumberFormats([['0%', '0.00']]); return [s.getRange('A1:B1').getDisplayValues(), s.getRange('A1:B1').getNumberFormats()];`;
    expect(result(body)).toEqual([[['50%', '0.50']], [['0%', '0.00']]]);
  });

  it('@ makes text of a number and of a date as it is shown', () => {
    const body = `s.getRange('A1:A3').setValues([[123], ['1/2/2018'], ["'0123"]]).setNumberFormat('@'); return s.getRange('A1:A3').getValues();`;
    expect(result(body)).toEqual([['123'], ['1/2/2018'], ['0123']]);
  });

  it('of numbers make a number of a text that is one', () => {
    const body = `var r = s.getRange('A1').setNumberFormat('@').setValue('0123'); r.setNumberFormat('0'); return r.getValue();`;
    expect(result(body)).toBe(123);
  });

  it('@ survives a formula-like text, and what is written after it', () => {
    const body = `var r = s.getRange('A1').setNumberFormat('@').setValue('=cmd'); var first = [r.getValue(), r.getNumberFormat()];
      r.setValue('0123'); return [first, r.getValue(), r.getNumberFormat()];`;
    expect(result(body)).toEqual([['=cmd', '@'], '0123', '@']);
  });
});

describe('a number without a format', () => {
  it.each([
    ['=1/3', '0.3333333333'],
    ['=PI()', '3.141592654'],
    ['=1000/3', '333.3333333'],
    ['=1234567.891', '1234567.891'],
    ['=123456789012', '123456789012'],
    ['=1E+21', '1E+21'],
    ['=0.1+0.2', '0.3'],
  ])('%s is shown as %s', (formula, text) => {
    expect(result(`return s.getRange('A1').setFormula('${formula}').getDisplayValue();`)).toBe(text);
  });
});
