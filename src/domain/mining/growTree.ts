import { total } from '../total.ts';
import { bestSplit } from './bestSplit.ts';
import type { Feature } from './feature.ts';

/** A group of rows: parted by a feature, or a leaf. */
export interface Node {
  readonly rows: number;
  readonly hits: number;
  readonly split?: Split;
}

export interface Split {
  readonly feature: number;
  /** Codes whose rows go to `left`; every other code, seen or not, goes to `right`. */
  readonly codes: ReadonlySet<number>;
  readonly left: Node;
  readonly right: Node;
}

/** A tree to be read: at most four questions to a group, and no group that is too small to speak of. */
const deepest = 4;
const leastInLeaf = (rows: number): number => Math.max(20, Math.round(rows / 100));

/** Grows a tree on these rows from the root down, each group parted where that explains most of the outcome. */
export const growTree = (features: readonly Feature[], hits: Uint8Array, rows: Int32Array): Node => {
  const least = leastInLeaf(rows.length);
  const grow = (here: Int32Array, depth: number): Node => {
    const node = { rows: here.length, hits: total(here.map((row) => hits[row] ?? 0)) };
    const found = depth < deepest ? bestSplit(features, hits, here, node.hits, least) : null;
    const codes = features[found?.feature ?? 0]?.codes;
    if (found === null || codes === undefined) return node;
    const goesLeft = (row: number): boolean => found.codes.has(codes[row] ?? 0);
    const left = grow(here.filter(goesLeft), depth + 1);
    const right = grow(
      here.filter((row) => !goesLeft(row)),
      depth + 1,
    );
    return { ...node, split: { ...found, left, right } };
  };
  return grow(rows, 0);
};

/** The same tree with the figures of other rows: of those it has not seen, they flatter nobody. */
export const recounted = (
  root: Node,
  features: readonly Feature[],
  hits: Uint8Array,
  rows: Int32Array,
): Node => {
  const node = { rows: rows.length, hits: total(rows.map((row) => hits[row] ?? 0)) };
  if (root.split === undefined) return node;
  const { feature, codes, left, right } = root.split;
  const goesLeft = (row: number): boolean => codes.has(features[feature]?.codes[row] ?? 0);
  const on = (part: Node, keep: (row: number) => boolean): Node =>
    recounted(part, features, hits, rows.filter(keep));
  return {
    ...node,
    split: { ...root.split, left: on(left, goesLeft), right: on(right, (row) => !goesLeft(row)) },
  };
};

/** The leaf that a row belongs to. */
export const leafOf = (root: Node, features: readonly Feature[], row: number): Node => {
  let node = root;
  while (node.split !== undefined) {
    const { feature, codes, left, right } = node.split;
    node = codes.has(features[feature]?.codes[row] ?? 0) ? left : right;
  }
  return node;
};

/** Share of hits in a group. */
export const shareOf = ({ rows, hits }: Node): number => (rows === 0 ? 0 : hits / rows);
