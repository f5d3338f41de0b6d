import type { Day } from '../../schema/day.ts';

/**
 * A rule about one customer (R16–R25). It is printed as a formula of Google Sheets (printRule.ts), read back from one
 * (parseRule.ts), runs as a predicate (holds.ts) and reads as a sentence (sentence.ts). In the sheet and in script alike:
 *
 * - A test of a number holds only where the cell holds a number: not for a blank, a text, a checkbox or an error.
 * - A test of a day holds only where the cell holds a day; what time it is does not count. Today is within the last and
 *   the next n days, and so is the n-th day from it; more than n days ago is every day before those.
 * - `yearly`: month and day come round within the next n days, today included; 29 February on 1 March of a common year.
 * - Text is compared without regard to case, to spaces around it and to how many stand between words. A number in a
 *   column of text counts as its digits.
 * - Blank is a cell that is empty, holds "" or nothing but spaces, or shows an error.
 * - Top and bottom: of those that have a number, all who equal the last one in; of n % the count is rounded up.
 * - `no` holds for an empty checkbox and a blank; `noneOf` holds for a blank.
 * - `not` is the complement: without an age a customer is not "older than 30", so "not older than 30" holds.
 */
export type Rule = Condition | Group;

export interface Group {
  /** `not` has one rule, the others at least one. */
  readonly kind: 'all' | 'any' | 'not';
  readonly of: readonly Rule[];
}

/** What each test compares with. */
export const tests = {
  below: 'number',
  atMost: 'number',
  above: 'number',
  atLeast: 'number',
  equal: 'number',
  unequal: 'number',
  between: 'numbers',
  oneOf: 'texts',
  noneOf: 'texts',
  contains: 'texts',
  begins: 'texts',
  before: 'day',
  from: 'day',
  last: 'days',
  next: 'days',
  ago: 'days',
  yearly: 'days',
  blank: 'nothing',
  filled: 'nothing',
  yes: 'nothing',
  no: 'nothing',
  top: 'count',
  bottom: 'count',
  topPercent: 'percent',
  bottomPercent: 'percent',
} as const;

export type TestName = keyof typeof tests;
export type Takes = (typeof tests)[TestName];

interface Given {
  readonly number: readonly [number];
  /** Both belong. */
  readonly numbers: readonly [from: number, to: number];
  /** Texts, or codes of a choice; any of them. */
  readonly texts: readonly string[];
  readonly day: readonly [Day];
  readonly days: readonly [number];
  readonly count: readonly [number];
  readonly percent: readonly [number];
  readonly nothing: readonly [];
}

export type Condition = {
  [K in TestName]: { readonly kind: K; readonly field: Field; readonly of: Given[(typeof tests)[K]] };
}[TestName];

/** A column of Customers, or a column of Scores: a measure, of one product where it is `bought`. */
export type Field =
  | { readonly of: 'customer'; readonly column: string }
  | { readonly of: 'measure'; readonly measure: string; readonly product?: string | undefined };

/** How deep groups may stand in one another. */
export const deepest = 8;

export const isCondition = (rule: Rule): rule is Condition => 'field' in rule;

/** One text for each field, to tell fields apart. */
export const fieldKey = (field: Field): string =>
  field.of === 'customer'
    ? `customer.${field.column}`
    : `measure.${field.measure}${field.product === undefined ? '' : `.${field.product}`}`;

/** The conditions of a rule, from left to right. */
export const conditionsOf = (rule: Rule): readonly Condition[] =>
  isCondition(rule) ? [rule] : rule.of.flatMap(conditionsOf);
