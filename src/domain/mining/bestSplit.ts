import { total } from '../total.ts';
import { type Counts, countByCode } from './countByCode.ts';
import type { Feature } from './feature.ts';

/** How rows are best parted in two: those with these codes of the feature, and the others. */
export interface FoundSplit {
  readonly feature: number;
  readonly codes: ReadonlySet<number>;
}

interface Candidate extends FoundSplit {
  /** Twice the gain in log-likelihood, less what chance gives. */
  readonly worth: number;
}

/** The split that explains most of the outcome; null where none explains more than chance would. */
export const bestSplit = (
  features: readonly Feature[],
  hits: Uint8Array,
  rows: Int32Array,
  positives: number,
  least: number,
): FoundSplit | null => {
  let best: Candidate | null = null;
  if (positives === 0 || positives === rows.length) return null;
  for (let index = 0; index < features.length; index++) {
    const one = features[index];
    if (one === undefined) continue;
    const counts = countByCode(one, hits, rows);
    for (const order of ordersOf(one, counts)) {
      const found = bestCut(order, counts, rows.length, positives, least);
      const worth = found === null ? 0 : found.gain - byChance(one, order.length);
      if (found !== null && worth > (best?.worth ?? 0)) {
        best = { feature: index, codes: withUnseen(found.left, order, one, counts), worth };
      }
    }
  }
  return best;
};

/** Numbers in their order, blank before or behind them; categories by their share of hits, which loses no split in two. */
const ordersOf = (one: Feature, { rows, hits }: Counts): readonly (readonly number[])[] => {
  const seen = [...rows.keys()].filter((code) => (rows[code] ?? 0) > 0);
  if (one.kind === 'number') return seen[0] === 0 ? [seen, [...seen.slice(1), 0]] : [seen];
  const share = (code: number): number => (hits[code] ?? 0) / (rows[code] ?? 1);
  return [seen.sort((a, b) => share(a) - share(b) || a - b)];
};

const bestCut = (
  order: readonly number[],
  counts: Counts,
  rows: number,
  hits: number,
  least: number,
): { readonly left: number; readonly gain: number } | null => {
  const before = logLikelihood(rows, hits);
  let best: { left: number; gain: number } | null = null;
  let [leftRows, leftHits] = [0, 0];
  for (let at = 0; at < order.length - 1; at++) {
    leftRows += counts.rows[order[at] ?? 0] ?? 0;
    leftHits += counts.hits[order[at] ?? 0] ?? 0;
    if (leftRows < least || rows - leftRows < least) continue;
    const after = logLikelihood(leftRows, leftHits) + logLikelihood(rows - leftRows, hits - leftHits);
    const gain = 2 * (after - before);
    if (gain > (best?.gain ?? 0)) best = { left: at + 1, gain };
  }
  return best;
};

const logLikelihood = (rows: number, hits: number): number =>
  hits === 0 || hits === rows ? 0 : hits * Math.log(hits / rows) + (rows - hits) * Math.log(1 - hits / rows);

/**
 * What the best of some hundred cuts gains where nothing is to be found, one time in a thousand: twenty, as one of
 * chi-square with one degree of freedom; of a category ordered by its shares, as one with as many as it has values, less one
 * (mean plus four standard deviations, and eight for few values).
 */
const byChance = ({ kind }: Feature, codes: number): number =>
  kind === 'number' ? 20 : Math.max(20, codes - 1 + 4 * Math.sqrt(2 * (codes - 1)) + 8);

/** Numbers that no row here holds lie on their side of the cut; other values go with the larger part. */
const withUnseen = (
  left: number,
  order: readonly number[],
  one: Feature,
  { rows }: Counts,
): ReadonlySet<number> => {
  const codes = new Set(order.slice(0, left));
  if (one.kind === 'number') {
    const last = Math.max(...codes);
    for (let code = 1; code < last; code++) codes.add(code);
    return codes;
  }
  const inLeft = total([...codes].map((code) => rows[code] ?? 0));
  if (inLeft * 2 > total(rows))
    for (let code = 0; code < one.size; code++) if (!order.includes(code)) codes.add(code);
  return codes;
};
