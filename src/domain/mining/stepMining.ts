import type { Fold } from './folds.ts';
import { growTree, leafOf, recounted, shareOf } from './growTree.ts';
import { type Figures, judge } from './judge.ts';
import { aucAlone } from './leaks.ts';
import { type Leaf, leaves } from './leaves.ts';
import { type MiningTask, parts } from './miningTask.ts';
import { codedScores, fitScorecard, probabilityAt, type Scorecard } from './scorecard.ts';

/** How far it has come: plain values, small enough to be kept from one execution to the next. */
export interface MiningState {
  /** A fold each: figures on rows that its models have not seen. */
  readonly judged: readonly FoldFigures[];
  readonly leaves: readonly Leaf[];
  readonly card: Scorecard | null;
}

interface FoldFigures {
  readonly card: Figures;
  readonly tree: Figures;
  readonly alone: readonly number[];
}

export const startMining = (): MiningState => ({ judged: [], leaves: [], card: null });

/** From 0 to 1; a step each adds the same. */
export const miningProgress = ({ judged, card }: MiningState): number =>
  (judged.length + (card === null ? 0 : 1)) / (parts + 1);

/**
 * Goes on by `steps` of six: five judge models on a fifth of the rows that they were not fitted on, the last fits the
 * scorecard on all rows, and a tree for reading on four fifths, whose groups are counted on the last fifth. At 50,000 rows and 20 columns a step takes one to two seconds.
 */
export const stepMining = (task: MiningTask, state: MiningState, steps = 1): MiningState => {
  if (steps < 1 || state.card !== null) return state;
  const fold = task.folds[state.judged.length];
  return stepMining(task, fold === undefined ? fitted(task, state) : judgedOn(task, state, fold), steps - 1);
};

const judgedOn = ({ features, outcome: { hits }, seed }: MiningTask, state: MiningState, fold: Fold) => {
  const root = growTree(features, hits, fold.learn);
  const card = fitScorecard(features, hits, fold.learn, seed);
  const leafShare = (row: number): number => shareOf(leafOf(root, features, row));
  const figures: FoldFigures = {
    tree: judge(fold.judge, hits, leafShare, (share) => share),
    card: judge(fold.judge, hits, codedScores(card, features), (score) => probabilityAt(card, score)),
    alone: aucAlone(features, hits, fold),
  };
  return { ...state, judged: [...state.judged, figures] };
};

const fitted = (
  { features, outcome: { hits, rows }, seed, folds: [fold] }: MiningTask,
  state: MiningState,
): MiningState => {
  const root = growTree(features, hits, fold?.learn ?? rows);
  return {
    ...state,
    leaves: leaves(recounted(root, features, hits, fold?.judge ?? rows), features),
    card: fitScorecard(features, hits, rows, seed),
  };
};
