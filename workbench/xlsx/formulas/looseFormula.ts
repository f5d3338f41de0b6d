/**
 * Formulas where nothing can be wrapped (validations, conditional formats): newer functions prefixed, open ranges
 * closed at the sheet's last row and column as Sheets' export closes them, the rest as it stands.
 */
import { columnLetters, type Size } from '../address.ts';
import { futureFunctions } from './excelFunctions.ts';
import { isCall, lexFormula, type Token } from './lexFormula.ts';
import { localNames } from './localNames.ts';

/** Without its `=`. */
export const looseFormula = (formula: string, size: Size): string => {
  const tokens = lexFormula(formula.replace(/^=/, '').trim());
  const names = localNames(tokens);
  return tokens.map((_, index) => closed(tokens, index, size) ?? prefixed(tokens, index, names)).join('');
};

/** A reference with its open ends closed: `B2:B` as `B2:B1000`. */
export const closedRange = (range: string, size: Size): string => {
  const tokens = lexFormula(range);
  return tokens.map(({ text }, index) => closed(tokens, index, size) ?? text).join('');
};

const prefixed = (tokens: readonly Token[], index: number, names: ReadonlySet<string>): string => {
  const text = tokens[index]?.text ?? '';
  if (tokens[index]?.kind !== 'word') return text;
  if (names.has(text.toLowerCase())) return `_xlpm.${text}`;
  return isCall(tokens, index) && futureFunctions.has(text.toUpperCase())
    ? `_xlfn.${text.toUpperCase()}`
    : text;
};

/** The closed form of the end of a range whose beginning is a cell; null where there is nothing to close. */
const closed = (tokens: readonly Token[], index: number, { rows, cols }: Size): string | null => {
  const text = tokens[index]?.text ?? '';
  if (tokens[index - 1]?.text !== ':' || !/^\$?[A-Za-z]{1,3}\$?\d+$/.test(tokens[index - 2]?.text ?? ''))
    return null;
  if (/^\$?[A-Za-z]{1,3}$/.test(text) && tokens[index + 1]?.text !== '(') return `${text}${rows}`;
  return /^\$?\d+$/.test(text) ? text.replace(/^(\$?)(\d+)$/, `$1${columnLetters(cols - 1)}$2`) : null;
};
