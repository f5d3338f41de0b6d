import { total } from '../total.ts';
import { type Condition, conditionOf } from './condition.ts';
import { countByCode } from './countByCode.ts';
import { type Feature, feature } from './feature.ts';
import type { MiningColumn } from './miningColumn.ts';
import type { TooLittle } from './outcome.ts';

/** What key customers have in common (R27). */
export interface CommonTrait {
  readonly condition: Condition;
  /** Share of the key customers that meet it, and of the others. */
  readonly ofKey: number;
  readonly ofOthers: number;
}

export interface LookAlike {
  /** Place of the row in the table. */
  readonly row: number;
  /** Logarithm of how much more often its traits meet among key customers than among others, each taken by itself. */
  readonly likeness: number;
  /** How many of the traits it has. */
  readonly traits: number;
}

export interface LookAlikes {
  /** The greatest difference first. */
  readonly common: readonly CommonTrait[];
  /** Those who are no key customers, the likest first. */
  readonly others: readonly LookAlike[];
}

/** Of fewer, what they have in common is chance. */
export const leastKeyCustomers = 10;

/** @param isKey By row. @returns a refusal where there are too few of either. */
export const lookAlikes = (
  columns: readonly MiningColumn[],
  isKey: readonly boolean[],
): LookAlikes | TooLittle => {
  const rows = Int32Array.from(isKey.keys());
  const hits = Uint8Array.from(isKey, Number);
  const keys = total(hits);
  const fewer = Math.min(keys, rows.length - keys);
  if (fewer < leastKeyCustomers) return { code: 'tooLittle', rows: rows.length, fewer };
  const found = columns
    .flatMap((column) => feature(column) ?? [])
    .flatMap((one) => strongest(one, hits, rows, keys) ?? [])
    .sort((a, b) => b.trait.ofKey - b.trait.ofOthers - a.trait.ofKey + a.trait.ofOthers);
  const others = [...rows].filter((row) => isKey[row] !== true).map((row) => likeness(row, found, fewer));
  return {
    common: found.map(({ trait }) => trait),
    others: others.sort((a, b) => b.likeness - a.likeness || a.row - b.row),
  };
};

interface Found {
  readonly trait: CommonTrait;
  readonly one: Feature;
  readonly codes: ReadonlySet<number>;
}

/**
 * The value, or the numbers from a bound on or below it, in whose share the two differ most; null where the difference is
 * within what chance gives one time in a hundred (Kolmogorov and Smirnov's bound for two samples).
 */
const strongest = (one: Feature, hits: Uint8Array, rows: Int32Array, keys: number): Found | null => {
  const counts = countByCode(one, hits, rows);
  const others = rows.length - keys;
  let best: { ofKey: number; ofOthers: number; codes: ReadonlySet<number> } | null = null;
  for (const codes of candidates(one)) {
    let [ofKey, ofOthers] = [0, 0];
    for (const code of codes) {
      ofKey += counts.hits[code] ?? 0;
      ofOthers += (counts.rows[code] ?? 0) - (counts.hits[code] ?? 0);
    }
    [ofKey, ofOthers] = [ofKey / keys, ofOthers / others];
    if (ofKey - ofOthers > (best === null ? 0 : best.ofKey - best.ofOthers))
      best = { ofKey, ofOthers, codes };
  }
  if (best === null || best.ofKey - best.ofOthers < 1.63 * Math.sqrt(1 / keys + 1 / others)) return null;
  const condition = conditionOf(
    one,
    best.codes,
    [...counts.rows].map((count) => count > 0),
  );
  const { ofKey, ofOthers, codes } = best;
  return condition === null ? null : { trait: { condition, ofKey, ofOthers }, one, codes };
};

const candidates = (one: Feature): readonly ReadonlySet<number>[] => {
  const filled = Array.from({ length: one.size - 1 }, (_, index) => index + 1);
  const single = one.kind === 'category' ? filled.filter((code) => code > 1).map((code) => [code]) : [];
  const ranges =
    one.kind === 'number'
      ? filled.slice(1).flatMap((_, at) => [filled.slice(0, at + 1), filled.slice(at + 1)])
      : [];
  return [[0], filled, ...single, ...ranges].map((codes) => new Set(codes));
};

/** One key customer more with the trait, and one without, so that no share is none or all. */
const likeness = (row: number, found: readonly Found[], fewer: number): LookAlike => {
  let [sum, traits] = [0, 0];
  const damped = (share: number): number => (share * fewer + 1) / (fewer + 2);
  for (const { trait, one, codes } of found) {
    const has = codes.has(one.codes[row] ?? 0);
    const [key, other] = [damped(trait.ofKey), damped(trait.ofOthers)];
    sum += Math.log(has ? key / other : (1 - key) / (1 - other));
    if (has) traits++;
  }
  return { row, likeness: sum, traits };
};
