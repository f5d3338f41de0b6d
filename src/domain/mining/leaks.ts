import { total } from '../total.ts';
import { countByCode } from './countByCode.ts';
import type { Feature } from './feature.ts';
import type { Fold } from './folds.ts';
import { judge } from './judge.ts';
import type { Outcome } from './outcome.ts';

/** A column that may be known only after the outcome: a model that uses it cannot be used beforehand. */
export type Warning =
  /** Alone it tells hits from the rest with this area under the curve, on rows kept aside. */
  | { readonly code: 'knowsTooMuch'; readonly column: string; readonly auc: number }
  /** `rows` rows are filled, or blank, and none but a few have the other outcome. */
  | { readonly code: 'filledAfterwards' | 'blankAfterwards'; readonly column: string; readonly rows: number };

/**
 * One column that was known beforehand seldom reaches what a whole model of buying reaches: 0.80 is the best that was got
 * from the bank's calls (Moro, Cortez, Rita 2014, doi 10.1016/j.dss.2014.03.001). In our quarter of them the strongest
 * column known beforehand has 0.66, and the length of the call, known when it is over, 0.80.
 */
const aloneAtMost = 0.75;

/** The area under the curve of each feature alone: the share of hits of its codes, learned and judged on different rows. */
export const aucAlone = (
  features: readonly Feature[],
  hits: Uint8Array,
  { learn, judge: rows }: Fold,
): number[] =>
  features.map((one) => {
    const shares = sharesOf(one, hits, learn);
    return judge(
      rows,
      hits,
      (row) => shares[one.codes[row] ?? 0] ?? 0,
      (share) => share,
    ).auc;
  });

/**
 * Share of hits by code. Ten rows of the mean are added, so that a value of two rows does not say all or nothing; a number
 * with few rows takes those of its neighbours, which are alike.
 */
const sharesOf = (one: Feature, hits: Uint8Array, learn: Int32Array): readonly number[] => {
  const counts = countByCode(one, hits, learn);
  const mean = total(counts.hits) / learn.length;
  const enough = one.kind === 'number' ? Math.min(200, learn.length / 20) : 0;
  return [...counts.rows.keys()].map((code) => {
    let [from, to] = [code, code + 1];
    const around = (values: Float64Array): number => total(values.subarray(from, to));
    while (code > 0 && around(counts.rows) < enough && (from > 1 || to < one.size)) {
      [from, to] = [Math.max(1, from - 1), Math.min(one.size, to + 1)];
    }
    return (around(counts.hits) + 10 * mean) / (around(counts.rows) + 10);
  });
};

/** Warnings by column, in its order. @param alone The mean of `aucAlone` over the folds, by feature. */
export const leaks = (features: readonly Feature[], outcome: Outcome, alone: readonly number[]): Warning[] =>
  features.flatMap((one, index): Warning[] => {
    const auc = alone[index] ?? 0.5;
    const column = one.name;
    if (auc > aloneAtMost) return [{ code: 'knowsTooMuch', column, auc }];
    const { rows, hits } = countByCode(one, outcome.hits, outcome.rows);
    const [blank = 0, blankHits = 0] = [rows[0], hits[0]];
    const filled = outcome.rows.length - blank;
    const share = outcome.positives / outcome.rows.length;
    if (oneSided(filled, outcome.positives - blankHits, share)) {
      return [{ code: 'filledAfterwards', column, rows: filled }];
    }
    return oneSided(blank, blankHits, share) ? [{ code: 'blankAfterwards', column, rows: blank }] : [];
  });

/** Whether an outcome of which ten rows were to be expected is all but missing: by chance one time in 22,000 (e^10). */
const oneSided = (rows: number, hits: number, share: number): boolean => {
  const rare = (found: number, expected: number): boolean => expected >= 10 && found <= expected / 50;
  return rare(hits, rows * share) || rare(rows - hits, rows * (1 - share));
};
