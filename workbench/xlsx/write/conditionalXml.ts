/** Conditional formats as a file has them (ISO/IEC 29500-1, 18.3.1.18), in the order in which they apply. */
import type { ConditionalFormat, SheetData } from '../../engine/load.ts';
import { cellName, readZone, type Size, splitSheet } from '../address.ts';
import { fileColour } from '../colours.ts';
import { closedRange, looseFormula } from '../formulas/looseFormula.ts';
import { icons } from '../icons.ts';
import { element, xmlText } from '../package/xmlText.ts';
import { relativeDay } from '../relativeDays.ts';
import { serialOf } from '../serialOf.ts';
import type { Source } from './source.ts';

export const conditionalXml = (source: Source, sheet: SheetData): string => {
  const size = { rows: sheet.rowNumber, cols: sheet.colNumber };
  return sheet.conditionalFormats
    .map(({ rule, ranges, stopIfTrue }, index) => {
      const names = ranges.map((range) => splitSheet(range).range);
      const first = names.map((name) => readZone(name, size)).find((zone) => zone !== null);
      if (!first) return '';
      const written = ruleXml(rule, cellName(first.top, first.left), size, source);
      if (!written) return '';
      const attributes = {
        ...written.attributes,
        priority: index + 1,
        stopIfTrue: stopIfTrue ? 1 : undefined,
      };
      const sqref = names.map((name) => closedRange(name, size)).join(' ');
      return element('conditionalFormatting', { sqref }, element('cfRule', attributes, written.inside));
    })
    .join('');
};

interface RuleXml {
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly inside: string;
}

type Rule = ConditionalFormat['rule'];
type CellRule = Extract<Rule, { type: 'CellIsRule' }>;

const ruleXml = (rule: Rule, cell: string, size: Size, source: Source): RuleXml | null => {
  switch (rule.type) {
    case 'CellIsRule': {
      const written = cellRule(rule, cell, size, source);
      return {
        ...written,
        attributes: { ...written.attributes, dxfId: source.styles.differential(rule.style) },
      };
    }
    case 'ColorScaleRule': {
      const stops = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
      const colours = stops.map(({ color }) => element('color', { rgb: fileColour(numberColour(color)) }));
      const values = stops.map(({ type, value }, index) =>
        threshold(type, value, index === 0 ? 'min' : 'max'),
      );
      return {
        attributes: { type: 'colorScale' },
        inside: element('colorScale', {}, values.join('') + colours.join('')),
      };
    }
    case 'DataBarRule': {
      const colour = element('color', { rgb: fileColour(numberColour(rule.color)) });
      const inside = element('cfvo', { type: 'min' }) + element('cfvo', { type: 'max' }) + colour;
      return { attributes: { type: 'dataBar' }, inside: element('dataBar', {}, inside) };
    }
    case 'IconSetRule': {
      const { name, reversed } = icons.toFile(rule.icons);
      const steps = [rule.lowerInflectionPoint, rule.upperInflectionPoint].map(({ type, value, operator }) =>
        threshold(type, value, 'max', operator === 'gt' ? 0 : undefined),
      );
      const inside = element('cfvo', { type: 'percent', val: 0 }) + steps.join('');
      return {
        attributes: { type: 'iconSet' },
        inside: element('iconSet', { iconSet: name, reverse: reversed ? 1 : undefined }, inside),
      };
    }
  }
};

const cellRule = (rule: CellRule, cell: string, size: Size, source: Source): RuleXml => {
  const values = rule.values.map((value) => looseFormula(source.renamed(asFormula(value)), size));
  const text = rule.values[0] ?? '';
  const literal = values[0] ?? '""';
  switch (rule.operator) {
    case 'containsText':
      return {
        attributes: { type: 'containsText', operator: 'containsText', text },
        inside: formula(`NOT(ISERROR(SEARCH((${literal}),(${cell}))))`),
      };
    case 'notContainsText':
      return {
        attributes: { type: 'notContainsText', operator: 'notContains', text },
        inside: formula(`ISERROR(SEARCH((${literal}),(${cell})))`),
      };
    case 'beginsWithText':
      return {
        attributes: { type: 'beginsWith', operator: 'beginsWith', text },
        inside: formula(`LEFT((${cell}),LEN((${literal})))=(${literal})`),
      };
    case 'endsWithText':
      return {
        attributes: { type: 'endsWith', operator: 'endsWith', text },
        inside: formula(`RIGHT((${cell}),LEN((${literal})))=(${literal})`),
      };
    case 'isEmpty':
      return { attributes: { type: 'containsBlanks' }, inside: formula(`LEN(TRIM(${cell}))=0`) };
    case 'isNotEmpty':
      return { attributes: { type: 'notContainsBlanks' }, inside: formula(`LEN(TRIM(${cell}))>0`) };
    case 'uniqueValues':
    case 'duplicateValues':
      return { attributes: { type: rule.operator }, inside: '' };
    case 'top10':
      return {
        attributes: {
          type: 'top10',
          rank: text,
          percent: rule.isPercent ? 1 : undefined,
          bottom: rule.isBottom ? 1 : undefined,
        },
        inside: '',
      };
    case 'customFormula':
      return { attributes: { type: 'expression' }, inside: formula(literal) };
    case 'dateIs':
    case 'dateIsBefore':
    case 'dateIsAfter':
    case 'dateIsOnOrBefore':
    case 'dateIsOnOrAfter':
      return {
        attributes: { type: 'cellIs', operator: operators[rule.operator] },
        inside: formula(day(rule, source, size)),
      };
    default:
      return {
        attributes: { type: 'cellIs', operator: operators[rule.operator] },
        inside: values.map(formula).join(''),
      };
  }
};

const day = (rule: CellRule, source: Source, size: Size): string => {
  const value =
    rule.dateValue && rule.dateValue !== 'exactDate' ? relativeDay(rule.dateValue) : (rule.values[0] ?? '');
  if (value.startsWith('=')) return looseFormula(source.renamed(value), size);
  return String(serialOf(value, source.data.settings.locale) ?? asFormula(value));
};

export const operators: Readonly<Record<string, string>> = {
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessThan: 'lessThan',
  isLessOrEqualTo: 'lessThanOrEqual',
  isBetween: 'between',
  isNotBetween: 'notBetween',
  dateIs: 'equal',
  dateIsBefore: 'lessThan',
  dateIsAfter: 'greaterThan',
  dateIsOnOrBefore: 'lessThanOrEqual',
  dateIsOnOrAfter: 'greaterThanOrEqual',
};

/** A literal of a rule as a formula's: numbers and truth values as they are, text in quotes. */
const asFormula = (value: string): string => {
  if (value.startsWith('=')) return value.slice(1);
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$|^(?:true|false)$/i.test(value)
    ? value
    : `"${value.replaceAll('"', '""')}"`;
};

const formula = (text: string): string => `<formula>${xmlText(text)}</formula>`;

const threshold = (type: string, value: string | undefined, end: 'min' | 'max', gte?: number): string => {
  const kinds: Readonly<Record<string, string>> = {
    number: 'num',
    percentage: 'percent',
    percentile: 'percentile',
    formula: 'formula',
  };
  return element('cfvo', {
    type: kinds[type] ?? end,
    val: type === 'value' ? undefined : (value ?? '0').replace(/^=/, ''),
    gte,
  });
};

const numberColour = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;
