import type { Field } from './rule.ts';

/** How a formula names what a rule is about. Each answer is part of a formula. */
export interface RuleNames {
  /** A value for every row of the tab on which the rule stands: a range, or a look-up by the row's id. */
  readonly field: (field: Field) => string;
  /** The one cell that holds the day of today. */
  readonly today: () => string;
  /** What the sheet stores for a code of a choice; null where the field holds free text. */
  readonly choice: (field: Field, code: string) => string | null;
}
