/** The where clause. */
import { parseTerm } from './parseTerm.ts';
import type { Reader } from './reader.ts';
import type { Comparison, Condition } from './syntax.ts';
import { queryFault } from './tokens.ts';

export const parseCondition = (reader: Reader): Condition => {
  let left = conjunction(reader);
  while (reader.word('or')) left = { type: 'or', left, right: conjunction(reader) };
  return left;
};

const conjunction = (reader: Reader): Condition => {
  let left = negation(reader);
  while (reader.word('and')) left = { type: 'and', left, right: negation(reader) };
  return left;
};

const negation = (reader: Reader): Condition =>
  reader.word('not') ? { type: 'not', condition: negation(reader) } : primary(reader);

/** A parenthesis may hold a condition or the beginning of a term: `(A + B) > 2`. */
const primary = (reader: Reader): Condition => {
  const start = reader.position();
  if (reader.mark('(')) {
    try {
      const inner = parseCondition(reader);
      if (reader.mark(')')) return inner;
    } catch {
      // Not a condition; read it as a term.
    }
    reader.rewind(start);
  }
  return comparison(reader);
};

const comparison = (reader: Reader): Condition => {
  const left = parseTerm(reader);
  if (reader.words('is', 'not', 'null')) return { type: 'null', term: left, negated: true };
  if (reader.words('is', 'null')) return { type: 'null', term: left, negated: false };
  return { type: 'compare', operator: operator(reader), left, right: parseTerm(reader) };
};

const operator = (reader: Reader): Comparison => {
  if (reader.words('starts', 'with')) return 'starts with';
  if (reader.words('ends', 'with')) return 'ends with';
  if (reader.word('contains')) return 'contains';
  if (reader.word('matches')) return 'matches';
  if (reader.word('like')) return 'like';
  const { kind, text } = reader.next();
  if (kind === 'mark') {
    if (text === '=' || text === '!=' || text === '<' || text === '<=' || text === '>' || text === '>=')
      return text;
    if (text === '<>') return '!=';
  }
  throw queryFault(`PARSE_ERROR: a comparison was expected, not "${text}".`);
};
