import { spilledColumn } from '../scores/scoresTab.ts';
import { quoted } from '../sheetNames.ts';
import { parseTokens } from './parseRule.ts';
import { longestFormula, printRule } from './printRule.ts';
import type { Rule } from './rule.ts';
import type { RuleNames } from './ruleNames.ts';
import type { RuleReader } from './ruleReader.ts';
import { tokensOf } from './tokens.ts';

/** A column of Scores that shows for whom a rule holds. */
export interface RuleColumn {
  readonly header: string;
  readonly rule: Rule;
}

/** The formula of the column's first cell: TRUE or FALSE a customer. Null where it would be too long; see printRule.ts. */
export const printRuleColumn = ({ header, rule }: RuleColumn, names: RuleNames): string | null => {
  const value = printRule(rule, names);
  const formula = value && spilledColumn(quoted(header), `IF(${value},TRUE,FALSE)`);
  return formula === null || formula.length > longestFormula ? null : formula;
};

/** Reads the formula back, also where people changed it; null where it is no rule. */
export const parseRuleColumn = (formula: string, reader: RuleReader): RuleColumn | null => {
  const tokens = tokensOf(formula);
  const frame = tokensOf(spilledColumn('@', 'IF(@,TRUE,FALSE)'));
  if (!tokens || !frame) return null;
  const [first, second] = [frame.indexOf('@'), frame.lastIndexOf('@')];
  const end = tokens.length - (frame.length - second - 1);
  const header = tokens[first] ?? '';
  const around = [
    ...tokens.slice(0, first),
    '@',
    ...tokens.slice(first + 1, second),
    '@',
    ...tokens.slice(end),
  ];
  if (!header.startsWith('"') || around.join('\u0000') !== frame.join('\u0000')) return null;
  const rule = parseTokens(tokens.slice(second, end), reader);
  return rule && { header: header.slice(1, -1).replace(/""/g, '"'), rule };
};
