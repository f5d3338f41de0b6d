/** Computes an expression for those rows only in which something of its leaves has changed; see rowLocal.ts. */
import { alike } from '../alike.ts';
import { blank, type Cell, firstOf, isTable, type Table } from '../values.ts';
import { formulaMemo } from './formulaMemo.ts';
import type { Leaf } from './node.ts';
import { type Pair, sourceOfRows } from './rowMoves.ts';
import { type Environment, type Evaluate, isLambda, type Run, type Slots, type Value } from './run.ts';

interface Memo {
  /** What the leaves gave that were asked for, in the order in which they were. */
  readonly used: ReadonlyMap<Leaf, Value>;
  readonly result: Table;
}

/** Short columns are computed as they are. */
const fewRows = 64;

/** @param program the expression, which asks for its leaves. */
export const byRows = (program: Evaluate): Evaluate => {
  const memos = formulaMemo<Memo>();
  return (run, env) => {
    const known = new Map<Leaf, Value>();
    const memo = memos.get(run.formula);
    const again = memo && updated(memo, program, known, run, env);
    const now = again ?? settled(computed(program, known, run, env), memo);
    if (isColumn(now.result) && [...now.used.values()].every((value) => fits(value, now.result)))
      memos.set(run.formula, { used: now.used, result: now.result });
    else memos.delete(run.formula);
    return now.result;
  };
};

/** The whole expression; a leaf is computed when it is asked for, since IF asks for what it needs. */
const computed = (program: Evaluate, known: Map<Leaf, Value>, run: Run, env: Environment | null) => {
  const used = new Map<Leaf, Value>();
  const slots: Slots = (leaf) => {
    if (!known.has(leaf))
      known.set(
        leaf,
        withSlots(run, null, () => leaf.evaluate?.(run, env)),
      );
    used.set(leaf, known.get(leaf));
    return known.get(leaf);
  };
  return { result: withSlots(run, slots, () => program(run, null)), used };
};

/** Cells that are as they were in the row that they come from are the same ones, so that others see no change. */
const settled = (now: { result: Value; used: Map<Leaf, Value> }, memo: Memo | undefined) => {
  const { result, used } = now;
  if (!memo || !isColumn(result) || !fits(result, memo.result)) return now;
  const pairs = [...used].flatMap(([leaf, value]): Pair[] => {
    const was = memo.used.get(leaf);
    return isColumn(value) && isColumn(was) && fits(value, result) && fits(was, result)
      ? [[value[0] ?? [], was[0] ?? []]]
      : [];
  });
  const [before = []] = memo.result;
  const [cells = []] = result;
  const { from } = sourceOfRows(pairs);
  const kept = cells.map((cell, row) => {
    const was = before[from === null ? row : (from[row] ?? row)];
    return was !== undefined && alike(was, cell) ? was : cell;
  });
  return { used, result: kept.every((cell, row) => cell === before[row]) ? memo.result : [kept] };
};

const withSlots = (run: Run, slots: Slots | null, compute: () => Value): Value => {
  const outer = run.slots;
  run.slots = slots;
  try {
    return compute();
  } finally {
    run.slots = outer;
  }
};

const isColumn = (value: Value): value is Table =>
  isTable(value) && value.length === 1 && (value[0]?.length ?? 0) >= fewRows;

const isOne = (value: Value): boolean => !isTable(value) || (value.length === 1 && value[0]?.length === 1);

/** One value for all rows, or a column of as many. */
const fits = (value: Value, column: Value): boolean =>
  !isLambda(value) &&
  (isOne(value) ||
    (isTable(value) && isTable(column) && value.length === 1 && value[0]?.length === column[0]?.length));

/** Undefined where the whole has to be computed; leaves that were on the way are in `known`. */
const updated = (
  memo: Memo,
  program: Evaluate,
  known: Map<Leaf, Value>,
  run: Run,
  env: Environment | null,
): Memo | undefined => {
  const pairs: Pair[] = [];
  for (const [leaf, was] of memo.used) {
    if (!attempted(leaf, known, run, env)) return undefined;
    const now = known.get(leaf);
    if (isOne(now) || isOne(was)) {
      if (!isOneAlike(now, was)) return undefined;
    } else if (fits(now, memo.result) && isTable(now) && isTable(was))
      pairs.push([now[0] ?? [], was[0] ?? []]);
    else return undefined;
  }
  const [before = []] = memo.result;
  const { changed, from } = sourceOfRows(pairs);
  if (changed.length > before.length / 2) return undefined;
  const part = changed.length === 0 ? [] : compacted(program, known, memo, changed, run);
  if (part === undefined) return undefined;
  const result = patched(before, from, changed, part);
  return { used: known, result: result === before ? memo.result : [result] };
};

/** False where computing it fails: then the expression says what becomes of it. */
const attempted = (leaf: Leaf, known: Map<Leaf, Value>, run: Run, env: Environment | null): boolean => {
  try {
    known.set(
      leaf,
      withSlots(run, null, () => leaf.evaluate?.(run, env)),
    );
    return true;
  } catch {
    known.delete(leaf);
    return false;
  }
};

const isOneAlike = (now: Value, was: Value): boolean =>
  isOne(now) &&
  isOne(was) &&
  !isLambda(now) &&
  !isLambda(was) &&
  isTable(now) === isTable(was) &&
  (now === undefined) === (was === undefined) &&
  alike(firstOf(now), firstOf(was));

/** The expression for these rows. */
const compacted = (
  program: Evaluate,
  known: ReadonlyMap<Leaf, Value>,
  { used }: Memo,
  rows: readonly number[],
  run: Run,
): readonly Cell[] | undefined => {
  // A column of one row would be taken for a single value.
  const taken = rows.length === 1 ? [...rows, ...rows] : rows;
  let isOther = false;
  const slots: Slots = (leaf) => {
    const value = known.get(leaf);
    if (!used.has(leaf)) isOther = true;
    if (isOne(value) || !isTable(value)) return value;
    const [cells = []] = value;
    return [taken.map((row) => cells[row] ?? blank)];
  };
  const result = withSlots(run, slots, () => program(run, null));
  return !isOther && isTable(result) && result.length === 1 && result[0]?.length === taken.length
    ? result[0]
    : undefined;
};

const patched = (
  before: Cell[],
  from: Int32Array | null,
  changed: readonly number[],
  part: readonly Cell[],
): Cell[] => {
  let result: Cell[] | null = null;
  if (from !== null) {
    result = new Array<Cell>(before.length);
    for (let row = 0; row < before.length; row++) result[row] = before[from[row] ?? row] ?? blank;
  }
  changed.forEach((row, at) => {
    const cell = part[at] ?? blank;
    const was = before[row];
    const kept = was !== undefined && alike(was, cell) ? was : cell;
    if (result === null && kept === was) return;
    result ??= before.slice();
    result[row] = kept;
  });
  return result ?? before;
};
