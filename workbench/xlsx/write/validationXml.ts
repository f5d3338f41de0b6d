/**
 * Validation rules as a file has them, one element a rule over all its ranges. What Excel has no kind for is a
 * formula, in the words that Sheets' own export uses for it where they are known.
 */
import type { DataValidationCriterion, SheetData } from '../../engine/load.ts';
import { absolute, cellName, quotedSheet, readZone, type Size, splitSheet } from '../address.ts';
import { customCriteria } from '../customCriteria.ts';
import { lexFormula } from '../formulas/lexFormula.ts';
import { closedRange, looseFormula } from '../formulas/looseFormula.ts';
import { element, xmlText } from '../package/xmlText.ts';
import { relativeDay } from '../relativeDays.ts';
import { serialOf } from '../serialOf.ts';
import type { Source } from './source.ts';

export const validationsXml = (source: Source, sheet: SheetData): string => {
  const size = { rows: sheet.rowNumber, cols: sheet.colNumber };
  const rules = sheet.dataValidationRules.flatMap((rule) => {
    const { criterion, ranges, isBlocking } = rule;
    const zones = ranges
      .map((range) => readZone(splitSheet(range).range, size))
      .filter((zone) => zone !== null);
    const first = zones[0];
    if (!first) return [];
    const kind = fileKind(criterion, cellName(first.top, first.left), size, source);
    if (!kind) return [];
    const sqref = ranges.map((range) => closedRange(splitSheet(range).range, size)).join(' ');
    const help =
      'helpText' in rule && typeof rule.helpText === 'string' ? rule.helpText.slice(0, 255) : undefined;
    const attributes = {
      type: kind.type,
      operator: kind.operator,
      allowBlank: 1,
      showErrorMessage: isBlocking ? 1 : undefined,
      showInputMessage: help ? 1 : undefined,
      prompt: help,
      sqref,
    };
    return [element('dataValidation', attributes, formulas(kind.formulas))];
  });
  return rules.length === 0 ? '' : element('dataValidations', { count: rules.length }, rules.join(''));
};

interface FileKind {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

const fileKind = (
  criterion: DataValidationCriterion,
  cell: string,
  size: Size,
  source: Source,
): FileKind | null => {
  const { type } = criterion;
  const values: readonly string[] = criterion.values;
  if (type === 'isValueInList') return { type: 'list', formulas: [textList(values)] };
  if (type === 'isBoolean')
    return { type: 'list', formulas: [textList(values.length ? values : ['TRUE', 'FALSE'])] };
  if (type === 'isValueInRange')
    return { type: 'list', formulas: [rangeFormula(values[0] ?? '', size, source)] };
  if (type === 'customFormula') return { type: 'custom', formulas: [operand(values[0] ?? '', size, source)] };
  const number = numberOperators[type];
  if (number)
    return {
      type: 'decimal',
      ...withOperator(number),
      formulas: values.map((value) => operand(value, size, source)),
    };
  const date = dateOperators[type];
  if (date) {
    const days =
      'dateValue' in criterion && criterion.dateValue !== 'exactDate'
        ? [relativeDay(criterion.dateValue)]
        : values;
    return {
      type: 'date',
      ...withOperator(date),
      formulas: days.map((day) => dayOperand(day, size, source)),
    };
  }
  const custom = customCriteria.find((one) => one.type === type);
  return custom ? { type: 'custom', formulas: [custom.formula(cell, quoted(values[0] ?? ''))] } : null;
};

/** `between` is what a file means without an operator. */
const withOperator = (operator: string) => (operator === 'between' ? {} : { operator });

const numberOperators: Readonly<Record<string, string>> = {
  isBetween: 'between',
  isNotBetween: 'notBetween',
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessThan: 'lessThan',
  isLessOrEqualTo: 'lessThanOrEqual',
};

const dateOperators: Readonly<Record<string, string>> = {
  dateIsBetween: 'between',
  dateIsNotBetween: 'notBetween',
  dateIs: 'equal',
  dateIsAfter: 'greaterThan',
  dateIsOnOrAfter: 'greaterThanOrEqual',
  dateIsBefore: 'lessThan',
  dateIsOnOrBefore: 'lessThanOrEqual',
};

/** A list is one text literal, cut with `"&"` after 255 characters as Sheets' export cuts it. */
const textList = (items: readonly string[]): string =>
  (items.join(',').match(/[\s\S]{1,255}/gu) ?? ['']).map((piece) => quoted(piece)).join('&');

const rangeFormula = (reference: string, size: Size, { data, renamed }: Source): string => {
  const formula = renamed(reference.replace(/^=/, ''));
  if (lexFormula(formula).length > 5 || !/\d|:/.test(formula)) return formula;
  const { sheet, range } = splitSheet(formula);
  const there = data.sheets.find(({ name }) => name === sheet);
  const within = there ? { rows: there.rowNumber, cols: there.colNumber } : size;
  return (sheet === null ? '' : `${quotedSheet(sheet)}!`) + absolute(closedRange(range, within));
};

const operand = (value: string, size: Size, { renamed }: Source): string =>
  looseFormula(renamed(value), size);

const dayOperand = (value: string, size: Size, source: Source): string => {
  if (value.startsWith('=')) return operand(value, size, source);
  const serial = serialOf(value, source.data.settings.locale);
  return serial === null ? quoted(value) : String(serial);
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const formulas = (texts: readonly string[]): string =>
  texts
    .slice(0, 2)
    .map((text, index) => `<formula${index + 1}>${xmlText(text)}</formula${index + 1}>`)
    .join('');
