import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result } from './aSheet.ts';

covers('Range.createTextFinder', 'Sheet.createTextFinder', 'Spreadsheet.createTextFinder');
covers(
  'TextFinder.findAll',
  'TextFinder.findNext',
  'TextFinder.findPrevious',
  'TextFinder.getCurrentMatch',
  'TextFinder.startFrom',
);
covers(
  'TextFinder.matchCase',
  'TextFinder.matchEntireCell',
  'TextFinder.matchFormulaText',
  'TextFinder.useRegularExpression',
  'TextFinder.ignoreDiacritics',
);
covers('TextFinder.replaceAllWith', 'TextFinder.replaceWith');

const TABLE = `s.getRange('A1:B3').setValues([['Zoe', 'zoo'], ['Zoë', 'azo'], ['a.b', 'acb']]); var n = ss.insertSheet('B'); n.getRange('A1').setValue('Zoe too'); ss.setActiveSheet(s);
  function list(all) { return all.map(function (r) { return (r.getSheet().getName() === 'B' ? 'B!' : '') + r.getA1Notation() }).join() }`;
const found = (finder: string) => result(`${TABLE} return list(${finder}.findAll());`);

describe('a text finder', () => {
  it('finds parts of cells row by row, whatever their case', () => {
    expect(found(`s.createTextFinder('zo')`)).toBe('A1,B1,A2,B2');
  });

  it('searches a range, a sheet or the document', () => {
    expect(found(`s.getRange('A1:A3').createTextFinder('zo')`)).toBe('A1,A2');
    expect(found(`ss.createTextFinder('zoe')`)).toBe('A1,B!A1');
  });

  it.each([
    [`matchCase(true)`, 'zo', 'B1,B2'],
    [`matchEntireCell(true)`, 'zoe', 'A1'],
    [`ignoreDiacritics(true)`, 'zoe', 'A1,A2'],
    [`useRegularExpression(true)`, '^a.b$', 'A3,B3'],
    [`matchCase(false)`, 'a.b', 'A3'],
  ])('%s', (option, text, places) => {
    expect(found(`s.createTextFinder(${JSON.stringify(text)}).${option}`)).toBe(places);
  });

  it('looks at values, or at formulas when told', () => {
    const body = `s.getRange('A1').setFormula('=1+1'); return [s.createTextFinder('1+1').findAll().length, s.createTextFinder('1+1').matchFormulaText(true).findAll().length, s.createTextFinder('2').findAll().length];`;
    expect(result(body)).toEqual([0, 1, 1]);
  });

  it('steps from match to match and ends', () => {
    const body = `${TABLE} var f = s.createTextFinder('zo'); var seen = [f.getCurrentMatch()]; for (var i = 0; i < 5; i++) { var m = f.findNext(); seen.push(m && m.getA1Notation()); } return seen;`;
    expect(result(body)).toEqual([null, 'A1', 'B1', 'A2', 'B2', null]);
  });

  it('steps back, and starts where it is told', () => {
    const body = `${TABLE} var f = s.createTextFinder('zo').startFrom(s.getRange('A2')); var a = f.findNext().getA1Notation(); var b = f.findPrevious().getA1Notation(); return [a, b, f.getCurrentMatch().getA1Notation()];`;
    expect(result(body)).toEqual(['A2', 'B1', 'B1']);
  });

  it('replaces all occurrences and counts them', () => {
    const body = `s.getRange('A1:A3').setValues([['aa'], ['ba'], ['c']]); var count = s.createTextFinder('a').replaceAllWith('x$1'); return [count, s.getRange('A1:A3').getValues()];`;
    expect(result(body)).toEqual([3, [['x$1x$1'], ['bx$1'], ['c']]]);
  });

  it('replaces the current match, by groups where it is a regular expression', () => {
    const body = `s.getRange('A1:A2').setValues([['v18-01'], ['v19-02']]); var f = s.createTextFinder('v(\\\\d+)-(\\\\d+)').useRegularExpression(true); var none = f.replaceWith('x'); f.findNext(); return [none, f.replaceWith('$2 of $1'), s.getRange('A1:A2').getValues()];`;
    expect(result(body)).toEqual([0, 1, [['01 of 18'], ['v19-02']]]);
  });

  it('refuses what is no text and no regular expression', () => {
    expect(refusal(`s.createTextFinder(5)`)).toBe(
      "Exception: The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.createTextFinder.",
    );
    expect(
      refusal(`s.getRange('A1').setValue('x'); s.createTextFinder('(').useRegularExpression(true).findAll()`),
    ).toBe('Exception: Invalid regular expression: (');
  });
});
