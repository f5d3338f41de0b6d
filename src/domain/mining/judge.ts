import { total } from '../total.ts';

/** How well scores tell hits from the rest, of rows that the model has not seen. */
export interface Figures {
  /** Probability that a hit has a higher score than another row, ties counting half. */
  readonly auc: number;
  /** Share of hits in the tenth with the highest scores, in terms of the share in all. */
  readonly lift10: number;
  /** By tenths of the rows, highest first: the share of hits that was expected, and that was found. */
  readonly tenths: readonly Tenth[];
}

export interface Tenth {
  readonly expected: number;
  readonly found: number;
}

/** Rows of the same score. */
interface Tie {
  readonly score: number;
  rows: number;
  hits: number;
  expected: number;
}

/**
 * Judges scores, ties averaged: where a tenth ends within a tie, it takes its part of the tie's hits.
 * @param score The model's score of a row; @param probability of a hit, given its score.
 */
export const judge = (
  rows: Int32Array,
  hits: Uint8Array,
  score: (row: number) => number,
  probability: (score: number) => number,
): Figures => {
  const ties = tiesOf(rows, hits, score, probability);
  const all = total(ties.map((tie) => tie.hits));
  const tenths = tenthsOf(ties, rows.length / 10);
  return {
    auc: areaUnder(ties, all, rows.length - all),
    lift10: ((tenths[0]?.found ?? 0) * rows.length) / all,
    tenths,
  };
};

/** Highest score first. */
const tiesOf = (
  rows: Int32Array,
  hits: Uint8Array,
  score: (row: number) => number,
  probability: (score: number) => number,
): readonly Tie[] => {
  const ties = new Map<number, Tie>();
  for (const row of rows) {
    const value = score(row);
    const tie = ties.get(value) ?? { score: value, rows: 0, hits: 0, expected: probability(value) };
    ties.set(value, tie);
    tie.rows++;
    tie.hits += hits[row] ?? 0;
  }
  return [...ties.values()].sort((a, b) => b.score - a.score);
};

const areaUnder = (ties: readonly Tie[], hits: number, others: number): number => {
  let [above, area] = [0, 0];
  for (const tie of ties) {
    area += (tie.rows - tie.hits) * (above + tie.hits / 2);
    above += tie.hits;
  }
  return area / (hits * others);
};

const tenthsOf = (ties: readonly Tie[], size: number): readonly Tenth[] => {
  const tenths = Array.from({ length: 10 }, () => ({ expected: 0, found: 0 }));
  let [tenth, room] = [0, size];
  for (const tie of ties) {
    for (let left = tie.rows; left > 1e-9; ) {
      const part = Math.min(left, room);
      const into = tenths[Math.min(tenth, 9)];
      if (into === undefined) break;
      into.expected += (tie.expected * part) / size;
      into.found += ((tie.hits / tie.rows) * part) / size;
      left -= part;
      room -= part;
      if (room <= 1e-9) [tenth, room] = [tenth + 1, size];
    }
  }
  return tenths;
};
