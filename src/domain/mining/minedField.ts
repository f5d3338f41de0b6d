import type { Field } from '../../formulas/rule/rule.ts';
import type { FieldKind } from '../../formulas/rule/ruleFields.ts';

/** A column that can be learned from: one of ours in Customers, one of Scores, or one of the business's own. */
export interface MinedField {
  /** What `fieldKey` says of the field. */
  readonly key: string;
  readonly field: Field;
  /** `own`: the cells tell. */
  readonly kind: FieldKind | 'own';
}

/** How cells of a column are read, so that a condition on them can become a rule. */
export type ReadAs = 'number' | 'daysAgo' | 'year' | 'text' | 'flag';
