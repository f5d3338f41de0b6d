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
  const rule = guarded(
    'ConditionalFormatRule',
    reading(scope, () => spec),
  );
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
  });

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
  });
};

/** What the parts of one builder's methods share. */
interface Draft {
  readonly host: Host;
  spec(): ConditionalSpec;
  /** Changes the description and gives the builder back for chaining. */
  change(patch: Partial<ConditionalSpec>): Builder;
}

export const makeConditionalBuilder = (
  scope: SheetsScope,
  initial: ConditionalSpec = emptyConditional,
): Builder => {
  let spec = initial;
  const draft: Draft = {
    host: scope.host,
    spec: () => spec,
    change(patch) {
      spec = { ...spec, ...patch };
      return builder;
    },
  };
  // The parts together have every method of the types; the compiler does not add them up.
  const builder: Builder = guarded('ConditionalFormatRuleBuilder', {
    ...reading(scope, draft.spec),
    ...conditionSetters(draft),
    ...styleSetters(draft),
    ...gradientSetters(draft),
    build: () => makeConditionalRule(scope, complete(scope.host, spec)),
    setRanges: (ranges: readonly unknown[]) => {
      const places = Array.from(ranges, (range) => {
        const at = coordinatesOf(range);
        if (at === null) throw refused(scope.host, 'setRanges', [ranges]);
        return at;
      });
      return draft.change({ ranges: places });
    },
  } as unknown as Builder);
  return builder;
};

const refused = (host: Host, method: string, args: readonly unknown[]): Error =>
  mismatch(host, `SpreadsheetApp.ConditionalFormatRuleBuilder.${method}`, args);

/** @throws Exception for a rule that lacks ranges or a condition. */
const complete = (host: Host, spec: ConditionalSpec): ConditionalSpec => {
  if (spec.ranges.length === 0)
    throw exception(host, 'Conditional format rule must have at least one range.');
  if (spec.boolean === null && !(spec.gradient.min && spec.gradient.max))
    throw exception(host, 'Conditional format rule must have a boolean condition or a gradient condition.');
  return spec;
};

const conditionSetters = ({ host, change }: Draft) => {
  const meets = (criterion: BooleanCriterion, args: readonly unknown[]) =>
    change({ boolean: { criterion, args }, gradient: {} });
  return {
    ...conditions(host, 'ConditionalFormatRuleBuilder', meets),
    withCriteria: (criteria: unknown, args: readonly unknown[]) => {
      const name = isMember('Spreadsheet', 'BooleanCriteria', criteria) ? enumName(criteria) : null;
      if (name === null || !(name in booleanCriteria)) throw refused(host, 'withCriteria', [criteria, args]);
      // The table has the names of the enum.
      return meets(
        name as BooleanCriterion,
        Array.from(args, (arg) => enumName(arg) ?? arg),
      );
    },
  };
};

const colour = (host: Host, method: string, text: unknown): string => {
  const hex = typeof text === 'string' ? hexOf(text) : null;
  if (hex === null) throw refused(host, method, [text]);
  return hex;
};

/** null takes a part of the style away again. */
const styleSetters = ({ host, spec, change }: Draft) => {
  const set = <Key extends keyof Style>(key: Key, value: Style[Key] | null): Builder => {
    const { [key]: _, ...rest } = spec().style;
    return change({ style: value === null ? rest : { ...rest, [key]: value } });
  };
  const coloured = (method: string, key: 'fillColor' | 'textColor') => (text: unknown) =>
    set(key, text === null ? null : colour(host, method, text));
  const flag = (key: 'bold' | 'italic' | 'strikethrough' | 'underline') => (on: unknown) =>
    set(key, on === null ? null : on === true);
  return {
    setBackground: coloured('setBackground', 'fillColor'),
    setFontColor: coloured('setFontColor', 'textColor'),
    setBold: flag('bold'),
    setItalic: flag('italic'),
    setStrikethrough: flag('strikethrough'),
    setUnderline: flag('underline'),
  };
};

const gradientSetters = ({ host, spec, change }: Draft) => {
  const point =
    (method: string, end: 'min' | 'mid' | 'max') =>
    (text: unknown, type: unknown, value: unknown = '') => {
      const name = isMember('Spreadsheet', 'InterpolationType', type) ? enumName(type) : null;
      if (name === null) throw refused(host, method, [text, type, value]);
      // A member of the enum is one of the names that the type lists.
      const kind = name as GradientPoint['type'];
      const made: GradientPoint = { color: colour(host, method, text), type: kind, value: String(value) };
      return change({ boolean: null, gradient: { ...spec().gradient, [end]: made } });
    };
  return {
    setGradientMinpoint: (text: unknown) => point('setGradientMinpoint', 'min')(text, Interpolation.MIN),
    setGradientMaxpoint: (text: unknown) => point('setGradientMaxpoint', 'max')(text, Interpolation.MAX),
    setGradientMinpointWithValue: point('setGradientMinpointWithValue', 'min'),
    setGradientMidpointWithValue: point('setGradientMidpointWithValue', 'mid'),
    setGradientMaxpointWithValue: point('setGradientMaxpointWithValue', 'max'),
  };
};
