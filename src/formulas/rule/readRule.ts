import { isDay } from '../../schema/day.ts';
import { type Condition, deepest, type Field, type Rule, type Takes, type TestName, tests } from './rule.ts';
import { tidy } from './tidy.ts';

/**
 * Reads a rule from anywhere: a page, a formula. Texts become tidy. Null for whatever is none; a rule holds nothing that
 * rules do not have.
 */
export const readRule = (raw: unknown, depth = 0): Rule | null => {
  if (depth > deepest || !isObject(raw)) return null;
  const { kind, field, of } = raw;
  if (!Array.isArray(of)) return null;
  if (kind === 'all' || kind === 'any' || kind === 'not') {
    const fits = hasKeys(raw, 2) && of.length > 0 && of.length <= (kind === 'not' ? 1 : 200);
    const parts = fits ? of.map((one) => readRule(one, depth + 1)) : [null];
    return parts.every((one) => one !== null) ? { kind, of: parts } : null;
  }
  if (!isTest(kind) || !hasKeys(raw, 3)) return null;
  const [about, given] = [readField(field), read[tests[kind]](of)];
  // What the test takes was read by its kind.
  return about && given && ({ kind, field: about, of: given } as unknown as Condition);
};

const isObject = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

const hasKeys = (raw: object, count: number): boolean => Object.keys(raw).length === count;

const isTest = (kind: unknown): kind is TestName =>
  typeof kind === 'string' && Object.keys(tests).includes(kind);

const isName = (raw: unknown): raw is string => typeof raw === 'string' && raw !== '' && raw.length <= 500;

const readField = (raw: unknown): Field | null => {
  if (!isObject(raw)) return null;
  const { of, column, measure, product } = raw;
  if (of === 'customer') return isName(column) && hasKeys(raw, 2) ? { of, column } : null;
  if (of !== 'measure' || !isName(measure)) return null;
  if (product === undefined) return hasKeys(raw, 'product' in raw ? 3 : 2) ? { of, measure } : null;
  return isName(product) && hasKeys(raw, 3) ? { of, measure, product } : null;
};

type Read = (of: readonly unknown[]) => readonly (string | number)[] | null;

const isNumber = (one: unknown): one is number => typeof one === 'number' && Number.isFinite(one);

const numbers =
  (count: number): Read =>
  (of) =>
    of.length === count && of.every(isNumber) ? of : null;

const upTo =
  (least: number, most: number): Read =>
  (of) =>
    of.length === 1 &&
    of.every((one) => isNumber(one) && Number.isInteger(one) && one >= least && one <= most)
      ? of.filter(isNumber)
      : null;

const read: Readonly<Record<Takes, Read>> = {
  number: numbers(1),
  numbers: numbers(2),
  texts: (of) => {
    const texts = of.map((one) => (isName(one) ? tidy(one) : ''));
    return texts.length > 0 && texts.length <= 500 && !texts.includes('') ? texts : null;
  },
  day: ([day, ...more]) => (typeof day === 'string' && isDay(day) && more.length === 0 ? [day] : null),
  days: upTo(0, 36_500),
  count: upTo(1, 1_000_000),
  percent: upTo(1, 100),
  nothing: (of) => (of.length === 0 ? [] : null),
};
