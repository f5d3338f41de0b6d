import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result, run } from './aSheet.ts';

covers('Range.clear', 'Range.clearContent', 'Range.clearFormat', 'Range.clearNote');
covers('Sheet.clear', 'Sheet.clearContents', 'Sheet.clearFormats', 'Sheet.clearNotes');
covers('Range.getNote', 'Range.getNotes', 'Range.setNote', 'Range.setNotes', 'Range.setBorder');

const FULL = `var r = s.getRange('A1').setValue(0.5).setNumberFormat('0%').setFontWeight('bold').setNote('n');
  r.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1).build());`;
const STATE = `return [r.getValue(), r.getNumberFormat(), r.getFontWeight(), r.getNote(), r.getDataValidation() !== null];`;

describe('a range is cleared', () => {
  it.each([
    ['clear()', ['', '0.###############', 'normal', 'n', true]],
    ['clearContent()', ['', '0%', 'bold', 'n', true]],
    ['clearFormat()', [0.5, '0%', 'normal', 'n', true]],
    ['clearNote()', [0.5, '0%', 'bold', '', true]],
    ['clear({ contentsOnly: true })', ['', '0%', 'bold', 'n', true]],
    ['clear({ formatOnly: true })', [0.5, '0.###############', 'normal', 'n', true]],
    ['clear({ commentsOnly: true })', [0.5, '0%', 'bold', '', true]],
    ['clear({ validationsOnly: true })', [0.5, '0%', 'bold', 'n', false]],
    ['clear({ contentsOnly: true, commentsOnly: true })', ['', '0%', 'bold', '', true]],
  ])('%s', (call, after) => expect(result(`${FULL} r.${call}; ${STATE}`)).toEqual(after));

  it('without what is beside it', () => {
    expect(
      result(
        `s.getRange('A1:B2').setValue(1); s.getRange('A1').clear(); return s.getRange('A1:B2').getValues();`,
      ),
    ).toEqual([
      ['', 1],
      [1, 1],
    ]);
  });

  it('of formulas', () => {
    expect(
      result(
        `s.getRange('A1').setFormula('=1'); s.getRange('A1:C9').clearContent(); return [s.getRange('A1').getFormula(), s.getLastRow()];`,
      ),
    ).toEqual(['', 0]);
  });

  it('refuses options that are none', () => {
    expect(refusal(`s.getRange('A1').clear(1)`)).toBe(
      "Exception: The parameters (number) don't match the method signature for SpreadsheetApp.Range.clear.",
    );
  });
});

describe('a sheet is cleared', () => {
  it.each([
    ['clear()', ['', '0.###############', 'normal', 'n', true]],
    ['clear({ contentsOnly: true })', ['', '0%', 'bold', 'n', true]],
    ['clear({ formatOnly: true })', [0.5, '0.###############', 'normal', 'n', true]],
    ['clearContents()', ['', '0%', 'bold', 'n', true]],
    ['clearFormats()', [0.5, '0.###############', 'normal', 'n', true]],
    ['clearNotes()', [0.5, '0%', 'bold', '', true]],
  ])('%s', (call, after) => expect(result(`${FULL} s.${call}; ${STATE}`)).toEqual(after));

  it('of its conditional formats with its formats', () => {
    const body = `var rule = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1).setBackground('red').setRanges([s.getRange('A1')]).build(); s.setConditionalFormatRules([rule]); var before = s.getConditionalFormatRules().length; s.clearFormats(); return [before, s.getConditionalFormatRules().length];`;
    expect(result(body)).toEqual([1, 0]);
  });
});

describe('notes', () => {
  it('are set, read and taken away, one or many', () => {
    const body = `var r = s.getRange('A1:B1').setNotes([['a', '']]); s.getRange('B1').setNote('b'); var both = r.getNotes(); r.setNotes([['', 'c']]); s.getRange('B2').setNote('x').setNote(null); return [both, r.getNotes(), s.getRange('B1').getNote(), s.getRange('B2').getNote()];`;
    expect(result(body)).toEqual([[['a', 'b']], [['', 'c']], 'c', '']);
  });

  it('follow their cell', () => {
    const body = `s.getRange('A2').setNote('n'); s.insertRowBefore(1); s.insertColumnBefore(1); var there = s.getRange('B3').getNote(); s.deleteRow(3); return [there, s.getRange('B2:B4').getNotes()];`;
    expect(result(body)).toEqual(['n', [[''], [''], ['']]]);
  });
});

describe('borders', () => {
  /** The engine's border of B2 after a script. */
  const borderAfter = (body: string) => {
    const { getters } = run(`${body} return 0;`).workbench.world.model;
    return getters.getCellBorder({ sheetId: getters.getSheetIds()[0] ?? '', col: 1, row: 1 });
  };

  it('are drawn at the sides that are asked for and removed where they are false', () => {
    const line = { style: 'dashed', color: '#FF0000' };
    const body = `var r = s.getRange('B2:C3'); r.setBorder(true, true, true, true, true, true, 'red', SpreadsheetApp.BorderStyle.DASHED);
      r.setBorder(null, null, null, null, false, null);`;
    expect(borderAfter(body)).toEqual({ top: line, left: line, bottom: line });
  });

  it('go with the formats', () => {
    expect(
      borderAfter(`s.getRange('B2:C3').setBorder(true, true, true, true, true, true).clearFormat();`),
    ).toBeNull();
  });

  it('need six or eight arguments', () => {
    expect(refusal(`s.getRange('A1').setBorder(true)`)).toBe(
      "Exception: The parameters (Boolean) don't match the method signature for SpreadsheetApp.Range.setBorder.",
    );
  });
});
