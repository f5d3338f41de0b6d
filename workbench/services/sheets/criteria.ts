/** Google's criteria (validations, conditional formats, filters) and the engine's, one table. */
import type { GenericCriterionType } from '../../engine/load.ts';

/** What the arguments of a criterion are. */
export type ArgumentKind = 'text' | 'number' | 'date' | 'formula' | 'list' | 'range' | 'relative';

export interface CriterionRule {
  readonly type: GenericCriterionType;
  readonly args: readonly ArgumentKind[];
}

const rule = (type: GenericCriterionType, ...args: readonly ArgumentKind[]): CriterionRule => ({
  type,
  args,
});

const shared = {
  CUSTOM_FORMULA: rule('customFormula', 'formula'),
  DATE_AFTER: rule('dateIsAfter', 'date'),
  DATE_BEFORE: rule('dateIsBefore', 'date'),
  DATE_EQUAL_TO: rule('dateIs', 'date'),
  NUMBER_BETWEEN: rule('isBetween', 'number', 'number'),
  NUMBER_EQUAL_TO: rule('isEqual', 'number'),
  NUMBER_GREATER_THAN: rule('isGreaterThan', 'number'),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: rule('isGreaterOrEqualTo', 'number'),
  NUMBER_LESS_THAN: rule('isLessThan', 'number'),
  NUMBER_LESS_THAN_OR_EQUAL_TO: rule('isLessOrEqualTo', 'number'),
  NUMBER_NOT_BETWEEN: rule('isNotBetween', 'number', 'number'),
  NUMBER_NOT_EQUAL_TO: rule('isNotEqual', 'number'),
  TEXT_CONTAINS: rule('containsText', 'text'),
  TEXT_DOES_NOT_CONTAIN: rule('notContainsText', 'text'),
} as const satisfies Readonly<Record<string, CriterionRule>>;

/** `SpreadsheetApp.DataValidationCriteria`. */
export const validationCriteria = {
  ...shared,
  CHECKBOX: rule('isBoolean'),
  DATE_BETWEEN: rule('dateIsBetween', 'date', 'date'),
  DATE_IS_VALID_DATE: rule('dateIsValid'),
  DATE_NOT_BETWEEN: rule('dateIsNotBetween', 'date', 'date'),
  DATE_ON_OR_AFTER: rule('dateIsOnOrAfter', 'date'),
  DATE_ON_OR_BEFORE: rule('dateIsOnOrBefore', 'date'),
  TEXT_EQUAL_TO: rule('isEqualText', 'text'),
  TEXT_IS_VALID_EMAIL: rule('isEmail'),
  TEXT_IS_VALID_URL: rule('isLink'),
  VALUE_IN_LIST: rule('isValueInList', 'list'),
  VALUE_IN_RANGE: rule('isValueInRange', 'range'),
} as const satisfies Readonly<Record<string, CriterionRule>>;

export type ValidationCriterion = keyof typeof validationCriteria;

/** `SpreadsheetApp.BooleanCriteria`: conditional formats and filters. */
export const booleanCriteria = {
  ...shared,
  CELL_EMPTY: rule('isEmpty'),
  CELL_NOT_EMPTY: rule('isNotEmpty'),
  DATE_AFTER_RELATIVE: rule('dateIsAfter', 'relative'),
  DATE_BEFORE_RELATIVE: rule('dateIsBefore', 'relative'),
  DATE_EQUAL_TO_RELATIVE: rule('dateIs', 'relative'),
  // A conditional format of the engine compares texts by `isEqual` too; which of the two was meant is kept beside.
  TEXT_EQUAL_TO: rule('isEqual', 'text'),
  TEXT_ENDS_WITH: rule('endsWithText', 'text'),
  TEXT_STARTS_WITH: rule('beginsWithText', 'text'),
} as const satisfies Readonly<Record<string, CriterionRule>>;

export type BooleanCriterion = keyof typeof booleanCriteria;

/** `SpreadsheetApp.RelativeDate` as the engine calls them. */
export const relativeDates = {
  TODAY: 'today',
  TOMORROW: 'tomorrow',
  YESTERDAY: 'yesterday',
  PAST_WEEK: 'lastWeek',
  PAST_MONTH: 'lastMonth',
  PAST_YEAR: 'lastYear',
} as const;

type EngineDate = (typeof relativeDates)[keyof typeof relativeDates];

const engineDates: ReadonlyMap<string, EngineDate> = new Map(Object.entries(relativeDates));

/** The engine's word for the name of a relative date. */
export const relativeDate = (name: unknown): EngineDate => engineDates.get(String(name)) ?? 'today';
