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

const ranked = (values: readonly Scalar[]): Ranks => {
  const ordered = [...new Set(values)].sort(compareScalars);
  const ranks = new Map(ordered.map((value, rank) => [value, rank]));
  return { of: Int32Array.from(values, (value) => ranks.get(value) ?? 0), count: ordered.length };
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
