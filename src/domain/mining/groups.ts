import { type Axis, axesOf } from './axes.ts';
import { type Chance, seededChance, shuffled } from './chance.ts';
import { type Cloud, cloudSize, kMeans, nearestMiddle, squaredDistance } from './kMeans.ts';
import type { MiningColumn } from './miningColumn.ts';
import type { TooLittle } from './outcome.ts';
import { silhouette } from './silhouette.ts';

/** What sets a group apart: a number higher or lower than usual, or a value that it mostly has. */
export interface GroupTrait {
  readonly column: string;
  readonly is: 'high' | 'low' | 'mostly';
  /** The value, of `mostly`. */
  readonly value: string | null;
  /** `high`, `low`: standard deviations from the mean of all; `mostly`: by how much its share is above that in all. */
  readonly by: number;
}

export interface Group {
  readonly size: number;
  /** The strongest first, three at most; none where the group is like the whole. */
  readonly traits: readonly GroupTrait[];
}

export interface Groups {
  /** The largest first. */
  readonly groups: readonly Group[];
  /** By row, the place in `groups`. */
  readonly groupOf: readonly number[];
  /** From -1 to 1; under 0.25 the groups are cut out of one cloud (Kaufman and Rousseeuw 1990). */
  readonly silhouette: number;
}

/** Rows that middles are sought with, and rows that every other of them is compared with. */
const sampled = 4000;
const compared = 400;
const mostGroups = 8;
const starts = 3;

/** Of fewer rows, groups are chance. */
export const leastToGroup = 30;

/** Groups of rows that are like each other. @param count How many; else 2 to 8, whichever lie farthest apart. */
export const groups = (
  columns: readonly MiningColumn[],
  count?: number,
  seed = 1,
): Groups | TooLittle | { readonly code: 'nothingToLearn' } => {
  const rows = columns[0]?.cells.length ?? 0;
  if (rows < leastToGroup) return { code: 'tooLittle', rows, fewer: rows };
  const { axes, cloud } = axesOf(columns);
  if (axes.length === 0) return { code: 'nothingToLearn' };
  const chance = seededChance(seed);
  const order = shuffled(cloudSize(cloud), chance);
  const sample = pointsOf(cloud, order.subarray(0, sampled));
  const few = pointsOf(cloud, order.subarray(0, compared));
  const counts =
    count === undefined ? Array.from({ length: mostGroups - 1 }, (_, index) => index + 2) : [count];
  const best = counts
    .map((tried) => {
      const middles = tightest(sample, tried, chance);
      return { middles, silhouette: silhouette(few, membersOf(few, middles), tried) };
    })
    .reduce((a, b) => (b.silhouette > a.silhouette ? b : a));
  return { ...described(axes, cloud, best.middles), silhouette: best.silhouette };
};

const pointsOf = ({ width, at }: Cloud, rows: Int32Array): Cloud => {
  const points = new Float64Array(rows.length * width);
  rows.forEach((row, place) => {
    points.set(at.subarray(row * width, (row + 1) * width), place * width);
  });
  return { width, at: points };
};

const membersOf = (cloud: Cloud, middles: Cloud): number[] =>
  Array.from({ length: cloudSize(cloud) }, (_, point) => nearestMiddle(cloud, point, middles));

/** The best of a few beginnings. */
const tightest = (cloud: Cloud, count: number, chance: Chance): Cloud => {
  const tries = Array.from({ length: starts }, () => {
    const middles = kMeans(cloud, count, chance);
    const spread = membersOf(cloud, middles).reduce(
      (sum, group, point) => sum + squaredDistance(cloud, point, middles, group),
      0,
    );
    return { middles, spread };
  });
  return tries.reduce((a, b) => (b.spread < a.spread ? b : a)).middles;
};

const described = (axes: readonly Axis[], cloud: Cloud, middles: Cloud): Omit<Groups, 'silhouette'> => {
  const members = membersOf(cloud, middles);
  const all = Array.from({ length: cloudSize(middles) }, (_, group) => {
    const middle = [...middles.at.subarray(group * middles.width, (group + 1) * middles.width)];
    return { group, size: members.filter((one) => one === group).length, traits: traitsOf(axes, middle) };
  })
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size);
  const places = new Map(all.map(({ group }, place) => [group, place]));
  return {
    groups: all.map(({ size, traits }) => ({ size, traits })),
    groupOf: members.map((group) => places.get(group) ?? 0),
  };
};

/** Half a standard deviation, and a share a fifth above the usual one, are worth a word. */
const traitsOf = (axes: readonly Axis[], middle: readonly number[]): GroupTrait[] =>
  axes
    .map(({ column, value, scale }, axis): GroupTrait & { readonly strength: number } => {
      const by = (middle[axis] ?? 0) / scale;
      if (value !== null) return { column, is: 'mostly', value, by, strength: by / 0.2 };
      return { column, is: by > 0 ? 'high' : 'low', value, by, strength: Math.abs(by) / 0.5 };
    })
    .filter(({ strength }) => strength >= 1)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, 3)
    .map(({ column, is, value, by }) => ({ column, is, value, by }));
