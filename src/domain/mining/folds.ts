import { seededChance, shuffled } from './chance.ts';

/** Rows to learn from and rows to be judged on, that share none. */
export interface Fold {
  readonly learn: Int32Array;
  readonly judge: Int32Array;
}

/**
 * Parts the rows at random into `count` folds with the same share of hits, and gives each part once to be judged on. Files
 * are in order of time or name: parts of neighbours would be unlike each other.
 */
export const folds = (rows: Int32Array, hits: Uint8Array, count: number, seed: number): readonly Fold[] => {
  const order = [...shuffled(rows.length, seededChance(seed))].map((place) => rows[place] ?? 0);
  const sorted = [...order.filter((row) => hits[row] === 1), ...order.filter((row) => hits[row] !== 1)];
  return Array.from({ length: count }, (_, fold) => ({
    learn: Int32Array.from(sorted.filter((_row, place) => place % count !== fold)),
    judge: Int32Array.from(sorted.filter((_row, place) => place % count === fold)),
  }));
};
