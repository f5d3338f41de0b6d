import { type Feature, feature } from './feature.ts';
import { type Fold, folds } from './folds.ts';
import type { MiningColumn } from './miningColumn.ts';
import { type Outcome, type OutcomeFault, outcome } from './outcome.ts';

export interface MiningAsk {
  /** The column of the outcome. */
  readonly target: string;
  /** The outcome asked for; else the one that says yes, or the rarer one. */
  readonly positive?: string;
  /** Columns that are not to be learned from. */
  readonly exclude?: readonly string[];
  readonly seed?: number;
}

export type MiningFault =
  | OutcomeFault
  | { readonly code: 'columnUnknown'; readonly column: string }
  /** No column besides the outcome holds anything that differs. */
  | { readonly code: 'nothingToLearn' };

/** What is learned from. Made of the same cells again, it is the same again. */
export interface MiningTask {
  readonly outcome: Outcome;
  readonly features: readonly Feature[];
  readonly folds: readonly Fold[];
  readonly seed: number;
}

/** Parts of the rows that models are judged on in turn. */
export const parts = 5;

/** Reads the columns; codes, outcome and folds come from the cells and the seed alone. */
export const miningTask = (columns: readonly MiningColumn[], ask: MiningAsk): MiningTask | MiningFault => {
  const exclude = ask.exclude ?? [];
  const missing = [ask.target, ...exclude].find((name) => !columns.some((column) => column.name === name));
  const target = columns.find(({ name }) => name === ask.target);
  if (missing !== undefined || target === undefined) {
    return { code: 'columnUnknown', column: missing ?? ask.target };
  }
  const found = outcome(target.cells, ask.positive);
  if ('code' in found) return found;
  const others = columns.filter((column) => column !== target && !exclude.includes(column.name));
  const features = others.flatMap((column) => feature(column) ?? []);
  if (features.length === 0) return { code: 'nothingToLearn' };
  const seed = ask.seed ?? 1;
  return { outcome: found, features, folds: folds(found.rows, found.hits, parts, seed), seed };
};
