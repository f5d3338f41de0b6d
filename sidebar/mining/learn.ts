import type { Warning } from '../../src/domain/mining/leaks.ts';
import { type Mined, mined } from '../../src/domain/mining/mined.ts';
import type { MinedColumn } from '../../src/domain/mining/minedColumn.ts';
import type { Cell } from '../../src/domain/mining/miningColumn.ts';
import { type MiningFault, miningTask } from '../../src/domain/mining/miningTask.ts';
import { miningProgress, startMining, stepMining } from '../../src/domain/mining/stepMining.ts';
import { suspects, without } from '../../src/domain/mining/suspects.ts';

export interface Question {
  readonly answers: readonly Cell[];
  readonly columns: readonly MinedColumn[];
  /** Columns to be used even where they seem to be known only afterwards. */
  readonly trusted: ReadonlySet<string>;
}

export interface Learned {
  readonly mined: Mined;
  /** Columns that were left out, as they seem to be known only afterwards. */
  readonly left: readonly Warning[];
}

/** The name of the answers among the columns: no field's key is so. */
const answer = 'answer';

/**
 * Learns who says yes, a step at a time: between steps the page may draw itself. Made of the same cells, the answer is the
 * same as that of the command `mine`. Null where it was stopped.
 * @param pause Lets the page draw. @param told Hears how much is done, 0 to 1.
 */
export const learn = async (
  { answers, columns, trusted }: Question,
  told: (share: number) => void,
  pause: () => Promise<void>,
  stopped: () => boolean,
): Promise<Learned | MiningFault | null> => {
  await pause();
  const filled = answers.filter((one) => one !== null);
  // A blank is never an answer, even where there is only one.
  if (new Set(filled).size < 2) return { code: 'tooLittle', rows: filled.length, fewer: 0 };
  const all = [...columns, { name: answer, cells: answers }];
  const task = miningTask(all, { target: answer, positive: 'yes' });
  if ('code' in task) return task;
  const left = suspects(task).filter(({ column }) => !trusted.has(column));
  const known = without(task, new Set(left.map(({ column }) => column)));
  if (known.features.length === 0) return { code: 'nothingToLearn' };
  let state = startMining();
  while (miningProgress(state) < 1) {
    await pause();
    if (stopped()) return null;
    state = stepMining(known, state);
    told(miningProgress(state));
  }
  const found = mined(known, state);
  return found && { mined: found, left };
};
