import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result, run } from './aSheet.ts';

covers(
  'Range.getA1Notation',
  'Range.getRow',
  'Range.getRowIndex',
  'Range.getColumn',
  'Range.getNumRows',
  'Range.getNumColumns',
);
covers(
  'Range.getHeight',
  'Range.getWidth',
  'Range.getLastRow',
  'Range.getLastColumn',
  'Range.getSheet',
  'Range.getGridId',
);
covers('Range.getCell', 'Range.offset');
covers(
  'Range.isStartRowBounded',
  'Range.isStartColumnBounded',
  'Range.isEndRowBounded',
  'Range.isEndColumnBounded',
);
covers(
  'Sheet.getRange',
  'Spreadsheet.getRange',
  'Range.getNextDataCell',
  'Range.getDataRegion',
  'Range.canEdit',
);

describe('a range', () => {
  it('is coordinates', () => {
    const body = `var r = s.getRange(2, 3, 4, 5);
      return [r.getA1Notation(), r.getRow(), r.getRowIndex(), r.getColumn(), r.getNumRows(), r.getNumColumns(), r.getHeight(), r.getWidth(), r.getLastRow(), r.getLastColumn(), r.getSheet().getName(), r.getGridId() === s.getSheetId()];`;
    expect(result(body)).toEqual(['C2:G5', 2, 3 - 1, 3, 4, 5, 4, 5, 5, 7, 'Sheet1', true]);
  });

  it('is free of calls until something is read', () => {
    const { record } = run(
      `var r = s.getRange('B2:C3').offset(1, 1).getCell(1, 1); r.getA1Notation(); r.getRow(); r.getSheet(); return 0;`,
    );
    expect(record.trace.map(({ method }) => method)).toEqual(['Spreadsheet.getSheets']);
  });

  it('never follows its rows', () => {
    const body = `var r = s.getRange('A2').setValue('mine'); s.insertRowBefore(1); return [r.getA1Notation(), r.getValue(), s.getRange('A3').getValue()];`;
    expect(result(body)).toEqual(['A2', '', 'mine']);
  });

  it('can be named in every notation', () => {
    const notations = [
      'B2',
      'B2:C3',
      'C3:B2',
      '$B$2',
      'b2',
      'A:A',
      'B:C',
      '2:3',
      'A2:A',
      'Sheet1!A1',
      "'Sheet1'!A1:B2",
    ];
    const body = `return ${JSON.stringify(notations)}.map(function (n) { return s.getRange(n).getA1Notation() });`;
    expect(result(body)).toEqual([
      'B2',
      'B2:C3',
      'B2:C3',
      'B2',
      'B2',
      'A:A',
      'B:C',
      '2:3',
      'A2:A',
      'A1',
      'A1:B2',
    ]);
  });

  it('is bounded where its notation says so, and knows its size all the same', () => {
    const body = `return ['A1:B10', 'B:B', '3:7', 'A2:A'].map(function (n) { var r = s.getRange(n); return [
      r.isStartRowBounded(), r.isStartColumnBounded(), r.isEndRowBounded(), r.isEndColumnBounded(), r.getNumRows()]; });`;
    expect(result(body)).toEqual([
      [true, true, true, true, 10],
      [false, true, false, true, 1000],
      [true, false, true, false, 5],
      [true, true, false, true, 999],
    ]);
  });

  it('of the document may lie on any tab, quoted where its name needs it', () => {
    const body = `ss.insertSheet('Its here'); var r = ss.getRange("'Its here'!B2");
      return [r.getSheet().getName(), r.getA1Notation(), ss.getRange('Sheet1!A1').getSheet().getName(), ss.getRange('C3').getSheet().getName()];`;
    expect(result(body)).toEqual(['Its here', 'B2', 'Sheet1', 'Its here']);
  });

  it('has cells and neighbours', () => {
    const body = `var r = s.getRange('B2:D4'); return [r.getCell(2, 3).getA1Notation(), r.offset(1, -1).getA1Notation(), r.offset(0, 0, 1).getA1Notation(), r.offset(0, 0, 1, 1).getA1Notation()];`;
    expect(result(body)).toEqual(['D3', 'A3:C5', 'B2:D2', 'B2']);
  });

  it('may be edited where nothing is protected', () => {
    expect(result(`return s.getRange('A1').canEdit();`)).toBe(true);
  });

  it('beyond the sheet is refused', () => {
    const outside = 'Exception: The coordinates of the range are outside the dimensions of the sheet.';
    expect(refusal(`s.getRange(1001, 1)`)).toBe(outside);
    expect(refusal(`s.getRange(1, 27)`)).toBe(outside);
    expect(refusal(`s.getRange(1000, 1, 2)`)).toBe(outside);
    expect(refusal(`s.getRange('AA1')`)).toBe(outside);
    expect(refusal(`s.getRange('A1').offset(-1, 0)`)).toBe(
      'Exception: The starting row of the range is too small.',
    );
    expect(refusal(`s.getRange(1, 0)`)).toBe('Exception: The starting column of the range is too small.');
    expect(refusal(`s.getRange(1, 1, 0)`)).toBe(
      'Exception: The number of rows in the range must be at least 1.',
    );
    expect(refusal(`s.getRange(1, 1, 1, 0)`)).toBe(
      'Exception: The number of columns in the range must be at least 1.',
    );
  });

  it('that was valid and no longer is on the sheet is refused when it is read', () => {
    expect(refusal(`var r = s.getRange('A1000'); s.deleteRow(5); r.getValue()`)).toBe(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  it('with arguments that fit no form is refused', () => {
    expect(refusal(`s.getRange('x', 1)`)).toBe(
      "Exception: The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
    expect(refusal(`s.getRange(null)`)).toBe(
      "Exception: The parameters (null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
    expect(refusal(`s.getRange('nowhere')`)).toBe('Exception: Range not found');
    expect(refusal(`s.getRange('NoTab!A1')`)).toBe('Exception: Range not found');
    expect(refusal(`s.getRange('A1:B2').getCell(3, 1)`)).toBe('Exception: Cell reference out of range');
  });
});

describe('data around a range', () => {
  const body = (what: string) =>
    `s.getRange('B2:C4').setValues([[1, 2], [3, 4], [5, 6]]); s.getRange('B7').setValue(7); return ${what};`;

  it('reaches to the first blank rows and columns', () => {
    expect(result(body(`s.getRange('C3').getDataRegion().getA1Notation()`))).toBe('B2:C4');
    expect(
      result(body(`s.getRange('C3').getDataRegion(SpreadsheetApp.Dimension.ROWS).getA1Notation()`)),
    ).toBe('C2:C4');
    expect(
      result(body(`s.getRange('C3').getDataRegion(SpreadsheetApp.Dimension.COLUMNS).getA1Notation()`)),
    ).toBe('B3:C3');
    expect(result(body(`s.getRange('F9').getDataRegion().getA1Notation()`))).toBe('F9');
  });

  it('ends where the arrow keys with Ctrl go', () => {
    const next = (from: string, direction: string) =>
      result(
        body(`s.getRange('${from}').getNextDataCell(SpreadsheetApp.Direction.${direction}).getA1Notation()`),
      );
    expect(next('B2', 'DOWN')).toBe('B4');
    expect(next('B4', 'DOWN')).toBe('B7');
    expect(next('B7', 'DOWN')).toBe('B1000');
    expect(next('C4', 'UP')).toBe('C2');
    expect(next('C3', 'PREVIOUS')).toBe('B3');
    expect(next('C3', 'NEXT')).toBe('Z3');
    expect(next('A1', 'UP')).toBe('A1');
  });
});
