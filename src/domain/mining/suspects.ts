import { total } from '../total.ts';
import { aucAlone, leaks, type Warning } from './leaks.ts';
import type { MiningTask } from './miningTask.ts';

/** Columns that may be known only afterwards, before anything is learned from them: leaks.ts says how they are told. */
export const suspects = ({ features, folds, outcome }: MiningTask): readonly Warning[] => {
  const alone = folds.map((fold) => aucAlone(features, outcome.hits, fold));
  const means = features.map((_, index) => total(alone.map((aucs) => aucs[index] ?? 0.5)) / alone.length);
  return leaks(features, outcome, means);
};

/** The task without these columns: outcome and folds stay, so that it is as if they had never been there. */
export const without = (task: MiningTask, columns: ReadonlySet<string>): MiningTask => ({
  ...task,
  features: task.features.filter(({ name }) => !columns.has(name)),
});
