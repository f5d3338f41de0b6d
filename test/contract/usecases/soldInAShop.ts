import { addDays } from '../../../src/domain/days.ts';
import type { BgNbd } from '../../../src/domain/value/bgNbd.ts';
import type { GammaGamma } from '../../../src/domain/value/gammaGamma.ts';
import type { Purchase } from '../../../src/domain/value/purchaseDays.ts';
import type { Day } from '../../../src/schema/day.ts';
import { chance } from '../../unit/domain/value/chance.ts';

/** What so many customers buy until the day before `until`, who do as the models say: the first came `weeks` before. */
export const sold = (
  { r, alpha, a, b }: BgNbd,
  { p, q, gamma }: GammaGamma,
  { customers, weeks, until, seed }: { customers: number; weeks: number; until: Day; seed: number },
): readonly Purchase[] => {
  const luck = chance(seed);
  const one = (index: number): Purchase[] => {
    const customer = `K${10_001 + index}`;
    const seen = Math.round((0.5 + luck.uniform() / 2) * weeks * 7);
    const rate = luck.gamma(r) / alpha;
    const leaves = luck.beta(a, b);
    const scale = luck.gamma(q) / gamma;
    const purchases: Purchase[] = [];
    let [time, here] = [0, true];
    while (here && time * 7 < seen) {
      const value = Math.max(0.01, Math.round((luck.gamma(p) / scale) * 100) / 100);
      purchases.push({ customer, day: addDays(until, Math.floor(time * 7) - seen), value });
      // By the model nobody leaves after the first purchase.
      here = time === 0 || luck.uniform() >= leaves;
      time += luck.exponential(rate);
    }
    return purchases;
  };
  return Array.from({ length: customers }, (_, index) => one(index)).flat();
};
