/** The operators of Sheets on single values. */
import { broadcast2 } from '../broadcast.ts';
import { compareValues, equalValues, numberOf, scalarText } from '../coerce.ts';
import { errorCell, FormulaFault, isError } from '../errors.ts';
import { helpers, type Locale } from '../load.ts';
import { type Argument, booleanCell, type Cell, numberCell, type Table } from '../values.ts';
import { comparedOnce } from './comparedOnce.ts';
import type { BinaryOperator } from './node.ts';

type Operation = (a: Cell, b: Cell, locale: Locale) => Cell;

/** `a operator b`, elementwise where one is a table. */
export const applyBinary = (
  operator: Exclude<BinaryOperator, ':'>,
  a: Argument,
  b: Argument,
  locale: Locale,
): Cell | Table => {
  const operation = OPERATIONS[operator];
  const compute = (): Cell | Table =>
    broadcast2(a, b, (left, right) => guarded(operation, left, right, locale));
  return comparisons.has(operator) ? comparedOnce(operator, a, b, compute) : compute();
};

/** What says the same in every language, whatever the format. */
const comparisons: ReadonlySet<BinaryOperator> = new Set<BinaryOperator>(['=', '<>', '<', '<=', '>', '>=']);

/** Runs an operation whose faults become the cell's value. */
const guarded = (operation: Operation, a: Cell, b: Cell, locale: Locale): Cell => {
  if (isError(a)) return a;
  if (isError(b)) return b;
  try {
    return operation(a, b, locale);
  } catch (fault) {
    if (fault instanceof FormulaFault) return errorCell(fault.value, fault.message);
    throw fault;
  }
};

const isDate = (cell: Cell): boolean => cell.format !== undefined && helpers.isDateTimeFormat(cell.format);

const sum: Operation = (a, b, locale) =>
  number(numberOf(a, locale) + numberOf(b, locale), a.format || b.format);

/** A day minus a day is a number of days, not a date. */
const difference: Operation = (a, b, locale) =>
  number(
    numberOf(a, locale) - numberOf(b, locale),
    isDate(a) && isDate(b) ? undefined : a.format || b.format,
  );

const product: Operation = (a, b, locale) =>
  number(
    numberOf(a, locale) * numberOf(b, locale),
    isDate(a) || isDate(b) ? undefined : a.format || b.format,
  );

const quotient: Operation = (a, b, locale) => {
  const divisor = numberOf(b, locale);
  const dividend = numberOf(a, locale);
  if (divisor === 0) return errorCell('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.');
  const format = isDate(a) || isDate(b) || (b.format && b.format === a.format) ? undefined : a.format;
  return number(dividend / divisor, format);
};

export const power: Operation = (a, b, locale) => {
  const base = numberOf(a, locale);
  const exponent = numberOf(b, locale);
  if (base === 0 && exponent === 0) return errorCell('#NUM!', 'POWER(0, 0) is not defined.');
  if (base === 0 && exponent < 0) return errorCell('#DIV/0!', 'Zero cannot be raised to a negative power.');
  return number(base ** exponent, undefined);
};

const number = (value: number, format: string | undefined): Cell => {
  if (!Number.isFinite(value)) return errorCell('#NUM!', 'The result is not a number that a cell can hold.');
  return format ? { value, format } : numberCell(value);
};

const joined: Operation = (a, b) => ({ value: scalarText(a.value) + scalarText(b.value) });

const test =
  (passes: (order: number) => boolean): Operation =>
  (a, b) =>
    booleanCell(passes(compareValues(a.value, b.value)));

const OPERATIONS: Readonly<Record<Exclude<BinaryOperator, ':'>, Operation>> = {
  '+': sum,
  '-': difference,
  '*': product,
  '/': quotient,
  '^': power,
  '&': joined,
  '=': (a, b) => booleanCell(equalValues(a.value, b.value)),
  '<>': (a, b) => booleanCell(!equalValues(a.value, b.value)),
  '<': test((order) => order < 0),
  '<=': test((order) => order <= 0),
  '>': test((order) => order > 0),
  '>=': test((order) => order >= 0),
};
