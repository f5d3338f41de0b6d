/** Text functions that the engine lacks or has otherwise. */
import { booleanOf, numberOf, textOf } from '../coerce.ts';
import { checked, errorCell, FormulaFault } from '../errors.ts';
import { type EvalContext, helpers, type Locale } from '../load.ts';
import {
  type Argument,
  asTable,
  blank,
  type Cell,
  firstOf,
  flat,
  fromRows,
  isTable,
  type Table,
} from '../values.ts';
import { define, type FunctionSet } from './define.ts';
import { formatNumber, formatText } from './formatNumber.ts';
import { halfWidth } from './halfWidth.ts';

const text = (given: Argument): string => textOf(firstOf(given));
const integer = (given: Argument, { locale }: EvalContext, otherwise: number): number =>
  given === undefined ? otherwise : Math.trunc(numberOf(firstOf(given), locale));

/** Sheets reads the parts as if they had been typed. */
const asTyped = (part: string, context: EvalContext): Cell => {
  if (!/\d/.test(part)) return { value: part };
  try {
    const value = helpers.toNumber(part.trim(), context.locale);
    return helpers.isDateTime(part, context.locale) && !helpers.isNumber(part, context.locale)
      ? { value, format: context.locale.dateFormat }
      : { value };
  } catch {
    return { value: part };
  }
};

const escaped = (source: string): string => source.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const split = (
  context: EvalContext,
  whole: string,
  delimiter: string,
  byEach: boolean,
  dropEmpty: boolean,
): readonly Cell[] => {
  if (delimiter === '')
    throw new FormulaFault('#VALUE!', 'Function SPLIT parameter 2 value should be non-empty.');
  const at = new RegExp(byEach ? `[${[...delimiter].map(escaped).join('')}]` : escaped(delimiter), 'u');
  const parts = whole.split(at);
  const kept = dropEmpty ? parts.filter((part) => part !== '') : parts;
  return kept.map((part) => (part === '' ? blank : asTyped(part, context)));
};

/** A row of results for each element of the first argument, padded with blanks. */
export const rowsOfResults = (given: Argument, compute: (cell: Cell) => readonly Cell[]): Table => {
  const cells = isTable(given) ? flat(given) : [firstOf(given)];
  const rows = cells.map((cell) => {
    try {
      return compute(cell);
    } catch (fault) {
      if (fault instanceof FormulaFault) return [errorCell(fault.value, fault.message)];
      return [checkedFault(fault)];
    }
  });
  return fromRows(rows, Math.max(1, ...rows.map((row) => row.length)));
};

const checkedFault = (fault: unknown): Cell => {
  if (typeof fault === 'object' && fault !== null && 'value' in fault) return { value: String(fault.value) };
  throw fault;
};

const joined = (delimiter: string, parts: readonly Argument[], skipEmpty: boolean): string => {
  const texts = parts
    .flatMap((part) => (part === undefined ? [] : flat(asTable(part))))
    .map((cell) => textOf(cell));
  return (skipEmpty ? texts.filter((part) => part !== '') : texts).join(delimiter);
};

const codePoint = (name: string) => (_context: EvalContext, given: Argument) => {
  const code = text(given).codePointAt(0);
  return code ?? errorCell('#VALUE!', `Function ${name} parameter 1 value should be non-empty.`);
};

const character = (name: string) => (context: EvalContext, given: Argument) => {
  const code = integer(given, context, 0);
  if (code < 1 || code > 0x10ffff)
    return errorCell('#NUM!', `Function ${name} parameter 1 value is ${code}. It should be a code point.`);
  return String.fromCodePoint(code);
};

const titleCase = (given: string): string =>
  given.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));

export const textFunctions: FunctionSet = {
  SPLIT: define(
    'Divides text at a delimiter, into cells side by side.',
    [
      'text (any, range)',
      'delimiter (any, range)',
      'split_by_each (any, range, optional)',
      'remove_empty_text (any, range, optional)',
    ],
    (context, given, delimiter, byEach, dropEmpty) => {
      const each = byEach === undefined || booleanOf(firstOf(byEach));
      const drop = dropEmpty === undefined || booleanOf(firstOf(dropEmpty));
      return rowsOfResults(given, (cell) => split(context, textOf(cell), text(delimiter), each, drop));
    },
  ),
  JOIN: define(
    'Joins values with a delimiter.',
    ['delimiter (string)', 'value_or_array (any, range, repeating)'],
    (_context, delimiter, ...parts) => joined(text(delimiter), parts, false),
  ),
  TEXTJOIN: define(
    'Joins values with a delimiter, with or without the empty ones.',
    ['delimiter (string)', 'ignore_empty (boolean)', 'text (any, range, repeating)'],
    (_context, delimiter, ignoreEmpty, ...parts) =>
      joined(text(delimiter), parts, booleanOf(firstOf(ignoreEmpty))),
  ),
  CONCATENATE: define('Joins values.', ['string (any, range, repeating)'], (_context, ...parts) =>
    joined('', parts, false),
  ),
  CONCAT: define(
    'Joins two values.',
    ['value1 (any)', 'value2 (any)'],
    (_context, a, b) => text(a) + text(b),
  ),
  REPT: define(
    'Repeats text.',
    ['text_to_repeat (string)', 'number_of_repetitions (number)'],
    (context, given, times) => {
      const count = integer(times, context, 0);
      return count < 0
        ? errorCell('#VALUE!', 'Function REPT parameter 2 value must not be negative.')
        : text(given).repeat(count);
    },
  ),
  CODE: define('The Unicode value of the first character.', ['string (any)'], codePoint('CODE')),
  UNICODE: define('The Unicode value of the first character.', ['text (any)'], codePoint('UNICODE')),
  CHAR: define('The character of a number.', ['table_number (number)'], character('CHAR')),
  UNICHAR: define('The character of a number.', ['number (number)'], character('UNICHAR')),
  PROPER: define('Text with each word capitalised.', ['text_to_capitalize (any)'], (_context, given) =>
    titleCase(text(given)),
  ),
  ENCODEURL: define('Text encoded for the query of an address.', ['text (any)'], (_context, given) =>
    encodeURIComponent(text(given)).replace(
      /[!'()*]/g,
      (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  ),
  ASC: define('Full-width characters as half-width ones.', ['text (any)'], (_context, given) =>
    halfWidth(text(given)),
  ),
  FIXED: define(
    'A number as text with fixed places.',
    ['number (number)', 'number_of_places (number, optional)', 'suppress_separator (boolean, optional)'],
    (context, number, places, plain) =>
      grouped(
        numberOf(firstOf(number), context.locale),
        integer(places, context, 2),
        plain !== undefined && booleanOf(firstOf(plain)),
      ),
  ),
  DOLLAR: define(
    'A number as text in dollars.',
    ['number (number)', 'number_of_places (number, optional)'],
    (context, number, places) => {
      const value = numberOf(firstOf(number), context.locale);
      const digits = grouped(Math.abs(value), integer(places, context, 2), false);
      return value < 0 ? `($${digits})` : `$${digits}`;
    },
  ),
  TEXT: define('A value in a format.', ['number (any)', 'format (any)'], ({ locale }, given, format) => {
    const cell = checked(firstOf(given));
    const pattern = text(format);
    if (typeof cell.value === 'boolean') return textOf(cell);
    const number = typeof cell.value === 'string' ? readNumber(cell, locale) : numberOf(cell, locale);
    return number === undefined ? formatText(textOf(cell), pattern) : formatNumber(number, pattern, locale);
  }),
  TO_TEXT: define('A value as it is shown.', ['value (any)'], (context, given) =>
    shownText(firstOf(given), context),
  ),
  TO_DATE: formatted('A number as a date.', (context) => context.locale.dateFormat),
  TO_PERCENT: formatted('A number as a percentage.', () => '0.00%'),
  TO_DOLLARS: formatted('A number as dollars.', () => '"$"#,##0.00'),
  TO_PURE_NUMBER: define('A number without its format.', ['value (any)'], (_context, given) => {
    const { value } = checked(firstOf(given));
    return typeof value === 'number' ? { value, format: '0.#########' } : value;
  }),
  EPOCHTODATE: define(
    'A Unix time as a date and time in UTC.',
    ['timestamp (number)', 'unit (number, optional)'],
    (context, stamp, unit) => {
      const scale = { 1: 1, 2: 1e3, 3: 1e6 }[integer(unit, context, 1)];
      const time = numberOf(firstOf(stamp), context.locale);
      if (scale === undefined || time < 0)
        return errorCell('#NUM!', 'EPOCHTODATE takes a time that is not negative and a unit from 1 to 3.');
      return { value: 25_569 + time / scale / 86_400, format: `${context.locale.dateFormat} hh:mm:ss` };
    },
  ),
};

/** Text that is written like a number or a date, as that; other text not. */
const readNumber = (cell: Cell, locale: Locale): number | undefined => {
  try {
    return numberOf(cell, locale);
  } catch {
    return undefined;
  }
};

/** A number rounded to places, with separators between thousands. */
const grouped = (value: number, places: number, plain: boolean): string => {
  const scale = 10 ** places;
  const rounded = Math.sign(value) * (Math.round(Math.abs(value) * scale + 1e-9) / scale);
  const shown = rounded.toFixed(Math.max(0, places));
  return plain ? shown : shown.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
};

function formatted(description: string, format: (context: EvalContext) => string) {
  return define(description, ['value (any)'], (context, given) => {
    const { value } = checked(firstOf(given));
    return typeof value === 'number' ? { value, format: format(context) } : value;
  });
}

const shownText = (cell: Cell, { locale }: EvalContext): string => {
  const { value, format } = checked(cell);
  return typeof value === 'number' && format ? helpers.formatValue(value, { format, locale }) : textOf(cell);
};
