import { addDays } from '../../domain/days.ts';
import { type Day, isDay } from '../../schema/day.ts';
import { type Condition, type Field, isCondition, type Rule } from './rule.ts';
import { tidy } from './tidy.ts';

/** A cell: days as `yyyy-mm-dd`, choices as their code, a blank or an error as null. */
export type RuleCell = string | number | boolean | null;
export type RuleRow = (field: Field) => RuleCell;

/** What a rule needs to know beyond the row itself. */
export interface Population {
  readonly today: Day;
  /** All customers: top and bottom are found among them. */
  readonly rows: readonly RuleRow[];
}

/** Whether a rule holds for one row. For many rows, `compileRule`. */
export const holds = (rule: Rule, row: RuleRow, population: Population): boolean =>
  compileRule(rule, population)(row);

/** A rule as a predicate; see rule.ts for what each test means. Looks at all rows once for each top and bottom, here. */
export const compileRule = (rule: Rule, population: Population): ((row: RuleRow) => boolean) => {
  if (isCondition(rule)) {
    const test = testOf(rule, population);
    return (row) => test(row(rule.field));
  }
  const parts = rule.of.map((one) => compileRule(one, population));
  switch (rule.kind) {
    case 'all':
      return (row) => parts.every((part) => part(row));
    case 'any':
      return (row) => parts.some((part) => part(row));
    case 'not':
      return (row) => !parts.some((part) => part(row));
  }
};

type CellTest = (cell: RuleCell) => boolean;

const testOf = (condition: Condition, population: Population): CellTest => {
  const { today } = population;
  switch (condition.kind) {
    case 'below':
    case 'atMost':
    case 'above':
    case 'atLeast':
    case 'equal':
    case 'unequal': {
      const [than] = condition.of;
      const compare = compared[condition.kind];
      return ofNumber((n) => compare(n, than));
    }
    case 'between': {
      const [from, to] = condition.of;
      return ofNumber((n) => n >= from && n <= to);
    }
    case 'oneOf':
      return ofText(condition.of, (text, one) => text === one);
    case 'noneOf': {
      const oneOf = ofText(condition.of, (text, one) => text === one);
      return (cell) => !oneOf(cell);
    }
    case 'contains':
      return ofText(condition.of, (text, one) => text.includes(one));
    case 'begins':
      return ofText(condition.of, (text, one) => text.startsWith(one));
    case 'before': {
      const [limit] = condition.of;
      return ofDay((day) => day < limit);
    }
    case 'from': {
      const [limit] = condition.of;
      return ofDay((day) => day >= limit);
    }
    case 'last': {
      const from = addDays(today, -condition.of[0]);
      return ofDay((day) => day >= from && day <= today);
    }
    case 'next': {
      const to = addDays(today, condition.of[0]);
      return ofDay((day) => day >= today && day <= to);
    }
    case 'ago': {
      const limit = addDays(today, -condition.of[0]);
      return ofDay((day) => day < limit);
    }
    case 'yearly': {
      const to = addDays(today, condition.of[0]);
      return ofDay((day) => anniversary(day, today) <= to);
    }
    case 'blank':
      return isBlank;
    case 'filled':
      return (cell) => !isBlank(cell);
    case 'yes':
      return (cell) => cell === true;
    case 'no':
      return (cell) => cell !== true;
    case 'top':
    case 'bottom':
    case 'topPercent':
    case 'bottomPercent':
      return ranked(condition, population);
  }
};

const compared = {
  below: (a: number, b: number) => a < b,
  atMost: (a: number, b: number) => a <= b,
  above: (a: number, b: number) => a > b,
  atLeast: (a: number, b: number) => a >= b,
  equal: (a: number, b: number) => a === b,
  unequal: (a: number, b: number) => a !== b,
} as const;

const ofNumber =
  (test: (n: number) => boolean): CellTest =>
  (cell) =>
    typeof cell === 'number' && test(cell);

const ofDay =
  (test: (day: Day) => boolean): CellTest =>
  (cell) =>
    typeof cell === 'string' && isDay(cell) && test(cell);

const folded = (cell: RuleCell): string => tidy(String(cell ?? '')).toLowerCase();

const ofText = (texts: readonly string[], test: (text: string, one: string) => boolean): CellTest => {
  const wanted = texts.map(folded);
  return (cell) => {
    const text = folded(cell);
    return wanted.some((one) => test(text, one));
  };
};

const isBlank = (cell: RuleCell): boolean => folded(cell) === '';

/** When month and day of `day` come round next, today included. */
const anniversary = (day: Day, today: Day): Day => {
  const year = Number(today.slice(0, 4));
  const now = inYear(day, year);
  return now < today ? inYear(day, year + 1) : now;
};

const inYear = (day: Day, year: number): Day => {
  const there = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return isDay(there) ? there : `${year}-03-01`;
};

const ranked = (
  { kind, field, of: [n] }: Condition & { kind: 'top' | 'bottom' | 'topPercent' | 'bottomPercent' },
  { rows }: Population,
): CellTest => {
  const fromTop = kind === 'top' || kind === 'topPercent';
  const numbers = Float64Array.from(rows.map((row) => row(field)).filter((cell) => typeof cell === 'number'));
  numbers.sort();
  const count = kind === 'top' || kind === 'bottom' ? n : Math.ceil((n * numbers.length) / 100);
  const last = numbers[fromTop ? Math.max(0, numbers.length - count) : Math.min(numbers.length, count) - 1];
  if (last === undefined) return () => false;
  return ofNumber((value) => (fromTop ? value >= last : value <= last));
};
