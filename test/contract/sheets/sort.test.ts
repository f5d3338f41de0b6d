import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result } from './aSheet.ts';

covers(
  'Range.sort',
  'Range.randomize',
  'Range.removeDuplicates',
  'Range.trimWhitespace',
  'Range.splitTextToColumns',
);
covers('Sheet.sort', 'Spreadsheet.sort');

const TABLE = `s.getRange('A1:C4').setValues([['b', 2, 'x'], ['a', 3, 'y'], ['c', 1, 'z'], ['a', 1, 'w']]);`;
const sorted = (call: string) =>
  result(
    `${TABLE} ${call}; return s.getRange('A1:C4').getValues().map(function (r) { return r.join('') }).join(' ');`,
  );

describe('sort', () => {
  it('goes by a column, ascending unless told otherwise', () => {
    expect(sorted(`s.getRange('A1:C4').sort(2)`)).toBe('c1z a1w b2x a3y');
    expect(sorted(`s.getRange('A1:C4').sort({ column: 2, ascending: false })`)).toBe('a3y b2x c1z a1w');
  });

  it('goes by several columns in their order', () => {
    expect(sorted(`s.getRange('A1:C4').sort([1, { column: 2, ascending: false }])`)).toBe('a3y a1w b2x c1z');
    expect(
      sorted(`s.getRange('A1:C4').sort([{ column: 2, ascending: true }, { column: 1, ascending: true }])`),
    ).toBe('a1w c1z b2x a3y');
  });

  it('moves only the range', () => {
    expect(sorted(`s.getRange('A1:B4').sort(1)`)).toBe('a3x a1y b2z c1w');
  });

  it('puts numbers before texts before truth values, and blanks last both ways', () => {
    const order = (ascending: boolean) =>
      result(
        `s.getRange('A1:A5').setValues([['b'], [''], [true], [5], ['A']]); s.getRange('A1:A5').sort({ column: 1, ascending: ${ascending} }); return s.getRange('A1:A5').getValues().join();`,
      );
    expect(order(true)).toBe('5,A,b,true,');
    expect(order(false)).toBe('true,b,A,5,');
  });

  it('keeps the order of equal rows', () => {
    expect(sorted(`s.getRange('A1:C4').sort(1)`)).toBe('a3y a1w b2x c1z');
  });

  it('takes formulas, looks and notes along', () => {
    const body = `${TABLE} s.getRange('D1:D4').setFormulas([['=B1*10'], ['=B2*10'], ['=B3*10'], ['=B4*10']]); s.getRange('A3').setFontWeight('bold').setNote('c');
      s.getRange('A1:D4').sort(2); return [s.getRange('D1:D4').getValues(), s.getRange('D1').getFormula(), s.getRange('A1').getFontWeight(), s.getRange('A1').getNote(), s.getRange('A3').getFontWeight()];`;
    expect(result(body)).toEqual([[[10], [10], [20], [30]], '=B1*10', 'bold', 'c', 'normal']);
  });

  it('of a sheet leaves the frozen rows', () => {
    expect(sorted(`s.setFrozenRows(1); s.sort(1)`)).toBe('b2x a3y a1w c1z');
    expect(sorted(`ss.sort(1, false)`)).toBe('c1z b2x a3y a1w');
  });

  it('refuses columns outside of the range', () => {
    expect(refusal(`s.getRange('A1:B2').sort(3)`)).toBe(
      'Exception: Column 3 is outside of the range to sort.',
    );
    expect(refusal(`s.getRange('A1:B2').sort('A')`)).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.sort.",
    );
  });
});

describe('randomize', () => {
  it('keeps the rows, whole', () => {
    const body = `${TABLE} s.getRange('A1:C4').randomize(); return s.getRange('A1:C4').getValues().map(function (r) { return r.join('') }).sort();`;
    expect(result(body)).toEqual(['a1w', 'a3y', 'b2x', 'c1z']);
  });
});

describe('removeDuplicates', () => {
  it('keeps the first of equal rows, letter case aside, and moves the rest up', () => {
    const body = `s.getRange('A1:B4').setValues([['a', 1], ['A', 1], ['b', 2], ['a', 2]]); var left = s.getRange('A1:B4').removeDuplicates(); return [left.getA1Notation(), s.getRange('A1:B4').getValues()];`;
    expect(result(body)).toEqual([
      'A1:B3',
      [
        ['a', 1],
        ['b', 2],
        ['a', 2],
        ['', ''],
      ],
    ]);
  });

  it('compares the columns it is given', () => {
    const body = `s.getRange('A1:B3').setValues([['a', 1], ['b', 1], ['c', 2]]); s.getRange('A1:B3').removeDuplicates([2]); return s.getRange('A1:B3').getValues();`;
    expect(result(body)).toEqual([
      ['a', 1],
      ['c', 2],
      ['', ''],
    ]);
    expect(refusal(`s.getRange('A1:B3').removeDuplicates([3])`)).toBe(
      'Exception: A column to compare is outside of the range.',
    );
  });
});

describe('texts are tidied', () => {
  it('of space around and of runs of it within', () => {
    const body = `s.getRange('A1:C1').setValues([['  a  b\\n c ', 5, "' 7"]]); s.getRange('A1:C1').trimWhitespace(); return s.getRange('A1:C1').getValues();`;
    expect(result(body)).toEqual([['a b c', 5, '7']]);
  });

  it('and split at a delimiter that is given, named or found', () => {
    const split = (values: string, call: string) =>
      result(
        `s.getRange('A1:A2').setValues(${values}); s.getRange('A1:A2').splitTextToColumns(${call}); return s.getRange('A1:C2').getValues();`,
      );
    expect(split(`[['a,b'], ['1, 2,3']]`, '')).toEqual([
      ['a', 'b', ''],
      [1, 2, 3],
    ]);
    expect(split(`[['a|b'], ['c']]`, `'|'`)).toEqual([
      ['a', 'b', ''],
      ['c', '', ''],
    ]);
    expect(split(`[['a b'], ['c;d e']]`, 'SpreadsheetApp.TextToColumnsDelimiter.SPACE')).toEqual([
      ['a', 'b', ''],
      ['c;d', 'e', ''],
    ]);
    expect(refusal(`s.getRange('A1:B1').splitTextToColumns()`)).toBe(
      'Exception: A range to split must be one column wide.',
    );
  });
});
