/** Which rows of a set of columns are as some row was before. Most cells that are as they were are the same objects. */
import { alike } from '../alike.ts';
import type { Cell } from '../values.ts';

/** A column as it is now and as it was, of the same height. */
export type Pair = readonly [now: readonly Cell[], was: readonly Cell[]];

export interface Source {
  /** Rows that are as none was. */
  readonly changed: readonly number[];
  /** For each other row the one that it is as; null where none has moved. */
  readonly from: Int32Array | null;
}

export const sourceOfRows = (pairs: readonly Pair[]): Source => {
  const all = distinct(pairs);
  const different = all.filter(([now, was]) => now !== was);
  const [first] = different;
  if (first === undefined) return { changed: [], from: null };
  const isMuch = different.some((pair) => changedRows(pair, null).length > first[0].length / 16);
  const from = isMuch ? movesOf(different) : null;
  return { changed: changedInAny(from === null ? different : all, from), from };
};

/** The rows in which any of the columns is not as it was. */
export const changedInPlace = (pairs: readonly Pair[]): readonly number[] =>
  changedInAny(
    distinct(pairs).filter(([now, was]) => now !== was),
    null,
  );

const distinct = (pairs: readonly Pair[]): readonly Pair[] => [
  ...new Map(pairs.map((pair) => [pair[0], pair])).values(),
];

const changedInAny = (pairs: readonly Pair[], from: Int32Array | null): readonly number[] => {
  const lists = pairs.map((pair) => changedRows(pair, from)).filter(({ length }) => length > 0);
  if (lists.length <= 1) return lists[0] ?? [];
  const isChanged = new Uint8Array(pairs[0]?.[0].length ?? 0);
  for (const list of lists) for (const row of list) isChanged[row] = 1;
  const changed: number[] = [];
  for (let row = 0; row < isChanged.length; row++) if (isChanged[row] === 1) changed.push(row);
  return changed;
};

interface Difference {
  readonly was: readonly Cell[];
  readonly from: Int32Array | null;
  readonly rows: readonly number[];
}

const differences = new WeakMap<readonly Cell[], Difference[]>();

/** Looked for once, for all formulas that read the column. */
const changedRows = ([now, was]: Pair, from: Int32Array | null): readonly number[] => {
  const known = differences.get(now) ?? [];
  const found = known.find((one) => one.was === was && one.from === from);
  if (found) return found.rows;
  const rows: number[] = [];
  for (let row = 0; row < now.length; row++) {
    const cell = now[row];
    const before = was[from === null ? row : (from[row] ?? row)];
    if (cell !== before && !alike(cell, before)) rows.push(row);
  }
  differences.set(now, [{ was, from, rows }, ...known.slice(0, 3)]);
  // Else each column would hold the one before it, without end.
  differences.delete(was);
  return rows;
};

const moves = new WeakMap<
  readonly Cell[],
  { readonly was: readonly Cell[]; readonly from: Int32Array | null }
>();

/** Where the rows of the first column stood of which most are to be found again. */
const movesOf = (pairs: readonly Pair[]): Int32Array | null => {
  for (const [now, was] of pairs) {
    const from = movesBetween(now, was);
    if (from !== null) return from;
  }
  return null;
};

/** For each row the one that its cell stood in; null where most are not to be found again. */
export const movesBetween = (now: readonly Cell[], was: readonly Cell[]): Int32Array | null => {
  const known = moves.get(now);
  if (known?.was === was) return known.from;
  const from = foundAgain(now, was);
  moves.set(now, { was, from });
  moves.delete(was);
  return from;
};

const foundAgain = (now: readonly Cell[], was: readonly Cell[]): Int32Array | null => {
  const rows = new Map<Cell, number>();
  for (let row = was.length - 1; row >= 0; row--) {
    const cell = was[row];
    if (cell) rows.set(cell, row);
  }
  // Columns that say little, TRUE and FALSE, tell no rows apart.
  if (rows.size < now.length / 2) return null;
  const from = new Int32Array(now.length);
  let missing = 0;
  for (let row = 0; row < now.length; row++) {
    const cell = now[row];
    const found = cell === was[row] || cell === undefined ? row : rows.get(cell);
    if (found === undefined) missing++;
    from[row] = found ?? row;
  }
  return missing > now.length / 2 ? null : from;
};
