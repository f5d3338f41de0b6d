import { editDistance } from '../clean/editDistance.ts';
import { fold, plain } from './fold.ts';

/** A text that should name a row of another table and does not, how often it stands, and what is proposed. */
export interface Unmatched {
  readonly found: string;
  readonly count: number;
  /** The name it probably means; null proposes to leave the cell blank. */
  readonly proposal: string | null;
}

/** Words by which files say that there is nothing. */
const nothing = new Set(['null', 'none', 'na', 'n/a', '-', '#n/a', 'nil', 'unknown', '无', '無', '未知']);

export const saysNothing = (text: string): boolean => nothing.has(plain(text));

/** Near names are sought for the most frequent texts only, and among so many names: each is compared with each. */
const mostSought = 100;
const mostNames = 5_000;

/**
 * The texts of a column that name no row, most frequent first. An equal name but for case and outer spaces is a
 * match; anything less is a proposal that a person confirms.
 */
export const unmatched = (
  counts: ReadonlyMap<string, number>,
  names: readonly string[],
): readonly Unmatched[] => {
  const known = new Set(names.map(plain));
  const open = [...counts].filter(([found]) => found !== '' && !known.has(plain(found)));
  if (open.length === 0) return [];
  const folded = new Map(names.map((name) => [fold(name), name]));
  return open
    .sort(([, a], [, b]) => b - a)
    .map(([found, count], place) => ({
      found,
      count,
      proposal: proposalFor(found, folded, place < mostSought && names.length <= mostNames),
    }));
};

/** How often each text stands, outer spaces aside. */
export const counted = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  return counts;
};

const proposalFor = (found: string, folded: ReadonlyMap<string, string>, near: boolean): string | null => {
  if (saysNothing(found)) return null;
  const same = folded.get(fold(found));
  if (same !== undefined) return same;
  return near ? nearest(fold(found), folded) : null;
};

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const nearest = (found: string, folded: ReadonlyMap<string, string>): string | null => {
  let most = Math.max(1, Math.floor(found.length / 6));
  let best: string | null = null;
  for (const [text, name] of folded) {
    // Of numbers, near is not the same: customer 1001 is not 1000.
    if (digitsOf(text) !== digitsOf(found)) continue;
    const away = editDistance(text, found, most, 2);
    if (away > most || (best !== null && away === most)) continue;
    most = away;
    best = name;
  }
  return best;
};
