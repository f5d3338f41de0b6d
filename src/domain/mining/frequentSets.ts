/** Products that meet in one basket, and in how many. */
export interface ProductSet {
  readonly products: readonly string[];
  readonly baskets: number;
}

/** Of a basket with more kinds than this, the ones bought most often are taken. */
const mostKinds = 20;

/** How products of a set are looked up, in any order. */
export const setKey = (products: readonly string[]): string => [...products].sort().join('\n');

/**
 * One, two or three products that `least` baskets or more hold, by their key. What is frequent consists of what is frequent
 * (Agrawal and Srikant 1994): a third product is counted only for pairs that are.
 */
export const frequentSets = (
  baskets: readonly (readonly string[])[],
  least: number,
): ReadonlyMap<string, ProductSet> => {
  const frequent = (counts: ReadonlyMap<number, number>) =>
    new Map([...counts].filter(([, count]) => count >= least));
  const names = frequentNames(baskets, least);
  const places = new Map(names.map((name, place) => [name, place]));
  const known = baskets.map((basket) =>
    [...new Set(basket.flatMap((product) => places.get(product) ?? []))]
      .sort((a, b) => a - b)
      .slice(0, mostKinds),
  );
  const width = names.length;
  const one = frequent(counted(known, 1, width));
  const two = frequent(counted(known, 2, width));
  const three = frequent(counted(known, 3, width, two));
  const named = (code: number, size: number): string[] =>
    size === 0 ? [] : [...named(Math.floor(code / width), size - 1), names[code % width] ?? ''];
  const sets = [one, two, three].flatMap((counts, index) =>
    [...counts].map(([code, count]): ProductSet => ({ products: named(code, index + 1), baskets: count })),
  );
  return new Map(sets.map((set) => [setKey(set.products), set]));
};

/** The most frequent first. */
const frequentNames = (baskets: readonly (readonly string[])[], least: number): readonly string[] => {
  const counts = new Map<string, number>();
  for (const basket of baskets) {
    for (const product of new Set(basket)) counts.set(product, (counts.get(product) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .map(([product]) => product);
};

/** Sets of `size` places, each as one number to the base `width`. @param begun Pairs that a third may join. */
const counted = (
  baskets: readonly (readonly number[])[],
  size: number,
  width: number,
  begun?: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  const add = (basket: readonly number[], from: number, code: number, left: number): void => {
    for (let at = from; at < basket.length; at++) {
      const next = code * width + (basket[at] ?? 0);
      if (left === 1) counts.set(next, (counts.get(next) ?? 0) + 1);
      else if (begun === undefined || left > 2 || begun.has(next)) add(basket, at + 1, next, left - 1);
    }
  };
  for (const basket of baskets) add(basket, 0, 0, size);
  return counts;
};
