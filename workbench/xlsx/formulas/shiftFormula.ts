/** A formula moved by rows and columns, as a file has it for all but the first cell of a shared formula. */
import { columnIndex, columnLetters } from '../address.ts';
import { isCall, lexFormula, type Token } from './lexFormula.ts';

export const shiftFormula = (formula: string, rows: number, cols: number): string => {
  const tokens = lexFormula(formula);
  return tokens
    .map((token, index) => (isReference(tokens, index) ? shifted(token.text, rows, cols) : token.text))
    .join('');
};

const isReference = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  if (!token || (token.kind !== 'word' && token.kind !== 'number') || isCall(tokens, index)) return false;
  if (/^\$?[A-Za-z]{1,3}\$?[1-9]\d*$/.test(token.text)) return true;
  const beside = tokens[index - 1]?.text === ':' || tokens[index + 1]?.text === ':';
  return beside && /^\$?(?:[A-Za-z]{1,3}|[1-9]\d*)$/.test(token.text);
};

const shifted = (reference: string, rows: number, cols: number): string =>
  reference.replace(/(\$?)([A-Za-z]+)|(\$?)(\d+)/g, (text, columnFixed, letters, rowFixed, digits) => {
    if (columnFixed === '$' || rowFixed === '$') return text;
    if (letters === undefined) return String(Number(digits) + rows);
    return columnLetters(columnIndex(letters) + cols);
  });
