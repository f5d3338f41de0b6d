/** The command `npm run mine`: who says yes, learned from the rows of a file. */
import { cpuUsage } from 'node:process';
import { type Mined, mined } from '../../src/domain/mining/mined.ts';
import { type MiningAsk, miningTask } from '../../src/domain/mining/miningTask.ts';
import type { ScoreColumn } from '../../src/domain/mining/scorecard.ts';
import { startMining, stepMining } from '../../src/domain/mining/stepMining.ts';
import { type Streams, saying } from '../insight/commandLine.ts';
import { Misuse } from '../insight/misuse.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { readColumns } from './readColumns.ts';
import { faultText, ruleText, warningText } from './sentences.ts';

/** Returns the status of the command. */
export const mine = (args: readonly string[], streams: Streams): number =>
  saying(streams, () => {
    const options = readOptions(args);
    return options === null ? HELP : `${JSON.stringify(minedFrom(options), null, 2)}\n`;
  });

/** `seconds` are of computing, for learning and judging: what other programs do at the time does not count. */
const minedFrom = ({ file, target, exclude, positive, seed }: Options) => {
  const columns = readColumns(file);
  const began = cpuUsage();
  const ask: MiningAsk = { target, exclude, seed, ...(positive === null ? {} : { positive }) };
  const task = miningTask(columns, ask);
  if ('code' in task) throw new Misuse(faultText(task, target));
  const found = mined(task, stepMining(task, startMining(), Number.POSITIVE_INFINITY));
  if (found === null) throw new Error('Mining ended before its last step.');
  return printed(found, secondsOf(cpuUsage(began)));
};

const printed = (found: Mined, seconds: number) => ({
  rows: found.rows,
  auc: rounded(found.scorecard.auc),
  lift10: rounded(found.scorecard.lift10),
  treeAuc: rounded(found.tree.auc),
  seconds: rounded(seconds),
  warnings: found.warnings.map(warningText),
  leaves: found.leaves.map(({ conditions, probability, count }) => ({
    rule: ruleText(conditions),
    probability: rounded(probability),
    count,
  })),
  points: found.card.columns.flatMap(pointsOf),
});

const pointsOf = ({ column, points, blank, other }: ScoreColumn) => [
  { column, from: null, points: blank },
  ...points.map((entry) => ({ column, ...entry })),
  ...(other === null ? [] : [{ column, from: '*', points: other }]),
];

const secondsOf = ({ user, system }: { readonly user: number; readonly system: number }): number =>
  (user + system) / 1e6;

const rounded = (value: number): number => Number(value.toFixed(4));
