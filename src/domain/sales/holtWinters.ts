import { mean } from '../total.ts';
import { startSearch, stepSearch } from '../value/search.ts';
import { centredAverage } from './movingAverage.ts';

export type Season = 'additive' | 'multiplicative';

/** How fast level, trend and season follow what comes, each from 0 to 1. */
export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

export interface HoltWinters {
  readonly season: Season;
  readonly smoothing: Smoothing;
  /** As they stand after the last value. */
  readonly level: number;
  readonly trend: number;
  /** What each period of a year adds, or by how much it multiplies; the first is that of the next value. */
  readonly seasons: readonly number[];
  /** Sum of the squared errors of one step, from the second year on. */
  readonly squaredError: number;
}

export interface HoltWintersFault {
  /** Two whole years are the least; a multiplied season needs amounts above zero. */
  readonly code: 'tooShort' | 'notPositive';
}

/**
 * The method of Holt and Winters: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 2nd edition, 7.3. The
 * first two years give the start: level and trend are the line of least squares through their centred average, the season
 * is the mean of what stands off it. What follows gives alpha, beta and gamma, by the least squared error of one step.
 * Start and result are those of `HoltWinters` of R.
 */
export const holtWinters = (
  series: readonly number[],
  season: Season,
  period = 12,
): HoltWinters | HoltWintersFault => {
  if (series.length < 2 * period) return { code: 'tooShort' };
  if (season === 'multiplicative' && series.some((value) => value <= 0)) return { code: 'notPositive' };
  const least = series.reduce((sum, value) => sum + value * value, 0) * 1e-12 + Number.MIN_VALUE;
  const cost = (at: readonly number[]): number => {
    const outside = at.reduce((sum, one) => sum + Math.abs(one - within(one)), 0);
    const { squaredError } = smoothed(series, season, period, smoothingAt(at));
    return Number.isFinite(squaredError) ? 1000 * (Math.log(squaredError + least) + outside) : 1e9;
  };
  const search = stepSearch(startSearch(starts), cost, Number.POSITIVE_INFINITY);
  return smoothed(series, season, period, smoothingAt(search.best?.at ?? starts[0]));
};

/** What the model says of the next `steps` values. */
export const foreseen = ({ level, trend, seasons, season }: HoltWinters, steps: number): readonly number[] =>
  Array.from({ length: steps }, (_, step) => {
    const [line, turn] = [level + (step + 1) * trend, seasons[step % seasons.length] ?? 0];
    return season === 'additive' ? line + turn : line * turn;
  });

const starts = [
  [0.3, 0.1, 0.1],
  [0.2, 0.05, 0.8],
  [0.8, 0.1, 0.4],
] as const;

const within = (one: number): number => Math.min(1, Math.max(0, one));

const smoothingAt = ([alpha = 0, beta = 0, gamma = 0]: readonly number[]): Smoothing => ({
  alpha: within(alpha),
  beta: within(beta),
  gamma: within(gamma),
});

/** The model with these parameters, after the whole series. */
export const smoothed = (
  series: readonly number[],
  season: Season,
  period: number,
  smoothing: Smoothing,
): HoltWinters => {
  const { alpha, beta, gamma } = smoothing;
  const additive = season === 'additive';
  const start = startOf(series, season, period);
  let { level, trend } = start;
  const seasons = [...start.seasons];
  let squaredError = 0;
  for (let at = period; at < series.length; at++) {
    const value = series[at] ?? 0;
    const turn = seasons[at % period] ?? 0;
    const expected = level + trend;
    squaredError += (value - (additive ? expected + turn : expected * turn)) ** 2;
    const before = level;
    level = alpha * (additive ? value - turn : value / turn) + (1 - alpha) * expected;
    trend = beta * (level - before) + (1 - beta) * trend;
    seasons[at % period] = gamma * (additive ? value - level : value / level) + (1 - gamma) * turn;
  }
  const next = series.length % period;
  return {
    season,
    smoothing,
    level,
    trend,
    seasons: [...seasons.slice(next), ...seasons.slice(0, next)],
    squaredError,
  };
};

const startOf = (series: readonly number[], season: Season, period: number) => {
  const first = series.slice(0, 2 * period);
  const trends = centredAverage(first, period);
  const off = first.flatMap((value, at) => {
    const trend = trends[at];
    if (trend == null) return [];
    return [{ turn: at % period, trend, off: season === 'additive' ? value - trend : value / trend }];
  });
  const of = (turn: number): number => mean(off.filter((one) => one.turn === turn).map((one) => one.off));
  const turns = Array.from({ length: period }, (_, turn) => of(turn));
  const middle = mean(turns);
  return {
    ...lineThrough(off.map(({ trend }) => trend)),
    seasons: turns.map((turn) => (season === 'additive' ? turn - middle : turn / middle)),
  };
};

/** Least squares: `level` at 0, the first value being at 1. */
const lineThrough = (values: readonly number[]): { readonly level: number; readonly trend: number } => {
  const [x, y] = [(values.length + 1) / 2, mean(values)];
  const square = values.reduce((sum, _, at) => sum + (at + 1 - x) ** 2, 0);
  const trend = values.reduce((sum, value, at) => sum + (at + 1 - x) * (value - y), 0) / square;
  return { level: y - trend * x, trend };
};
