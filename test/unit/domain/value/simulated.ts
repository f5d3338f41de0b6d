import type { BgNbd } from '../../../../src/domain/value/bgNbd.ts';
import type { GammaGamma } from '../../../../src/domain/value/gammaGamma.ts';
import type { History } from '../../../../src/domain/value/history.ts';
import { chance } from './chance.ts';

export interface Simulated extends History {
  readonly alive: boolean;
  /** Purchases in the weeks after. */
  readonly later: number;
}

/** Customers who do as the models say: seen for `age` weeks at most, then for `further` weeks more. */
export const simulated = (
  { r, alpha, a, b }: BgNbd,
  { p, q, gamma }: GammaGamma,
  { customers, age, further, seed }: { customers: number; age: number; further: number; seed: number },
): readonly Simulated[] => {
  const luck = chance(seed);
  const one = (): Simulated => {
    const seen = Math.round((0.5 + luck.uniform() / 2) * age * 7) / 7;
    const rate = luck.gamma(r) / alpha;
    const leaves = luck.beta(a, b);
    const scale = luck.gamma(q) / gamma;
    let [time, frequency, recency, spent, later, alive] = [0, 0, 0, 0, 0, true];
    for (let here = true; here; ) {
      time += luck.exponential(rate);
      if (time > seen + further) break;
      here = luck.uniform() >= leaves;
      if (time > seen) later++;
      else {
        [frequency, recency, alive] = [frequency + 1, time, here];
        spent += luck.gamma(p) / scale;
      }
    }
    return { frequency, recency, age: seen, value: frequency === 0 ? null : spent / frequency, alive, later };
  };
  return Array.from({ length: customers }, one);
};
