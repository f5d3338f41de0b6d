import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result, run } from '../sheets/aSheet.ts';

covers('SpreadsheetApp.newDataValidation', 'Range.setDataValidation', 'Range.getDataValidation');
covers('Range.setDataValidations', 'Range.getDataValidations', 'Range.clearDataValidations');
covers('DataValidation.copy', 'DataValidation.getAllowInvalid', 'DataValidation.getCriteriaType');
covers('DataValidation.getCriteriaValues', 'DataValidation.getHelpText');
covers(
  'DataValidationBuilder.build',
  'DataValidationBuilder.copy',
  'DataValidationBuilder.getAllowInvalid',
  'DataValidationBuilder.getCriteriaType',
  'DataValidationBuilder.getCriteriaValues',
  'DataValidationBuilder.getHelpText',
  'DataValidationBuilder.requireCheckbox',
  'DataValidationBuilder.requireDate',
  'DataValidationBuilder.requireDateAfter',
  'DataValidationBuilder.requireDateBefore',
  'DataValidationBuilder.requireDateBetween',
  'DataValidationBuilder.requireDateEqualTo',
  'DataValidationBuilder.requireDateNotBetween',
  'DataValidationBuilder.requireDateOnOrAfter',
  'DataValidationBuilder.requireDateOnOrBefore',
  'DataValidationBuilder.requireFormulaSatisfied',
  'DataValidationBuilder.requireNumberBetween',
  'DataValidationBuilder.requireNumberEqualTo',
  'DataValidationBuilder.requireNumberGreaterThan',
  'DataValidationBuilder.requireNumberGreaterThanOrEqualTo',
  'DataValidationBuilder.requireNumberLessThan',
  'DataValidationBuilder.requireNumberLessThanOrEqualTo',
  'DataValidationBuilder.requireNumberNotBetween',
  'DataValidationBuilder.requireNumberNotEqualTo',
  'DataValidationBuilder.requireTextContains',
  'DataValidationBuilder.requireTextDoesNotContain',
  'DataValidationBuilder.requireTextEqualTo',
  'DataValidationBuilder.requireTextIsEmail',
  'DataValidationBuilder.requireTextIsUrl',
  'DataValidationBuilder.requireValueInList',
  'DataValidationBuilder.requireValueInRange',
  'DataValidationBuilder.setAllowInvalid',
  'DataValidationBuilder.setHelpText',
  'DataValidationBuilder.withCriteria',
);

/** Which of the values a rule, made by `rule` and strict, takes in B2. */
const taken = (rule: string, values: string): unknown =>
  result(`var d = function (m, n) { return new Date(2020, m - 1, n); };
    s.getRange('D1:D2').setValues([['red'], ['green']]);
    s.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build());
    return [${values}].map(function (value) {
      try { s.getRange('B2').setValue(value); return true; } catch (error) { return false; }
    });`);

describe('a validation that rejects invalid input', () => {
  it.each([
    ["requireValueInList(['Yes', 'No'])", "'Yes', 'No', 'Maybe'", [true, true, false]],
    ["requireValueInList(['1', '2'], false)", '1, 3', [true, false]],
    ["requireValueInRange(s.getRange('D1:D2'))", "'green', 'blue'", [true, false]],
    ['requireCheckbox()', "true, false, 'x'", [true, true, false]],
    ["requireCheckbox('on', 'off')", "'on', 'off', true", [true, true, false]],
    ['requireNumberBetween(1, 10)', '1, 10, 0, "a"', [true, true, false, false]],
    ['requireNumberNotBetween(1, 10)', '0, 5', [true, false]],
    ['requireNumberEqualTo(5)', '5, 6', [true, false]],
    ['requireNumberNotEqualTo(5)', '6, 5', [true, false]],
    ['requireNumberGreaterThan(5)', '6, 5', [true, false]],
    ['requireNumberGreaterThanOrEqualTo(5)', '5, 4', [true, false]],
    ['requireNumberLessThan(5)', '4, 5', [true, false]],
    ['requireNumberLessThanOrEqualTo(5)', '5, 6', [true, false]],
    ['requireDate()', "d(2, 1), 'no date'", [true, false]],
    ['requireDateAfter(d(2, 1))', 'd(2, 2), d(2, 1)', [true, false]],
    ['requireDateBefore(d(2, 1))', 'd(1, 31), d(2, 1)', [true, false]],
    ['requireDateOnOrAfter(d(2, 1))', 'd(2, 1), d(1, 31)', [true, false]],
    ['requireDateOnOrBefore(d(2, 1))', 'd(2, 1), d(2, 2)', [true, false]],
    ['requireDateEqualTo(d(2, 1))', 'd(2, 1), d(2, 2)', [true, false]],
    ['requireDateBetween(d(2, 1), d(2, 9))', 'd(2, 9), d(2, 10)', [true, false]],
    ['requireDateNotBetween(d(2, 1), d(2, 9))', 'd(2, 10), d(2, 9)', [true, false]],
    ["requireTextContains('am')", "'name', 'nome'", [true, false]],
    ["requireTextDoesNotContain('am')", "'nome', 'name'", [true, false]],
    ["requireTextEqualTo('name')", "'name', 'names'", [true, false]],
    ['requireTextIsEmail()', "'a@example.com', 'a at example'", [true, false]],
    ['requireTextIsUrl()', "'https://example.com', 'no address'", [true, false]],
  ])('made by %s takes what fits of %s', (rule, values, expected) => {
    expect(taken(rule, values)).toEqual(expected);
  });

  it('names the cell in its refusal and leaves all cells of the write as they were', () => {
    const strict =
      'SpreadsheetApp.newDataValidation().requireNumberLessThan(5).setAllowInvalid(false).build()';
    const body = `s.getRange('B1:B3').setDataValidation(${strict});
      try { s.getRange('A1:B3').setValues([[1, 1], [2, 9], [3, 3]]); } catch (error) {
        return [error.message, s.getRange('A1:B3').getValues().join()]; }`;
    expect(result(body)).toEqual([
      'The data you entered in cell B2 violates the data validation rules set on this cell.',
      ',,,,,',
    ]);
  });

  it('lets a cell be emptied', () => {
    const strict =
      "SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build()";
    expect(
      result(
        `s.getRange('A1').setDataValidation(${strict}).setValue('a').setValue(''); return s.getRange('A1').getValue();`,
      ),
    ).toBe('');
  });
});

describe('a validation that warns', () => {
  it('lets a script write anything, which is what a new rule does', () => {
    const body = `s.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberLessThan(5).build()).setValue(9);
      return [s.getRange('A1').getValue(), s.getRange('A1').getDataValidation().getAllowInvalid()];`;
    expect(result(body)).toEqual([9, true]);
  });
});

describe('a validation that is read back', () => {
  /** Type and values of the rule that `rule` made, read from the cell. */
  const readBack = (rule: string): unknown =>
    result(`s.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setHelpText('Help').build());
      var read = s.getRange('B2').getDataValidation();
      return ['' + read.getCriteriaType(), read.getCriteriaValues().map(function (value) {
        return value.getA1Notation ? value.getSheet().getName() + '!' + value.getA1Notation() : value.getFullYear ? value.toISOString() : value; }),
        read.getHelpText()];`);

  it.each([
    ["requireValueInList(['a', 'b'])", 'VALUE_IN_LIST', [['a', 'b'], true]],
    ["requireValueInList(['a', 'b'], false)", 'VALUE_IN_LIST', [['a', 'b'], false]],
    [
      "requireValueInRange(ss.insertSheet('Lists').getRange('A1:A3'))",
      'VALUE_IN_RANGE',
      ['Lists!A1:A3', true],
    ],
    ['requireCheckbox()', 'CHECKBOX', []],
    ["requireCheckbox('on', 'off')", 'CHECKBOX', ['on', 'off']],
    ['requireNumberBetween(1, 2.5)', 'NUMBER_BETWEEN', [1, 2.5]],
    ["requireFormulaSatisfied('=B2>A2')", 'CUSTOM_FORMULA', ['=B2>A2']],
    ["requireTextContains('x')", 'TEXT_CONTAINS', ['x']],
    ['requireDateAfter(new Date(2020, 1, 3))', 'DATE_AFTER', ['2020-02-03T05:00:00.000Z']],
    ['requireDate()', 'DATE_IS_VALID_DATE', []],
  ])('after %s is of the type %s', (rule, type, values) => {
    expect(readBack(rule)).toEqual([type, values, 'Help']);
  });

  it('can be copied, changed and set elsewhere without changing the first', () => {
    const body = `s.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1).build());
      var rule = s.getRange('A1').getDataValidation();
      s.getRange('A2').setDataValidation(rule.copy().withCriteria(rule.getCriteriaType(), [5]).setAllowInvalid(false).build());
      return ['A1', 'A2'].map(function (cell) { var read = s.getRange(cell).getDataValidation();
        return [read.getCriteriaValues()[0], read.getAllowInvalid()]; });`;
    expect(result(body)).toEqual([
      [1, true],
      [5, false],
    ]);
  });

  it('is null where a cell has none', () => {
    expect(result("return s.getRange('A1').getDataValidation();")).toBeNull();
  });

  it('is given for each cell of a range, and set for each', () => {
    const body = `var yes = SpreadsheetApp.newDataValidation().requireNumberEqualTo(1).build();
      s.getRange('A1:B2').setDataValidations([[yes, null], [yes, yes]]);
      return s.getRange('A1:B2').getDataValidations().map(function (row) { return row.map(function (rule) { return rule !== null; }); });`;
    expect(result(body)).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('is gone where it was cleared or set to null, and stays beside', () => {
    const body = `s.getRange('A1:A4').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
      s.getRange('A2').clearDataValidations(); s.getRange('A3').setDataValidation(null);
      return s.getRange('A1:A4').getDataValidations().map(function (row) { return row[0] !== null; });`;
    expect(result(body)).toEqual([true, false, false, true]);
  });

  it('lies on rows that are added at the end when it reached to the end', () => {
    const body = `s.getRange('A2:A').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
      s.insertRowAfter(s.getMaxRows());
      return [s.getRange(1, 1), s.getRange(2, 1), s.getRange(s.getMaxRows(), 1)].map(function (cell) { return cell.getDataValidation() !== null; });`;
    expect(result(body)).toEqual([false, true, true]);
  });

  it('follows its cells and the range it takes its values from', () => {
    const body = `s.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(s.getRange('C5:C6')).build());
      s.insertRowBefore(1); s.insertColumnBefore(1);
      return s.getRange('B2').getDataValidation().getCriteriaValues()[0].getA1Notation();`;
    expect(result(body)).toBe('D6:D7');
  });
});

describe('the builder of a validation', () => {
  it('says what it has so far', () => {
    const body = `var builder = SpreadsheetApp.newDataValidation().requireNumberLessThan(3).setAllowInvalid(false).setHelpText('h');
      return ['' + builder.getCriteriaType(), builder.getCriteriaValues(), builder.getAllowInvalid(), builder.getHelpText(),
        '' + builder.copy().requireDate().getCriteriaType(), '' + builder.getCriteriaType()];`;
    expect(result(body)).toEqual([
      'NUMBER_LESS_THAN',
      [3],
      false,
      'h',
      'DATE_IS_VALID_DATE',
      'NUMBER_LESS_THAN',
    ]);
  });

  it("refuses arguments of another kind in Google's words", () => {
    expect(refusal("SpreadsheetApp.newDataValidation().requireNumberBetween(1, 'b');")).toBe(
      "Exception: The parameters (number,String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireNumberBetween.",
    );
  });

  it('reaches Google in none of its methods', () => {
    const { record } = run(
      "SpreadsheetApp.newDataValidation().requireValueInList(['a'], true).setHelpText('h').build().copy().build();",
    );
    expect(record.trace.filter(({ method }) => /Valid/.test(method))).toEqual([]);
  });
});

describe('what a script writes', () => {
  const written = (rule: string, values: string): string => `
    s.getRange('B1:B2').setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build());
    s.getRange('B1:B2').setValues(${values});`;

  it('is judged by a formula as it stands once written, and taken back where that says no', () => {
    expect(refusal(written("requireFormulaSatisfied('=ISEVEN(B1)')", '[[2], [3]]'))).toBe(
      'Exception: The data you entered in cell B2 violates the data validation rules set on this cell.',
    );
    const body = `try { ${written("requireFormulaSatisfied('=ISEVEN(B1)')", '[[2], [3]]')} } catch (refused) {}
      var kept = s.getRange('B1:B2').getValues(); s.getRange('B1:B2').setValues([[4], [6]]);
      return [kept, s.getRange('B1:B2').getValues()];`;
    expect(result(body)).toEqual([
      [[''], ['']],
      [[4], [6]],
    ]);
  });

  it('may be an address in any domain where a link is wanted', () => {
    expect(
      refusal(written('requireTextIsUrl()', "[['https://a.com'], ['https://shop.example.online/x']]")),
    ).toBe('(no error)');
    expect(refusal(written('requireTextIsUrl()', "[['https://a.com'], ['no link']]"))).toMatch(
      /cell B2 violates/,
    );
  });
});

describe('the grid', () => {
  it('has the validation as its own, so that a person gets the list', () => {
    const { workbench } = run(
      "s.getRange('B2:B9').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build());",
    );
    const { getters } = workbench.world.model;
    const sheetId = getters.getSheetIds()[0] ?? '';
    expect(getters.cellHasListDataValidationIcon({ sheetId, row: 3, col: 1 })).toBe(true);
    expect(getters.getValidationRuleForCell({ sheetId, row: 8, col: 1 })?.criterion.values).toEqual([
      'a',
      'b',
    ]);
    expect(getters.getValidationRuleForCell({ sheetId, row: 9, col: 1 })).toBeUndefined();
  });
});
