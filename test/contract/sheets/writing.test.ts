import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { covers } from '../covers.ts';
import { resultOf } from '../services/aScript.ts';
import { refusal, result } from './aSheet.ts';

covers('Range.setValue', 'Range.setValues', 'Range.sort', 'Sheet.appendRow', 'SpreadsheetApp.flush');

const KILL = { kill: 'before', unflushed: 'lost' } as const;

/** Runs a body that is killed at its last call, `Range.getNote`, and loses what was not flushed. */
const killed = (body: string, workbench: Workbench = openWorkbench()): Workbench => {
  workbench.install({
    sources: [
      {
        name: 'a.js',
        text: `function main() { var ss = SpreadsheetApp.getActive(); var s = ss.getSheets()[0]; ${body} s.getRange('A1').getNote(); }`,
      },
    ],
    html: {},
    manifest: {},
  });
  workbench.inject([{ at: { method: 'Range.getNote' }, what: KILL }]);
  expect(workbench.run('main').record.status).toBe('killed');
  return workbench;
};

const READ = `var s = SpreadsheetApp.getActive().getSheets()[0]; return s.getRange('A1:B3').getFormulas().map(function (r, i) { return r.map(function (f, j) { return f || s.getRange(i + 1, j + 1).getValue() }) });`;
const EMPTY = [
  ['', ''],
  ['', ''],
  ['', ''],
];

describe('what was written and not flushed, when the run is killed', () => {
  it.each([
    ['values', `s.getRange('A1:B2').setValues([[1, 2], [3, 4]]);`],
    ['formulas', `s.getRange('A1').setFormula('=1');`],
    ['an appended row', `s.appendRow([1]);`],
    ['several writes of one cell', `s.getRange('A1').setValue(1); s.getRange('A1').setValue(2);`],
  ])('is lost: %s', (_, body) => {
    expect(resultOf(READ, { on: killed(body) })).toEqual(EMPTY);
  });

  it('is kept up to the last flush', () => {
    const on = killed(
      `s.getRange('A1').setValue(1); SpreadsheetApp.flush(); s.getRange('A1').setValue(2); s.getRange('B1').setValue(3);`,
    );
    expect(resultOf(READ, { on })).toEqual([
      [1, ''],
      ['', ''],
      ['', ''],
    ]);
  });

  it('is lost with structure, looks and tabs', () => {
    const on = openWorkbench();
    resultOf(
      `var s = SpreadsheetApp.getActiveSheet(); s.getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]); s.getRange('B1').setFormula('=A3');`,
      { on },
    );
    killed(
      `s.deleteRow(3); s.insertColumnBefore(1); s.getRange('A1:C2').sort(2); ss.insertSheet('B'); s.setName('Other'); s.getRange('A1').setFontWeight('bold').setNote('n');`,
      on,
    );
    expect(resultOf(READ, { on })).toEqual([
      [1, '=A3'],
      [3, 4],
      [5, 6],
    ]);
    const looks = `var s = SpreadsheetApp.getActive().getSheets()[0]; return [s.getName(), SpreadsheetApp.getActive().getNumSheets(), s.getRange('A1').getFontWeight(), s.getRange('A1').getNote()];`;
    expect(resultOf(looks, { on })).toEqual(['Sheet1', 1, 'normal', '']);
  });

  it('is lost with the name, the locale and the zone of the document', () => {
    const on = killed(
      `ss.rename('Other'); ss.setSpreadsheetLocale('de_DE'); ss.setSpreadsheetTimeZone('Asia/Shanghai');`,
    );
    const body = `var ss = SpreadsheetApp.getActive(); return [ss.getName(), ss.getSpreadsheetLocale(), ss.getSpreadsheetTimeZone(), ss.getRange('A1').setValue('1.5').getValue()];`;
    expect(resultOf(body, { on })).toEqual(['Untitled spreadsheet', 'en_US', 'America/New_York', 1.5]);
  });

  it('is lost where it was, though a person inserted a row meanwhile', () => {
    const on = openWorkbench();
    resultOf(`SpreadsheetApp.getActive().getRange('A1:A3').setValues([[1], [2], [3]]);`, { on });
    on.install({
      sources: [
        {
          name: 'a.js',
          text: `function main() { var s = SpreadsheetApp.getActive().getSheets()[0]; s.getRange('A3').setValue('script'); s.getRange('A1').getValue(); s.getRange('A1').getNote(); }`,
        },
      ],
      html: {},
      manifest: {},
    });
    on.inject([
      {
        at: { method: 'Range.getValue' },
        what: {
          meanwhile: (workbench) => workbench.edit({ type: 'insertRows', sheet: 'Sheet1', at: 1, count: 1 }),
        },
      },
      { at: { method: 'Range.getNote' }, what: KILL },
    ]);
    expect(on.run('main').record).toMatchObject({ status: 'killed' });
    expect(resultOf(`return SpreadsheetApp.getActive().getRange('A1:A4').getValues().join();`, { on })).toBe(
      ',1,2,3',
    );
  });
});

describe('a write is refused', () => {
  it('where the cell rejects the value, and nothing of the block is written', () => {
    const body = `s.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build());`;
    const message = 'The data you entered in cell B2 violates the data validation rules set on this cell.';
    expect(refusal(`${body} s.getRange('B2').setValue('c')`)).toBe(`Exception: ${message}`);
    expect(
      result(
        `${body} try { s.getRange('A1:B2').setValues([[1, 2], [3, 'c']]) } catch (e) {} s.getRange('B2').setValue('a'); return s.getRange('A1:B2').getValues();`,
      ),
    ).toEqual([
      ['', ''],
      ['', 'a'],
    ]);
  });

  it.each([
    `setValue(1)`,
    `setFormula('=1')`,
    `setNumberFormat('0')`,
    `setFontWeight('bold')`,
    `setNote('n')`,
    `clear()`,
    `merge()`,
    `sort(1)`,
    `setBorder(true, true, true, true, true, true)`,
  ])('in a protected range: %s', (call) => {
    const on = openWorkbench();
    resultOf(
      `SpreadsheetApp.getActive().getRange('A1:B2').setValue(5).protect().removeEditors(['sam@example.com']);`,
      { on },
    );
    on.signIn('sales');
    const body = `try { SpreadsheetApp.getActive().getRange('A1:B2').${call}; } catch (error) { return error.message; } return '(no error)';`;
    expect(resultOf(body, { on })).toMatch(/^You are trying to edit a protected cell or object/);
  });

  it('with a row deleted under a protection', () => {
    const on = openWorkbench();
    resultOf(`SpreadsheetApp.getActive().getRange('A1:B2').protect().removeEditors(['sam@example.com']);`, {
      on,
    });
    on.signIn('sales');
    const body = (call: string) =>
      `var s = SpreadsheetApp.getActive().getSheets()[0]; try { s.${call}; } catch (error) { return error.message; } return '(no error)';`;
    expect(resultOf(body('deleteRow(1)'), { on })).toMatch(/protected/);
    expect(resultOf(body('deleteRow(5)'), { on })).toBe('(no error)');
  });
});
