import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { aScript } from '../services/aScript.ts';

/** What a script changes, and an expression that tells whether it did. */
const WRITES: readonly (readonly [what: string, write: string, state: string])[] = [
  [
    'a validation',
    "s.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build())",
    "s.getRange('A1').getDataValidation() !== null",
  ],
  ['checkboxes', "s.getRange('A1').insertCheckboxes()", "s.getRange('A1').getValue() === false"],
  [
    'a conditional format',
    "s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([s.getRange('A1')]).build()])",
    's.getConditionalFormatRules().length === 1',
  ],
  ['a filter', "s.getRange('A1:B2').createFilter()", 's.getFilter() !== null'],
  ['a named range', "ss.setNamedRange('Here', s.getRange('A1'))", "ss.getRangeByName('Here') !== null"],
  [
    'a protection',
    "s.getRange('A1').protect()",
    'ss.getProtections(SpreadsheetApp.ProtectionType.RANGE).length === 1',
  ],
  ['metadata', "ss.addDeveloperMetadata('k')", 'ss.getDeveloperMetadata().length === 1'],
  ['a banding', "s.getRange('A1:B2').applyRowBanding()", 's.getBandings().length === 1'],
  [
    'a chart',
    "s.insertChart(s.newChart().addRange(s.getRange('A1:B2')).setPosition(1, 1, 0, 0).build())",
    's.getCharts().length === 1',
  ],
];

const stateAfter = (write: string, state: string, unflushed: 'kept' | 'lost'): unknown => {
  const workbench = openWorkbench();
  const text = `function main() { var ss = SpreadsheetApp.getActive(), s = ss.getSheets()[0]; ${write}; ss.toast('last'); }`;
  workbench.install({ sources: [{ name: 'a.js', text }], html: {}, manifest: {} });
  workbench.inject([{ at: { method: 'Spreadsheet.toast' }, what: { kill: 'before', unflushed } }]);
  expect(workbench.run('main').record.status).toBe('killed');
  return aScript(`var ss = SpreadsheetApp.getActive(), s = ss.getSheets()[0]; return ${state};`, {
    on: workbench,
  }).value;
};

describe('a kill', () => {
  it.each(WRITES)('can keep %s', (_, write, state) => {
    expect(stateAfter(write, state, 'kept')).toBe(true);
  });

  it.each(WRITES)('can lose %s that was not flushed', (_, write, state) => {
    expect(stateAfter(write, state, 'lost')).toBe(false);
  });
});
