import { total } from '../total.ts';
import { seededChance, shuffled } from './chance.ts';
import { countByCode } from './countByCode.ts';
import type { Feature } from './feature.ts';

/** By feature and code, what it adds to the logarithm of the odds; weighted by rows, a feature's mean is zero. */
export interface Contributions {
  readonly base: number;
  readonly byCode: readonly Float64Array[];
}

/** How much of what a feature could explain is taken at once. */
const shrinkage = 0.3;
/** Rounds over all features at most, and without gain before it stops. */
const mostRounds = 60;
const patience = 4;
/** Weight of the belief that a value says nothing, in rows of an even outcome times four. */
const doubt = 4;

/**
 * Fits an additive logistic model by cyclic boosting of stumps, a feature at a time (Lou, Caruana, Gehrke 2012,
 * doi 10.1145/2339530.2339556): of a number, one threshold a visit; of a category, every value. It stops when a fifth of
 * the rows, kept aside, is explained no better, and is then fitted on all of them.
 */
export const boost = (
  features: readonly Feature[],
  hits: Uint8Array,
  rows: Int32Array,
  seed: number,
): Contributions => {
  const order = shuffled(rows.length, seededChance(seed));
  const aside = Math.floor(rows.length / 5);
  const part = (from: number, to: number): Int32Array => order.subarray(from, to).map((at) => rows[at] ?? 0);
  const [judged, learned] = [part(0, aside), part(aside, rows.length)];
  const trial = fitting(features, hits, learned);
  let [best, rounds] = [Number.POSITIVE_INFINITY, 0];
  for (let round = 1; round <= mostRounds && round <= rounds + patience; round++) {
    trial.round();
    const loss = lossOf(features, hits, judged, trial.contributions);
    if (loss < best) [best, rounds] = [loss, round];
  }
  const whole = fitting(features, hits, rows);
  for (let round = 0; round < rounds; round++) whole.round();
  return centred(features, hits, rows, whole.contributions);
};

interface Fitting {
  readonly contributions: Contributions;
  round(): void;
}

const fitting = (features: readonly Feature[], hits: Uint8Array, rows: Int32Array): Fitting => {
  const wanted = Float64Array.from(rows, (row) => hits[row] ?? 0);
  const share = total(wanted) / rows.length;
  const odds = new Float64Array(rows.length).fill(share / (1 - share));
  const columns = features.map(({ codes }) => Uint8Array.from(rows, (row) => codes[row] ?? 0));
  const byCode = features.map(({ size }) => new Float64Array(size));
  const visit = (one: Feature, index: number): void => {
    const codes = columns[index] ?? new Uint8Array();
    const added = step(one, slopes(codes, wanted, odds, one.size));
    const factors = added.map(Math.exp);
    for (let at = 0; at < odds.length; at++) odds[at] = (odds[at] ?? 0) * (factors[codes[at] ?? 0] ?? 1);
    byCode[index]?.forEach((value, code, all) => {
      all[code] = value + (added[code] ?? 0);
    });
  };
  return {
    contributions: { base: Math.log(share / (1 - share)), byCode },
    round: () => features.forEach(visit),
  };
};

/** First derivative of the log-likelihood by what a code adds, and the negative of the second. */
interface Slopes {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

const slopes = (codes: Uint8Array, wanted: Float64Array, odds: Float64Array, size: number): Slopes => {
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    const odd = odds[at] ?? 0;
    const probability = odd / (1 + odd);
    first[code] = (first[code] ?? 0) + (wanted[at] ?? 0) - probability;
    second[code] = (second[code] ?? 0) + probability * (1 - probability);
  }
  return { first, second };
};

const newton = (first: number, second: number): number => (shrinkage * first) / (second + doubt);

/** What each code adds: blank and the values of a category on their own, numbers as below or above the best threshold. */
const step = (one: Feature, { first, second }: Slopes): Float64Array => {
  const added = first.map((value, code) => newton(value, second[code] ?? 0));
  if (one.kind === 'category') return added;
  const [allFirst, allSecond] = [total(first.subarray(1)), total(second.subarray(1))];
  let [best, cut, low, high] = [-1, 1, 0, 0];
  let [leftFirst, leftSecond] = [0, 0];
  for (let code = 1; code < one.size; code++) {
    leftFirst += first[code] ?? 0;
    leftSecond += second[code] ?? 0;
    const [rightFirst, rightSecond] = [allFirst - leftFirst, allSecond - leftSecond];
    const gain = leftFirst ** 2 / (leftSecond + doubt) + rightFirst ** 2 / (rightSecond + doubt);
    if (gain <= best) continue;
    [best, cut, low, high] = [gain, code, newton(leftFirst, leftSecond), newton(rightFirst, rightSecond)];
  }
  return added.map((value, code) => (code === 0 ? value : code <= cut ? low : high));
};

const lossOf = (
  features: readonly Feature[],
  hits: Uint8Array,
  rows: Int32Array,
  { base, byCode }: Contributions,
): number => {
  let loss = 0;
  for (const row of rows) {
    let margin = base;
    for (let index = 0; index < features.length; index++) {
      margin += byCode[index]?.[features[index]?.codes[row] ?? 0] ?? 0;
    }
    loss += Math.log(1 + Math.exp(hits[row] === 1 ? -margin : margin));
  }
  return loss;
};

/** A value that no row held adds nothing, the mean of its feature. */
const centred = (
  features: readonly Feature[],
  hits: Uint8Array,
  rows: Int32Array,
  { base, byCode }: Contributions,
): Contributions => {
  let moved = base;
  const all = features.map((one, index) => {
    const { rows: counts } = countByCode(one, hits, rows);
    const added = byCode[index] ?? counts;
    const mean = total(added.map((value, code) => value * (counts[code] ?? 0))) / rows.length;
    moved += mean;
    return added.map((value, code) => (counts[code] === 0 ? 0 : value - mean));
  });
  return { base: moved, byCode: all };
};
