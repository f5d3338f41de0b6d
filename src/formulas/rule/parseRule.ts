import { isDay } from '../../schema/day.ts';
import { patternTokens } from './patterns.ts';
import { readRule } from './readRule.ts';
import { type Condition, deepest, type Rule, type TestName, tests } from './rule.ts';
import type { RuleReader } from './ruleReader.ts';
import { tidy } from './tidy.ts';
import { tokensOf } from './tokens.ts';

/**
 * The rule that a part of a formula says, null where it says something that is no rule: then the formula stays the
 * business's own. Reads what printRule.ts writes, with other spaces, capitals, `$` and brackets, with conditions, numbers
 * and texts changed by hand. `a*b`, `a+b` may stand without brackets when nothing is around them.
 */
export const parseRule = (formula: string, reader: RuleReader): Rule | null => {
  const tokens = tokensOf(formula);
  return tokens && parseTokens(tokens, reader);
};

export const parseTokens = (tokens: readonly string[], reader: RuleReader): Rule | null => {
  const cursor: Cursor = { tokens, at: 0, reader, depth: 0 };
  const rule = sum(cursor, 'some');
  if (rule === null || cursor.at < tokens.length) return null;
  return readRule(rule);
};

interface Cursor {
  readonly tokens: readonly string[];
  readonly reader: RuleReader;
  at: number;
  /** Brackets around what is being read. */
  depth: number;
}

/** Takes the tokens if they come next. */
const take = (cursor: Cursor, ...wanted: readonly string[]): boolean => {
  if (wanted.some((one, index) => cursor.tokens[cursor.at + index] !== one)) return false;
  cursor.at += wanted.length;
  return true;
};

/** `a+b`. @param least Whether a single one is a group of one: it is so inside SIGN. */
const sum = (cursor: Cursor, least: 'one' | 'some'): Rule | null =>
  listed(cursor, '+', product, 'any', least);

/** `a*b`, and `1*a` for a group of one. */
const product = (cursor: Cursor): Rule | null =>
  listed(cursor, '*', atom, 'all', take(cursor, '1', '*') ? 'one' : 'some');

const listed = (
  cursor: Cursor,
  sign: string,
  part: (cursor: Cursor) => Rule | null,
  kind: 'all' | 'any',
  least: 'one' | 'some',
): Rule | null => {
  const of: Rule[] = [];
  do {
    const one = part(cursor);
    if (one === null) return null;
    of.push(one);
  } while (take(cursor, sign));
  return of.length === 1 && least === 'some' ? (of[0] ?? null) : { kind, of };
};

const atom = (cursor: Cursor): Rule | null => {
  if (take(cursor, 'SIGN', '(')) return within(cursor, () => sum(cursor, 'one'));
  if (take(cursor, '(', '1', '-')) return within(cursor, () => complement(atom(cursor)));
  if (take(cursor, '(')) return within(cursor, () => product(cursor));
  return condition(cursor);
};

const complement = (rule: Rule | null): Rule | null => rule && { kind: 'not', of: [rule] };

const within = (cursor: Cursor, read: () => Rule | null): Rule | null => {
  // People may set brackets of their own around each group.
  if (cursor.depth > 2 * deepest) return null;
  cursor.depth += 1;
  const rule = read();
  cursor.depth -= 1;
  return rule !== null && take(cursor, ')') ? rule : null;
};

const condition = (cursor: Cursor): Rule | null => {
  const from = cursor.at;
  // The names are those of the literal.
  for (const kind of Object.keys(tests) as TestName[]) {
    cursor.at = from;
    const found = conditionOf(kind, cursor);
    if (found) return found;
  }
  return null;
};

/** Follows the pattern of a test through the tokens. */
const conditionOf = (kind: TestName, cursor: Cursor): Condition | null => {
  const pattern = patternTokens(kind);
  let field: Condition['field'] | null = null;
  const of: (string | number)[] = [];
  for (let step = 0; step < pattern.length; step++) {
    const part = pattern[step] ?? '';
    if (part === '@') {
      field = cursor.reader.field(run(cursor), kind);
      if (!field) return null;
    } else if (part === '#') {
      if (!cursor.reader.today(run(cursor))) return null;
    } else if (part === '?') {
      const one = field && read[tests[kind]](cursor, field);
      if (one === null) return null;
      of.push(one);
    } else if (part === ']') {
      const open = pattern.indexOf('[');
      if (cursor.tokens[cursor.at] === pattern[open + 1]) step = open;
    } else if (part !== '[' && !take(cursor, part)) return null;
  }
  // What the test takes was read by its kind; the schema looks at it once more.
  return { kind, field, of } as unknown as Condition;
};

/** The tokens up to the comma or bracket that ends this argument. */
const run = (cursor: Cursor): readonly string[] => {
  const from = cursor.at;
  let depth = 0;
  for (; cursor.at < cursor.tokens.length; cursor.at++) {
    const one = cursor.tokens[cursor.at] ?? '';
    if (depth === 0 && [',', ')', '}'].includes(one)) break;
    depth += '({'.includes(one) ? 1 : ')}'.includes(one) ? -1 : 0;
  }
  return cursor.tokens.slice(from, cursor.at);
};

const asNumber = (cursor: Cursor): number | null => {
  const sign = take(cursor, '-') ? -1 : 1;
  const digits = cursor.tokens[cursor.at] ?? '';
  if (!/^[\d.]/.test(digits)) return null;
  cursor.at += 1;
  return sign * Number(digits);
};

const asDay = (cursor: Cursor): string | null => {
  const [year = '', comma, month = '', second, day = ''] = cursor.tokens.slice(cursor.at, cursor.at + 5);
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (comma !== ',' || second !== ',' || !isDay(text)) return null;
  cursor.at += 5;
  return text;
};

const asText = (cursor: Cursor, field: Condition['field']): string | null => {
  const text = cursor.reader.text(field, run(cursor));
  return text !== null && tidy(text) === text ? text : null;
};

type Read = (cursor: Cursor, field: Condition['field']) => string | number | null;

const read: Readonly<Record<(typeof tests)[TestName], Read>> = {
  number: asNumber,
  numbers: asNumber,
  days: asNumber,
  count: asNumber,
  percent: asNumber,
  day: asDay,
  texts: asText,
  nothing: () => null,
};
