/** Splits a query into words, literals and marks. */
import { FormulaFault } from '../../errors.ts';

export interface Token {
  readonly kind: 'word' | 'quotedName' | 'text' | 'number' | 'mark' | 'end';
  readonly text: string;
}

const PATTERN =
  /\s+|(`[^`]*`)|("[^"]*"|'[^']*')|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|([\p{L}_][\p{L}\p{N}_]*)|(<>|!=|<=|>=|[-+*/=<>(),])/uy;

export const tokens = (query: string): readonly Token[] => {
  const found: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < query.length) {
    const at = PATTERN.lastIndex;
    const match = PATTERN.exec(query);
    if (!match) throw queryFault(`PARSE_ERROR: Encountered "${query.slice(at, at + 10)}"`);
    const token = tokenOf(match);
    if (token) found.push(token);
  }
  found.push({ kind: 'end', text: '' });
  return found;
};

const tokenOf = ([text, quotedName, quoted, number, word]: RegExpExecArray): Token | undefined => {
  if (quotedName !== undefined) return { kind: 'quotedName', text: quotedName.slice(1, -1) };
  if (quoted !== undefined) return { kind: 'text', text: quoted.slice(1, -1) };
  if (number !== undefined) return { kind: 'number', text: number };
  if (word !== undefined) return { kind: 'word', text: word };
  return text.trim() === '' ? undefined : { kind: 'mark', text };
};

export const queryFault = (detail: string): FormulaFault =>
  new FormulaFault('#VALUE!', `Unable to parse query string for Function QUERY parameter 2: ${detail}`);
