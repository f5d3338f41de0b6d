import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { covers } from '../covers.ts';
import { resultOf } from '../services/aScript.ts';
import { refusal, result } from './aSheet.ts';

covers(
  'SpreadsheetApp.getActiveSheet',
  'SpreadsheetApp.getActiveRange',
  'SpreadsheetApp.getActiveRangeList',
  'SpreadsheetApp.getCurrentCell',
  'SpreadsheetApp.getSelection',
);
covers(
  'SpreadsheetApp.setActiveSheet',
  'SpreadsheetApp.setActiveRange',
  'SpreadsheetApp.setActiveRangeList',
  'SpreadsheetApp.setCurrentCell',
);
covers(
  'Spreadsheet.getActiveSheet',
  'Spreadsheet.getActiveRange',
  'Spreadsheet.getActiveCell',
  'Spreadsheet.getActiveRangeList',
  'Spreadsheet.getCurrentCell',
  'Spreadsheet.getSelection',
);
covers(
  'Spreadsheet.setActiveSheet',
  'Spreadsheet.setActiveRange',
  'Spreadsheet.setActiveRangeList',
  'Spreadsheet.setActiveSelection',
  'Spreadsheet.setCurrentCell',
);
covers(
  'Sheet.getActiveCell',
  'Sheet.getActiveRange',
  'Sheet.getActiveRangeList',
  'Sheet.getCurrentCell',
  'Sheet.getSelection',
  'Sheet.activate',
);
covers(
  'Sheet.setActiveRange',
  'Sheet.setActiveRangeList',
  'Sheet.setActiveSelection',
  'Sheet.setCurrentCell',
);
covers(
  'Range.activate',
  'Range.activateAsCurrentCell',
  'RangeList.activate',
  'RangeList.getRanges',
  'Sheet.getRangeList',
  'Spreadsheet.getRangeList',
);
covers(
  'Selection.getActiveRange',
  'Selection.getActiveRangeList',
  'Selection.getActiveSheet',
  'Selection.getCurrentCell',
  'Selection.getNextDataRange',
);

const WHERE = `function where() { return [ss.getActiveSheet().getName(), ss.getActiveRange().getA1Notation(), ss.getCurrentCell().getA1Notation(), ss.getActiveRangeList().getRanges().map(function (r) { return r.getA1Notation() }).join()] }`;

describe('the cursor', () => {
  it('stands on A1 of the first tab to begin with', () => {
    expect(result(`${WHERE} return where();`)).toEqual(['Sheet1', 'A1', 'A1', 'A1']);
  });

  it('is where the person at the keyboard put it', () => {
    const on = openWorkbench();
    on.select('Sheet1', 'B2:C3');
    expect(
      resultOf(
        `var a = SpreadsheetApp; return [a.getActiveRange().getA1Notation(), a.getCurrentCell().getA1Notation(), a.getActiveSheet().getName(), a.getActiveRangeList().getRanges().length];`,
        { on },
      ),
    ).toEqual(['B2:C3', 'B2', 'Sheet1', 1]);
  });

  it.each([
    [`s.getRange('B2:C3').activate()`, 'B2:C3', 'B2'],
    [`ss.setActiveRange(s.getRange('B2:C3'))`, 'B2:C3', 'B2'],
    [`s.setActiveRange(s.getRange('B2:C3'))`, 'B2:C3', 'B2'],
    [`SpreadsheetApp.setActiveRange(s.getRange('B2:C3'))`, 'B2:C3', 'B2'],
    [`ss.setActiveSelection('B2:C3')`, 'B2:C3', 'B2'],
    [`s.setActiveSelection(s.getRange('B2:C3'))`, 'B2:C3', 'B2'],
    [`s.getRange('B2:C3').activate(); s.getRange('C3').activateAsCurrentCell()`, 'B2:C3', 'C3'],
    [`s.getRange('B2:C3').activate(); s.setCurrentCell(s.getRange('C3'))`, 'B2:C3', 'C3'],
    [`s.getRange('B2:C3').activate(); ss.setCurrentCell(s.getRange('E5'))`, 'E5', 'E5'],
    [`SpreadsheetApp.setCurrentCell(s.getRange('D4'))`, 'D4', 'D4'],
  ])('%s', (call, range, cell) => {
    expect(result(`${WHERE} ${call}; return where().slice(1, 3);`)).toEqual([range, cell]);
  });

  it('may hold several ranges, the last is the active one', () => {
    const list = `s.getRangeList(['A1', 'B2:C3'])`;
    for (const call of [
      `${list}.activate()`,
      `ss.setActiveRangeList(${list})`,
      `s.setActiveRangeList(${list})`,
      `SpreadsheetApp.setActiveRangeList(ss.getRangeList(['Sheet1!A1', 'B2:C3']))`,
    ])
      expect(result(`${WHERE} ${call}; return where();`)).toEqual(['Sheet1', 'B2:C3', 'B2', 'A1,B2:C3']);
  });

  it('goes to another tab with it', () => {
    const body = `${WHERE} var n = ss.insertSheet('B'); s.activate(); var first = where(); ss.setActiveSheet(n); SpreadsheetApp.setActiveSheet(n); n.getRange('C3').activate(); return [first, where()];`;
    expect(result(body)).toEqual([
      ['Sheet1', 'A1', 'A1', 'A1'],
      ['B', 'C3', 'C3', 'C3'],
    ]);
  });

  it('is asked for on its tab; another tab has none', () => {
    const body = `var n = ss.insertSheet('B'); s.getRange('C3').activate(); return [s.getActiveCell().getA1Notation(), s.getActiveRange().getA1Notation(), s.getCurrentCell().getA1Notation(), s.getActiveRangeList().getRanges().length, n.getActiveRange(), n.getCurrentCell(), n.getActiveRangeList(), n.getActiveCell().getA1Notation(), ss.getActiveCell().getA1Notation()];`;
    expect(result(body)).toEqual(['C3', 'C3', 'C3', 1, null, null, null, 'A1', 'C3']);
  });

  it('is told by Selection too', () => {
    const body = `s.getRange('B2:C5').setValue(1); s.getRange('B2:C3').activate(); return [ss.getSelection(), s.getSelection(), SpreadsheetApp.getSelection()].map(function (x) { return [x.getActiveSheet().getName(), x.getActiveRange().getA1Notation(), x.getCurrentCell().getA1Notation(), x.getActiveRangeList().getRanges().length, x.getNextDataRange(SpreadsheetApp.Direction.DOWN).getA1Notation()] });`;
    const each = ['Sheet1', 'B2:C3', 'B2', 1, 'B2:C5'];
    expect(result(body)).toEqual([each, each, each]);
  });

  it('cannot be set on what is no range', () => {
    expect(refusal(`ss.setActiveRange('A1')`)).toBe(
      'Exception: The argument is no range of this spreadsheet.',
    );
    expect(refusal(`s.getRange('A1:B1').activateAsCurrentCell()`)).toBe(
      'Exception: The range must be a single cell to become the current cell.',
    );
  });
});
