import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result } from './aSheet.ts';

covers(
  'Range.copyTo',
  'Range.copyValuesToRange',
  'Range.copyFormatToRange',
  'Range.moveTo',
  'Range.insertCells',
  'Range.deleteCells',
);
covers(
  'Range.merge',
  'Range.mergeAcross',
  'Range.mergeVertically',
  'Range.breakApart',
  'Range.getMergedRanges',
  'Range.isPartOfMerge',
);

const SOURCE = `s.getRange('A1:B2').setValues([[1, 'x'], [2, 'y']]); s.getRange('C1:C2').setFormulas([['=A1*10'], ['=A2*$A$1']]); s.getRange('A1').setFontWeight('bold').setNumberFormat('0.00').setNote('n');`;
const at = (a1: string) =>
  `[s.getRange('${a1}').getValues(), s.getRange('${a1}').getFormulas().map(function (r) { return r.filter(String).join() }).join('|')]`;

describe('copyTo', () => {
  it('copies values, formulas as copied, looks and notes', () => {
    const body = `${SOURCE} s.getRange('A1:C2').copyTo(s.getRange('E5')); return [${at('E5:G6')}, s.getRange('E5').getFontWeight(), s.getRange('E5').getNumberFormat(), s.getRange('E5').getNote(), s.getRange('A1').getValue()];`;
    expect(result(body)).toEqual([
      [
        [
          [1, 'x', 10],
          [2, 'y', 2],
        ],
        '=E5*10|=E6*$A$1',
      ],
      'bold',
      '0.00',
      'n',
      1,
    ]);
  });

  it('fills a target that is a multiple of the source, else copies once', () => {
    const body = (target: string) =>
      `s.getRange('A1').setValue(7); s.getRange('A1:A2').copyTo(s.getRange('${target}')); return s.getRange('C1:D4').getValues();`;
    expect(result(body('C1:D4'))).toEqual([
      [7, 7],
      ['', ''],
      [7, 7],
      ['', ''],
    ]);
    expect(result(body('C1:C3'))).toEqual([
      [7, ''],
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
  });

  it('copies what it is told to', () => {
    const paste = (type: string) =>
      result(
        `${SOURCE} s.getRange('A1:C1').copyTo(s.getRange('E1'), SpreadsheetApp.CopyPasteType.${type}, false); return [${at('E1:G1')}, s.getRange('E1').getFontWeight()];`,
      );
    expect(paste('PASTE_VALUES')).toEqual([[[[1, 'x', 10]], ''], 'normal']);
    expect(paste('PASTE_FORMULA')).toEqual([[[[1, 'x', 10]], '=E1*10'], 'normal']);
    expect(paste('PASTE_FORMAT')).toEqual([[[['', '', '']], ''], 'bold']);
    expect(paste('PASTE_NORMAL')).toEqual([[[[1, 'x', 10]], '=E1*10'], 'bold']);
    expect(
      refusal(
        `s.getRange('A1').copyTo(s.getRange('B1'), SpreadsheetApp.CopyPasteType.PASTE_CONDITIONAL_FORMATTING, false)`,
      ),
    ).toMatch(/CopyPasteType.PASTE_CONDITIONAL_FORMATTING is not emulated/);
  });

  it('copies contents or formats only', () => {
    const body = (options: string) =>
      `${SOURCE} s.getRange('C1').copyTo(s.getRange('E1'), ${options}); s.getRange('A1').copyTo(s.getRange('F1'), ${options}); return [${at('E1:F1')}, s.getRange('F1').getFontWeight()];`;
    expect(result(body('{ contentsOnly: true }'))).toEqual([[[[10, 1]], ''], 'normal']);
    expect(result(body('{ formatOnly: true }'))).toEqual([[[['', '']], ''], 'bold']);
  });

  it('turns rows into columns', () => {
    const body = `s.getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]); s.getRange('A1:B3').copyTo(s.getRange('D1'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true); return s.getRange('D1:F2').getValues();`;
    expect(result(body)).toEqual([
      [1, 3, 5],
      [2, 4, 6],
    ]);
  });

  it('copies validations, merges, borders and widths', () => {
    const body = `s.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build()); s.getRange('B1:C1').merge(); s.setColumnWidth(1, 50);
      s.getRange('A1:C1').copyTo(s.getRange('E2')); s.getRange('A1').copyTo(s.getRange('H1'), SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
      return [s.getRange('E2').getDataValidation() !== null, s.getRange('A1').getDataValidation() !== null, s.getRange('F2').getMergedRanges()[0].getA1Notation(), s.getColumnWidth(8)];`;
    expect(result(body)).toEqual([true, true, 'F2:G2', 50]);
  });

  it('copies to another tab', () => {
    expect(
      result(
        `${SOURCE} var n = ss.insertSheet('B'); s.getRange('A1:C1').copyTo(n.getRange('A1')); return [n.getRange('C1').getFormula(), n.getRange('C1').getValue()];`,
      ),
    ).toEqual(['=A1*10', 10]);
  });

  it('by corners copies values or formats alone', () => {
    const body = `${SOURCE} s.getRange('A1:C1').copyValuesToRange(s, 5, 7, 1, 1); s.getRange('A1').copyFormatToRange(s.getSheetId(), 8, 8, 1, 1); return [${at('E1:G1')}, s.getRange('H1').getFontWeight(), s.getRange('H1').getValue()];`;
    expect(result(body)).toEqual([[[[1, 'x', 10]], ''], 'bold', '']);
  });
});

describe('moveTo', () => {
  it('takes values, formulas as they are and looks along, and references follow', () => {
    const body = `${SOURCE} s.getRange('D1').setFormula('=A1+1'); s.getRange('A1:A2').moveTo(s.getRange('F10')); return [${at('F10:F11')}, s.getRange('A1:A2').getValues(), s.getRange('C1').getFormula(), s.getRange('D1').getFormula(), s.getRange('F10').getFontWeight(), s.getRange('F10').getNote()];`;
    expect(result(body)).toEqual([[[[1], [2]], '|'], [[''], ['']], '=F10*10', '=F10+1', 'bold', 'n']);
  });
});

describe('cells are shifted', () => {
  const grid = (call: string) =>
    result(
      `s.getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]); ${call}; return s.getRange('A1:C4').getValues().map(function (r) { return r.join() }).join('|');`,
    );

  it('down or right by insertCells, up or left by deleteCells', () => {
    expect(grid(`s.getRange('A2').insertCells(SpreadsheetApp.Dimension.ROWS)`)).toBe('1,2,|,4,|3,6,|5,,');
    expect(grid(`s.getRange('A2').insertCells(SpreadsheetApp.Dimension.COLUMNS)`)).toBe('1,2,|,3,4|5,6,|,,');
    expect(grid(`s.getRange('A1').deleteCells(SpreadsheetApp.Dimension.ROWS)`)).toBe('3,2,|5,4,|,6,|,,');
    expect(grid(`s.getRange('A1').deleteCells(SpreadsheetApp.Dimension.COLUMNS)`)).toBe('2,,|3,4,|5,6,|,,');
  });
});

describe('merged cells', () => {
  it('keep the first value', () => {
    const body = `var r = s.getRange('A1:B2').setValues([[1, 2], [3, 4]]).merge(); return [r.getValues(), r.isPartOfMerge(), s.getRange('B2').isPartOfMerge(), s.getRange('C1').isPartOfMerge(), s.getRange('B2').getMergedRanges()[0].getA1Notation()];`;
    expect(result(body)).toEqual([
      [
        [1, ''],
        ['', ''],
      ],
      true,
      true,
      false,
      'A1:B2',
    ]);
  });

  it('go by rows or by columns', () => {
    const merged = (call: string) =>
      result(
        `s.getRange('A1:B2').${call}(); return s.getRange('A1:B2').getMergedRanges().map(function (r) { return r.getA1Notation() }).sort();`,
      );
    expect(merged('mergeAcross')).toEqual(['A1:B1', 'A2:B2']);
    expect(merged('mergeVertically')).toEqual(['A1:A2', 'B1:B2']);
  });

  it('break apart whole', () => {
    expect(
      result(
        `s.getRange('A1:B2').merge(); s.getRange('A1:C3').breakApart(); return s.getRange('A1').isPartOfMerge();`,
      ),
    ).toBe(false);
    expect(refusal(`s.getRange('A1:B2').merge(); s.getRange('B2:C3').merge()`)).toBe(
      'Exception: You must select all cells in a merged range to merge or unmerge them.',
    );
  });
});
