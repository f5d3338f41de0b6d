/** The distributions of statistics and their inverses, on plain numbers; #NUM! outside their range. */
import { FormulaFault } from '../errors.ts';
import { betaI, choose, gammaP, inverse, logGamma, normalCumulative, normalDensity } from './special.ts';

const outOfRange = (): FormulaFault =>
  new FormulaFault('#NUM!', 'A parameter is outside the range of the function.');

/** Throws #NUM! unless all hold. */
export const need = (...conditions: readonly boolean[]): void => {
  if (!conditions.every(Boolean)) throw outOfRange();
};

const probability = (p: number): boolean => p > 0 && p < 1;

export const normal = (x: number, mean: number, deviation: number, cumulative = 1): number => {
  need(deviation > 0);
  const z = (x - mean) / deviation;
  return cumulative ? normalCumulative(z) : normalDensity(z) / deviation;
};
export const normalInverse = (p: number, mean = 0, deviation = 1): number => {
  need(probability(p), deviation > 0);
  return mean + deviation * inverse(normalCumulative, p, -40, 40);
};
export const logNormal = (x: number, mean: number, deviation: number, cumulative = 1): number => {
  need(x > 0, deviation > 0);
  const z = (Math.log(x) - mean) / deviation;
  return cumulative ? normalCumulative(z) : normalDensity(z) / (x * deviation);
};
export const logNormalInverse = (p: number, mean: number, deviation: number): number =>
  Math.exp(normalInverse(p, mean, deviation));

export const gammaDistribution = (x: number, shape: number, scale: number, cumulative: number): number => {
  need(x >= 0, shape > 0, scale > 0);
  if (cumulative) return gammaP(shape, x / scale);
  return Math.exp((shape - 1) * Math.log(x / scale) - x / scale - logGamma(shape)) / scale;
};
export const gammaInverse = (p: number, shape: number, scale: number): number => {
  need(p >= 0, p < 1, shape > 0, scale > 0);
  return p === 0 ? 0 : scale * inverse((x) => gammaP(shape, x), p, 0, shape + 1, 'up');
};

export const chiCumulative = (x: number, degrees: number): number => {
  need(x >= 0, Math.trunc(degrees) >= 1);
  return gammaP(Math.trunc(degrees) / 2, x / 2);
};
export const chi = (x: number, degrees: number, cumulative: number): number =>
  cumulative ? chiCumulative(x, degrees) : gammaDistribution(x, Math.trunc(degrees) / 2, 2, 0);
export const chiInverse = (p: number, degrees: number): number => gammaInverse(p, Math.trunc(degrees) / 2, 2);

export const beta = (x: number, a: number, b: number, cumulative: number, low = 0, high = 1): number => {
  need(a > 0, b > 0, x >= low, x <= high, low < high);
  const share = (x - low) / (high - low);
  if (cumulative) return betaI(share, a, b);
  return (
    Math.exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + (a - 1) * Math.log(share) + (b - 1) * Math.log(1 - share),
    ) /
    (high - low)
  );
};
export const betaInverse = (p: number, a: number, b: number, low = 0, high = 1): number => {
  need(probability(p), a > 0, b > 0, low < high);
  return low + (high - low) * inverse((x) => betaI(x, a, b), p, 0, 1);
};

export const tCumulative = (x: number, degrees: number): number => {
  const tail = betaI(degrees / (degrees + x * x), degrees / 2, 0.5) / 2;
  return x > 0 ? 1 - tail : tail;
};
export const t = (x: number, degrees: number, cumulative: number): number => {
  need(degrees >= 1);
  if (cumulative) return tCumulative(x, degrees);
  const scale = Math.exp(logGamma((degrees + 1) / 2) - logGamma(degrees / 2)) / Math.sqrt(degrees * Math.PI);
  return scale * (1 + (x * x) / degrees) ** (-(degrees + 1) / 2);
};
export const tInverse = (p: number, degrees: number): number => {
  need(probability(p), degrees >= 1);
  return inverse((x) => tCumulative(x, degrees), p, -10, 10, 'both');
};
export const tTwoTailed = (x: number, degrees: number): number => {
  need(x >= 0, degrees >= 1);
  return 2 * (1 - tCumulative(x, degrees));
};

export const f = (x: number, a: number, b: number, cumulative: number): number => {
  need(x >= 0, a >= 1, b >= 1);
  if (cumulative) return betaI((a * x) / (a * x + b), a / 2, b / 2);
  const scale = Math.exp(logGamma((a + b) / 2) - logGamma(a / 2) - logGamma(b / 2)) * (a / b) ** (a / 2);
  return scale * x ** (a / 2 - 1) * (1 + (a * x) / b) ** (-(a + b) / 2);
};
export const fInverse = (p: number, a: number, b: number): number => {
  need(p >= 0, p < 1, a >= 1, b >= 1);
  return inverse((x) => f(x, a, b, 1), p, 0, 10, 'up');
};

const binomialAt = (k: number, n: number, p: number): number => choose(n, k) * p ** k * (1 - p) ** (n - k);
const sumOf = (from: number, to: number, term: (k: number) => number): number => {
  let total = 0;
  for (let k = from; k <= to; k++) total += term(k);
  return total;
};
export const binomial = (successes: number, trials: number, p: number, cumulative: number): number => {
  const [k, n] = [Math.trunc(successes), Math.trunc(trials)];
  need(k >= 0, k <= n, p >= 0, p <= 1);
  return cumulative ? sumOf(0, k, (at) => binomialAt(at, n, p)) : binomialAt(k, n, p);
};
export const binomialRange = (trials: number, p: number, from: number, to = from): number => {
  const [n, low, high] = [Math.trunc(trials), Math.trunc(from), Math.trunc(to)];
  need(n >= 0, p >= 0, p <= 1, low >= 0, low <= n, high >= low, high <= n);
  return sumOf(low, high, (k) => binomialAt(k, n, p));
};
export const binomialInverse = (trials: number, p: number, target: number): number => {
  const n = Math.trunc(trials);
  need(n >= 0, probability(p), probability(target));
  let total = 0;
  for (let k = 0; k <= n; k++) {
    total += binomialAt(k, n, p);
    if (total >= target) return k;
  }
  return n;
};
export const negativeBinomial = (failures: number, successes: number, p: number, cumulative = 0): number => {
  const at = (k: number): number => choose(k + successes - 1, k) * p ** successes * (1 - p) ** k;
  need(failures >= 0, successes >= 1, p >= 0, p <= 1);
  return cumulative ? sumOf(0, Math.trunc(failures), at) : at(Math.trunc(failures));
};
export const poisson = (x: number, mean: number, cumulative: number): number => {
  const at = (k: number): number => Math.exp(-mean + k * Math.log(mean) - logGamma(k + 1));
  need(x >= 0, mean > 0);
  return cumulative ? sumOf(0, Math.trunc(x), at) : at(Math.trunc(x));
};
export const hypergeometric = (
  drawn: number,
  draws: number,
  good: number,
  population: number,
  cumulative = 0,
): number => {
  const at = (k: number): number =>
    (choose(good, k) * choose(population - good, draws - k)) / choose(population, draws);
  need(drawn >= 0, drawn <= Math.min(draws, good), draws <= population, good <= population);
  return cumulative ? sumOf(Math.max(0, draws + good - population), drawn, at) : at(drawn);
};
export const exponential = (x: number, rate: number, cumulative: number): number => {
  need(x >= 0, rate > 0);
  return cumulative ? 1 - Math.exp(-rate * x) : rate * Math.exp(-rate * x);
};
export const weibull = (x: number, shape: number, scale: number, cumulative: number): number => {
  need(x >= 0, shape > 0, scale > 0);
  const power = (x / scale) ** shape;
  return cumulative ? 1 - Math.exp(-power) : (shape / scale) * (x / scale) ** (shape - 1) * Math.exp(-power);
};

export const confidence = (alpha: number, deviation: number, size: number): number => {
  need(probability(alpha), deviation > 0, size >= 1);
  return (normalInverse(1 - alpha / 2) * deviation) / Math.sqrt(size);
};
export const confidenceT = (alpha: number, deviation: number, size: number): number => {
  need(probability(alpha), deviation > 0, size >= 2);
  return (tInverse(1 - alpha / 2, size - 1) * deviation) / Math.sqrt(size);
};
