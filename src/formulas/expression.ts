/**
 * Rules as data. A rule is a tree over the columns of one row; it is printed as a formula of Google Sheets
 * (print.ts) and evaluated in script (evaluate.ts), and the two are proved equal. Nothing evaluates text as code.
 */
export type Amount =
  | { readonly kind: 'number'; readonly value: number }
  /** A column of the row, by the name that the printer and the evaluator know it by. */
  | { readonly kind: 'column'; readonly name: string }
  | {
      readonly kind: 'arithmetic';
      readonly of: '+' | '-' | '*' | '/';
      readonly a: Amount;
      readonly b: Amount;
    }
  /** How many of the thresholds the amount is above; thresholds are cells or numbers. */
  | { readonly kind: 'above'; readonly amount: Amount; readonly thresholds: readonly Amount[] };

export type Test =
  | {
      readonly kind: 'compare';
      readonly by: '<' | '<=' | '>' | '>=' | '=' | '<>';
      readonly a: Amount;
      readonly b: Amount;
    }
  | { readonly kind: 'blank'; readonly of: Amount }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Test[] }
  | { readonly kind: 'not'; readonly of: Test };

/** The first case whose test holds gives its label, else `otherwise`. Labels are keys; words are looked up. */
export interface Cases<L extends string = string> {
  readonly cases: readonly { readonly when: Test; readonly gives: L }[];
  readonly otherwise: L;
}

export const number = (value: number): Amount => ({ kind: 'number', value });
export const column = (name: string): Amount => ({ kind: 'column', name });
export const compare = (a: Amount, by: (Test & { kind: 'compare' })['by'], b: Amount): Test => ({
  kind: 'compare',
  by,
  a,
  b,
});
export const all = (...of: readonly Test[]): Test => ({ kind: 'all', of });
export const any = (...of: readonly Test[]): Test => ({ kind: 'any', of });
export const not = (of: Test): Test => ({ kind: 'not', of });
export const blank = (of: Amount): Test => ({ kind: 'blank', of });
