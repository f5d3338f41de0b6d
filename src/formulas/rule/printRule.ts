import { quoted } from '../sheetNames.ts';
import { patterns } from './patterns.ts';
import { type Condition, isCondition, type Rule, tests } from './rule.ts';
import type { RuleNames } from './ruleNames.ts';

/** Longest formula that is written: a cell of Google Sheets holds 50,000 characters. */
export const longestFormula = 40_000;

/**
 * A rule as part of a formula, for use inside ARRAYFORMULA: 1 or TRUE for a row that it holds for, 0 or FALSE else.
 * Linear in rows. Null where it would be longer than `longestFormula`.
 */
export const printRule = (rule: Rule, names: RuleNames): string | null => {
  const formula = printed(rule, names);
  return formula.length > longestFormula ? null : formula;
};

/** AND is a product, OR the sign of a sum; a product of one has a 1 before it, so that it stays a group. */
const printed = (rule: Rule, names: RuleNames): string => {
  if (isCondition(rule)) return printCondition(rule, names);
  const parts = rule.of.map((one) => printed(one, names));
  switch (rule.kind) {
    case 'all':
      return `(${parts.length === 1 ? '1*' : ''}${parts.join('*')})`;
    case 'any':
      return `SIGN(${parts.join('+')})`;
    case 'not':
      return `(1-${parts.join('')})`;
  }
};

const printCondition = (condition: Condition, names: RuleNames): string => {
  const given = givenIn(condition, names);
  let at = 0;
  const filled = (part: string): string => {
    if (part === '@') return names.field(condition.field);
    if (part === '#') return names.today();
    if (part === '?') return given[at++] ?? '';
    if (!part.startsWith('[')) return part;
    return given.map((one) => part.slice(1, -1).replace('?', () => one)).join('');
  };
  return patterns[condition.kind]
    .split(/([@#?]|\[[^\]]*\])/)
    .map(filled)
    .join('');
};

/** What a condition compares with, each as part of a formula in English grammar. */
const givenIn = ({ kind, field, of }: Condition, names: RuleNames): readonly string[] =>
  of.map((one) => {
    if (tests[kind] === 'texts') return names.choice(field, String(one)) ?? quoted(String(one));
    return tests[kind] === 'day' ? String(one).split('-').map(Number).join(',') : String(one).toUpperCase();
  });
