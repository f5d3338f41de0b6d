import { fewest } from './bgNbd.ts';
import type { Model } from './fit.ts';
import type { History } from './history.ts';
import { logGamma } from './logGamma.ts';

/**
 * The Gamma–Gamma model of the value of a purchase: it varies about a customer's mean (gamma of shape `p`), and the
 * means differ between customers (`q`, and `gamma` in the business's currency). How much a customer spends a time must
 * not depend on how often. Fader and Hardie, The Gamma-Gamma Model of Monetary Value, 2013.
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

/** A customer who bought again: how often, for how much together, and its natural logarithm. */
export interface Spender {
  readonly frequency: number;
  readonly spent: number;
  readonly logSpent: number;
}

/** Those of whom the model can learn. */
export const spenders = (histories: readonly History[]): readonly Spender[] =>
  histories.flatMap(({ frequency, value }) => {
    const spent = frequency * (value ?? 0);
    return spent > 0 ? [{ frequency, spent, logSpent: Math.log(spent) }] : [];
  });

const meanOf = ({ frequency, spent }: Spender): number => spent / frequency;

export const gammaGamma: Model<readonly Spender[], GammaGamma> = {
  basisOf: ({ length }) => ({ customers: length, repeaters: length }),
  faultOf: (all) => {
    if (all.length < fewest.repeaters) return 'tooFewRepeats';
    return all.every((one) => meanOf(one) === meanOf(all[0] ?? one)) ? 'noSpread' : null;
  },
  startsOf: (all) => {
    const mean = all.reduce((sum, one) => sum + meanOf(one), 0) / all.length;
    return [
      [1, 2.5],
      [6, 4],
      [20, 10],
    ].map(([p = 1, q = 2]) => [p, q, (mean * (q - 1)) / p].map(Math.log));
  },
  parametersOf: ([p = 0, q = 0, gamma = 0]) => ({ p: Math.exp(p), q: Math.exp(q), gamma: Math.exp(gamma) }),
  logLikelihood: (all, parameters) => gammaGammaLikelihood(all, parameters),
  objectionTo: ({ q }) => (q > 1 ? null : 'noMean'),
};

/** Equation 1a of the note. */
const gammaGammaLikelihood = (all: readonly Spender[], { p, q, gamma }: GammaGamma): number => {
  const byFrequency: number[] = [];
  const logGammaOfQ = logGamma(q);
  const common = (x: number): number => {
    const known = byFrequency[x];
    if (known !== undefined) return known;
    const value = logGamma(p * x + q) - logGamma(p * x) - logGammaOfQ;
    byFrequency[x] = value;
    return value;
  };
  const logGammaItself = Math.log(gamma);
  let sum = 0;
  for (const { frequency, spent, logSpent } of all) {
    const px = p * frequency;
    sum +=
      common(frequency) +
      q * logGammaItself +
      (px - 1) * logSpent -
      (px + q) * Math.log(gamma + spent) +
      Math.log(frequency);
  }
  return sum;
};

/**
 * The value to be expected of a customer's next purchase (equation 5 of the note): between the mean of all, which it is
 * without repeats, and the customer's own, the nearer to it the more purchases there are.
 */
export const expectedValue = (
  { p, q, gamma }: GammaGamma,
  { frequency, value }: Pick<History, 'frequency' | 'value'>,
): number => (p * (gamma + frequency * (value ?? 0))) / (p * frequency + q - 1);
