import { spilledColumn } from '../scores/scoresTab.ts';
import { parseTokens } from './parseRule.ts';
import { longestFormula, printRule } from './printRule.ts';
import type { Rule } from './rule.ts';
import type { RuleNames } from './ruleNames.ts';
import type { RuleReader } from './ruleReader.ts';
import { tokensOf } from './tokens.ts';

/** A column of Scores that shows for whom a rule holds. */
export interface RuleColumn {
  /** The header as part of a formula. */
  readonly header: string;
  readonly rule: Rule;
}

/** The formula of the column's first cell: TRUE or FALSE a customer. Null where it would be too long; see printRule.ts. */
export const printRuleColumn = ({ header, rule }: RuleColumn, names: RuleNames): string | null => {
  const value = printRule(rule, names);
  const formula = value && spilledColumn(header, `IF(${value},TRUE,FALSE)`);
  return formula === null || formula.length > longestFormula ? null : formula;
};

/**
 * The rule that a column's formula says, also where people changed it; null where it is no rule. The header may be
 * anything.
 */
export const parseRuleColumn = (formula: string, reader: RuleReader): Rule | null => {
  const tokens = tokensOf(formula);
  const frame = tokensOf(spilledColumn('@', 'IF(@,TRUE,FALSE)'));
  if (!tokens || !frame) return null;
  const [header, value] = [frame.indexOf('@'), frame.lastIndexOf('@')];
  const before = frame.slice(0, header);
  const between = frame.slice(header + 1, value);
  const after = frame.slice(value + 1);
  const from = argumentEnd(tokens, header);
  const to = tokens.length - after.length;
  const stands = (part: readonly string[], at: number): boolean =>
    part.every((one, index) => tokens[at + index] === one);
  if (!stands(before, 0) || !stands(between, from) || !stands(after, to)) return null;
  return parseTokens(tokens.slice(from + between.length, to), reader);
};

/** Where the argument that begins at `from` ends. */
const argumentEnd = (tokens: readonly string[], from: number): number => {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const one = tokens[at] ?? '';
    if (depth === 0 && one === ',') return at;
    depth += '({'.includes(one) ? 1 : ')}'.includes(one) ? -1 : 0;
  }
  return tokens.length;
};
