import { frequentSets, type ProductSet, setKey } from './frequentSets.ts';

/** Who bought `having` bought `also` too (R28). */
export interface ProductRule {
  /** One product or two. */
  readonly having: readonly string[];
  readonly also: string;
  /** Baskets that hold all of them. */
  readonly baskets: number;
  /** Share of all baskets that hold all of them. */
  readonly support: number;
  /** Share of the baskets with `having` that hold `also`. */
  readonly confidence: number;
  /** Confidence in terms of the share of `also` in all baskets: above 1, the two go together. */
  readonly lift: number;
}

/** Rarer combinations are chance: five baskets, and one in a thousand. */
const leastBaskets = (baskets: number): number => Math.max(5, baskets / 1000);
/** Standard deviations (of a count, by Poisson) above what would be if products were bought independently. */
const beyondChance = 3;
/** How much surer than with each of its products alone a rule of two must be. */
const surer = 1.05;

/**
 * Rules of two and three products that go together more often than by chance, surest first.
 * @param baskets What each customer, or each order, holds.
 */
export const productRules = (baskets: readonly (readonly string[])[]): readonly ProductRule[] => {
  const sets = frequentSets(baskets, leastBaskets(baskets.length));
  const count = (products: readonly string[]): number => sets.get(setKey(products))?.baskets ?? 0;
  const rule = ({ products, baskets: held }: ProductSet, also: string): ProductRule[] => {
    const having = products.filter((product) => product !== also);
    const [before, share] = [count(having), count([also]) / baskets.length];
    const confidence = held / before;
    const expected = before * share;
    const alone = having.length > 1 ? having.map((product) => count([product, also]) / count([product])) : [];
    if (held - expected < beyondChance * Math.sqrt(expected)) return [];
    if (confidence < surer * Math.max(0, ...alone)) return [];
    return [
      { having, also, baskets: held, support: held / baskets.length, confidence, lift: confidence / share },
    ];
  };
  return [...sets.values()]
    .filter(({ products }) => products.length > 1)
    .flatMap((set) => set.products.flatMap((also) => rule(set, also)))
    .sort((a, b) => b.confidence - a.confidence || b.lift - a.lift || b.baskets - a.baskets);
};
