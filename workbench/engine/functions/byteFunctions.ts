/** The text functions that count bytes: two for a full-width character, one for others. */
import { numberOf, textOf } from '../coerce.ts';
import { FormulaFault } from '../errors.ts';
import type { EvalContext } from '../load.ts';
import { type Argument, firstOf } from '../values.ts';
import { define, type FunctionSet } from './define.ts';

/** Beyond Latin-1, but for half-width katakana. */
const width = (char: string): 1 | 2 => {
  const code = char.codePointAt(0) ?? 0;
  return code <= 0xff || (code >= 0xff61 && code <= 0xff9f) ? 1 : 2;
};

const bytesOf = (given: string): number => [...given].reduce((total, char) => total + width(char), 0);

/** The characters that begin at or after byte `from` and end at or before byte `to`. */
const between = (given: string, from: number, to: number): string => {
  let at = 0;
  let kept = '';
  for (const char of given) {
    const end = at + width(char);
    if (at >= from && end <= to) kept += char;
    at = end;
  }
  return kept;
};

/** The bytes before a place that a search found. */
const bytesBefore = (given: string, index: number): number => bytesOf(given.slice(0, index));

const text = (given: Argument): string => textOf(firstOf(given));
const count = (given: Argument, { locale }: EvalContext, otherwise: number): number =>
  given === undefined ? otherwise : Math.trunc(numberOf(firstOf(given), locale));

const sought = (within: string, index: number): number => {
  if (index < 0) throw new FormulaFault('#VALUE!', 'The text was not found.');
  return bytesBefore(within, index) + 1;
};

/** MIDB begins with the first character that begins at the byte or after it, and takes those that begin within the length. */
const middle = (given: string, start: number, length: number): string => {
  let at = 0;
  let begins: number | undefined;
  let kept = '';
  for (const char of given) {
    if (at >= start - 1) {
      begins ??= at;
      if (at < begins + length) kept += char;
    }
    at += width(char);
  }
  return kept;
};

const replaced = (given: string, start: number, length: number, fresh: string): string => {
  const head = between(given, 0, start);
  const before =
    bytesOf(head) >= start && start > 1 && !isBoundary(given, start - 1)
      ? head
      : between(given, 0, start - 1);
  const taken = between(given, bytesOf(before), bytesOf(before) + length);
  return before + fresh + given.slice(before.length + taken.length);
};

const isBoundary = (given: string, bytes: number): boolean => bytesOf(between(given, 0, bytes)) === bytes;

export const byteFunctions: FunctionSet = {
  LENB: define('The length of text in bytes.', ['string (any)'], (_context, given) => bytesOf(text(given))),
  LEFTB: define(
    'The first bytes of text.',
    ['string (any)', 'num_of_bytes (number, optional)'],
    (context, given, bytes) => between(text(given), 0, count(bytes, context, 1)),
  ),
  RIGHTB: define(
    'The last bytes of text.',
    ['string (any)', 'num_of_bytes (number, optional)'],
    (context, given, bytes) => {
      const all = bytesOf(text(given));
      return between(text(given), all - count(bytes, context, 1), all);
    },
  ),
  MIDB: define(
    'Bytes from the middle of text.',
    ['string (any)', 'starting_at (number)', 'extract_length_bytes (number)'],
    (context, given, start, length) =>
      middle(text(given), count(start, context, 1), count(length, context, 0)),
  ),
  REPLACEB: define(
    'Text with some bytes replaced.',
    ['text (any)', 'position (number)', 'num_bytes (number)', 'new_text (any)'],
    (context, given, position, length, fresh) =>
      replaced(text(given), count(position, context, 1), count(length, context, 0), text(fresh)),
  ),
  FINDB: define(
    'Where a text stands in another, in bytes; case counts.',
    ['search_for (any)', 'text_to_search (any)', 'starting_at (number, optional)'],
    (_context, wanted, within) => sought(text(within), text(within).indexOf(text(wanted))),
  ),
  SEARCHB: define(
    'Where a text stands in another, in bytes; case does not count.',
    ['search_for (any)', 'text_to_search (any)', 'starting_at (number, optional)'],
    (_context, wanted, within) =>
      sought(text(within), text(within).toLowerCase().indexOf(text(wanted).toLowerCase())),
  ),
};
