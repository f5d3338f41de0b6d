/** What a function gave last, for as long as a formula calls it with the same columns. */
import { alike } from '../alike.ts';
import { asksForTime } from '../functions/query/asksForTime.ts';
import { merged } from '../merged.ts';
import { type Argument, isTable } from '../values.ts';
import { formulaMemo } from './formulaMemo.ts';
import { referenceCorner } from './reference.ts';
import type { Run } from './run.ts';

/** Functions that take long and whose value depends on nothing but their arguments. */
export const lasting: ReadonlySet<string> = new Set(['FILTER', 'QUERY', 'SORT', 'SORTN', 'UNIQUE']);

interface Memo {
  readonly args: readonly Argument[];
  readonly answer: Argument;
}

type Compute = (run: Run, args: readonly Argument[]) => Argument;

export const remembered = (compute: Compute): Compute => {
  const memos = formulaMemo<Memo>();
  return (run, args) => {
    const memo = memos.get(run.formula);
    if (memo && memo.args.length === args.length && args.every((arg, at) => isSame(arg, memo.args[at])))
      return memo.answer;
    const answer = mergedTable(memo?.answer, compute(run, args));
    if (args.some(isTable) && !args.some(isTimed)) memos.set(run.formula, { args, answer });
    return answer;
  };
};

const isTimed = (arg: Argument): boolean =>
  arg !== undefined && !isTable(arg) && typeof arg.value === 'string' && asksForTime(arg.value);

const mergedTable = (before: Argument, answer: Argument): Argument =>
  isTable(before) && isTable(answer) ? answer.map((cells, at) => merged(before[at] ?? [], cells)) : answer;

const isSame = (a: Argument, b: Argument): boolean => {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (isTable(a))
    return (
      isTable(b) &&
      a.length === b.length &&
      a.every((cells, at) => cells === b[at]) &&
      referenceCorner(a)?.left === referenceCorner(b)?.left
    );
  return !isTable(b) && alike(a, b);
};
