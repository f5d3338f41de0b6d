import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result } from './aSheet.ts';

covers(
  'Sheet.getLastRow',
  'Sheet.getLastColumn',
  'Sheet.getDataRange',
  'Sheet.getMaxRows',
  'Sheet.getMaxColumns',
  'Sheet.appendRow',
);
covers(
  'Spreadsheet.getLastRow',
  'Spreadsheet.getLastColumn',
  'Spreadsheet.getDataRange',
  'Spreadsheet.appendRow',
);

const extent = (body: string) =>
  result(`${body}; return [s.getLastRow(), s.getLastColumn(), s.getDataRange().getA1Notation()];`);

describe('the extent of a sheet', () => {
  it('is nothing where nothing is, and its data range A1', () => {
    expect(extent('')).toEqual([0, 0, 'A1']);
  });

  it('reaches to the last cell with content, looks do not count', () => {
    expect(extent(`s.getRange('C5').setValue(1); s.getRange('F9').setBackground('red')`)).toEqual([
      5,
      3,
      'A1:C5',
    ]);
  });

  it('counts formulas that give an empty text, and empty texts that they spill', () => {
    expect(extent(`s.getRange('B7').setFormula('=""')`)).toEqual([7, 2, 'A1:B7']);
    expect(extent(`s.getRange('B1').setFormula('=ARRAYFORMULA(IF(A1:A=0,"",A1:A))')`)).toEqual([
      1000,
      2,
      'A1:B1000',
    ]);
  });

  it('does not count blank cells that a formula spills', () => {
    expect(
      extent(`s.getRange('A1').setValue('x'); s.getRange('B1').setFormula('=ARRAYFORMULA(A1:A)')`),
    ).toEqual([1, 2, 'A1:B1']);
  });

  it('shrinks when content goes', () => {
    expect(
      extent(`s.getRange('C5').setValue(1); s.getRange('A1').setValue(1); s.getRange('C5').setValue('')`),
    ).toEqual([1, 1, 'A1']);
  });

  it('is that of the active tab for the document', () => {
    expect(
      result(
        `s.getRange('B2').setValue(1); return [ss.getLastRow(), ss.getLastColumn(), ss.getDataRange().getA1Notation()];`,
      ),
    ).toEqual([2, 2, 'A1:B2']);
  });

  it('has 1,000 rows and 26 columns to begin with', () => {
    expect(result(`return [s.getMaxRows(), s.getMaxColumns()];`)).toEqual([1000, 26]);
  });
});

describe('appendRow', () => {
  it('writes below the last row with content', () => {
    const body = `s.appendRow(['a', 1]).appendRow(['b', '0123']); ss.appendRow(['c']); return s.getRange('A1:B3').getValues();`;
    expect(result(body)).toEqual([
      ['a', 1],
      ['b', 123],
      ['c', ''],
    ]);
  });

  it('adds rows and columns where the sheet is full', () => {
    const body = `s.deleteRows(2, 999); s.getRange('A1').setValue('full'); s.appendRow(Array(30).fill(1)); return [s.getMaxRows(), s.getMaxColumns(), s.getLastRow(), s.getLastColumn()];`;
    expect(result(body)).toEqual([2, 30, 2, 30]);
  });

  it('goes to the end of a sheet that a formula fills with empty texts', () => {
    const body = `s.getRange('B1').setFormula('=ARRAYFORMULA(IF(A1:A=0,"",A1:A))'); s.appendRow(['far']); return s.getRange('A1001').getValue();`;
    expect(result(body)).toBe('far');
  });

  it('refuses what is no row', () => {
    expect(refusal(`s.appendRow('x')`)).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.appendRow.",
    );
  });
});
