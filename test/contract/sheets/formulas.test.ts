import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result } from './aSheet.ts';

covers('Range.setFormula', 'Range.setFormulas', 'Range.getFormula', 'Range.getFormulas');
covers('Range.setFormulaR1C1', 'Range.setFormulasR1C1', 'Range.getFormulaR1C1', 'Range.getFormulasR1C1');

describe('formulas of a range', () => {
  it('compute, and are given back as they were written', () => {
    const body = `s.getRange('A1:A2').setValues([[2], [3]]);
      s.getRange('B1').setFormula('=SUM(A1:A2) * 2'); return [s.getRange('B1').getValue(), s.getRange('B1').getFormula(), s.getRange('A1').getFormula()];`;
    expect(result(body)).toEqual([10, '=SUM(A1:A2) * 2', '']);
  });

  it('are written cell by cell, an empty text empties', () => {
    const body = `s.getRange('A1:B1').setValue(1).setFormulas([['=1+1', '']]); return [s.getRange('A1:B1').getValues(), s.getRange('A1:B1').getFormulas()];`;
    expect(result(body)).toEqual([[[2, '']], [['=1+1', '']]]);
  });

  it('move along when one is set on several cells, but for what a $ holds', () => {
    const body = `s.getRange('A1:A3').setValues([[1], [2], [3]]); s.getRange('B1:C3').setFormula('=A1*$A$1');
      s.getRange('D2:D3').setValue('=SUM(A$1:A2)'); return [s.getRange('B1:C3').getFormulas(), s.getRange('D2:D3').getValues()];`;
    expect(result(body)).toEqual([
      [
        ['=A1*$A$1', '=B1*$A$1'],
        ['=A2*$A$1', '=B2*$A$1'],
        ['=A3*$A$1', '=B3*$A$1'],
      ],
      [[3], [6]],
    ]);
  });

  it('may be written without the equals sign', () => {
    expect(result(`s.getRange('A1').setFormula('1+2'); return s.getRange('A1').getValue();`)).toBe(3);
  });

  it('written with setValue are formulas', () => {
    expect(
      result(
        `s.getRange('A1').setValue('=6*7'); return [s.getRange('A1').getValue(), s.getRange('A1').getFormula()];`,
      ),
    ).toEqual([42, '=6*7']);
  });

  it('spill, and only the first cell has the formula', () => {
    const body = `s.getRange('A1:A2').setValues([[1], [2]]); s.getRange('C1').setFormula('=ARRAYFORMULA(A1:A2*10)');
      return [s.getRange('C1:C2').getValues(), s.getRange('C1:C2').getFormulas()];`;
    expect(result(body)).toEqual([
      [[10], [20]],
      [['=ARRAYFORMULA(A1:A2*10)'], ['']],
    ]);
  });

  it('that are no formulas are #ERROR! and keep their text', () => {
    expect(
      result(
        `s.getRange('A1').setFormula('=SUM('); return [s.getRange('A1').getValue(), s.getRange('A1').getFormula()];`,
      ),
    ).toEqual(['#ERROR!', '=SUM(']);
  });

  it('are set in each cell of the range as written', () => {
    expect(
      result(`s.getRange('A1:A2').setFormula('=ROW()'); return s.getRange('A1:A2').getValues();`),
    ).toEqual([[1], [2]]);
  });

  it('take the separators of the locale, semicolons everywhere', () => {
    const body = `s.getRange('A1').setFormula('=ROUND(1,55;1)'); return [s.getRange('A1').getValue(), s.getRange('A1').getFormula()];`;
    expect(result(body, { locale: 'de_DE' })).toEqual([1.6, '=ROUND(1,55;1)']);
    expect(
      result(
        `s.getRange('A1').setFormula('=ROUND(1.55;1)'); return [s.getRange('A1').getValue(), s.getRange('A1').getFormula()];`,
      ),
    ).toEqual([1.6, '=ROUND(1.55,1)']);
  });

  it('with commas between arguments are unreadable where the comma is the decimal sign', () => {
    const body = `s.getRange('A1').setFormula('=SUM(A2,A3)'); return [s.getRange('A1').getValue(), s.getRange('A1').getFormula()];`;
    expect(result(body, { locale: 'de_DE' })).toEqual(['#ERROR!', '=SUM(A2,A3)']);
  });

  it('keep commas and points within texts in every locale', () => {
    const body = `s.getRange('A1').setFormula('="a,b;c.d"&"1.5"'); return [s.getRange('A1').getValue(), s.getRange('A1').getFormula()];`;
    expect(result(body, { locale: 'de_DE' })).toEqual(['a,b;c.d1.5', '="a,b;c.d"&"1.5"']);
  });

  it('write arrays with backslashes between columns where the comma is the decimal sign', () => {
    const body = `s.getRange('A1').setFormula('={1\\\\2;3\\\\4}'); return [s.getRange('A1:B2').getValues(), s.getRange('A1').getFormula()];`;
    expect(result(body, { locale: 'de_DE' })).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      '={1\\2;3\\4}',
    ]);
  });

  it('in R1C1 notation are relative to their cell', () => {
    const body = `s.getRange('A1:A2').setValues([[5], [7]]); s.getRange('B1:B2').setFormulaR1C1('=R[0]C[-1]*2+R1C1');
      return [s.getRange('B1:B2').getFormulas(), s.getRange('B1:B2').getValues(), s.getRange('B2').getFormulaR1C1(), s.getRange('A1').getFormulaR1C1()];`;
    expect(result(body)).toEqual([[['=A1*2+$A$1'], ['=A2*2+$A$1']], [[15], [19]], '=R[0]C[-1]*2+R1C1', '']);
  });

  it('in R1C1 notation are set and read as a block', () => {
    const body = `s.getRange('A2:B2').setFormulasR1C1([['=R[-1]C', '="RC"']]); return [s.getRange('A2:B2').getFormulas(), s.getRange('A2:B2').getFormulasR1C1()];`;
    expect(result(body)).toEqual([[['=A1', '="RC"']], [['=R[-1]C[0]', '="RC"']]]);
  });

  it('refuse what is no text', () => {
    expect(refusal(`s.getRange('A1').setFormula(5)`)).toBe(
      "Exception: The parameters (number) don't match the method signature for SpreadsheetApp.Range.setFormula.",
    );
  });

  it('recalculate when the locale changes how they read text', () => {
    const body = `s.getRange('A1').setFormula('=TEXT(1234.5;"#,##0.00")'); var us = s.getRange('A1').getValue(); ss.setSpreadsheetLocale('de_DE'); return [us, s.getRange('A1').getFormula()];`;
    expect(result(body)).toEqual(['1,234.50', '=TEXT(1234,5;"#,##0.00")']);
  });
});
