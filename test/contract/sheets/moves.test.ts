/**
 * What `Range.moveTo` takes along. The reference calls it a cut and paste of format and values
 * (developers.google.com/apps-script/reference/spreadsheet/range#movetotarget); what it leaves open and the workbench
 * does otherwise stands in docs/differences.md.
 */
import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { aScript } from '../services/aScript.ts';
import { refusal, result } from './aSheet.ts';

const rule = `SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build()`;
const ruled = (a1: string) => `s.getRange('${a1}').setDataValidation(${rule});`;
const valid = (a1: string) =>
  `(s.getRange('${a1}').getDataValidation() ? s.getRange('${a1}').getDataValidation().getCriteriaValues()[0].join() : '')`;

/** The sides of each cell that have a border, by its place, after a body ran. */
const bordersAfter = (body: string): Readonly<Record<string, string>> => {
  const workbench = openWorkbench();
  aScript(`var ss = SpreadsheetApp.getActive(); var s = ss.getSheets()[0]; ${body}`, { on: workbench });
  const { getters } = workbench.world.model;
  const sheetId = getters.getSheetIds()[0] ?? '';
  const cells = ['A1', 'B1', 'A5', 'B5'].map((a1, at) => {
    const border = getters.getCellBorder({ sheetId, row: at < 2 ? 0 : 4, col: at % 2 });
    return [
      a1,
      Object.keys(border ?? {})
        .sort()
        .join(' '),
    ] as const;
  });
  return Object.fromEntries(cells.filter(([, sides]) => sides !== ''));
};

describe('moveTo', () => {
  it('leaves blank cells without looks, and writes over what stood at the target', () => {
    const body = `s.getRange('A1:B1').setValues([[1, 2]]).setFontWeight('bold').setNumberFormat('0.00');
      s.getRange('A5:B5').setValues([[8, 9]]).setFontStyle('italic');
      s.getRange('A1:B1').moveTo(s.getRange('A5'));
      return [s.getRange('A1:B1').getValues(), s.getRange('A1').getFontWeight(), s.getRange('A1').getNumberFormat() === '0.00',
        s.getRange('A5:B5').getValues(), s.getRange('A5').getFontWeight(), s.getRange('A5').getNumberFormat(), s.getRange('A5').getFontStyle()];`;
    expect(result(body)).toEqual([[['', '']], 'normal', false, [[1, 2]], 'bold', '0.00', 'normal']);
  });

  it('takes the place of the target’s first cell, however large the target is', () => {
    const body = `s.getRange('A1:B1').setValues([[1, 2]]); s.getRange('A1:B1').moveTo(s.getRange('A5:D9'));
      return s.getRange('A5:D6').getValues();`;
    expect(result(body)).toEqual([
      [1, 2, '', ''],
      ['', '', '', ''],
    ]);
  });

  it('takes borders along and leaves none', () => {
    expect(bordersAfter(`s.getRange('A1').setBorder(true, true, true, true, false, false);`)).toHaveProperty(
      'A1',
    );
    const moved = bordersAfter(
      `s.getRange('A1').setBorder(true, true, true, true, false, false); s.getRange('A1').moveTo(s.getRange('A5'));`,
    );
    expect(moved.A1).toBeUndefined();
    expect(moved.A5).toBe('bottom left right top');
  });

  it('takes validations along; one that lies on more cells stays on those that were left as well', () => {
    const moved = `s.getRange('A1').setValue('a').moveTo(s.getRange('C3')); return [${valid('C3')}, ${valid('A1')}, ${valid('A2')}];`;
    expect(result(`${ruled('A1')} ${moved}`)).toEqual(['a,b', '', '']);
    expect(result(`${ruled('A1:A9')} ${moved}`)).toEqual(['a,b', 'a,b', 'a,b']);
  });

  it('takes notes along, also blank ones over the target’s', () => {
    const body = `s.getRange('A1').setValue(1).setNote('mine'); s.getRange('A5').setNote('old'); s.getRange('B5').setNote('old too');
      s.getRange('A1:B1').moveTo(s.getRange('A5')); return s.getRange('A1:B1').getNotes().concat(s.getRange('A5:B5').getNotes());`;
    expect(result(body)).toEqual([
      ['', ''],
      ['mine', ''],
    ]);
  });

  it('refuses merged cells, and changes nothing then', () => {
    const cells = `s.getRange('A1:A2').merge(); s.getRange('A1').setValue('both');`;
    const moving = `s.getRange('A1:B1').moveTo(s.getRange('D1'));`;
    expect(refusal(cells + moving)).toMatch(/^Exception: .*merged cells/);
    const body = `${cells} try { ${moving} } catch (error) {} return [s.getRange('A1').getValue(), s.getRange('A1').isPartOfMerge(), s.getRange('D1').getValue()];`;
    expect(result(body)).toEqual(['both', true, '']);
  });

  it('moves into another tab, and formulas that name the cells follow', () => {
    const body = `var n = ss.insertSheet('B'); s.getRange('A1').setValue(4).setNote('n'); s.getRange('D1').setFormula('=A1*2');
      s.getRange('A1:B1').moveTo(n.getRange('A3'));
      return [n.getRange('A3').getValue(), n.getRange('A3').getNote(), s.getRange('D1').getFormula(), s.getRange('D1').getValue()];`;
    expect(result(body)).toEqual([4, 'n', '=B!A3*2', 8]);
  });

  it('moves a range that lies in the cells whole, and leaves one of which only a part lies there', () => {
    const body = `s.getRange('A1:A4').setValues([[1], [2], [3], [4]]); s.getRange('C1').setFormula('=SUM(A2:A3)'); s.getRange('C2').setFormula('=SUM(A1:A4)');
      s.getRange('A2:A3').moveTo(s.getRange('F2')); return [s.getRange('C1').getFormula(), s.getRange('C2').getFormula(), s.getRange('C1').getValue(), s.getRange('C2').getValue()];`;
    expect(result(body)).toEqual(['=SUM(F2:F3)', '=SUM(A1:A4)', 5, 5]);
  });

  it('onto cells of its own moves the values whole', () => {
    const body = `s.getRange('A1:A3').setValues([[1], [2], [3]]); s.getRange('A1:A3').moveTo(s.getRange('A2')); return s.getRange('A1:A4').getValues();`;
    expect(result(body)).toEqual([[''], [1], [2], [3]]);
  });

  it('demands a range as its target', () => {
    expect(refusal(`s.getRange('A1').moveTo('B2');`)).toMatch(/^Exception: .*moveTo/);
  });
});
