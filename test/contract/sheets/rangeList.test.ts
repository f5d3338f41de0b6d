import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result, run } from './aSheet.ts';

covers(
  'RangeList.clear',
  'RangeList.clearContent',
  'RangeList.clearFormat',
  'RangeList.clearNote',
  'RangeList.clearDataValidations',
);
covers(
  'RangeList.setBackground',
  'RangeList.setBackgroundRGB',
  'RangeList.setBorder',
  'RangeList.setFontColor',
  'RangeList.setFontFamily',
  'RangeList.setFontLine',
);
covers(
  'RangeList.setFontSize',
  'RangeList.setFontStyle',
  'RangeList.setFontWeight',
  'RangeList.setFormula',
  'RangeList.setFormulaR1C1',
);
covers(
  'RangeList.setHorizontalAlignment',
  'RangeList.setVerticalAlignment',
  'RangeList.setNote',
  'RangeList.setNumberFormat',
  'RangeList.setValue',
);
covers('RangeList.setWrap', 'RangeList.setWrapStrategy', 'RangeList.trimWhitespace', 'RangeList.breakApart');
covers(
  'RangeList.insertCheckboxes',
  'RangeList.removeCheckboxes',
  'RangeList.check',
  'RangeList.uncheck',
  'RangeList.getRanges',
);

const left = (call: string, read: string) =>
  result(
    `var l = s.getRangeList(['A1', 'C3:C4']); l.${call}; return ['A1', 'C4', 'B2'].map(function (n) { return s.getRange(n).${read} });`,
  );

describe('a list of ranges', () => {
  it('does to each what a range does', () => {
    expect(left(`setValue(5)`, 'getValue()')).toEqual([5, 5, '']);
    expect(left(`setFormula('=ROW()')`, 'getValue()')).toEqual([1, 4, '']);
    expect(left(`setFormulaR1C1('=R[0]C[1]')`, 'getFormula()')).toEqual(['=B1', '=D4', '']);
    expect(left(`setBackground('red')`, 'getBackground()')).toEqual(['#ff0000', '#ff0000', '#ffffff']);
    expect(left(`setBackgroundRGB(0, 0, 255)`, 'getBackground()')).toEqual(['#0000ff', '#0000ff', '#ffffff']);
    expect(left(`setFontColor('red')`, 'getFontColor()')).toEqual(['#ff0000', '#ff0000', '#000000']);
    expect(left(`setFontFamily('Georgia')`, 'getFontFamily()')).toEqual(['Georgia', 'Georgia', 'Arial']);
    expect(left(`setFontLine('underline')`, 'getFontLine()')).toEqual(['underline', 'underline', 'none']);
    expect(left(`setFontSize(20)`, 'getFontSize()')).toEqual([20, 20, 10]);
    expect(left(`setFontStyle('italic')`, 'getFontStyle()')).toEqual(['italic', 'italic', 'normal']);
    expect(left(`setFontWeight('bold')`, 'getFontWeight()')).toEqual(['bold', 'bold', 'normal']);
    expect(left(`setHorizontalAlignment('right')`, 'getHorizontalAlignment()')).toEqual([
      'right',
      'right',
      'general',
    ]);
    expect(left(`setVerticalAlignment('top')`, 'getVerticalAlignment()')).toEqual(['top', 'top', 'bottom']);
    expect(left(`setNote('n')`, 'getNote()')).toEqual(['n', 'n', '']);
    expect(left(`setNumberFormat('0%')`, 'getNumberFormat()')).toEqual(['0%', '0%', '0.###############']);
    expect(left(`setWrap(true)`, 'getWrap()')).toEqual([true, true, false]);
    expect(left(`setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP)`, 'getWrap()')).toEqual([
      true,
      true,
      false,
    ]);
    expect(left(`setValue(' x  y ').trimWhitespace()`, 'getValue()')).toEqual(['x y', 'x y', '']);
    expect(left(`insertCheckboxes().check()`, 'getValue()')).toEqual([true, true, '']);
    expect(left(`insertCheckboxes().check().uncheck()`, 'getValue()')).toEqual([false, false, '']);
    expect(left(`insertCheckboxes().removeCheckboxes()`, 'getDataValidation()')).toEqual([null, null, null]);
  });

  it('clears each', () => {
    const FULL = `setValue(1).setFontWeight('bold').setNote('n')`;
    expect(left(`${FULL}.clear()`, 'getFontWeight()')).toEqual(['normal', 'normal', 'normal']);
    expect(left(`${FULL}.clearContent()`, 'getValue()')).toEqual(['', '', '']);
    expect(left(`${FULL}.clearFormat()`, 'getValue()')).toEqual([1, 1, '']);
    expect(left(`${FULL}.clearNote()`, 'getNote()')).toEqual(['', '', '']);
    expect(left(`insertCheckboxes().clearDataValidations()`, 'getDataValidation()')).toEqual([
      null,
      null,
      null,
    ]);
    expect(left(`setBorder(true, true, true, true, null, null).breakApart()`, 'isPartOfMerge()')).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is one call of as many cells as its ranges have', () => {
    const { record } = run(`s.getRangeList(['A1', 'C3:C4']).setValue(1); return 0;`);
    expect(record.trace.at(-1)).toMatchObject({ method: 'RangeList.setValue', cells: 3 });
    expect(record.trace).toHaveLength(2);
  });

  it('gives its ranges', () => {
    expect(
      result(
        `return s.getRangeList(['A1', 'C3:C4']).getRanges().map(function (r) { return r.getA1Notation() });`,
      ),
    ).toEqual(['A1', 'C3:C4']);
    expect(refusal(`s.getRangeList('A1')`)).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.getRangeList.",
    );
  });
});
