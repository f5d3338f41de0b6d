import type { Field, Rule, Condition as Test } from '../../formulas/rule/rule.ts';
import type { Day } from '../../schema/day.ts';
import type { Condition } from './condition.ts';
import type { ReadAs } from './minedField.ts';

/** What a condition's column is as a field of rules, and how its cells were read. */
export interface LearnedFrom {
  readonly field: Field;
  readonly as: ReadAs;
  /** Whether cells that are filled were read as blank. */
  readonly mixed?: boolean;
}

/**
 * The conditions of a leaf, or a trait, as a segment's rule that holds for the same customers. Null where every customer
 * meets them, where none can, or where a column is not known.
 * @param of The column of a condition by its name.
 */
export const leafRule = (
  conditions: readonly Condition[],
  of: (column: string) => LearnedFrom | undefined,
): Rule | null => {
  const parts: Rule[] = [];
  for (const condition of conditions) {
    const learned = of(condition.column);
    const found = learned && rulesOf(condition, learned);
    if (!found) return null;
    parts.push(...found);
  }
  return joined('all', parts);
};

const joined = (kind: 'all' | 'any', parts: readonly Rule[]): Rule | null => {
  const [first, ...more] = parts;
  return first === undefined || more.length === 0 ? (first ?? null) : { kind, of: parts };
};

/** Rules that all hold where the condition does; null where it never does. */
const rulesOf = (condition: Condition, { field, as, mixed }: LearnedFrom): readonly Rule[] | null => {
  const bound = as === 'daysAgo' ? 1 : 2000;
  const some: Rule = { kind: 'any', of: [under(field, as, bound), onOrAbove(field, as, bound)] };
  const filled: Rule = mixed ? some : { kind: 'filled', field, of: [] };
  const blank: Rule = mixed ? { kind: 'not', of: [some] } : { kind: 'blank', field, of: [] };
  switch (condition.is) {
    case 'blank':
      // A checkbox that nobody ticked says no.
      return as === 'flag' ? null : [blank];
    case 'filled':
      return as === 'flag' ? [] : [filled];
    case 'within': {
      const { from, below, orBlank } = condition;
      const bounds = [
        ...(from === null ? [] : [(orBlank ? under : onOrAbove)(field, as, from)]),
        ...(below === null ? [] : [(orBlank ? onOrAbove : under)(field, as, below)]),
      ];
      // Whatever is outside the bounds, turned round, so that those without a number belong.
      const outside = orBlank ? joined('any', bounds) : null;
      return outside ? [{ kind: 'not', of: [outside] }] : bounds;
    }
    default: {
      const { is, values, orBlank } = condition;
      if (as === 'flag') return flagRules(field, is, values);
      if (values.length === 0) return is === 'oneOf' ? (orBlank ? [blank] : null) : orBlank ? [] : [filled];
      const test: Test = { kind: is, field, of: values };
      // `noneOf` holds for a blank, `oneOf` does not.
      if (is === 'oneOf') return orBlank ? [{ kind: 'any', of: [test, blank] }] : [test];
      return orBlank ? [test] : [test, filled];
    }
  }
};

const flagRules = (
  field: Field,
  is: 'oneOf' | 'noneOf',
  values: readonly string[],
): readonly Rule[] | null => {
  const meant = (['yes', 'no'] as const).filter((value) => values.includes(value) === (is === 'oneOf'));
  if (meant.length === 2) return [];
  return meant.length === 0 ? null : meant.map((kind) => ({ kind, field, of: [] }));
};

/** Years are counted up, days ago back: n days ago or longer is more than n - 1 days ago. */
const onOrAbove = (field: Field, as: ReadAs, bound: number): Test => {
  if (as === 'year') return { kind: 'from', field, of: [newYear(bound)] };
  return as === 'daysAgo' ? { kind: 'ago', field, of: [bound - 1] } : { kind: 'atLeast', field, of: [bound] };
};

const under = (field: Field, as: ReadAs, bound: number): Test => {
  if (as === 'year') return { kind: 'before', field, of: [newYear(bound)] };
  return as === 'daysAgo' ? { kind: 'last', field, of: [bound - 1] } : { kind: 'below', field, of: [bound] };
};

/** Days of a sheet have years of four digits. */
const newYear = (year: number): Day => `${year}-01-01`;
