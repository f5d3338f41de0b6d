/** ISEMAIL, ISURL, ISDATE, ISBETWEEN, ISREF, TYPE, ERROR.TYPE, N, T. */
import { booleanOf, compareValues, numberOf } from '../coerce.ts';
import { checked, errorCell, isError } from '../errors.ts';
import { type EvalContext, helpers } from '../load.ts';
import { type Argument, firstOf, isTable } from '../values.ts';
import { define, type FunctionSet } from './define.ts';

const EMAIL =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;
const URL_SHAPE =
  /^(?:(?:https?|ftp|mailto|news|gopher|telnet|aim):(?:\/\/)?)?(?:[^\s/?#@]+@)?(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;

/** Whether Sheets takes the text for an address on the web. */
export const isWebAddress = (text: string): boolean => URL_SHAPE.test(text.trim());

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERROR!'];

const isDate = (given: Argument, { locale }: EvalContext): boolean => {
  const { value, format } = firstOf(given);
  if (typeof value === 'number') return format !== undefined && helpers.isDateTimeFormat(format);
  if (typeof value !== 'string') return false;
  return helpers.isDateTime(value, locale) || isWrittenDate(value);
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `July 20 1969`, `20 July 1969`, and year-day-month, which Sheets' page shows as a date. */
const isWrittenDate = (text: string): boolean => {
  const [, year, second, third] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  if (year)
    return (
      exists(Number(year), Number(third), Number(second)) ||
      exists(Number(year), Number(second), Number(third))
    );
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,]+/);
  const month = words.findIndex((word) => /^[a-z]{3,9}$/.test(word) && MONTHS.includes(word.slice(0, 3)));
  if (month < 0 || words.length !== 3) return false;
  const [day = Number.NaN, fullYear = Number.NaN] = words.filter((_, at) => at !== month).map(Number);
  return exists(fullYear, MONTHS.indexOf((words[month] ?? '').slice(0, 3)) + 1, day);
};

const exists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

export const validityFunctions: FunctionSet = {
  ISEMAIL: define('Whether a value is an e-mail address.', ['value (any)'], (_context, value) => {
    const text = checked(firstOf(value)).value;
    return typeof text === 'string' && text.length <= 254 && EMAIL.test(text);
  }),
  ISURL: define('Whether a value is a web address.', ['value (any)'], (_context, value) => {
    const text = checked(firstOf(value)).value;
    return typeof text === 'string' && isWebAddress(text);
  }),
  ISDATE: define('Whether a value is a date.', ['value (any)'], (context, value) => isDate(value, context)),
  ISREF: define(
    'Whether a value is a reference.',
    ['value (any, range)'],
    (_context, value) => firstOf(value).position !== undefined,
  ),
  ISBETWEEN: define(
    'Whether a value lies between two others.',
    [
      'value_to_compare (any)',
      'lower_value (any)',
      'upper_value (any)',
      'lower_value_is_inclusive (boolean, optional)',
      'upper_value_is_inclusive (boolean, optional)',
    ],
    (_context, value, lower, upper, withLower, withUpper) => {
      const low = compareValues(checked(firstOf(value)).value, checked(firstOf(lower)).value);
      const high = compareValues(checked(firstOf(value)).value, checked(firstOf(upper)).value);
      const includesLow = withLower === undefined || booleanOf(firstOf(withLower));
      const includesHigh = withUpper === undefined || booleanOf(firstOf(withUpper));
      return (includesLow ? low >= 0 : low > 0) && (includesHigh ? high <= 0 : high < 0);
    },
  ),
  TYPE: define('A number for the type of a value.', ['value (any, range)'], (_context, value) => {
    if (isTable(value) && (value.length > 1 || (value[0]?.length ?? 0) > 1)) return 64;
    const cell = firstOf(value);
    if (isError(cell)) return 16;
    return typeof cell.value === 'string' ? 2 : typeof cell.value === 'boolean' ? 4 : 1;
  }),
  'ERROR.TYPE': define('A number for an error value.', ['reference (any)'], (_context, value) => {
    const at = ERRORS.indexOf(String(firstOf(value).value));
    return at < 0 ? errorCell('#N/A', 'The value is not an error.') : at + 1;
  }),
  N: define('A value as a number; text is 0.', ['value (any)'], ({ locale }, value) => {
    const cell = checked(firstOf(value));
    return typeof cell.value === 'string' ? 0 : { value: numberOf(cell, locale), format: cell.format };
  }),
  T: define('A value if it is text, else nothing.', ['value (any)'], (_context, value) => {
    const { value: text } = checked(firstOf(value));
    return typeof text === 'string' ? text : '';
  }),
};
