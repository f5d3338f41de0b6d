/** Distributions, their inverses, and tests. Old names (CHIDIST, NORMDIST …) are the same functions as on Sheets. */
import { booleanOf, numberOf } from '../coerce.ts';
import { FormulaFault } from '../errors.ts';
import type { AddFunctionDescription, EvalContext } from '../load.ts';
import { type Argument, asTable, firstOf } from '../values.ts';
import { define, type FunctionSet } from './define.ts';
import { numbersIn } from './numberFunctions.ts';
import {
  betaI,
  choose,
  erf,
  gamma,
  gammaP,
  inverse,
  logGamma,
  normalCumulative,
  normalDensity,
} from './special.ts';

const outOfRange = (): FormulaFault =>
  new FormulaFault('#NUM!', 'A parameter is outside the range of the function.');

/** Throws #NUM! unless all hold. */
const need = (...conditions: readonly boolean[]): void => {
  if (!conditions.every(Boolean)) throw outOfRange();
};

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw outOfRange();
  return value;
};

/** A function of numbers; a last argument that is a boolean reads as 1 or 0. */
const of = (
  names: readonly string[],
  optional: number,
  compute: (...numbers: number[]) => number,
): AddFunctionDescription =>
  define(
    'A function of statistics.',
    names.map(
      (name, at) =>
        `${name} (${name === 'cumulative' ? 'any' : 'number'}${at >= names.length - optional ? ', optional' : ''})`,
    ),
    ({ locale }, ...given) =>
      finite(
        compute(
          ...given.map((value, at) =>
            names[at] === 'cumulative' ? Number(booleanOf(firstOf(value))) : numberOf(firstOf(value), locale),
          ),
        ),
      ),
  );

const probability = (p: number): boolean => p > 0 && p < 1;

const normal = (x: number, mean: number, deviation: number, cumulative = 1): number => {
  need(deviation > 0);
  const z = (x - mean) / deviation;
  return cumulative ? normalCumulative(z) : normalDensity(z) / deviation;
};
const normalInverse = (p: number, mean = 0, deviation = 1): number => {
  need(probability(p), deviation > 0);
  return mean + deviation * inverse(normalCumulative, p, -40, 40);
};
const logNormal = (x: number, mean: number, deviation: number, cumulative = 1): number => {
  need(x > 0, deviation > 0);
  const z = (Math.log(x) - mean) / deviation;
  return cumulative ? normalCumulative(z) : normalDensity(z) / (x * deviation);
};
const logNormalInverse = (p: number, mean: number, deviation: number): number =>
  Math.exp(normalInverse(p, mean, deviation));

const gammaDistribution = (x: number, shape: number, scale: number, cumulative: number): number => {
  need(x >= 0, shape > 0, scale > 0);
  if (cumulative) return gammaP(shape, x / scale);
  return Math.exp((shape - 1) * Math.log(x / scale) - x / scale - logGamma(shape)) / scale;
};
const gammaInverse = (p: number, shape: number, scale: number): number => {
  need(p >= 0, p < 1, shape > 0, scale > 0);
  return p === 0 ? 0 : scale * inverse((x) => gammaP(shape, x), p, 0, shape + 1, 'up');
};

const chiCumulative = (x: number, degrees: number): number => {
  need(x >= 0, Math.trunc(degrees) >= 1);
  return gammaP(Math.trunc(degrees) / 2, x / 2);
};
const chi = (x: number, degrees: number, cumulative: number): number =>
  cumulative ? chiCumulative(x, degrees) : gammaDistribution(x, Math.trunc(degrees) / 2, 2, 0);
const chiInverse = (p: number, degrees: number): number => gammaInverse(p, Math.trunc(degrees) / 2, 2);

const beta = (x: number, a: number, b: number, cumulative: number, low = 0, high = 1): number => {
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
const betaInverse = (p: number, a: number, b: number, low = 0, high = 1): number => {
  need(probability(p), a > 0, b > 0, low < high);
  return low + (high - low) * inverse((x) => betaI(x, a, b), p, 0, 1);
};

const tCumulative = (x: number, degrees: number): number => {
  const tail = betaI(degrees / (degrees + x * x), degrees / 2, 0.5) / 2;
  return x > 0 ? 1 - tail : tail;
};
const t = (x: number, degrees: number, cumulative: number): number => {
  need(degrees >= 1);
  if (cumulative) return tCumulative(x, degrees);
  const scale = Math.exp(logGamma((degrees + 1) / 2) - logGamma(degrees / 2)) / Math.sqrt(degrees * Math.PI);
  return scale * (1 + (x * x) / degrees) ** (-(degrees + 1) / 2);
};
const tInverse = (p: number, degrees: number): number => {
  need(probability(p), degrees >= 1);
  return inverse((x) => tCumulative(x, degrees), p, -10, 10, 'both');
};
const tTwoTailed = (x: number, degrees: number): number => {
  need(x >= 0, degrees >= 1);
  return 2 * (1 - tCumulative(x, degrees));
};

const f = (x: number, a: number, b: number, cumulative: number): number => {
  need(x >= 0, a >= 1, b >= 1);
  if (cumulative) return betaI((a * x) / (a * x + b), a / 2, b / 2);
  const scale = Math.exp(logGamma((a + b) / 2) - logGamma(a / 2) - logGamma(b / 2)) * (a / b) ** (a / 2);
  return scale * x ** (a / 2 - 1) * (1 + (a * x) / b) ** (-(a + b) / 2);
};
const fInverse = (p: number, a: number, b: number): number => {
  need(p >= 0, p < 1, a >= 1, b >= 1);
  return inverse((x) => f(x, a, b, 1), p, 0, 10, 'up');
};

const binomialAt = (k: number, n: number, p: number): number => choose(n, k) * p ** k * (1 - p) ** (n - k);
const sumOf = (from: number, to: number, term: (k: number) => number): number => {
  let total = 0;
  for (let k = from; k <= to; k++) total += term(k);
  return total;
};
const binomial = (successes: number, trials: number, p: number, cumulative: number): number => {
  const [k, n] = [Math.trunc(successes), Math.trunc(trials)];
  need(k >= 0, k <= n, p >= 0, p <= 1);
  return cumulative ? sumOf(0, k, (at) => binomialAt(at, n, p)) : binomialAt(k, n, p);
};
const binomialRange = (trials: number, p: number, from: number, to = from): number => {
  const [n, low, high] = [Math.trunc(trials), Math.trunc(from), Math.trunc(to)];
  need(n >= 0, p >= 0, p <= 1, low >= 0, low <= n, high >= low, high <= n);
  return sumOf(low, high, (k) => binomialAt(k, n, p));
};
const binomialInverse = (trials: number, p: number, target: number): number => {
  const n = Math.trunc(trials);
  need(n >= 0, probability(p), probability(target));
  let total = 0;
  for (let k = 0; k <= n; k++) {
    total += binomialAt(k, n, p);
    if (total >= target) return k;
  }
  return n;
};
const negativeBinomial = (failures: number, successes: number, p: number, cumulative = 0): number => {
  const at = (k: number): number => choose(k + successes - 1, k) * p ** successes * (1 - p) ** k;
  need(failures >= 0, successes >= 1, p >= 0, p <= 1);
  return cumulative ? sumOf(0, Math.trunc(failures), at) : at(Math.trunc(failures));
};
const poisson = (x: number, mean: number, cumulative: number): number => {
  const at = (k: number): number => Math.exp(-mean + k * Math.log(mean) - logGamma(k + 1));
  need(x >= 0, mean > 0);
  return cumulative ? sumOf(0, Math.trunc(x), at) : at(Math.trunc(x));
};
const hypergeometric = (
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
const exponential = (x: number, rate: number, cumulative: number): number => {
  need(x >= 0, rate > 0);
  return cumulative ? 1 - Math.exp(-rate * x) : rate * Math.exp(-rate * x);
};
const weibull = (x: number, shape: number, scale: number, cumulative: number): number => {
  need(x >= 0, shape > 0, scale > 0);
  const power = (x / scale) ** shape;
  return cumulative ? 1 - Math.exp(-power) : (shape / scale) * (x / scale) ** (shape - 1) * Math.exp(-power);
};

const confidence = (alpha: number, deviation: number, size: number): number => {
  need(probability(alpha), deviation > 0, size >= 1);
  return (normalInverse(1 - alpha / 2) * deviation) / Math.sqrt(size);
};
const confidenceT = (alpha: number, deviation: number, size: number): number => {
  need(probability(alpha), deviation > 0, size >= 2);
  return (tInverse(1 - alpha / 2, size - 1) * deviation) / Math.sqrt(size);
};

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const variance = (numbers: readonly number[]): number => {
  const centre = mean(numbers);
  return numbers.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (numbers.length - 1);
};
const list = (given: Argument, context: EvalContext): number[] => numbersIn([asTable(given)], context);
const TWO_RANGES = ['range1 (range<number>)', 'range2 (range<number>)'];

const chiTest = define(
  'The probability of a chi-squared test.',
  TWO_RANGES,
  (context, observed, expected) => {
    const seen = list(observed, context);
    const wanted = list(expected, context);
    need(seen.length === wanted.length, seen.length > 1);
    const statistic = seen.reduce((sum, x, at) => sum + (x - (wanted[at] ?? 0)) ** 2 / (wanted[at] ?? 1), 0);
    const table = asTable(observed);
    const [columns, rows] = [table.length, table[0]?.length ?? 0];
    return (
      1 - chiCumulative(statistic, columns > 1 && rows > 1 ? (columns - 1) * (rows - 1) : seen.length - 1)
    );
  },
);

const fTest = define('The probability of an F-test.', TWO_RANGES, (context, one, two) => {
  const [a, b] = [list(one, context), list(two, context)];
  need(a.length > 1, b.length > 1);
  const below = f(variance(a) / variance(b), a.length - 1, b.length - 1, 1);
  return 2 * Math.min(below, 1 - below);
});

const tTest = define(
  'The probability of a t-test.',
  [...TWO_RANGES, 'tails (number)', 'type (number)'],
  (context, one, two, tails, type) => {
    const [a, b] = [list(one, context), list(two, context)];
    const [sides, kind] = [numberOf(firstOf(tails), context.locale), numberOf(firstOf(type), context.locale)];
    const { statistic, degrees } = tStatistic(a, b, kind);
    return sides * (1 - tCumulative(Math.abs(statistic), degrees));
  },
);

/** Paired (1), of equal variance (2), of unequal variance (3). */
const tStatistic = (
  a: readonly number[],
  b: readonly number[],
  kind: number,
): { statistic: number; degrees: number } => {
  if (kind === 1) {
    need(a.length === b.length);
    const differences = a.map((x, at) => x - (b[at] ?? 0));
    return {
      statistic: mean(differences) / Math.sqrt(variance(differences) / a.length),
      degrees: a.length - 1,
    };
  }
  const [va, vb] = [variance(a), variance(b)];
  if (kind === 2) {
    const degrees = a.length + b.length - 2;
    const pooled = ((a.length - 1) * va + (b.length - 1) * vb) / degrees;
    return { statistic: (mean(a) - mean(b)) / Math.sqrt(pooled * (1 / a.length + 1 / b.length)), degrees };
  }
  const [sa, sb] = [va / a.length, vb / b.length];
  return {
    statistic: (mean(a) - mean(b)) / Math.sqrt(sa + sb),
    degrees: (sa + sb) ** 2 / (sa ** 2 / (a.length - 1) + sb ** 2 / (b.length - 1)),
  };
};

const zTest = define(
  'The one-tailed probability of a z-test.',
  ['data (range<number>)', 'value (number)', 'standard_deviation (number, optional)'],
  (context, data, value, deviation) => {
    const numbers = list(data, context);
    const spread =
      deviation === undefined ? Math.sqrt(variance(numbers)) : numberOf(firstOf(deviation), context.locale);
    return (
      1 -
      normalCumulative(
        (mean(numbers) - numberOf(firstOf(value), context.locale)) / (spread / Math.sqrt(numbers.length)),
      )
    );
  },
);

const GAMMA_ARGS = ['x', 'alpha', 'beta', 'cumulative'];
const BETA_ARGS = ['value', 'alpha', 'beta', 'lower_bound', 'upper_bound'];
const P_F = ['probability', 'degrees_freedom1', 'degrees_freedom2'];

const tests = {
  CHITEST: chiTest,
  'CHISQ.TEST': chiTest,
  FTEST: fTest,
  'F.TEST': fTest,
  TTEST: tTest,
  'T.TEST': tTest,
  ZTEST: zTest,
  'Z.TEST': zTest,
};

/** Several names of one function need a description each: the registry writes the name into it. */
const aliases = (functions: Readonly<Record<string, AddFunctionDescription>>): FunctionSet =>
  Object.fromEntries(Object.entries(functions).map(([name, description]) => [name, { ...description }]));

export const distributionFunctions: FunctionSet = aliases({
  ...tests,
  ERF: of(['lower_bound', 'upper_bound'], 1, (a, b) => (b === undefined ? erf(a) : erf(b) - erf(a))),
  'ERF.PRECISE': of(['lower_bound', 'upper_bound'], 1, (a, b) =>
    b === undefined ? erf(a) : erf(b) - erf(a),
  ),
  ERFC: of(['z'], 0, (z) => 1 - erf(z)),
  'ERFC.PRECISE': of(['z'], 0, (z) => 1 - erf(z)),
  GAMMA: of(['number'], 0, gamma),
  GAMMALN: of(['value'], 0, (x) => (x > 0 ? logGamma(x) : Number.NaN)),
  'GAMMALN.PRECISE': of(['value'], 0, (x) => (x > 0 ? logGamma(x) : Number.NaN)),
  GAUSS: of(['z'], 0, (z) => normalCumulative(z) - 0.5),
  PHI: of(['x'], 0, normalDensity),
  FISHER: of(['value'], 0, Math.atanh),
  FISHERINV: of(['value'], 0, Math.tanh),
  NORMDIST: of(['x', 'mean', 'standard_deviation', 'cumulative'], 1, normal),
  'NORM.DIST': of(['x', 'mean', 'standard_deviation', 'cumulative'], 0, normal),
  NORMINV: of(['x', 'mean', 'standard_deviation'], 0, normalInverse),
  'NORM.INV': of(['x', 'mean', 'standard_deviation'], 0, normalInverse),
  NORMSDIST: of(['x'], 0, normalCumulative),
  'NORM.S.DIST': of(['x', 'cumulative'], 1, (x, cumulative = 1) => normal(x, 0, 1, cumulative)),
  NORMSINV: of(['x'], 0, (p) => normalInverse(p)),
  'NORM.S.INV': of(['x'], 0, (p) => normalInverse(p)),
  LOGNORMDIST: of(['x', 'mean', 'standard_deviation'], 0, (x, centre, deviation) =>
    logNormal(x, centre, deviation),
  ),
  'LOGNORM.DIST': of(['x', 'mean', 'standard_deviation', 'cumulative'], 1, logNormal),
  LOGINV: of(['x', 'mean', 'standard_deviation'], 0, logNormalInverse),
  'LOGNORM.INV': of(['x', 'mean', 'standard_deviation'], 0, logNormalInverse),
  GAMMADIST: of(GAMMA_ARGS, 0, gammaDistribution),
  'GAMMA.DIST': of(GAMMA_ARGS, 0, gammaDistribution),
  GAMMAINV: of(['probability', 'alpha', 'beta'], 0, gammaInverse),
  'GAMMA.INV': of(['probability', 'alpha', 'beta'], 0, gammaInverse),
  CHIDIST: of(['x', 'degrees_freedom'], 0, (x, degrees) => 1 - chiCumulative(x, degrees)),
  'CHISQ.DIST.RT': of(['x', 'degrees_freedom'], 0, (x, degrees) => 1 - chiCumulative(x, degrees)),
  'CHISQ.DIST': of(['x', 'degrees_freedom', 'cumulative'], 0, chi),
  CHIINV: of(['probability', 'degrees_freedom'], 0, (p, degrees) => chiInverse(1 - p, degrees)),
  'CHISQ.INV.RT': of(['probability', 'degrees_freedom'], 0, (p, degrees) => chiInverse(1 - p, degrees)),
  'CHISQ.INV': of(['probability', 'degrees_freedom'], 0, chiInverse),
  // Sheets' page and its behaviour differ on `cumulative`: with five numbers the bounds follow, as the page shows.
  BETADIST: of(BETA_ARGS, 2, (x, a, b, low, high) => beta(x, a, b, 1, low, high)),
  'BETA.DIST': of(BETA_ARGS, 2, (x, a, b, low, high) => beta(x, a, b, 1, low, high)),
  BETAINV: of(['probability', 'alpha', 'beta', 'lower_bound', 'upper_bound'], 2, betaInverse),
  'BETA.INV': of(['probability', 'alpha', 'beta', 'lower_bound', 'upper_bound'], 2, betaInverse),
  'T.DIST': of(['x', 'degrees_freedom', 'cumulative'], 0, t),
  'T.DIST.RT': of(['x', 'degrees_freedom'], 0, (x, degrees) => 1 - tCumulative(x, degrees)),
  'T.DIST.2T': of(['x', 'degrees_freedom'], 0, tTwoTailed),
  TDIST: of(
    ['x', 'degrees_freedom', 'tails'],
    0,
    (x, degrees, tails) => (tTwoTailed(x, degrees) / 2) * tails,
  ),
  'T.INV': of(['probability', 'degrees_freedom'], 0, tInverse),
  'T.INV.2T': of(['probability', 'degrees_freedom'], 0, (p, degrees) => tInverse(1 - p / 2, degrees)),
  TINV: of(['probability', 'degrees_freedom'], 0, (p, degrees) => tInverse(1 - p / 2, degrees)),
  'F.DIST': of(['x', 'degrees_freedom1', 'degrees_freedom2', 'cumulative'], 0, f),
  FDIST: of(['x', 'degrees_freedom1', 'degrees_freedom2'], 0, (x, a, b) => 1 - f(x, a, b, 1)),
  'F.DIST.RT': of(['x', 'degrees_freedom1', 'degrees_freedom2'], 0, (x, a, b) => 1 - f(x, a, b, 1)),
  'F.INV': of(P_F, 0, fInverse),
  FINV: of(P_F, 0, (p, a, b) => fInverse(1 - p, a, b)),
  'F.INV.RT': of(P_F, 0, (p, a, b) => fInverse(1 - p, a, b)),
  BINOMDIST: of(['num_successes', 'num_trials', 'prob_success', 'cumulative'], 0, binomial),
  'BINOM.DIST': of(['num_successes', 'num_trials', 'prob_success', 'cumulative'], 0, binomial),
  'BINOM.DIST.RANGE': of(
    ['num_trials', 'prob_success', 'num_successes', 'max_num_successes'],
    1,
    binomialRange,
  ),
  'BINOM.INV': of(['num_trials', 'prob_success', 'target_prob'], 0, binomialInverse),
  CRITBINOM: of(['num_trials', 'prob_success', 'target_prob'], 0, binomialInverse),
  NEGBINOMDIST: of(['num_failures', 'num_successes', 'prob_success'], 0, (k, r, p) =>
    negativeBinomial(k, r, p),
  ),
  'NEGBINOM.DIST': of(['num_failures', 'num_successes', 'prob_success', 'cumulative'], 1, negativeBinomial),
  POISSON: of(['x', 'mean', 'cumulative'], 0, poisson),
  'POISSON.DIST': of(['x', 'mean', 'cumulative'], 0, poisson),
  HYPGEOMDIST: of(['num_successes', 'num_draws', 'successes_in_pop', 'pop_size'], 0, (k, n, good, all) =>
    hypergeometric(k, n, good, all),
  ),
  'HYPGEOM.DIST': of(
    ['num_successes', 'num_draws', 'successes_in_pop', 'pop_size', 'cumulative'],
    1,
    hypergeometric,
  ),
  EXPONDIST: of(['x', 'lambda', 'cumulative'], 0, exponential),
  'EXPON.DIST': of(['x', 'lambda', 'cumulative'], 0, exponential),
  WEIBULL: of(['x', 'shape', 'scale', 'cumulative'], 0, weibull),
  'WEIBULL.DIST': of(['x', 'shape', 'scale', 'cumulative'], 0, weibull),
  CONFIDENCE: of(['alpha', 'standard_deviation', 'pop_size'], 0, confidence),
  'CONFIDENCE.NORM': of(['alpha', 'standard_deviation', 'pop_size'], 0, confidence),
  'CONFIDENCE.T': of(['alpha', 'standard_deviation', 'size'], 0, confidenceT),
  MARGINOFERROR: define(
    'The margin of error of a mean.',
    ['range (range<number>)', 'confidence (number)'],
    (context, data, level) => {
      const numbers = list(data, context);
      return confidenceT(
        1 - numberOf(firstOf(level), context.locale),
        Math.sqrt(variance(numbers)),
        numbers.length,
      );
    },
  ),
});
