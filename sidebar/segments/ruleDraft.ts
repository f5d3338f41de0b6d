import { ownField, ownPrefix } from '../../src/formulas/rule/ownField.ts';
import { type Field, fieldKey, isCondition, type Rule } from '../../src/formulas/rule/rule.ts';
import type { RuleField } from '../../src/formulas/rule/ruleFields.ts';
import { type ConditionDraft, conditionOf, draftOfCondition } from './conditionDraft.ts';

/** A rule while somebody is at it: conditions side by side. */
export interface RuleDraft {
  readonly join: 'all' | 'any';
  readonly conditions: readonly ConditionDraft[];
}

export type FieldOf = (key: string) => RuleField | undefined;

export const fieldsByKey = (fields: readonly RuleField[]): FieldOf => {
  const byKey = new Map(fields.map((one) => [fieldKey(one.field), one]));
  return (key) => byKey.get(key) ?? addedSince(key);
};

/** A column of theirs that was added or renamed since the page was opened. */
const addedSince = (key: string): RuleField | undefined => {
  const begin = `customer.${ownPrefix}`;
  if (!key.startsWith(begin)) return undefined;
  return { field: ownField(key.slice(begin.length)), kind: 'text', own: true };
};

export const blankCondition = (key: number): ConditionDraft => ({
  key,
  field: '',
  test: 'atLeast',
  not: false,
  typed: [],
});

export const blankRule: RuleDraft = { join: 'all', conditions: [blankCondition(0)] };

/** The rule that a draft says; null while a condition is incomplete. */
export const ruleOf = ({ join, conditions }: RuleDraft, fieldOf: FieldOf): Rule | null => {
  const rules: Rule[] = [];
  for (const draft of conditions) {
    const field = fieldOf(draft.field);
    const condition = field && conditionOf(draft, field);
    if (!condition) return null;
    rules.push(draft.not ? { kind: 'not', of: [condition] } : condition);
  }
  const [only] = rules;
  return rules.length === 1 && only ? only : { kind: join, of: rules };
};

/** A rule as conditions side by side; null where it has groups within groups, or is about something that is gone. */
export const draftOf = (rule: Rule, fieldOf: FieldOf): RuleDraft | null => {
  const join = rule.kind === 'any' ? 'any' : 'all';
  const parts = rule.kind === 'all' || rule.kind === 'any' ? rule.of : [rule];
  const conditions: ConditionDraft[] = [];
  for (const [key, part] of parts.entries()) {
    const drafted = draftOfPart(part, fieldOf, key);
    if (!drafted) return null;
    conditions.push(drafted);
  }
  return { join, conditions };
};

const draftOfPart = (part: Rule, fieldOf: FieldOf, key: number): ConditionDraft | null => {
  const [inside] = part.kind === 'not' ? part.of : [part];
  if (!inside || !isCondition(inside)) return null;
  const field = known(inside.field, fieldOf);
  return field ? draftOfCondition(inside, field, part.kind === 'not', key) : null;
};

const known = (field: Field, fieldOf: FieldOf): RuleField | undefined => fieldOf(fieldKey(field));
