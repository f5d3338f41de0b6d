/** Groups of rows as numbers, in the order of their keys. */
import type { Scalar } from '../../values.ts';
import type { Frame } from './frame.ts';
import type { Term } from './syntax.ts';
import { columnById, compareScalars, ofRow } from './terms.ts';

interface Ranks {
  /** By row; equal keys have the same number. */
  readonly of: Int32Array;
  readonly count: number;
}

/** The numbers of the combinations of the keys. */
export const ranksOf = (keys: readonly Term[], frame: Frame): Int32Array => {
  const [first, ...others] = keys.map((key) => ranksOfTerm(key, frame));
  return others.reduce(pairOf, first ?? { of: new Int32Array(frame.rows), count: 1 }).of;
};

const ranksOfTerm = (term: Term, frame: Frame): Ranks => {
  if (term.type === 'column') return ranksOfColumn(columnById(frame, term.id).values);
  const value = ofRow(term, frame);
  return ranked(Array.from({ length: frame.rows }, (_, row) => value(row)));
};

const known = new WeakMap<readonly Scalar[], Ranks>();

/** Worked out once for a column that does not change. */
const ranksOfColumn = (values: readonly Scalar[]): Ranks => {
  const ranks = known.get(values) ?? ranked(values);
  known.set(values, ranks);
  return ranks;
};

/** Ids come in many columns, in the same order in each: what was sorted last. */
let sorted: readonly ReadonlyMap<Scalar, number>[] = [];
const mostSorted = 3;

const ranked = (values: readonly Scalar[]): Ranks => {
  for (const ranks of sorted) {
    const found = ranks.size <= 2 * values.length ? among(values, ranks) : undefined;
    if (found) return found;
  }
  const ordered = [...new Set(values)].sort(compareScalars);
  const ranks = new Map(ordered.map((value, rank) => [value, rank]));
  sorted = [ranks, ...sorted].slice(0, mostSorted);
  return { of: Int32Array.from(values, (value) => ranks.get(value) ?? 0), count: ordered.length };
};

/** By an order in which all of the values have a place; undefined where one has none. */
const among = (values: readonly Scalar[], ranks: ReadonlyMap<Scalar, number>): Ranks | undefined => {
  const of = new Int32Array(values.length);
  const numbers = new Int32Array(ranks.size);
  for (let row = 0; row < values.length; row++) {
    const rank = ranks.get(values[row] ?? null);
    if (rank === undefined) return undefined;
    of[row] = rank;
    numbers[rank] = 1;
  }
  let count = 0;
  for (let rank = 0; rank < numbers.length; rank++) if (numbers[rank] === 1) numbers[rank] = count++;
  if (count < ranks.size) for (let row = 0; row < of.length; row++) of[row] = numbers[of[row] ?? 0] ?? 0;
  return { of, count };
};

const pairs = new WeakMap<Ranks, { readonly b: Ranks; readonly both: Ranks }>();

const pairOf = (a: Ranks, b: Ranks): Ranks => {
  const known = pairs.get(a);
  if (known?.b === b) return known.both;
  const both = combined(a, b);
  pairs.set(a, { b, both });
  return both;
};

/** Numbers of pairs, as small as they can be. */
const combined = (a: Ranks, b: Ranks): Ranks => {
  const pairs = Float64Array.from(a.of, (rank, row) => rank * b.count + (b.of[row] ?? 0));
  const ordered = Float64Array.from(new Set(pairs)).sort();
  const ranks = new Map<number, number>();
  ordered.forEach((pair, rank) => {
    ranks.set(pair, rank);
  });
  return { of: Int32Array.from(pairs, (pair) => ranks.get(pair) ?? 0), count: ordered.length };
};
