import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result } from './aSheet.ts';

covers(
  'Spreadsheet.getSheets',
  'Spreadsheet.getNumSheets',
  'Spreadsheet.getSheetByName',
  'Spreadsheet.getSheetById',
  'Spreadsheet.insertSheet',
);
covers(
  'Spreadsheet.deleteSheet',
  'Spreadsheet.deleteActiveSheet',
  'Spreadsheet.duplicateActiveSheet',
  'Spreadsheet.moveActiveSheet',
);
covers('Spreadsheet.renameActiveSheet', 'Spreadsheet.getSheetId', 'Spreadsheet.getSheetName');
covers(
  'Sheet.getName',
  'Sheet.getSheetName',
  'Sheet.setName',
  'Sheet.getSheetId',
  'Sheet.getIndex',
  'Sheet.getParent',
  'Sheet.getType',
);
covers(
  'Sheet.isSheetHidden',
  'Sheet.hideSheet',
  'Sheet.showSheet',
  'Sheet.getTabColor',
  'Sheet.setTabColor',
  'Sheet.copyTo',
  'Sheet.getFormUrl',
);
covers('Sheet.hasHiddenGridlines', 'Sheet.setHiddenGridlines');

const NAMES = `function names() { return ss.getSheets().map(function (x) { return x.getName() }).join(',') }`;

describe('tabs', () => {
  it('are inserted after the active one, or at an index, and become active', () => {
    const body = `${NAMES} ss.insertSheet('B'); ss.insertSheet('A', 0); ss.insertSheet(1).setName('C'); ss.insertSheet();
      return [names(), ss.getActiveSheet().getName(), ss.getNumSheets()];`;
    expect(result(body)).toEqual(['A,C,Sheet2,Sheet1,B', 'Sheet2', 5]);
  });

  it('have 1,000 rows and 26 columns and are empty', () => {
    expect(
      result(`var n = ss.insertSheet('B'); return [n.getMaxRows(), n.getMaxColumns(), n.getLastRow()];`),
    ).toEqual([1000, 26, 0]);
  });

  it('are copied from a template', () => {
    const body = `${NAMES} s.getRange('A1').setValue('x'); ss.insertSheet('B', { template: s }); ss.insertSheet('C', 0, { template: s }); ss.insertSheet({ template: s });
      return [names(), ss.getSheetByName('B').getRange('A1').getValue(), ss.getSheetByName('C').getIndex()];`;
    expect(result(body)).toEqual(['C,Sheet2,Sheet1,B', 'x', 1]);
  });

  it('are found by name, letter by letter, and by number', () => {
    const body = `var n = ss.insertSheet('Name'); return [ss.getSheetByName('Name').getName(), ss.getSheetByName('name'), ss.getSheetByName('None'), ss.getSheetById(n.getSheetId()).getName(), ss.getSheetById(12345)];`;
    expect(result(body)).toEqual(['Name', null, null, 'Name', null]);
  });

  it('have a number that stays when they are renamed and moved, 0 for the first', () => {
    const body = `var n = ss.insertSheet('B'); var id = n.getSheetId(); n.setName('Other'); ss.setActiveSheet(n); ss.moveActiveSheet(1); return [s.getSheetId(), id === n.getSheetId(), id > 0, ss.getSheetId() === id, ss.getSheetName(), n.getSheetName()];`;
    expect(result(body)).toEqual([0, true, true, true, 'Other', 'Other']);
  });

  it('know their place, kind and document', () => {
    expect(
      result(
        `return [s.getIndex(), s.getType() === SpreadsheetApp.SheetType.GRID, String(s.getType()), s.getParent().getId() === ss.getId(), s.getFormUrl()];`,
      ),
    ).toEqual([1, true, 'GRID', true, null]);
  });

  it('are renamed, and formulas follow', () => {
    const body = `var n = ss.insertSheet('B'); n.getRange('A1').setFormula('=Sheet1!A1'); s.setName('Data'); ss.setActiveSheet(n); ss.renameActiveSheet('Sum'); return [n.getRange('A1').getFormula(), n.getName()];`;
    expect(result(body)).toEqual(['=Data!A1', 'Sum']);
  });

  it('never share a name', () => {
    const taken = (name: string) =>
      `Exception: A sheet with the name "${name}" already exists. Please enter another name.`;
    expect(refusal(`ss.insertSheet('Sheet1')`)).toBe(taken('Sheet1'));
    expect(refusal(`ss.insertSheet('B').setName('sheet1')`)).toBe(taken('sheet1'));
    expect(refusal(`s.setName('')`)).toBe('Exception: The sheet name must not be empty.');
  });

  it('are deleted, but not the last, nor the last visible one', () => {
    expect(result(`${NAMES} var n = ss.insertSheet('B'); ss.deleteSheet(s); return names();`)).toBe('B');
    expect(result(`${NAMES} ss.insertSheet('B'); ss.deleteActiveSheet(); return names();`)).toBe('Sheet1');
    expect(refusal(`ss.deleteSheet(s)`)).toBe("Exception: You can't remove all the sheets in a document.");
    expect(refusal(`ss.insertSheet('B').hideSheet(); ss.deleteSheet(s)`)).toBe(
      "Exception: You can't remove all the visible sheets in a document.",
    );
    expect(
      result(`${NAMES} var n = ss.insertSheet('B').hideSheet(); ss.deleteSheet(n); return names();`),
    ).toBe('Sheet1');
  });

  it('that were deleted can no longer be used', () => {
    expect(refusal(`var n = ss.insertSheet('B'); ss.deleteSheet(n); n.getName()`)).toBe(
      'Exception: The sheet was deleted.',
    );
    expect(refusal(`var r = ss.insertSheet('B').getRange('A1'); ss.deleteActiveSheet(); r.getValue()`)).toBe(
      'Exception: The sheet was deleted.',
    );
  });

  it('are duplicated beside the active one and copied to the end', () => {
    const body = `${NAMES} s.getRange('A1').setValue('x').setFontWeight('bold'); ss.insertSheet('B'); ss.setActiveSheet(s); var d = ss.duplicateActiveSheet(); var c = s.copyTo(ss);
      return [names(), d.getRange('A1').getValue(), d.getRange('A1').getFontWeight(), ss.getActiveSheet().getName(), c.getIndex()];`;
    expect(result(body)).toEqual([
      'Sheet1,Copy of Sheet1,B,Copy of Sheet1 2',
      'x',
      'bold',
      'Copy of Sheet1',
      4,
    ]);
  });

  it('are moved to any place', () => {
    const move = (to: number) =>
      result(
        `${NAMES} ss.insertSheet('B', 1); ss.insertSheet('C', 2); ss.insertSheet('D', 3); ss.setActiveSheet(ss.getSheetByName('B')); ss.moveActiveSheet(${to}); return names();`,
      );
    expect(move(1)).toBe('B,Sheet1,C,D');
    expect(move(2)).toBe('Sheet1,B,C,D');
    expect(move(4)).toBe('Sheet1,C,D,B');
    expect(refusal(`ss.moveActiveSheet(2)`)).toBe('Exception: Invalid argument: 2');
  });

  it('are hidden and shown, but never all hidden', () => {
    expect(
      result(
        `var n = ss.insertSheet('B').hideSheet(); var hidden = n.isSheetHidden(); n.showSheet(); return [hidden, n.isSheetHidden()];`,
      ),
    ).toEqual([true, false]);
    expect(refusal(`s.hideSheet()`)).toBe("Exception: You can't hide all the sheets in a document.");
  });

  it('have a colour or none, and gridlines or none', () => {
    const body = `var none = s.getTabColor(); s.setTabColor('red'); var red = s.getTabColor(); s.setTabColor(null); s.setHiddenGridlines(true); return [none, red, s.getTabColor(), s.hasHiddenGridlines(), s.setHiddenGridlines(false).hasHiddenGridlines()];`;
    expect(result(body)).toEqual([null, '#ff0000', null, true, false]);
    expect(refusal(`s.setTabColor('nocolour')`)).toBe('Exception: Invalid argument: nocolour');
  });
});
