import { type Condition, conditionOf } from './condition.ts';
import type { Feature } from './feature.ts';
import { type Node, shareOf } from './growTree.ts';

/** A group that the tree tells apart, as a profile (R36). */
export interface Leaf {
  /** All of them hold for its rows, and together for no others; one a column, empty where the tree is a single group. */
  readonly conditions: readonly Condition[];
  /** Share of hits among `count`, the rows that are counted in it. */
  readonly probability: number;
  readonly count: number;
}

/** The tree's groups, most probable first. */
export const leaves = (root: Node, features: readonly Feature[]): readonly Leaf[] => {
  const seen = features.map(({ codes, size }) => {
    const has = Array.from({ length: size }, () => false);
    for (const code of codes) has[code] = true;
    return has;
  });
  const collect = (node: Node, path: Path): Leaf[] => {
    if (node.split !== undefined) {
      const { feature, codes, left, right } = node.split;
      const size = features[feature]?.size ?? 0;
      return [
        ...collect(
          left,
          narrowed(path, feature, size, (code) => codes.has(code)),
        ),
        ...collect(
          right,
          narrowed(path, feature, size, (code) => !codes.has(code)),
        ),
      ];
    }
    const conditions = [...path].flatMap(([index, allowed]) => {
      const one = features[index];
      return (one && conditionOf(one, allowed, seen[index] ?? [])) ?? [];
    });
    return [{ conditions, probability: shareOf(node), count: node.rows }];
  };
  return collect(root, new Map()).sort((a, b) => b.probability - a.probability || b.count - a.count);
};

/** By feature, the codes that lead here. */
type Path = ReadonlyMap<number, ReadonlySet<number>>;

const narrowed = (path: Path, feature: number, size: number, keep: (code: number) => boolean): Path => {
  const before = path.get(feature) ?? new Set(Array.from({ length: size }, (_, code) => code));
  return new Map([...path, [feature, new Set([...before].filter(keep))]]);
};
