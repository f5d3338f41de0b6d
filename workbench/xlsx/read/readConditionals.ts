/** Conditional formats of a sheet as the engine's, in the order in which they apply. */
import type { ConditionalFormat, Style } from '../../engine/load.ts';
import { openRangesOf, type Size } from '../address.ts';
import { engineColour } from '../colours.ts';
import { fromExcel } from '../formulas.ts';
import { icons } from '../icons.ts';
import { child, children, isOn, type XmlNode } from '../package/parseXml.ts';
import { textOfXml } from '../package/xmlText.ts';
import { relativeDays } from '../relativeDays.ts';

type Rule = ConditionalFormat['rule'];
type CellRule = Extract<Rule, { type: 'CellIsRule' }>;

export const readConditionals = (
  sheet: XmlNode,
  size: Size,
  differentials: readonly Style[],
  theme: readonly string[],
): ConditionalFormat[] =>
  children(sheet, 'conditionalFormatting')
    .flatMap((group) => {
      const ranges = openRangesOf(group.attributes.sqref ?? '', size);
      return children(group, 'cfRule').map((node) => ({
        node,
        ranges,
        priority: Number(node.attributes.priority ?? 0),
      }));
    })
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ node, ranges }, index) => {
      const rule = ranges.length === 0 ? null : ruleOf(node, differentials, theme);
      if (!rule) return [];
      const stop = isOn(node.attributes.stopIfTrue) ? { stopIfTrue: true } : {};
      return [{ id: `conditional${index + 1}`, rule, ranges, ...stop }];
    });

const ruleOf = (node: XmlNode, differentials: readonly Style[], theme: readonly string[]): Rule | null => {
  switch (node.attributes.type) {
    case 'colorScale':
      return colourScale(child(node, 'colorScale'), theme);
    case 'dataBar': {
      const colour = engineColour(child(child(node, 'dataBar'), 'color'), theme) ?? '#638EC6';
      return { type: 'DataBarRule', color: colourNumber(colour) };
    }
    case 'iconSet':
      return iconSet(child(node, 'iconSet'));
    default: {
      const cell = cellRule(node);
      return (
        cell && { type: 'CellIsRule', ...cell, style: differentials[Number(node.attributes.dxfId)] ?? {} }
      );
    }
  }
};

type Condition = Pick<CellRule, 'operator' | 'values' | 'dateValue' | 'isPercent' | 'isBottom'>;

const cellRule = (node: XmlNode): Condition | null => {
  const { type = '', operator = '', text = '', rank = '10', percent, bottom, aboveAverage } = node.attributes;
  const formulas = children(node, 'formula').map((formula) => textOfXml(formula.text).trim());
  switch (type) {
    case 'containsText':
    case 'notContainsText':
      return { operator: type, values: [textOfXml(text)] };
    case 'beginsWith':
      return { operator: 'beginsWithText', values: [textOfXml(text)] };
    case 'endsWith':
      return { operator: 'endsWithText', values: [textOfXml(text)] };
    case 'containsBlanks':
      return { operator: 'isEmpty', values: [] };
    case 'notContainsBlanks':
      return { operator: 'isNotEmpty', values: [] };
    case 'uniqueValues':
    case 'duplicateValues':
      return { operator: type, values: [] };
    case 'top10':
      return {
        operator: 'top10',
        values: [rank],
        ...(isOn(percent) ? { isPercent: true } : {}),
        ...(isOn(bottom) ? { isBottom: true } : {}),
      };
    case 'expression':
      return formulas[0] === undefined
        ? null
        : { operator: 'customFormula', values: [formulaOf(formulas[0])] };
    case 'cellIs':
      return comparison(operator, formulas);
    // Averages, errors and time periods come with a formula in no file of Sheets'; they have no kind in the engine.
    default:
      return aboveAverage === undefined && formulas[0] !== undefined && type !== 'aboveAverage'
        ? { operator: 'customFormula', values: [formulaOf(formulas[0])] }
        : null;
  }
};

const comparison = (operator: string, formulas: readonly string[]): Condition | null => {
  const [first = ''] = formulas;
  const relative = relativeDays.find(
    ({ formula }) => formula === `=${first.toUpperCase().replace(/\s/g, '')}`,
  );
  const day = dayOperators[operator];
  if (relative && day) return { operator: day, values: [], dateValue: relative.day };
  const known = comparisons[operator];
  return known && first !== '' ? { operator: known, values: formulas.map(literalOf) } : null;
};

const comparisons: Readonly<Record<string, CellRule['operator'] | undefined>> = {
  equal: 'isEqual',
  notEqual: 'isNotEqual',
  greaterThan: 'isGreaterThan',
  greaterThanOrEqual: 'isGreaterOrEqualTo',
  lessThan: 'isLessThan',
  lessThanOrEqual: 'isLessOrEqualTo',
  between: 'isBetween',
  notBetween: 'isNotBetween',
};

const dayOperators: Readonly<Record<string, CellRule['operator'] | undefined>> = {
  equal: 'dateIs',
  greaterThan: 'dateIsAfter',
  greaterThanOrEqual: 'dateIsOnOrAfter',
  lessThan: 'dateIsBefore',
  lessThanOrEqual: 'dateIsOnOrBefore',
};

const literalOf = (formula: string): string => {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (text) return (text[1] ?? '').replaceAll('""', '"');
  return /^[+-]?[\d.]+(?:e[+-]?\d+)?$|^(?:true|false)$/i.test(formula) ? formula : formulaOf(formula);
};

const formulaOf = (text: string): string => {
  const found = fromExcel(text, false);
  return found === 'spilled' ? '' : found.formula;
};

const colourScale = (scale: XmlNode | undefined, theme: readonly string[]): Rule | null => {
  const colours = children(scale, 'color').map((colour) =>
    colourNumber(engineColour(colour, theme) ?? '#FFFFFF'),
  );
  const values = children(scale, 'cfvo').map(({ attributes }) => attributes);
  const stops = colours.map((color, index) => ({ color, ...thresholdOf(values[index] ?? {}) }));
  const [minimum, midpoint, maximum] = stops.length === 2 ? [stops[0], undefined, stops[1]] : stops;
  if (!minimum || !maximum) return null;
  if (!midpoint) return { type: 'ColorScaleRule', minimum, maximum };
  const { type, value, color } = midpoint;
  const middle = { color, type: type === 'value' ? ('percentile' as const) : type, value: value ?? '50' };
  return { type: 'ColorScaleRule', minimum, midpoint: middle, maximum };
};

const iconSet = (set: XmlNode | undefined): Rule | null => {
  const [, lower, upper] = children(set, 'cfvo').map(({ attributes }) => attributes);
  if (!set || !lower || !upper) return null;
  const point = (given: Readonly<Record<string, string>>) => {
    const { type, value } = thresholdOf(given);
    const operator = given.gte === '0' ? ('gt' as const) : ('ge' as const);
    return { type: type === 'value' ? ('percentage' as const) : type, value: value ?? '0', operator };
  };
  return {
    type: 'IconSetRule',
    icons: icons.fromFile(set.attributes.iconSet ?? '', isOn(set.attributes.reverse)),
    lowerInflectionPoint: point(lower),
    upperInflectionPoint: point(upper),
  };
};

const thresholdOf = ({ type = '', val }: Readonly<Record<string, string>>) => {
  const kinds = {
    num: 'number',
    percent: 'percentage',
    percentile: 'percentile',
    formula: 'formula',
  } as const;
  const kind = type in kinds ? kinds[type as keyof typeof kinds] : ('value' as const); // `in` has checked the key
  if (kind === 'value' || val === undefined) return { type: kind };
  return { type: kind, value: kind === 'formula' ? `=${val}` : val };
};

const colourNumber = (colour: string): number => Number.parseInt(colour.slice(1, 7), 16);
