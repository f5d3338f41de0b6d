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

/**
 * The texts of a column that name no row, most frequent first. An equal name but for case and outer spaces is a
 * match; anything less is a proposal that a person confirms.
 */
export const unmatched = (texts: readonly string[], names: readonly string[]): readonly Unmatched[] => {
  const known = new Set(names.map(plain));
  const counts = new Map<string, number>();
  for (const text of texts) {
    const found = text.trim();
    if (found !== '' && !known.has(plain(found))) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts]
    .map(([found, count]) => ({ found, count, proposal: proposalFor(found, names) }))
    .sort((a, b) => b.count - a.count);
};

const proposalFor = (found: string, names: readonly string[]): string | null => {
  if (nothing.has(plain(found))) return null;
  const same = names.find((name) => fold(name) === fold(found));
  if (same !== undefined) return same;
  const near = names
    .map((name) => ({ name, distance: distance(fold(name), fold(found)) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= Math.max(1, Math.floor(fold(found).length / 6)) ? near.name : null;
};

/** Levenshtein's edit distance (V. I. Levenshtein 1966), two rows of the table at a time. */
const distance = (a: string, b: string): number => {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      now.push(Math.min(change, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[b.length] ?? 0;
};
