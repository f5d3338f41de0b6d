import type { BgNbd } from './bgNbd.ts';
import type { History } from './history.ts';
import { probabilityAlive } from './probabilityAlive.ts';

/** Terms of the series at most: enough for a window ten thousand times as long as `alpha + T`. */
const mostTerms = 500_000;
/** As near to 1 the equation divides nothing by nothing: `a` is taken on both sides. */
const nearOne = 2e-5;

/**
 * Purchases to be expected in the next `weeks` (equation 10 of the paper of BgNbd); null where its series does not end.
 */
export const expectedPurchases = (
  parameters: BgNbd,
  history: Omit<History, 'value'>,
  weeks: number,
): number | null => {
  if (weeks <= 0) return 0;
  const { a } = parameters;
  const sides = Math.abs(a - 1) < nearOne ? [1 - nearOne, 1 + nearOne] : [a];
  let sum = 0;
  for (const side of sides) {
    const one = ifAlive({ ...parameters, a: side }, history, weeks);
    if (one === null) return null;
    sum += one;
  }
  return Math.max(0, sum / sides.length) * probabilityAlive(parameters, history);
};

/** Its first factors, multiplied out so that nothing breaks where a + b + x is 1. */
const ifAlive = (
  { r, alpha, a, b }: BgNbd,
  { frequency, age }: Pick<History, 'frequency' | 'age'>,
  weeks: number,
): number | null => {
  const z = weeks / (alpha + age + weeks);
  const [n, c] = [r + frequency, a + b + frequency - 1];
  const log = n * Math.log1p(-z);
  const rest = series(n, b + frequency, c, z, log);
  return rest === null ? null : (-c * Math.expm1(log) - rest) / (a - 1);
};

/** A sum that exceeds it is divided by it, and the logarithm remembers. */
const large = 1e200;

/** e^log times c times what Gauss' 2F1(a, b; c; z) is above 1. All terms are positive: no digits are lost. */
const series = (a: number, b: number, c: number, z: number, log: number): number | null => {
  let [term, sum, scale] = [a * b * z, 0, log];
  for (let n = 1; n <= mostTerms; n++) {
    sum += term;
    const ratio = ((a + n) * (b + n) * z) / ((c + n) * (n + 1));
    term *= ratio;
    // From here on the terms fall at least as fast as those of a geometric series.
    const falls = Math.max(z, ratio);
    if (falls < 1 && term <= 1e-15 * (1 - falls) * sum) return sum * Math.exp(scale);
    if (sum > large) [term, sum, scale] = [term / large, sum / large, scale + Math.log(large)];
  }
  return null;
};
