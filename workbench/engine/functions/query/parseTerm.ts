/** Columns, literals, functions and arithmetic. */

import { serialOfDateText, serialOfTimeText } from './dates.ts';
import type { Reader } from './reader.ts';
import type { Aggregate, Kind, Term } from './syntax.ts';
import { queryFault } from './tokens.ts';

export const parseTerm = (reader: Reader): Term => sum(reader);

const sum = (reader: Reader): Term => {
  let left = product(reader);
  for (;;) {
    if (reader.mark('+')) left = call('sum', left, product(reader));
    else if (reader.mark('-')) left = call('difference', left, product(reader));
    else return left;
  }
};

const product = (reader: Reader): Term => {
  let left = factor(reader);
  for (;;) {
    if (reader.mark('*')) left = call('product', left, factor(reader));
    else if (reader.mark('/')) left = call('quotient', left, factor(reader));
    else return left;
  }
};

/** Arithmetic carries the names that Google shows in headers. */
const call = (name: string, ...args: Term[]): Term => ({ type: 'function', name, args });

const factor = (reader: Reader): Term => {
  if (reader.mark('(')) {
    const inner = parseTerm(reader);
    reader.expectMark(')');
    return inner;
  }
  if (reader.mark('-')) {
    const operand = factor(reader);
    if (operand.type === 'literal' && typeof operand.value === 'number')
      return literal(-operand.value, 'number');
    return call('difference', literal(0, 'number'), operand);
  }
  const token = reader.next();
  if (token.kind === 'number') return literal(Number(token.text), 'number');
  if (token.kind === 'text') return literal(token.text, 'string');
  if (token.kind === 'quotedName') return { type: 'column', id: token.text };
  if (token.kind === 'word') return named(token.text, reader);
  throw queryFault(`PARSE_ERROR: Encountered "${token.text}".`);
};

const literal = (value: string | number | boolean, kind: Kind): Term => ({ type: 'literal', value, kind });

const AGGREGATES: ReadonlySet<string> = new Set<Aggregate>(['sum', 'avg', 'count', 'max', 'min']);
const isAggregate = (name: string): name is Aggregate => AGGREGATES.has(name);

const named = (word: string, reader: Reader): Term => {
  const lower = word.toLowerCase();
  if (reader.peek().kind === 'text') {
    const typed = typedLiteral(lower, reader.peek().text);
    if (typed) {
      reader.next();
      return typed;
    }
  }
  if (reader.isMark('(')) return functionCall(lower, reader);
  if (lower === 'true' || lower === 'false') return literal(lower === 'true', 'boolean');
  return { type: 'column', id: word };
};

const typedLiteral = (type: string, text: string): Term | undefined => {
  if (type === 'date') return literal(Math.trunc(serialOfDateText(text)), 'date');
  if (type === 'datetime' || type === 'timestamp') return literal(serialOfDateText(text), 'datetime');
  if (type === 'timeofday') return literal(serialOfTimeText(text), 'timeofday');
  return undefined;
};

const functionCall = (name: string, reader: Reader): Term => {
  reader.expectMark('(');
  const args: Term[] = [];
  if (!reader.isMark(')')) {
    args.push(parseTerm(reader));
    while (reader.mark(',')) args.push(parseTerm(reader));
  }
  reader.expectMark(')');
  if (!isAggregate(name)) return { type: 'function', name, args };
  const [column] = args;
  if (column?.type !== 'column' || args.length !== 1)
    throw queryFault(`PARSE_ERROR: ${name} takes one column.`);
  return { type: 'aggregate', name, id: column.id };
};
