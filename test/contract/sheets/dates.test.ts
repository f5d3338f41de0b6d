import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { result } from './aSheet.ts';

covers(
  'Range.setValue',
  'Range.getValue',
  'Spreadsheet.setSpreadsheetTimeZone',
  'Spreadsheet.getSpreadsheetTimeZone',
);

describe('dates of cells', () => {
  it('are Date objects of the script', () => {
    const body = `s.getRange('A1').setValue(new Date(0)); var v = s.getRange('A1').getValue();
      return [v instanceof Date, v.getTime()];`;
    expect(result(body)).toEqual([true, 0]);
  });

  it('are the same instant in whatever zone the spreadsheet is', () => {
    for (const timeZone of ['America/New_York', 'Asia/Shanghai', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'])
      expect(
        result(
          `s.getRange('A1').setValue(new Date(1514900000000)); return s.getRange('A1').getValue().getTime();`,
          { timeZone },
        ),
      ).toBe(1_514_900_000_000);
  });

  it('are stored as the spreadsheet’s wall clock shows them', () => {
    const body = `s.getRange('A1').setValue(new Date('2018-01-02T04:00:00Z')); return s.getRange('A1').getDisplayValue();`;
    expect(result(body, { timeZone: 'America/New_York' })).toBe('1/1/2018 23:00:00');
    expect(result(body, { timeZone: 'Asia/Shanghai' })).toBe('1/2/2018 12:00:00');
  });

  it('move as instants when the spreadsheet’s zone changes', () => {
    const body = `s.getRange('A1').setValue('2018-01-02'); var ny = s.getRange('A1').getValue().toISOString();
      ss.setSpreadsheetTimeZone('Asia/Shanghai'); return [ny, s.getRange('A1').getValue().toISOString(), ss.getSpreadsheetTimeZone()];`;
    expect(result(body, { timeZone: 'America/New_York' })).toEqual([
      '2018-01-02T05:00:00.000Z',
      '2018-01-01T16:00:00.000Z',
      'Asia/Shanghai',
    ]);
  });

  it('know daylight saving: midnight in July and in January', () => {
    const body = `s.getRange('A1:A2').setValues([['2018-01-15'], ['2018-07-15']]);
      return s.getRange('A1:A2').getValues().map(function (r) { return r[0].toISOString() });`;
    expect(result(body, { timeZone: 'Europe/Berlin' })).toEqual([
      '2018-01-14T23:00:00.000Z',
      '2018-07-14T22:00:00.000Z',
    ]);
  });

  it('keep every hour of the night when the clocks change, but for the one that comes twice', () => {
    const body = `var out = []; var start = Date.UTC(2018, 9, 27, 20);
      for (var i = 0; i < 12; i++) { s.getRange('A1').setValue(new Date(start + i * 3600000)); out.push((s.getRange('A1').getValue().getTime() - start) / 3600000); }
      return out;`;
    expect(result(body, { timeZone: 'Europe/Berlin' })).toEqual([0, 1, 2, 3, 4, 4, 6, 7, 8, 9, 10, 11]);
  });

  it('that do not exist are errors', () => {
    expect(result(`s.getRange('A1').setValue(new Date('x')); return s.getRange('A1').getValue();`)).toBe(
      '#NUM!',
    );
  });

  it('keep the date format a cell has, and take the locale’s where it has none', () => {
    const body = `s.getRange('B1').setNumberFormat('yyyy-mm-dd'); s.getRange('A1:B1').setValue(new Date(2018, 0, 2));
      return s.getRange('A1:B1').getDisplayValues();`;
    expect(result(body, { timeZone: 'UTC', locale: 'en_GB' })).toEqual([['02/01/2018', '2018-01-02']]);
  });

  it('written into a text cell are the text that shows them', () => {
    const body = `s.getRange('A1').setNumberFormat('@').setValue(new Date(Date.UTC(2018, 0, 2))); return s.getRange('A1').getValue();`;
    expect(result(body, { timeZone: 'UTC' })).toBe('1/2/2018');
  });

  it('come from formulas too', () => {
    const body = `s.getRange('A1').setFormula('=DATE(2018,1,2)'); var v = s.getRange('A1').getValue(); return v instanceof Date && v.toISOString();`;
    expect(result(body, { timeZone: 'UTC' })).toBe('2018-01-02T00:00:00.000Z');
  });
});
