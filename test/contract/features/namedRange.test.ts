import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result } from '../sheets/aSheet.ts';

covers('Spreadsheet.setNamedRange', 'Spreadsheet.removeNamedRange', 'Spreadsheet.getRangeByName');
covers('Spreadsheet.getNamedRanges', 'Sheet.getNamedRanges');
covers(
  'NamedRange.getName',
  'NamedRange.getRange',
  'NamedRange.remove',
  'NamedRange.setName',
  'NamedRange.setRange',
);

describe('a named range', () => {
  it('is found by its name, whatever its case, and null by another', () => {
    const body = `ss.setNamedRange('Prices', s.getRange('B2:B4'));
      return [ss.getRangeByName('prices').getA1Notation(), ss.getRangeByName('Costs')];`;
    expect(result(body)).toEqual(['B2:B4', null]);
  });

  it('serves in formulas and as the name of a range', () => {
    const body = `s.getRange('B2:B4').setValues([[1], [2], [3]]); ss.setNamedRange('Prices', s.getRange('B2:B4'));
      s.getRange('D1').setFormula('=SUM(Prices)'); return [s.getRange('D1').getValue(), ss.getRange('Prices').getNumRows()];`;
    expect(result(body)).toEqual([6, 3]);
  });

  it('moves when its name is set again', () => {
    const body = `ss.setNamedRange('Here', s.getRange('A1')); ss.setNamedRange('Here', s.getRange('C3'));
      return [ss.getRangeByName('Here').getA1Notation(), ss.getNamedRanges().length];`;
    expect(result(body)).toEqual(['C3', 1]);
  });

  it('follows its cells', () => {
    expect(
      result(
        `ss.setNamedRange('Here', s.getRange('A1:A3')); s.insertRowBefore(2); return ss.getRangeByName('Here').getA1Notation();`,
      ),
    ).toBe('A1:A4');
  });

  it('can be renamed, put elsewhere and removed', () => {
    const body = `ss.setNamedRange('Old', s.getRange('A1')); var n = ss.getNamedRanges()[0];
      var after = n.setName('New').setRange(s.getRange('B2')); var seen = [after.getName(), n.getRange().getA1Notation(), ss.getRangeByName('Old')];
      n.remove(); return [seen, ss.getNamedRanges().length];`;
    expect(result(body)).toEqual([['New', 'B2', null], 0]);
  });

  it('is listed with its sheet', () => {
    const body = `var t = ss.insertSheet('T'); ss.setNamedRange('One', s.getRange('A1')); ss.setNamedRange('Two', t.getRange('A1'));
      return [s, t].map(function (sheet) { return sheet.getNamedRanges().map(function (n) { return n.getName(); }).join(); });`;
    expect(result(body)).toEqual(['One', 'Two']);
  });

  it('is removed by its name, once', () => {
    expect(
      refusal(
        `ss.setNamedRange('One', s.getRange('A1')); ss.removeNamedRange('One'); ss.removeNamedRange('One');`,
      ),
    ).toBe('Exception: The named range One does not exist.');
  });

  it.each(['A1', '1st', 'with space', 'TRUE', ''])('cannot be called "%s"', (name) => {
    expect(refusal(`ss.setNamedRange(${JSON.stringify(name)}, s.getRange('A1'));`)).toMatch(
      /not a valid name/,
    );
  });
});
