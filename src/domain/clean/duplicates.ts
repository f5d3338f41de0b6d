import { candidatePairs } from './candidatePairs.ts';
import { type Reason, type Score, scorePair, shownFrom } from './scorePair.ts';
import type { Suspect } from './suspect.ts';

/** Two rows that may be one. */
export interface Twins {
  /** The ids, the row that stands higher first. */
  readonly ids: readonly [string, string];
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Rows that may all be one: each pair of them that looks so, the likeliest first. */
export interface DuplicateGroup {
  readonly ids: readonly string[];
  readonly pairs: readonly Twins[];
}

/** From here on one pair joins its rows to the pairs they stand in besides. */
const joinsFrom = 50;

/**
 * The groups of rows that may be one, the likeliest first. Takes time in proportion to the rows.
 * @param settled Pairs of ids that somebody said are two; see `pairKey`.
 */
export const duplicateGroups = (
  rows: readonly Suspect[],
  settled: ReadonlySet<string>,
): readonly DuplicateGroup[] => {
  const twins = candidatePairs(rows)
    .map(([a, b]) => twinsOf(rows[a], rows[b]))
    .filter((pair): pair is Twins => pair !== null && !settled.has(pairKey(...pair.ids)))
    .sort((a, b) => b.score - a.score);
  return grouped(twins);
};

/** The same for two rows, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const twinsOf = (a: Suspect | undefined, b: Suspect | undefined): Twins | null => {
  if (!a || !b || a.id === b.id) return null;
  const { score, reasons }: Score = scorePair(a, b);
  return score >= shownFrom ? { ids: [a.id, b.id], score, reasons } : null;
};

/** A weak pair stands alone: a chain of weak ones would join what has nothing in common. */
const grouped = (twins: readonly Twins[]): readonly DuplicateGroup[] => {
  const leaders = new Map<string, string>();
  const leader = (id: string): string => {
    const next = leaders.get(id);
    if (next === undefined) return id;
    const first = leader(next);
    leaders.set(id, first);
    return first;
  };
  for (const { ids, score } of twins) {
    const [a, b] = [leader(ids[0]), leader(ids[1])];
    if (score >= joinsFrom && a !== b) leaders.set(b, a);
  }
  const groups = new Map<string, Twins[]>();
  for (const pair of twins) {
    const [a, b] = [leader(pair.ids[0]), leader(pair.ids[1])];
    const key = a === b ? a : pairKey(...pair.ids);
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups.values()].map((pairs) => ({ ids: [...new Set(pairs.flatMap(({ ids }) => ids))], pairs }));
};
