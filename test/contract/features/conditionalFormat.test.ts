import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result, run } from '../sheets/aSheet.ts';

covers('SpreadsheetApp.newConditionalFormatRule', 'Sheet.getConditionalFormatRules');
covers('Sheet.setConditionalFormatRules', 'Sheet.clearConditionalFormatRules');
covers(
  'ConditionalFormatRule.copy',
  'ConditionalFormatRule.getBooleanCondition',
  'ConditionalFormatRule.getGradientCondition',
  'ConditionalFormatRule.getRanges',
);
covers(
  'ConditionalFormatRuleBuilder.build',
  'ConditionalFormatRuleBuilder.copy',
  'ConditionalFormatRuleBuilder.getBooleanCondition',
  'ConditionalFormatRuleBuilder.getGradientCondition',
  'ConditionalFormatRuleBuilder.getRanges',
  'ConditionalFormatRuleBuilder.setBackground',
  'ConditionalFormatRuleBuilder.setBold',
  'ConditionalFormatRuleBuilder.setFontColor',
  'ConditionalFormatRuleBuilder.setGradientMaxpoint',
  'ConditionalFormatRuleBuilder.setGradientMaxpointWithValue',
  'ConditionalFormatRuleBuilder.setGradientMidpointWithValue',
  'ConditionalFormatRuleBuilder.setGradientMinpoint',
  'ConditionalFormatRuleBuilder.setGradientMinpointWithValue',
  'ConditionalFormatRuleBuilder.setItalic',
  'ConditionalFormatRuleBuilder.setRanges',
  'ConditionalFormatRuleBuilder.setStrikethrough',
  'ConditionalFormatRuleBuilder.setUnderline',
  'ConditionalFormatRuleBuilder.whenCellEmpty',
  'ConditionalFormatRuleBuilder.whenCellNotEmpty',
  'ConditionalFormatRuleBuilder.whenDateAfter',
  'ConditionalFormatRuleBuilder.whenDateBefore',
  'ConditionalFormatRuleBuilder.whenDateEqualTo',
  'ConditionalFormatRuleBuilder.whenFormulaSatisfied',
  'ConditionalFormatRuleBuilder.whenNumberBetween',
  'ConditionalFormatRuleBuilder.whenNumberEqualTo',
  'ConditionalFormatRuleBuilder.whenNumberGreaterThan',
  'ConditionalFormatRuleBuilder.whenNumberGreaterThanOrEqualTo',
  'ConditionalFormatRuleBuilder.whenNumberLessThan',
  'ConditionalFormatRuleBuilder.whenNumberLessThanOrEqualTo',
  'ConditionalFormatRuleBuilder.whenNumberNotBetween',
  'ConditionalFormatRuleBuilder.whenNumberNotEqualTo',
  'ConditionalFormatRuleBuilder.whenTextContains',
  'ConditionalFormatRuleBuilder.whenTextDoesNotContain',
  'ConditionalFormatRuleBuilder.whenTextEndsWith',
  'ConditionalFormatRuleBuilder.whenTextEqualTo',
  'ConditionalFormatRuleBuilder.whenTextStartsWith',
  'ConditionalFormatRuleBuilder.withCriteria',
);
covers(
  'BooleanCondition.getBackground',
  'BooleanCondition.getBold',
  'BooleanCondition.getCriteriaType',
  'BooleanCondition.getCriteriaValues',
  'BooleanCondition.getFontColor',
  'BooleanCondition.getItalic',
  'BooleanCondition.getStrikethrough',
  'BooleanCondition.getUnderline',
);
covers(
  'GradientCondition.getMaxColor',
  'GradientCondition.getMaxType',
  'GradientCondition.getMaxValue',
  'GradientCondition.getMidColor',
  'GradientCondition.getMidType',
  'GradientCondition.getMidValue',
  'GradientCondition.getMinColor',
  'GradientCondition.getMinType',
  'GradientCondition.getMinValue',
);

/** The rows of A1:A4 that the grid fills, for the values and a rule on them. */
const filledRows = (values: string, rule: string): readonly number[] => {
  const { workbench } = run(`var d = function (month, day) { return new Date(2018, month - 1, day); };
    s.getRange('A1:A4').setValues([${values}].map(function (value) { return [value]; }));
    s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().${rule}
      .setBackground('#FF0000').setRanges([s.getRange('A1:A4')]).build()]);`);
  const { getters } = workbench.world.model;
  const sheetId = getters.getSheetIds()[0] ?? '';
  return [1, 2, 3, 4].filter(
    (row) => getters.getCellComputedStyle({ sheetId, row: row - 1, col: 0 }).fillColor === '#FF0000',
  );
};

describe('a conditional format is drawn by the grid', () => {
  it.each([
    ['whenCellEmpty()', "1, '', 'x', ''", [2, 4]],
    ['whenCellNotEmpty()', "1, '', 'x', ''", [1, 3]],
    ['whenNumberBetween(2, 3)', '1, 2, 3, 4', [2, 3]],
    ['whenNumberNotBetween(2, 3)', '1, 2, 3, 4', [1, 4]],
    ['whenNumberEqualTo(2)', '1, 2, 3, 4', [2]],
    ['whenNumberNotEqualTo(2)', '1, 2, 3, 4', [1, 3, 4]],
    ['whenNumberGreaterThan(2)', '1, 2, 3, 4', [3, 4]],
    ['whenNumberGreaterThanOrEqualTo(2)', '1, 2, 3, 4', [2, 3, 4]],
    ['whenNumberLessThan(2)', '1, 2, 3, 4', [1]],
    ['whenNumberLessThanOrEqualTo(2)', '1, 2, 3, 4', [1, 2]],
    ["whenTextContains('an')", "'banana', 'lemon', 'orange', 'fig'", [1, 3]],
    ["whenTextDoesNotContain('an')", "'banana', 'lemon', 'orange', 'fig'", [2, 4]],
    ["whenTextStartsWith('le')", "'banana', 'lemon', 'orange', 'fig'", [2]],
    ["whenTextEndsWith('e')", "'banana', 'lemon', 'orange', 'fig'", [3]],
    ["whenTextEqualTo('fig')", "'banana', 'lemon', 'orange', 'fig'", [4]],
    ['whenDateAfter(d(1, 2))', 'd(1, 1), d(1, 2), d(1, 3), d(1, 4)', [3, 4]],
    ['whenDateBefore(d(1, 2))', 'd(1, 1), d(1, 2), d(1, 3), d(1, 4)', [1]],
    ['whenDateEqualTo(d(1, 2))', 'd(1, 1), d(1, 2), d(1, 3), d(1, 4)', [2]],
    ['whenDateEqualTo(SpreadsheetApp.RelativeDate.TODAY)', 'd(1, 1), d(1, 2), d(1, 3), d(1, 4)', [2]],
    ["whenFormulaSatisfied('=ISEVEN(A1)')", '1, 2, 3, 4', [2, 4]],
    ["whenFormulaSatisfied('=$A1>$A$2')", '1, 2, 3, 4', [3, 4]],
  ])('%s on %s', (rule, values, rows) => {
    expect(filledRows(values, rule)).toEqual(rows);
  });

  it('as a gradient between the least and the greatest value', () => {
    const { workbench } = run(`s.getRange('A1:A3').setValues([[0], [5], [10]]);
      s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#000000')
        .setGradientMaxpoint('#FFFFFF').setRanges([s.getRange('A1:A3')]).build()]);`);
    const { getters } = workbench.world.model;
    const sheetId = getters.getSheetIds()[0] ?? '';
    const fills = [0, 1, 2].map((row) =>
      getters.getCellComputedStyle({ sheetId, row, col: 0 }).fillColor?.toUpperCase(),
    );
    expect(fills).toEqual(['#000000', '#808080', '#FFFFFF']);
  });

  it('by the first rule where several hold', () => {
    const { workbench } = run(`s.getRange('A1').setValue(5);
      var rule = function (colour) { return SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1)
        .setBackground(colour).setRanges([s.getRange('A1')]).build(); };
      s.setConditionalFormatRules([rule('#00FF00'), rule('#0000FF')]);`);
    const { getters } = workbench.world.model;
    const sheetId = getters.getSheetIds()[0] ?? '';
    expect(getters.getCellComputedStyle({ sheetId, row: 0, col: 0 }).fillColor).toBe('#00FF00');
  });
});

describe('a conditional format that is read back', () => {
  it('says its ranges, its condition and its style', () => {
    const body = `var r = s.getRange('A1:B2');
      s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('late').setFontColor('red')
        .setBold(true).setItalic(true).setUnderline(false).setStrikethrough(true).setRanges([r, s.getRange('D4')]).build()]);
      var rule = s.getConditionalFormatRules()[0], c = rule.getBooleanCondition();
      return [rule.getRanges().map(function (range) { return range.getA1Notation(); }), '' + c.getCriteriaType(), c.getCriteriaValues(),
        c.getFontColor(), c.getBackground(), c.getBold(), c.getItalic(), c.getUnderline(), c.getStrikethrough(), rule.getGradientCondition()];`;
    expect(result(body)).toEqual([
      ['A1:B2', 'D4'],
      'TEXT_EQUAL_TO',
      ['late'],
      '#ff0000',
      null,
      true,
      true,
      false,
      true,
      null,
    ]);
  });

  it('says the points of a gradient', () => {
    const body = `var T = SpreadsheetApp.InterpolationType;
      s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setGradientMinpointWithValue('#000000', T.NUMBER, '1')
        .setGradientMidpointWithValue('#00ff00', T.PERCENT, '50').setGradientMaxpointWithValue('#ffffff', T.PERCENTILE, '90')
        .setRanges([s.getRange('A1:A9')]).build()]);
      var rule = s.getConditionalFormatRules()[0], g = rule.getGradientCondition();
      return [g.getMinColor(), '' + g.getMinType(), g.getMinValue(), g.getMidColor(), '' + g.getMidType(), g.getMidValue(),
        g.getMaxColor(), '' + g.getMaxType(), g.getMaxValue(), rule.getBooleanCondition()];`;
    expect(result(body)).toEqual([
      '#000000',
      'NUMBER',
      '1',
      '#00ff00',
      'PERCENT',
      '50',
      '#ffffff',
      'PERCENTILE',
      '90',
      null,
    ]);
  });

  it('gives dates as dates and relative dates as their enum', () => {
    const body = `var make = function (date) { return SpreadsheetApp.newConditionalFormatRule().whenDateBefore(date)
        .setBackground('#ff0000').setRanges([s.getRange('A1')]).build(); };
      s.setConditionalFormatRules([make(new Date(2018, 1, 3)), make(SpreadsheetApp.RelativeDate.PAST_WEEK)]);
      return s.getConditionalFormatRules().map(function (rule) { var c = rule.getBooleanCondition(), value = c.getCriteriaValues()[0];
        return ['' + c.getCriteriaType(), value instanceof Date ? value.toISOString() : '' + value]; });`;
    expect(result(body)).toEqual([
      ['DATE_BEFORE', '2018-02-03T05:00:00.000Z'],
      ['DATE_BEFORE_RELATIVE', 'PAST_WEEK'],
    ]);
  });

  it('follows its cells', () => {
    const body = `s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground('#ff0000')
        .setRanges([s.getRange('A1:B2')]).build()]);
      s.insertRowsBefore(1, 2); s.insertColumnBefore(1);
      return s.getConditionalFormatRules()[0].getRanges()[0].getA1Notation();`;
    expect(result(body)).toBe('B3:C4');
  });

  it('can be copied into another rule, and all replaced or cleared', () => {
    const body = `s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1)
        .setBackground('#ff0000').setRanges([s.getRange('A1')]).build()]);
      var rules = s.getConditionalFormatRules(), builder = rules[0].copy();
      rules.push(builder.withCriteria(SpreadsheetApp.BooleanCriteria.NUMBER_LESS_THAN, [9]).copy().build());
      s.setConditionalFormatRules(rules);
      var types = s.getConditionalFormatRules().map(function (rule) { return '' + rule.getBooleanCondition().getCriteriaType(); });
      s.clearConditionalFormatRules();
      return [types, s.getConditionalFormatRules().length, builder.getRanges().length, '' + builder.getBooleanCondition().getCriteriaType(), builder.getGradientCondition()];`;
    expect(result(body)).toEqual([
      ['NUMBER_GREATER_THAN', 'NUMBER_LESS_THAN'],
      0,
      1,
      'NUMBER_LESS_THAN',
      null,
    ]);
  });
});

describe('a conditional format is refused', () => {
  it.each([
    [
      'without ranges',
      'SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()',
      'must have at least one range',
    ],
    [
      'without a condition',
      "SpreadsheetApp.newConditionalFormatRule().setRanges([s.getRange('A1')]).build()",
      'must have a boolean condition',
    ],
    [
      'on another sheet',
      "s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground('red').setRanges([ss.insertSheet('T').getRange('A1')]).build()])",
      'cannot reference a different sheet',
    ],
    [
      'with a colour that is none',
      "SpreadsheetApp.newConditionalFormatRule().setBackground('reddish')",
      "The parameters (String) don't match",
    ],
  ])('%s', (_, script, message) => {
    expect(refusal(`${script};`)).toContain(message);
  });
});
