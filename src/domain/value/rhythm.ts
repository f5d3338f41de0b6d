import { median, robustDeviation } from './median.ts';

/** R102: how a customer is used to buying. All in days. */
export interface Gaps {
  /** The typical gap between two purchases: their median. */
  readonly gap: number;
  /** What a gap commonly differs from it by. */
  readonly spread: number;
  /** How many gaps it rests on. */
  readonly gaps: number;
  /** Median and spread of the natural logarithms of the gaps. */
  readonly log: number;
  readonly logSpread: number;
}

/** The same, and how long it has been. */
export interface Rhythm extends Pick<Gaps, 'gap' | 'spread' | 'gaps'> {
  readonly sinceLast: number;
  /** 0 to 1: how large a part of such gaps ends sooner than the one that is open. 0.5 once it is as long as typical. */
  readonly lateness: number;
}

/** Two gaps are chance; with three the median no longer follows any single one. */
const fewestGaps = 3;
/**
 * A few gaps that happen to be equal do not prove a clockwork: the spread of the logarithms is reckoned as if four more
 * gaps had shown the usual one, a gap within a third more or less than its median in half of all cases.
 */
const usual = { spread: 0.45, gaps: 4 };

/**
 * The gaps between the days of purchase, ascending and each once; null with fewer than three. They are held to be
 * log-normal: none is negative, and some are long.
 */
export const gapsOf = (days: readonly number[]): Gaps | null => {
  if (days.length <= fewestGaps) return null;
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const logs = gaps.map(Math.log);
  const own = gaps.length * robustDeviation(logs) ** 2;
  return {
    gap: median(gaps),
    spread: robustDeviation(gaps),
    gaps: gaps.length,
    log: median(logs),
    logSpread: Math.sqrt((own + usual.gaps * usual.spread ** 2) / (gaps.length + usual.gaps)),
  };
};

/** The rhythm as seen on day `today`; null with fewer than three gaps. */
export const rhythmOf = (days: readonly number[], today: number): Rhythm | null => {
  const found = gapsOf(days);
  if (found === null) return null;
  const { gap, spread, gaps, log, logSpread } = found;
  const sinceLast = today - (days[days.length - 1] ?? today);
  const lateness = sinceLast <= 0 ? 0 : normalBelow((Math.log(sinceLast) - log) / logSpread);
  return { gap, spread, gaps, sinceLast, lateness };
};

/** The part of the standard normal distribution below `z`; Abramowitz and Stegun, formula 26.2.17, to 7.5e-8. */
const normalBelow = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const sum = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153].reduce(
    (total, term) => (total + term) * t,
    0,
  );
  const above = (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  return z > 0 ? 1 - above : above;
};
