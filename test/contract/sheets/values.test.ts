import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result } from './aSheet.ts';

covers('Range.getValue', 'Range.getValues', 'Range.setValue', 'Range.setValues', 'Range.isBlank');
covers(
  'Range.getDisplayValue',
  'Range.getDisplayValues',
  'Sheet.getSheetValues',
  'Spreadsheet.getSheetValues',
);

describe('values of a range', () => {
  it('come back as they were written, empty cells as empty texts', () => {
    const body = `s.getRange('A1:C2').setValues([['a', 1.5, true], [null, undefined, '']]);
      return s.getRange('A1:C2').getValues();`;
    expect(result(body)).toEqual([
      ['a', 1.5, true],
      ['', '', ''],
    ]);
  });

  it('are given for a block by its numbers on the sheet and on the document', () => {
    const body = `s.getRange('B2').setValue('x'); return [s.getSheetValues(2, 1, 1, 2), ss.getSheetValues(2, 2, 1, 1)];`;
    expect(result(body)).toEqual([[['', 'x']], [['x']]]);
  });

  it('are set in every cell of the range by setValue', () => {
    expect(result(`s.getRange('A1:B2').setValue(7); return s.getRange('A1:B2').getValues();`)).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it('are arrays of the script', () => {
    expect(
      result(`var v = s.getRange('A1').getValues(); return v instanceof Array && v[0] instanceof Array;`),
    ).toBe(true);
  });

  it('are errors as their text', () => {
    const body = `s.getRange('A1:A3').setFormulas([['=1/0'], ['=NA()'], ['=NOSUCH()']]);
      return s.getRange('A1:A3').getValues();`;
    expect(result(body)).toEqual([['#DIV/0!'], ['#N/A'], ['#NAME?']]);
  });

  it('show as people see them', () => {
    const body = `s.getRange('A1:C1').setValues([[1234.5, true, 0.25]]);
      s.getRange('A1').setNumberFormat('#,##0.00'); s.getRange('C1').setNumberFormat('0%');
      return [s.getRange('A1:C1').getDisplayValues(), s.getRange('A1').getDisplayValue(), s.getRange('A1').getValue()];`;
    expect(result(body)).toEqual([[['1,234.50', 'TRUE', '25%']], '1,234.50', 1234.5]);
  });

  it('are none in a blank range; a formula that gives an empty text is not blank', () => {
    const body = `s.getRange('B1').setFormula('=""'); return [s.getRange('A1').isBlank(), s.getRange('A1:B1').isBlank()];`;
    expect(result(body)).toEqual([true, false]);
  });

  it('that a script writes as an object are its text', () => {
    expect(result(`s.getRange('A1').setValue({ a: 1 }); return s.getRange('A1').getValue();`)).toBe(
      '[object Object]',
    );
  });

  it('stay numbers at both ends of the scale', () => {
    const body = `s.getRange('A1:A3').setValues([[1e-7], [1e21], [-0.1]]); return s.getRange('A1:A3').getValues();`;
    expect(result(body)).toEqual([[1e-7], [1e21], [-0.1]]);
  });
});

describe('setValues refuses', () => {
  it('rows of another count', () => {
    expect(refusal(`s.getRange('A1:A2').setValues([[1]])`)).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });

  it('columns of another count, in whichever row', () => {
    expect(refusal(`s.getRange('A1:B2').setValues([[1, 2], [1]])`)).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  it('what is no array of arrays', () => {
    expect(refusal(`s.getRange('A1:B1').setValues([1, 2])`)).toBe(
      "Exception: The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(refusal(`s.getRange('A1').setValues('x')`)).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  it('a text of more than 50,000 characters, and takes one of 50,000', () => {
    const long = `Exception: Your input contains more than the maximum of 50000 characters in a single cell.`;
    expect(refusal(`s.getRange('A1').setValue('x'.repeat(50001))`)).toBe(long);
    expect(
      result(`s.getRange('A1').setValue('x'.repeat(50000)); return s.getRange('A1').getValue().length;`),
    ).toBe(50_000);
  });

  it('everything when one cell is refused', () => {
    const body = `try { s.getRange('A1:A2').setValues([['kept?'], ['x'.repeat(50001)]]); } catch (error) {}
      return s.getRange('A1').getValue();`;
    expect(result(body)).toBe('');
  });
});
