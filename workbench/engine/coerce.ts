/** How Sheets reads a value as a number, text or boolean, and how it compares two. */
import { checked, FormulaFault } from './errors.ts';
import { helpers, type Locale } from './load.ts';
import type { Cell, Scalar } from './values.ts';

/**
 * Blank is 0, TRUE 1; text is read as the locale writes numbers and dates.
 * @throws FormulaFault #VALUE! for other text, the empty one included.
 */
export const numberOf = (cell: Cell, locale: Locale): number => {
  const { value } = cell;
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  checked(cell);
  const text = value.trim();
  if (text === '') throw notANumber(value);
  try {
    return helpers.toNumber(text, locale);
  } catch {
    throw notANumber(value);
  }
};

const notANumber = (value: string): FormulaFault =>
  new FormulaFault('#VALUE!', `Expected a number; '${value}' is a text and cannot be read as one.`);

export const textOf = (cell: Cell): string => {
  const { value } = checked(cell);
  return scalarText(value);
};

export const scalarText = (value: Scalar): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return '';
};

/** Sheets joins numbers with up to 15 significant digits. */
const numberText = (value: number): string => {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? exponent(rounded) : text;
};

const exponent = (value: number): string => {
  if (Math.abs(value) >= 1e15 && Math.abs(value) < 1e21 && Number.isInteger(value)) return String(value);
  const [mantissa = '', power = ''] = value.toExponential().split('e');
  const digits = power.replace(/[+-]/, '').padStart(2, '0');
  return `${mantissa}E${power.startsWith('-') ? '-' : '+'}${digits}`;
};

/** @throws FormulaFault #VALUE! for text other than TRUE and FALSE. */
export const booleanOf = (cell: Cell): boolean => {
  const { value } = checked(cell);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  const upper = value.toUpperCase();
  if (upper === 'TRUE') return true;
  if (upper === 'FALSE') return false;
  throw new FormulaFault('#VALUE!', `Expected a boolean; '${value}' is a text and cannot be read as one.`);
};

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

export const sameText = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/** Text in Sheets' order: case does not count. */
export const compareText = (a: string, b: string): number => (sameText(a, b) ? 0 : collator.compare(a, b));

const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** The order of two values: numbers, then text, then FALSE, TRUE. A blank counts as 0, "" or FALSE, as the other is. */
export const compareValues = (a: Scalar, b: Scalar): number => {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  return Number(left) - Number(right);
};

const emptyLike = (other: Scalar): Scalar =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

/** Equality as `=` has it: without case; text never equals a number. */
export const equalValues = (a: Scalar, b: Scalar): boolean => {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return sameText(a, b);
  if (a === null || b === null) return compareValues(a, b) === 0;
  return false;
};

/** A key under which equal values meet in a Map; blanks have none. */
export const lookupKey = (value: Scalar): string | number | boolean | null =>
  typeof value === 'string' ? `t${value.toLowerCase()}` : value;
