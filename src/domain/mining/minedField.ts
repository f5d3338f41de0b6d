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

/** A column of the business's own in Customers is a field under its header, with this before it. */
export const ownPrefix = 'own:';

/** The header of a column of the business's own; null for any other field. */
export const ownHeader = (field: Field): string | null =>
  field.of === 'customer' && field.column.startsWith(ownPrefix) ? field.column.slice(ownPrefix.length) : null;
