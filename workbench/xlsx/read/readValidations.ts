/** Validation rules of a sheet, Excel's own and those of its 2010 extension, as the engine's. */
import {
  type DataValidationCriterion,
  type DataValidationRuleData,
  helpers,
  type Locale,
} from '../../engine/load.ts';
import { cellName, openRangesOf, readZone, type Size } from '../address.ts';
import { readCustomCriterion } from '../customCriteria.ts';
import { lexFormula } from '../formulas/lexFormula.ts';
import { fromExcel } from '../formulas.ts';
import { child, isOn, type XmlNode } from '../package/parseXml.ts';
import { textOfXml } from '../package/xmlText.ts';
import { relativeDays } from '../relativeDays.ts';

/** A rule as the workbench keeps it: with the help that the cell shows. */
export interface ValidationRule extends DataValidationRuleData {
  readonly helpText?: string;
}

export const readValidations = (
  nodes: readonly XmlNode[],
  size: Size,
  locale: Locale,
): readonly ValidationRule[] =>
  nodes.flatMap((node, index) => {
    const sqref = node.attributes.sqref ?? child(node, 'sqref')?.text ?? '';
    const ranges = openRangesOf(sqref, size);
    const first = ranges[0] === undefined ? null : readZone(ranges[0], size);
    if (!first) return [];
    const criterion = criterionOf(node, cellName(first.top, first.left), locale);
    if (!criterion) return [];
    const { errorStyle = 'stop', showErrorMessage, prompt } = node.attributes;
    const isBlocking = errorStyle === 'stop' && isOn(showErrorMessage);
    return [
      {
        id: `validation${index + 1}`,
        criterion,
        ranges,
        isBlocking,
        ...(prompt ? { helpText: textOfXml(prompt) } : {}),
      },
    ];
  });

const criterionOf = (node: XmlNode, cell: string, locale: Locale): DataValidationCriterion | null => {
  const { type = 'none', operator = 'between' } = node.attributes;
  const [first = '', second = ''] = ['formula1', 'formula2'].map((name) => {
    const formula = child(node, name);
    return textOfXml(child(formula ?? node, 'f')?.text ?? formula?.text ?? '').trim();
  });
  if (first === '') return null;
  const both = operator === 'between' || operator === 'notBetween';
  switch (type) {
    case 'list':
      return listOf(first);
    case 'whole':
    case 'decimal': {
      const kind = numbers[operator];
      return kind ? { type: kind, values: (both ? [first, second] : [first]).map(numberOrFormula) } : null;
    }
    case 'date':
    case 'time':
      return dateOf(operator, first, second, locale);
    case 'textLength':
      return { type: 'customFormula', values: [lengthFormula(operator, cell, first, second)] };
    case 'custom':
      return readCustomCriterion(first, cell) ?? { type: 'customFormula', values: [formulaOf(first)] };
    default:
      return null;
  }
};

const listOf = (formula: string): DataValidationCriterion => {
  const tokens = lexFormula(formula).filter(({ kind }) => kind !== 'space');
  if (!tokens.every(({ kind, text }) => kind === 'string' || text === '&')) {
    return {
      type: 'isValueInRange',
      values: [formula.replace(/^=/, '').replaceAll('$', '')],
      displayStyle: 'arrow',
    };
  }
  const joined = tokens
    .map(({ kind, text }) => (kind === 'string' ? text.slice(1, -1).replaceAll('""', '"') : ''))
    .join('');
  const values = joined.split(',').map((item) => item.trim());
  if (values.join().toUpperCase() === 'TRUE,FALSE') return { type: 'isBoolean', values: [] };
  return { type: 'isValueInList', values, displayStyle: 'arrow' };
};

const dateOf = (
  operator: string,
  first: string,
  second: string,
  locale: Locale,
): DataValidationCriterion | null => {
  if (operator === 'between' || operator === 'notBetween') {
    const type = operator === 'between' ? 'dateIsBetween' : 'dateIsNotBetween';
    return { type, values: [dayText(first, locale), dayText(second, locale)] };
  }
  const type = dates[operator];
  if (!type) return null;
  const relative = relativeDays.find(
    ({ formula }) => formula === `=${first.toUpperCase().replace(/\s/g, '')}`,
  );
  if (relative) return { type, values: [], dateValue: relative.day };
  return { type, values: [dayText(first, locale)], dateValue: 'exactDate' };
};

/** The day as the locale writes it, which is how the engine keeps it. */
const dayText = (formula: string, locale: Locale): string => {
  const number = Number(formula);
  if (formula === '' || Number.isNaN(number)) return formulaOf(formula);
  const format = Number.isInteger(number) ? locale.dateFormat : `${locale.dateFormat} ${locale.timeFormat}`;
  return helpers.formatValue(number, { format, locale });
};

const numberOrFormula = (text: string): string => (Number.isNaN(Number(text)) ? formulaOf(text) : text);

const formulaOf = (text: string): string => {
  const found = fromExcel(text, false);
  return found === 'spilled' ? '' : found.formula;
};

const lengthFormula = (operator: string, cell: string, first: string, second: string): string => {
  const signs: Readonly<Record<string, string>> = {
    equal: '=',
    notEqual: '<>',
    greaterThan: '>',
    greaterThanOrEqual: '>=',
    lessThan: '<',
    lessThanOrEqual: '<=',
  };
  const within = `AND(LEN(${cell})>=${first},LEN(${cell})<=${second})`;
  if (operator === 'between') return `=${within}`;
  return operator === 'notBetween' ? `=NOT(${within})` : `=LEN(${cell})${signs[operator] ?? '='}${first}`;
};

type NumberCriterion = Extract<
  DataValidationCriterion['type'],
  | 'isBetween'
  | 'isNotBetween'
  | 'isEqual'
  | 'isNotEqual'
  | 'isGreaterThan'
  | 'isGreaterOrEqualTo'
  | 'isLessThan'
  | 'isLessOrEqualTo'
>;

const numbers: Readonly<Record<string, NumberCriterion | undefined>> = {
  between: 'isBetween',
  notBetween: 'isNotBetween',
  equal: 'isEqual',
  notEqual: 'isNotEqual',
  greaterThan: 'isGreaterThan',
  greaterThanOrEqual: 'isGreaterOrEqualTo',
  lessThan: 'isLessThan',
  lessThanOrEqual: 'isLessOrEqualTo',
};

const dates: Readonly<
  Record<
    string,
    'dateIs' | 'dateIsAfter' | 'dateIsOnOrAfter' | 'dateIsBefore' | 'dateIsOnOrBefore' | undefined
  >
> = {
  equal: 'dateIs',
  greaterThan: 'dateIsAfter',
  greaterThanOrEqual: 'dateIsOnOrAfter',
  lessThan: 'dateIsBefore',
  lessThanOrEqual: 'dateIsOnOrBefore',
};
