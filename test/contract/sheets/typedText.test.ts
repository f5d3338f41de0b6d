import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { result } from './aSheet.ts';

covers('Range.setValue', 'Range.getValue');

/** What a text written by a script reads as: the value and how it shows. */
const read = (text: string, locale = 'en_US', before = ''): unknown =>
  result(
    `var r = s.getRange('A1'); ${before} r.setValue(${JSON.stringify(text)});
    var v = r.getValue(); return [v instanceof Date ? Utilities.formatDate(v, ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss') : v, r.getDisplayValue()];`,
    { locale },
  );

describe('text written by a script is read as if it were typed', () => {
  it.each([
    ['0123', 123, '123'],
    ['-5', -5, '-5'],
    ['+49', 49, '49'],
    ['1,234', 1234, '1,234'],
    ['1,234.5', 1234.5, '1,234.50'],
    ['50%', 0.5, '50%'],
    ['12.5%', 0.125, '12.50%'],
    ['$1,234.50', 1234.5, '$1,234.50'],
    ['(5)', -5, '-5'],
    ['true', true, 'TRUE'],
    ['FALSE', false, 'FALSE'],
    ['1/2/2018', '2018-01-02 00:00:00', '1/2/2018'],
    ['2018-01-02', '2018-01-02 00:00:00', '1/2/2018'],
    ['Jan 2, 2018', '2018-01-02 00:00:00', '1/2/2018'],
    ['2 January 2018', '2018-01-02 00:00:00', '1/2/2018'],
    ['1/2/18', '2018-01-02 00:00:00', '1/2/2018'],
    ['13/1/2018', '13/1/2018', '13/1/2018'],
    ['2/30/2018', '2/30/2018', '2/30/2018'],
    ['1/2/2018 8:30 PM', '2018-01-02 20:30:00', '1/2/2018 20:30:00'],
    ['8:30 PM', '1899-12-30 20:30:00', '8:30 PM'],
    ['20:30', '1899-12-30 20:30:00', '20:30'],
    ['36:00:00', '1899-12-31 12:00:00', '36:00:00'],
    ['1.5e3', 1500, '1.50E+03'],
    ['12 High St', '12 High St', '12 High St'],
    ['GTX Pro', 'GTX Pro', 'GTX Pro'],
    ['1.2.3', '1.2.3', '1.2.3'],
    ['(555) 0100', '(555) 0100', '(555) 0100'],
    ['  padded ', '  padded ', '  padded '],
    ['-', '-', '-'],
    ['a\nb', 'a\nb', 'a\nb'],
  ])('%j in the United States', (text, value, shown) => {
    expect(read(text)).toEqual([value, shown]);
  });

  it.each([
    ['1.234,5', 1234.5, '1.234,50'],
    ['0,5', 0.5, '0,5'],
    ['12,5%', 0.125, '12,50%'],
    ['2.1.2018', '2018-01-02 00:00:00', '02.01.2018'],
    ['2/1/2018', '2018-01-02 00:00:00', '02.01.2018'],
    ['2018-01-02', '2018-01-02 00:00:00', '02.01.2018'],
    ['2. Januar 2018', '2018-01-02 00:00:00', '02.01.2018'],
    ['31.12.2017', '2017-12-31 00:00:00', '31.12.2017'],
  ])('%j in Germany', (text, value, shown) => {
    expect(read(text, 'de_DE')).toEqual([value, shown]);
  });

  it.each([
    ['2018/1/2', '2018-01-02 00:00:00', '2018/1/2'],
    ['18-1-2', '2018-01-02 00:00:00', '2018/1/2'],
    ['2018年1月2日', '2018-01-02 00:00:00', '2018/1/2'],
    ['1,234.5', 1234.5, '1,234.50'],
  ])('%j in China', (text, value, shown) => {
    expect(read(text, 'zh_CN')).toEqual([value, shown]);
  });

  it('a leading apostrophe makes text and is not part of it', () => {
    expect(read("'0123")).toEqual(['0123', '0123']);
    expect(read("'=1+1")).toEqual(['=1+1', '=1+1']);
    expect(read("'TRUE")).toEqual(['TRUE', 'TRUE']);
    expect(read("'1/2/2018")).toEqual(['1/2/2018', '1/2/2018']);
    expect(read("''quoted")).toEqual(["'quoted", "'quoted"]);
  });

  it('the text format keeps everything as it stands', () => {
    for (const text of ['0123', '1/2/2018', 'TRUE', '=1+1', '+49 30', '50%'])
      expect(read(text, 'en_US', `r.setNumberFormat('@');`)).toEqual([text, text]);
  });

  it('a text that begins with an equals or plus sign is a formula', () => {
    expect(read('=1+1')).toEqual([2, '2']);
    expect(read('+1+1')).toEqual([2, '2']);
    expect(read('+49 30 1234')).toEqual(['#ERROR!', '#ERROR!']);
  });

  it('a date typed into a cell with a number format is shown by that format', () => {
    expect(read('1/2/2018', 'en_US', `r.setNumberFormat('0.0');`)).toEqual([43_102, '43102.0']);
  });

  it('a number typed into a cell with a date format is a date', () => {
    expect(read('43102', 'en_US', `r.setNumberFormat('yyyy-mm-dd');`)).toEqual([
      '2018-01-02 00:00:00',
      '2018-01-02',
    ]);
  });
});
