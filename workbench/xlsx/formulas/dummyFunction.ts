/**
 * How Sheets' own export writes what Excel cannot run: a call of a function that does not exist, with the formula as
 * its text, and beside it the value that stood in the cell. Sheets' import takes the text back.
 * Seen in exported files, see docs/differences/xlsx.md.
 */
import { lexFormula } from './lexFormula.ts';

export type Value = string | number | boolean | null;

const spilled = '"COMPUTED_VALUE"';

/** The wrapped form of `formula` (without `=`), showing `value` wherever it cannot be computed. */
export const wrapped = (formula: string, value: Value): string =>
  `IFERROR(__xludf.DUMMYFUNCTION(${literalText(formula)}),${literal(value)})`;

/** What stands in a cell that another cell's formula has filled. */
export const wrappedSpill = (value: Value): string => wrapped(spilled, value);

export type Unwrapped = { readonly formula: string } | 'spilled' | null;

/** The formula inside a wrapped one; 'spilled' for a cell that another's formula fills; null if it is none. */
export const unwrapped = (text: string): Unwrapped => {
  const tokens = lexFormula(text).filter(
    ({ kind, text: mark }) => kind !== 'space' && mark !== '@' && mark !== '=',
  );
  const [iferror, open, dummy, inner] = tokens;
  const called = iferror?.text.toUpperCase() === 'IFERROR' && open?.text === '(' && inner?.text === '(';
  if (!called || !dummy || !/^_{1,2}xludf\.dummyfunction$/i.test(dummy.text)) return null;
  const parts: string[] = [];
  for (const token of tokens.slice(4)) {
    if (token.kind === 'string') parts.push(token.text.slice(1, -1).replaceAll('""', '"'));
    else if (token.text !== '&') break;
  }
  const formula = parts.join('');
  return formula === spilled ? 'spilled' : { formula };
};

const literal = (value: Value): string => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return literalText(value ?? '');
};

/** A text literal; Excel's hold 255 characters, so that longer text is several, joined. */
const literalText = (text: string): string => {
  const pieces = text.replaceAll('"', '""').match(/(?:""|[^"]){1,255}/gs) ?? [''];
  return pieces
    .flatMap(shortEnough)
    .map((piece) => `"${piece}"`)
    .join('&');
};

/** A doubled quote counts once for the pattern and twice for the length: cut what came out too long. */
const shortEnough = (piece: string): string[] => {
  const halves: string[] = [];
  let rest = piece;
  while (rest.length > 255) {
    const quotes = /"*$/.exec(rest.slice(0, 255))?.[0].length ?? 0;
    const end = quotes % 2 === 1 ? 254 : 255;
    halves.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...halves, rest];
};
