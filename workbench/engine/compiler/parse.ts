/** Parses a compilation key into a tree, with the precedence of Sheets (`-2^2` is 4, `2^3^2` is 64). */
import { type Lexeme, lexemes } from './lex.ts';
import type { BinaryOperator, Node } from './node.ts';

/** @throws SyntaxError for what Sheets calls a formula parse error. */
export const parseKey = (key: string): Node => {
  const reader = new Reader(lexemes(key));
  reader.expect('=');
  const tree = expression(reader, 0);
  reader.expectEnd();
  return tree;
};

/** Loosest first. */
const LEVELS: readonly ReadonlySet<string>[] = [
  new Set(['=', '<>', '<', '<=', '>', '>=']),
  new Set(['&']),
  new Set(['+', '-']),
  new Set(['*', '/']),
  new Set(['^']),
];

const isOperator = (text: string, level: number): text is BinaryOperator => LEVELS[level]?.has(text) ?? false;

const expression = (reader: Reader, level: number): Node => {
  if (level === LEVELS.length) return prefixed(reader);
  let left = expression(reader, level + 1);
  while (reader.current.kind === 'mark') {
    const operator = reader.current.text;
    if (!isOperator(operator, level)) break;
    reader.next();
    left = { kind: 'binary', operator, left, right: expression(reader, level + 1) };
  }
  return left;
};

const prefixed = (reader: Reader): Node => {
  if (reader.take('-')) return { kind: 'unary', operator: '-', operand: prefixed(reader) };
  if (reader.take('+')) return { kind: 'unary', operator: '+', operand: prefixed(reader) };
  return postfixed(reader);
};

const postfixed = (reader: Reader): Node => {
  let node = primary(reader);
  for (;;) {
    if (reader.take('%')) node = { kind: 'unary', operator: '%', operand: node };
    else if (reader.take(':')) node = { kind: 'binary', operator: ':', left: node, right: primary(reader) };
    else if (reader.take('('))
      node = { kind: 'apply', callee: node, args: argumentsUntilParenthesis(reader) };
    else return node;
  }
};

const primary = (reader: Reader): Node => {
  const lexeme = reader.next();
  switch (lexeme.kind) {
    case 'number':
      return { kind: 'number', index: reader.numbers++ };
    case 'text':
      return text(reader);
    case 'cell':
      return { kind: 'cell', index: reader.references++ };
    case 'range':
      return { kind: 'range', index: reader.references++ };
    case 'error':
      if (lexeme.text === '#REF!') return { kind: 'cell', index: reader.references++ };
      return { kind: 'error', code: lexeme.text };
    case 'symbol':
      return symbol(reader, lexeme.text);
    case 'mark':
      if (lexeme.text === '(') return parenthesised(reader);
      if (lexeme.text === '{') return arrayLiteral(reader);
      break;
    default:
  }
  throw new SyntaxError('Formula parse error.');
};

const text = (reader: Reader): Node => {
  const index = reader.texts++;
  let parts = 1;
  while (reader.current.kind === 'text') {
    reader.next();
    reader.texts++;
    parts++;
  }
  return { kind: 'text', index, parts };
};

const symbol = (reader: Reader, name: string): Node => {
  if (reader.take('('))
    return { kind: 'call', name: name.toUpperCase(), args: argumentsUntilParenthesis(reader) };
  const upper = name.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  return { kind: 'name', name };
};

const parenthesised = (reader: Reader): Node => {
  const inner = expression(reader, 0);
  reader.expect(')');
  return inner;
};

const argumentsUntilParenthesis = (reader: Reader): readonly Node[] => {
  if (reader.take(')')) return [];
  const args: Node[] = [];
  for (;;) {
    const omitted =
      reader.current.kind === 'mark' && (reader.current.text === ',' || reader.current.text === ')');
    args.push(omitted ? { kind: 'omitted' } : expression(reader, 0));
    if (reader.take(')')) return args;
    reader.expect(',');
  }
};

const arrayLiteral = (reader: Reader): Node => {
  const rows: Node[][] = [[]];
  if (reader.take('}')) return { kind: 'array', rows: [] };
  for (;;) {
    rows.at(-1)?.push(expression(reader, 0));
    if (reader.take('}')) return { kind: 'array', rows };
    if (reader.take(';')) rows.push([]);
    else reader.expect(',');
  }
};

/** Walks the lexemes and numbers literals and references in the order they are read, which is their order in the key. */
class Reader {
  numbers = 0;
  texts = 0;
  references = 0;
  private at = 0;
  private readonly all: readonly Lexeme[];
  constructor(all: readonly Lexeme[]) {
    this.all = all;
  }

  get current(): Lexeme {
    return this.all[this.at] ?? { kind: 'end', text: '' };
  }

  next(): Lexeme {
    const lexeme = this.current;
    this.at++;
    return lexeme;
  }

  take(mark: string): boolean {
    if (this.current.kind !== 'mark' || this.current.text !== mark) return false;
    this.at++;
    return true;
  }

  expect(mark: string): void {
    if (!this.take(mark)) throw new SyntaxError('Formula parse error.');
  }

  expectEnd(): void {
    if (this.current.kind !== 'end') throw new SyntaxError('Formula parse error.');
  }
}
