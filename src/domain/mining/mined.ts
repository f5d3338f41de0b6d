import { total } from '../total.ts';
import type { Figures } from './judge.ts';
import { leaks, type Warning } from './leaks.ts';
import type { Leaf } from './leaves.ts';
import type { MiningTask } from './miningTask.ts';
import type { Scorecard } from './scorecard.ts';
import type { MiningState } from './stepMining.ts';

export interface Mined {
  readonly rows: number;
  readonly positives: number;
  readonly positive: string;
  /** Means over the folds, on rows that the models had not seen. */
  readonly scorecard: Figures;
  readonly tree: Figures;
  readonly warnings: readonly Warning[];
  /** Of a tree of four fifths of the rows: counts and shares are of the last fifth, which it has not seen. */
  readonly leaves: readonly Leaf[];
  readonly card: Scorecard;
}

/** What was found; null before it is finished. */
export const mined = ({ features, outcome: found }: MiningTask, state: MiningState): Mined | null => {
  const { judged, card } = state;
  if (card === null) return null;
  const alone = features.map((_, index) => mean(judged.map((figures) => figures.alone[index] ?? 0.5)));
  return {
    rows: found.rows.length,
    positives: found.positives,
    positive: found.positive,
    scorecard: meanFigures(judged.map((figures) => figures.card)),
    tree: meanFigures(judged.map((figures) => figures.tree)),
    warnings: leaks(features, found, alone),
    leaves: state.leaves,
    card,
  };
};

const mean = (values: readonly number[]): number => total(values) / values.length;

const meanFigures = (all: readonly Figures[]): Figures => ({
  auc: mean(all.map(({ auc }) => auc)),
  lift10: mean(all.map(({ lift10 }) => lift10)),
  tenths: Array.from({ length: 10 }, (_, tenth) => ({
    expected: mean(all.map(({ tenths }) => tenths[tenth]?.expected ?? 0)),
    found: mean(all.map(({ tenths }) => tenths[tenth]?.found ?? 0)),
  })),
});
