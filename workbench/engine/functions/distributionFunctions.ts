/** Distributions, their inverses, and tests. Old names (CHIDIST, NORMDIST …) are the same functions as on Sheets. */
import { booleanOf, numberOf } from '../coerce.ts';
import { FormulaFault } from '../errors.ts';
import type { AddFunctionDescription } from '../load.ts';
import { firstOf } from '../values.ts';
import { define, type FunctionSet } from './define.ts';
import {
  beta,
  betaInverse,
  binomial,
  binomialInverse,
  binomialRange,
  chi,
  chiCumulative,
  chiInverse,
  confidence,
  confidenceT,
  exponential,
  f,
  fInverse,
  gammaDistribution,
  gammaInverse,
  hypergeometric,
  logNormal,
  logNormalInverse,
  negativeBinomial,
  normal,
  normalInverse,
  poisson,
  t,
  tCumulative,
  tInverse,
  tTwoTailed,
  weibull,
} from './distributions.ts';
import { chiTest, fTest, list, tTest, variance, zTest } from './significanceTests.ts';
import { erf, gamma, logGamma, normalCumulative, normalDensity } from './special.ts';

const outOfRange = (): FormulaFault =>
  new FormulaFault('#NUM!', 'A parameter is outside the range of the function.');

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
