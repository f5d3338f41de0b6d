import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { covers } from '../covers.ts';
import { resultOf } from '../services/aScript.ts';
import { refusal, result, run } from './aSheet.ts';

covers(
  'SpreadsheetApp.getActive',
  'SpreadsheetApp.getActiveSpreadsheet',
  'SpreadsheetApp.setActiveSpreadsheet',
  'SpreadsheetApp.flush',
);
covers(
  'SpreadsheetApp.openById',
  'SpreadsheetApp.openByUrl',
  'Spreadsheet.getId',
  'Spreadsheet.getUrl',
  'Spreadsheet.getName',
  'Spreadsheet.rename',
);
covers(
  'Spreadsheet.getSpreadsheetLocale',
  'Spreadsheet.setSpreadsheetLocale',
  'Spreadsheet.getSpreadsheetTimeZone',
  'Spreadsheet.setSpreadsheetTimeZone',
);
covers('Spreadsheet.getFormUrl');
covers(
  'Spreadsheet.getOwner',
  'Spreadsheet.getEditors',
  'Spreadsheet.getViewers',
  'Spreadsheet.getRecalculationInterval',
  'Spreadsheet.isIterativeCalculationEnabled',
);

describe('the document', () => {
  it('is the active one, and can be opened by its own id and address', () => {
    const body = `var id = ss.getId(); return [SpreadsheetApp.getActiveSpreadsheet().getId() === id, SpreadsheetApp.openById(id).getId() === id, SpreadsheetApp.openByUrl(ss.getUrl()).getId() === id, ss.getUrl().indexOf(id) > 0, SpreadsheetApp.setActiveSpreadsheet(ss) === undefined];`;
    expect(result(body)).toEqual([true, true, true, true, true]);
  });

  it('is the only one', () => {
    expect(refusal(`SpreadsheetApp.openById('another')`)).toMatch(
      /^Exception: The workbench has one document/,
    );
    expect(refusal(`SpreadsheetApp.create('another')`)).toMatch(/SpreadsheetApp.create is not emulated/);
  });

  it('has a name that can be changed', () => {
    expect(result(`ss.rename('Sales'); return ss.getName();`)).toBe('Sales');
  });

  it('knows its people', () => {
    expect(result(`return [ss.getOwner().getEmail(), ss.getEditors().length > 0, ss.getViewers()];`)).toEqual(
      ['owner@example.com', true, []],
    );
  });

  it('gets responses from no form', () => {
    expect(result(`return ss.getFormUrl();`)).toBeNull();
  });

  it('recalculates on change, without iterations', () => {
    expect(
      result(`return [String(ss.getRecalculationInterval()), ss.isIterativeCalculationEnabled()];`),
    ).toEqual(['ON_CHANGE', false]);
  });

  it('takes locales with either separator, and none that it does not know', () => {
    const body = `ss.setSpreadsheetLocale('de'); var de = ss.getSpreadsheetLocale(); ss.setSpreadsheetLocale('zh-tw'); return [de, ss.getSpreadsheetLocale()];`;
    expect(result(body)).toEqual(['de_DE', 'zh_TW']);
    expect(refusal(`ss.setSpreadsheetLocale('tlh')`)).toBe('Exception: Invalid argument: tlh');
  });

  it('shows dates and numbers by its locale', () => {
    const body = `s.getRange('A1:B1').setValues([[1234.5, '1/2/2018']]); s.getRange('A1').setNumberFormat('#,##0.00'); ss.setSpreadsheetLocale('de_DE'); return s.getRange('A1:B1').getDisplayValues();`;
    expect(result(body)).toEqual([['1.234,50', '02.01.2018']]);
  });

  it('takes time zones that exist', () => {
    expect(result(`ss.setSpreadsheetTimeZone('Asia/Shanghai'); return ss.getSpreadsheetTimeZone();`)).toBe(
      'Asia/Shanghai',
    );
    expect(refusal(`ss.setSpreadsheetTimeZone('Mars/Base')`)).toBe('Exception: Invalid argument: Mars/Base');
  });

  it('counts a flush as a call of its own', () => {
    const { record } = run(`s.getRange('A1').setValue(1); SpreadsheetApp.flush(); return 0;`);
    expect(record.trace.map(({ method }) => method)).toEqual([
      'Spreadsheet.getSheets',
      'Range.setValue',
      'SpreadsheetApp.flush',
    ]);
  });

  it('keeps what one execution wrote for the next', () => {
    const on = openWorkbench();
    resultOf(`SpreadsheetApp.getActive().getRange('A1').setValue('kept');`, { on });
    expect(resultOf(`return SpreadsheetApp.getActive().getRange('A1').getValue();`, { on })).toBe('kept');
  });
});

describe('calls', () => {
  it('count the cells they move', () => {
    const { record } = run(
      `s.getRange('A1:C2').setValue(1); s.getRange('A1:B2').getValues(); s.getRange('A1:B2').getValue(); s.appendRow([1, 2, 3]); s.getSheetValues(1, 1, 2, 2); return 0;`,
    );
    expect(record.trace.map(({ method, cells }) => [method, cells])).toEqual([
      ['Spreadsheet.getSheets', 0],
      ['Range.setValue', 6],
      ['Range.getValues', 4],
      ['Range.getValue', 1],
      ['Sheet.appendRow', 3],
      ['Sheet.getSheetValues', 4],
    ]);
  });
});
