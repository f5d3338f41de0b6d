/** REGEXMATCH, REGEXEXTRACT, REGEXREPLACE with RE2's syntax. */
import { checked, errorCell, FormulaFault } from '../errors.ts';
import { type Argument, type Cell, firstOf } from '../values.ts';
import { define, type FunctionSet } from './define.ts';
import { pattern } from './pattern.ts';
import { rowsOfResults } from './textFunctions.ts';

/** These functions take text only: a number is #VALUE!, a blank the empty text. */
const strictText = (given: Argument, name: string, place: number): string => {
  const { value } = checked(firstOf(given));
  if (value === null) return '';
  if (typeof value === 'string') return value;
  throw new FormulaFault(
    '#VALUE!',
    `Function ${name} parameter ${place} expects text values. But '${String(value)}' is not a text.`,
  );
};

export const regexFunctions: FunctionSet = {
  REGEXMATCH: define(
    'Whether a piece of text matches a regular expression.',
    ['text (any)', 'regular_expression (any)'],
    (_context, text, source) =>
      pattern(strictText(source, 'REGEXMATCH', 2)).test(strictText(text, 'REGEXMATCH', 1)),
  ),
  REGEXEXTRACT: define(
    'The first match, or its groups side by side.',
    ['text (any, range)', 'regular_expression (any, range)'],
    (_context, text, source) =>
      rowsOfResults(text, (cell) =>
        extracted(strictText(cell, 'REGEXEXTRACT', 1), pattern(strictText(source, 'REGEXEXTRACT', 2))),
      ),
  ),
  REGEXREPLACE: define(
    'Replaces every match.',
    ['text (any)', 'regular_expression (any)', 'replacement (any)'],
    (_context, text, source, replacement) => {
      const expression = pattern(strictText(source, 'REGEXREPLACE', 2));
      const everywhere = new RegExp(expression.source, `${expression.flags}g`);
      const put = jsReplacement(strictText(replacement, 'REGEXREPLACE', 3));
      return replaced(strictText(text, 'REGEXREPLACE', 1), everywhere, put);
    },
  ),
};

/** RE2 takes no empty match right behind another, as JavaScript does: `a*` is found once in `aaa`. */
const replaced = (text: string, everywhere: RegExp, put: string): string => {
  const once = new RegExp(everywhere.source, everywhere.flags.replace('g', 'y'));
  let result = '';
  let end = -1;
  let from = 0;
  for (const match of text.matchAll(everywhere)) {
    if (match[0] === '' && match.index === end) continue;
    once.lastIndex = match.index;
    const changed = text.replace(once, put);
    end = match.index + match[0].length;
    result +=
      text.slice(from, match.index) + changed.slice(match.index, changed.length - (text.length - end));
    from = end;
  }
  return result + text.slice(from);
};

const extracted = (text: string, expression: RegExp): readonly Cell[] => {
  const match = expression.exec(text);
  if (!match)
    return [
      errorCell(
        '#N/A',
        'Function REGEXEXTRACT parameter 2 value does not match text of Function REGEXEXTRACT parameter 1 value.',
      ),
    ];
  const [whole, ...groups] = match;
  return groups.length === 0 ? [{ value: whole }] : groups.map((group) => ({ value: group ?? null }));
};

/** RE2 has `$1` and `\1`, JavaScript `$1`; `$&` and its like mean nothing in RE2. */
const jsReplacement = (text: string): string => text.replace(/\$(?!\d)/g, '$$$$').replace(/\\(\d)/g, '$$$1');
