import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result } from './aSheet.ts';

covers(
  'Sheet.insertRows',
  'Sheet.insertRowsBefore',
  'Sheet.insertRowsAfter',
  'Sheet.insertRowBefore',
  'Sheet.insertRowAfter',
);
covers(
  'Sheet.insertColumns',
  'Sheet.insertColumnsBefore',
  'Sheet.insertColumnsAfter',
  'Sheet.insertColumnBefore',
  'Sheet.insertColumnAfter',
);
covers(
  'Sheet.deleteRow',
  'Sheet.deleteRows',
  'Sheet.deleteColumn',
  'Sheet.deleteColumns',
  'Sheet.moveRows',
  'Sheet.moveColumns',
);
covers(
  'Sheet.hideRow',
  'Sheet.hideRows',
  'Sheet.hideColumn',
  'Sheet.hideColumns',
  'Sheet.showRows',
  'Sheet.showColumns',
);
covers('Sheet.unhideRow', 'Sheet.unhideColumn', 'Sheet.isRowHiddenByUser', 'Sheet.isColumnHiddenByUser');
covers('Sheet.setFrozenRows', 'Sheet.setFrozenColumns', 'Sheet.getFrozenRows', 'Sheet.getFrozenColumns');
covers('Sheet.setRowHeight', 'Sheet.setRowHeights', 'Sheet.setRowHeightsForced', 'Sheet.getRowHeight');
covers('Sheet.setColumnWidth', 'Sheet.setColumnWidths', 'Sheet.getColumnWidth');
covers('Sheet.autoResizeColumn', 'Sheet.autoResizeColumns', 'Sheet.autoResizeRows');
covers(
  'Spreadsheet.insertRowsBefore',
  'Spreadsheet.insertRowsAfter',
  'Spreadsheet.insertRowBefore',
  'Spreadsheet.insertRowAfter',
);
covers(
  'Spreadsheet.insertColumnsBefore',
  'Spreadsheet.insertColumnsAfter',
  'Spreadsheet.insertColumnBefore',
  'Spreadsheet.insertColumnAfter',
);
covers(
  'Spreadsheet.deleteRow',
  'Spreadsheet.deleteRows',
  'Spreadsheet.deleteColumn',
  'Spreadsheet.deleteColumns',
);
covers('Spreadsheet.hideRow', 'Spreadsheet.hideColumn', 'Spreadsheet.unhideRow', 'Spreadsheet.unhideColumn');
covers('Spreadsheet.isRowHiddenByUser', 'Spreadsheet.isColumnHiddenByUser');
covers(
  'Spreadsheet.setFrozenRows',
  'Spreadsheet.setFrozenColumns',
  'Spreadsheet.getFrozenRows',
  'Spreadsheet.getFrozenColumns',
);
covers(
  'Spreadsheet.setRowHeight',
  'Spreadsheet.getRowHeight',
  'Spreadsheet.setColumnWidth',
  'Spreadsheet.getColumnWidth',
  'Spreadsheet.autoResizeColumn',
);

const ROWS = `s.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]); s.getRange('C1').setFormula('=A3');`;
const COLUMNS = `s.getRange('A1:D1').setValues([['a', 'b', 'c', 'd']]);`;
const rows = (body: string) =>
  result(
    `${ROWS} ${body}; return s.getRange('A1:A6').getValues().map(function (r) { return r[0] }).join(',');`,
  );
const columns = (body: string) =>
  result(`${COLUMNS} ${body}; return s.getRange('A1:F1').getValues()[0].join(',');`);

describe('rows and columns are inserted', () => {
  it.each([
    [`s.insertRowBefore(2)`, 'a,,b,c,d,'],
    [`s.insertRowAfter(2)`, 'a,b,,c,d,'],
    [`s.insertRowsBefore(1, 2)`, ',,a,b,c,d'],
    [`s.insertRowsAfter(4, 2)`, 'a,b,c,d,,'],
    [`s.insertRows(2)`, 'a,,b,c,d,'],
    [`s.insertRows(2, 2)`, 'a,,,b,c,d'],
    [`ss.insertRowBefore(2)`, 'a,,b,c,d,'],
    [`ss.insertRowAfter(2)`, 'a,b,,c,d,'],
    [`ss.insertRowsBefore(1, 2)`, ',,a,b,c,d'],
    [`ss.insertRowsAfter(1, 2)`, 'a,,,b,c,d'],
  ])('%s', (call, after) => expect(rows(call)).toBe(after));

  it.each([
    [`s.insertColumnBefore(2)`, 'a,,b,c,d,'],
    [`s.insertColumnAfter(2)`, 'a,b,,c,d,'],
    [`s.insertColumnsBefore(1, 2)`, ',,a,b,c,d'],
    [`s.insertColumnsAfter(4, 2)`, 'a,b,c,d,,'],
    [`s.insertColumns(2)`, 'a,,b,c,d,'],
    [`s.insertColumns(2, 2)`, 'a,,,b,c,d'],
    [`ss.insertColumnBefore(2)`, 'a,,b,c,d,'],
    [`ss.insertColumnAfter(2)`, 'a,b,,c,d,'],
    [`ss.insertColumnsBefore(1, 2)`, ',,a,b,c,d'],
    [`ss.insertColumnsAfter(1, 2)`, 'a,,,b,c,d'],
  ])('%s', (call, after) => expect(columns(call)).toBe(after));

  it('and references move along', () => {
    expect(result(`${ROWS} s.insertRowBefore(2); return s.getRange('C1').getFormula();`)).toBe('=A4');
  });

  it('with the looks of the row they come after', () => {
    expect(
      result(
        `s.getRange('A2').setNumberFormat('0.00').setFontWeight('bold'); s.insertRowAfter(2); return [s.getRange('A3').getNumberFormat(), s.getRange('A3').getFontWeight()];`,
      ),
    ).toEqual(['0.00', 'bold']);
  });

  it('but no more than ten million cells', () => {
    expect(refusal(`s.insertRowsAfter(1000, 400000)`)).toBe(
      'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });

  it('but not beside rows that do not exist', () => {
    expect(refusal(`s.insertRowAfter(1001)`)).toBe('Exception: Those rows are out of bounds.');
    expect(refusal(`s.insertColumnBefore(0)`)).toBe('Exception: Those columns are out of bounds.');
    expect(refusal(`s.insertRowsBefore('1', 1)`)).toBe(
      "Exception: The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.insertRowsBefore.",
    );
  });
});

describe('rows and columns are deleted', () => {
  it.each([
    [`s.deleteRow(2)`, 'a,c,d,,,'],
    [`s.deleteRows(2, 2)`, 'a,d,,,,'],
    [`ss.deleteRow(1)`, 'b,c,d,,,'],
    [`ss.deleteRows(1, 3)`, 'd,,,,,'],
  ])('%s', (call, after) => expect(rows(call)).toBe(after));

  it.each([
    [`s.deleteColumn(2)`, 'a,c,d,,,'],
    [`s.deleteColumns(2, 2)`, 'a,d,,,,'],
    [`ss.deleteColumn(1)`, 'b,c,d,,,'],
    [`ss.deleteColumns(1, 3)`, 'd,,,,,'],
  ])('%s', (call, after) => expect(columns(call)).toBe(after));

  it('and references to them are lost', () => {
    expect(
      result(`${ROWS} s.deleteRow(3); return [s.getRange('C1').getValue(), s.getRange('C1').getFormula()];`),
    ).toEqual(['#REF!', '=#REF!']);
  });

  it('but not all of them, nor all below the frozen ones', () => {
    expect(refusal(`s.deleteRows(1, 1000)`)).toBe("Exception: You can't delete all the rows on the sheet.");
    expect(refusal(`s.setFrozenRows(1); s.deleteRows(2, 999)`)).toBe(
      'Exception: Sorry, it is not possible to delete all non-frozen rows.',
    );
    expect(refusal(`s.deleteRows(1000, 2)`)).toBe('Exception: Those rows are out of bounds.');
  });
});

describe('rows and columns are moved', () => {
  it.each([
    [`s.moveRows(s.getRange('A1'), 4)`, 'b,c,a,d,,'],
    [`s.moveRows(s.getRange('A3:A4'), 1)`, 'c,d,a,b,,'],
    [`s.moveRows(s.getRange('A2'), 3)`, 'a,b,c,d,,'],
  ])('%s', (call, after) => expect(rows(call)).toBe(after));

  it.each([
    [`s.moveColumns(s.getRange('A1'), 4)`, 'b,c,a,d,,'],
    [`s.moveColumns(s.getRange('D1'), 1)`, 'd,a,b,c,,'],
  ])('%s', (call, after) => expect(columns(call)).toBe(after));
});

describe('rows and columns are hidden and shown', () => {
  it('by number or by range', () => {
    const body = `s.hideRows(2); s.hideRows(4, 2); s.hideRow(s.getRange('A8')); var hidden = [1, 2, 4, 5, 6, 8].map(function (n) { return s.isRowHiddenByUser(n) });
      s.showRows(2); s.showRows(4, 2); s.unhideRow(s.getRange('A8')); return [hidden, [2, 4, 5, 8].some(function (n) { return ss.isRowHiddenByUser(n) })];`;
    expect(result(body)).toEqual([[false, true, true, true, false, true], false]);
  });

  it('columns likewise', () => {
    const body = `s.hideColumns(2); s.hideColumns(4, 2); s.hideColumn(s.getRange('H1')); var hidden = [1, 2, 4, 5, 6, 8].map(function (n) { return s.isColumnHiddenByUser(n) });
      s.showColumns(2); s.showColumns(4, 2); s.unhideColumn(s.getRange('H1')); return [hidden, [2, 4, 5, 8].some(function (n) { return ss.isColumnHiddenByUser(n) })];`;
    expect(result(body)).toEqual([[false, true, true, true, false, true], false]);
  });

  it('by the document on its active tab', () => {
    const body = `ss.hideRow(s.getRange('A2')); ss.hideColumn(s.getRange('B1')); var hidden = [s.isRowHiddenByUser(2), s.isColumnHiddenByUser(2)];
      ss.unhideRow(s.getRange('A2')); ss.unhideColumn(s.getRange('B1')); return hidden.concat(s.isRowHiddenByUser(2), s.isColumnHiddenByUser(2));`;
    expect(result(body)).toEqual([true, true, false, false]);
  });

  it('but never all', () => {
    expect(refusal(`s.hideColumns(1, 26)`)).toBe("Exception: You can't hide all the columns on the sheet.");
  });
});

describe('rows and columns are frozen', () => {
  it('and unfrozen with 0', () => {
    const body = `s.setFrozenRows(2); s.setFrozenColumns(1); var on = [s.getFrozenRows(), s.getFrozenColumns(), ss.getFrozenRows(), ss.getFrozenColumns()];
      ss.setFrozenRows(0); ss.setFrozenColumns(0); return on.concat(s.getFrozenRows(), s.getFrozenColumns());`;
    expect(result(body)).toEqual([2, 1, 2, 1, 0, 0]);
  });

  it('but not all, nor through a merged cell', () => {
    expect(refusal(`s.setFrozenRows(1000)`)).toBe(
      "Exception: You can't freeze all visible rows on the sheet.",
    );
    expect(refusal(`s.getRange('A1:A2').merge(); s.setFrozenRows(1)`)).toBe(
      "Exception: You can't freeze rows which contain only part of a merged cell.",
    );
  });
});

describe('rows and columns are sized', () => {
  it('in pixels', () => {
    const body = `s.setColumnWidth(1, 50); s.setColumnWidths(2, 2, 60); ss.setColumnWidth(4, 70); s.setRowHeight(1, 30); s.setRowHeights(2, 2, 40); s.setRowHeightsForced(4, 1, 10); ss.setRowHeight(5, 33);
      return [[1, 2, 3, 4, 5].map(function (n) { return s.getColumnWidth(n) }), [1, 2, 3, 4, 5, 6].map(function (n) { return s.getRowHeight(n) }), ss.getColumnWidth(1), ss.getRowHeight(1)];`;
    expect(result(body)).toEqual([[50, 60, 60, 70, 100], [30, 40, 40, 10, 33, 21], 50, 30]);
  });

  it('to fit their text: longer text, wider column', () => {
    const body = `s.getRange('A1:C1').setValues([['ab', 'a much longer text than that', '客户客户客户客户']]); s.autoResizeColumns(1, 2); s.autoResizeColumn(3); ss.autoResizeColumn(1);
      var w = [1, 2, 3].map(function (n) { return s.getColumnWidth(n) }); s.setRowHeight(1, 99); s.autoResizeRows(1, 1); return [w[0] < w[2] && w[2] < w[1], s.getRowHeight(1)];`;
    expect(result(body)).toEqual([true, 21]);
  });
});
