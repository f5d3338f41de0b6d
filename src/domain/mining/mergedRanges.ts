import { total } from '../total.ts';
import type { Feature } from './feature.ts';

/** More ranges of one column than this nobody reads. */
const mostRanges = 8;
/** Ranges whose points differ by less are one. */
const leastStep = 2;

interface Range {
  readonly to: number;
  readonly rows: number;
  readonly points: number;
}

/**
 * Points by code, with neighbouring ranges of a number joined where that changes least (Ward 1963: the rows' squared
 * differences), until few are left and each says something of its own.
 * @param counts Rows by code.
 */
export const mergedRanges = (one: Feature, counts: Float64Array, points: Float64Array): readonly number[] => {
  if (one.kind === 'category') return [...points];
  let ranges = [...points.keys()]
    .slice(1)
    .map((code): Range => ({ to: code, rows: counts[code] ?? 0, points: points[code] ?? 0 }));
  for (let at = cheapest(ranges); at !== null; at = cheapest(ranges)) {
    ranges = [...ranges.slice(0, at), joined(ranges.slice(at, at + 2)), ...ranges.slice(at + 2)];
  }
  const filled = ranges.flatMap(({ to, points: value }, index) =>
    Array.from({ length: to - (ranges[index - 1]?.to ?? 0) }, () => value),
  );
  return [points[0] ?? 0, ...filled];
};

/** The range that is joined with the next one; null where all may stay. */
const cheapest = (ranges: readonly Range[]): number | null => {
  let [best, lowest] = [-1, Number.POSITIVE_INFINITY];
  for (let at = 0; at + 1 < ranges.length; at++) {
    const [a, b] = [ranges[at], ranges[at + 1]];
    if (a === undefined || b === undefined) continue;
    const step = Math.abs(a.points - b.points);
    const cost = step < leastStep ? -1 / (1 + step) : (step ** 2 * a.rows * b.rows) / (a.rows + b.rows || 1);
    if (cost < lowest) [best, lowest] = [at, cost];
  }
  return best >= 0 && (lowest < 0 || ranges.length > mostRanges) ? best : null;
};

const joined = (parts: readonly Range[]): Range => {
  const rows = total(parts.map((range) => range.rows));
  const sum = total(parts.map((range) => range.points * range.rows));
  return { to: parts.at(-1)?.to ?? 0, rows, points: rows === 0 ? (parts[0]?.points ?? 0) : sum / rows };
};
