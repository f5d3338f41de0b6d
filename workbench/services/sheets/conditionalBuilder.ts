/** ConditionalFormatRuleBuilder and what it builds. */
import type { Style } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { enumName, enumOf, enumValue, isMember } from '../enums.ts';
import { guarded } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { hexOf } from './colours.ts';
import { type ConditionalSpec, emptyConditional, type GradientPoint } from './conditionalRule.ts';
import { conditionArguments, conditions } from './conditions.ts';
import { type BooleanCriterion, booleanCriteria } from './criteria.ts';
import { exception } from './exception.ts';
import { coordinatesOf, type SheetsScope } from './scope.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type BooleanCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GradientCondition = GoogleAppsScript.Spreadsheet.GradientCondition;
type InterpolationType = GoogleAppsScript.Spreadsheet.InterpolationType;

const Criteria = enumOf('Spreadsheet', 'BooleanCriteria');
const Interpolation = enumOf('Spreadsheet', 'InterpolationType');

const specs = new WeakMap<object, ConditionalSpec>();

/** What a rule that a script passes says; null when it is none of ours. */
export const specOfConditional = (rule: unknown): ConditionalSpec | null =>
  typeof rule === 'object' && rule !== null ? (specs.get(rule) ?? null) : null;

const reading = (scope: SheetsScope, spec: () => ConditionalSpec) => ({
  copy: () => makeConditionalBuilder(scope, spec()),
  getRanges: () =>
    scope.host.realm.array(
      spec().ranges.map(({ sheetId, row, col, rows, cols }) =>
        scope.makeRange(sheetId, row, col, rows, cols),
      ),
    ),
  getBooleanCondition: () => (spec().boolean === null ? null : booleanCondition(scope.host, spec())),
  getGradientCondition: () =>
    (spec().gradient.min ?? spec().gradient.max) ? gradientCondition(spec()) : null,
});

export const makeConditionalRule = (scope: SheetsScope, spec: ConditionalSpec): Rule => {
  const rule = guarded('ConditionalFormatRule', reading(scope, () => spec) as Rule);
  specs.set(rule, spec);
  return rule;
};

const booleanCondition = (host: Host, { boolean, style }: ConditionalSpec): BooleanCondition =>
  guarded('BooleanCondition', {
    getBackground: () => style.fillColor?.toLowerCase() ?? null,
    getBold: () => style.bold ?? null,
    getCriteriaType: () =>
      enumValue<GoogleAppsScript.Spreadsheet.BooleanCriteria>(Criteria, boolean?.criterion ?? ''),
    getCriteriaValues: () => host.realm.array(boolean === null ? [] : conditionArguments(boolean)),
    getFontColor: () => style.textColor?.toLowerCase() ?? null,
    getItalic: () => style.italic ?? null,
    getStrikethrough: () => style.strikethrough ?? null,
    getUnderline: () => style.underline ?? null,
  } satisfies Partial<BooleanCondition> as BooleanCondition);

const gradientCondition = ({ gradient: { min, mid, max } }: ConditionalSpec): GradientCondition => {
  const colour = (point: GradientPoint | undefined) => point?.color.toLowerCase() ?? '';
  const type = (point: GradientPoint | undefined) =>
    point === undefined ? null : enumValue<InterpolationType>(Interpolation, point.type);
  const value = (point: GradientPoint | undefined) => point?.value ?? '';
  return guarded('GradientCondition', {
    getMinColor: () => colour(min),
    getMinType: () => type(min),
    getMinValue: () => value(min),
    getMidColor: () => colour(mid),
    getMidType: () => type(mid),
    getMidValue: () => value(mid),
    getMaxColor: () => colour(max),
    getMaxType: () => type(max),
    getMaxValue: () => value(max),
  } satisfies Partial<GradientCondition> as GradientCondition);
};

export const makeConditionalBuilder = (
  scope: SheetsScope,
  initial: ConditionalSpec = emptyConditional,
): Builder => {
  const { host } = scope;
  let spec = initial;
  const change = (patch: Partial<ConditionalSpec>): Builder => {
    spec = { ...spec, ...patch };
    return builder;
  };
  const refused = (method: string, args: readonly unknown[]) =>
    mismatch(host, `SpreadsheetApp.ConditionalFormatRuleBuilder.${method}`, args);
  const style = (patch: Style) => change({ style: { ...spec.style, ...patch } });
  const colour = (method: string, text: unknown): string => {
    const hex = typeof text === 'string' ? hexOf(text) : null;
    if (hex === null) throw refused(method, [text]);
    return hex;
  };
  const coloured = (method: string, key: 'fillColor' | 'textColor') => (text: unknown) => {
    if (text !== null) return style({ [key]: colour(method, text) });
    const { [key]: _, ...rest } = spec.style;
    return change({ style: rest });
  };
  const flag = (key: 'bold' | 'italic' | 'strikethrough' | 'underline') => (on: boolean | null) =>
    style({ [key]: on === true });
  const point = (
    method: string,
    end: 'min' | 'mid' | 'max',
    type: unknown,
    text: unknown,
    value: unknown = '',
  ) => {
    const name = isMember('Spreadsheet', 'InterpolationType', type) ? enumName(type) : null;
    if (name === null) throw refused(method, [text, type, value]);
    // A member of the enum is one of the names that the type lists.
    const made: GradientPoint = {
      color: colour(method, text),
      type: name as GradientPoint['type'],
      value: String(value),
    };
    return change({ boolean: null, gradient: { ...spec.gradient, [end]: made } });
  };
  const meets = (criterion: BooleanCriterion, args: readonly unknown[]) =>
    change({ boolean: { criterion, args }, gradient: {} });

  // The when… methods come from a table, which the compiler cannot follow.
  const builder: Builder = guarded('ConditionalFormatRuleBuilder', {
    ...reading(scope, () => spec),
    ...conditions(host, 'ConditionalFormatRuleBuilder', meets),
    build: () => {
      if (spec.ranges.length === 0)
        throw exception(host, 'Conditional format rule must have at least one range.');
      if (spec.boolean === null && !(spec.gradient.min && spec.gradient.max))
        throw exception(
          host,
          'Conditional format rule must have a boolean condition or a gradient condition.',
        );
      return makeConditionalRule(scope, spec);
    },
    setRanges: (ranges: readonly unknown[]) => {
      const places = Array.from(ranges, (range) => {
        const at = coordinatesOf(range);
        if (at === null) throw refused('setRanges', [ranges]);
        return at;
      });
      return change({ ranges: places });
    },
    setBackground: coloured('setBackground', 'fillColor'),
    setFontColor: coloured('setFontColor', 'textColor'),
    setBold: flag('bold'),
    setItalic: flag('italic'),
    setStrikethrough: flag('strikethrough'),
    setUnderline: flag('underline'),
    setGradientMinpoint: (text: unknown) => point('setGradientMinpoint', 'min', Interpolation.MIN, text),
    setGradientMaxpoint: (text: unknown) => point('setGradientMaxpoint', 'max', Interpolation.MAX, text),
    setGradientMinpointWithValue: (text: unknown, type: unknown, value: unknown) =>
      point('setGradientMinpointWithValue', 'min', type, text, value),
    setGradientMidpointWithValue: (text: unknown, type: unknown, value: unknown) =>
      point('setGradientMidpointWithValue', 'mid', type, text, value),
    setGradientMaxpointWithValue: (text: unknown, type: unknown, value: unknown) =>
      point('setGradientMaxpointWithValue', 'max', type, text, value),
    withCriteria: (criteria: unknown, args: readonly unknown[]) => {
      const name = isMember('Spreadsheet', 'BooleanCriteria', criteria) ? enumName(criteria) : null;
      if (name === null || !(name in booleanCriteria)) throw refused('withCriteria', [criteria, args]);
      return meets(
        name as BooleanCriterion,
        Array.from(args, (arg) => enumName(arg) ?? arg),
      );
    },
  } as unknown as Builder);
  return builder;
};
