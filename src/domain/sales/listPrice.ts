import type { Day } from '../../schema/day.ts';
import type { Price } from '../../schema/tables/prices.ts';
import type { Product } from '../../schema/tables/products.ts';

export type ListedPrice = Pick<
  Price,
  'list' | 'product' | 'price' | 'currency' | 'from' | 'atLeast' | 'taxRate'
>;

/** What is asked for. */
export interface PriceAsked {
  readonly product: string;
  /** Blank: the list without a name. */
  readonly list: string | null;
  readonly currency: string;
  readonly day: Day;
  readonly quantity: number;
}

export interface FoundPrice {
  readonly price: number;
  readonly taxRate: number | null;
  /** Whether a price list says so; else it is the product's own price. */
  readonly listed: boolean;
}

/**
 * What a product costs: of the prices of its list and currency that hold on the day and for the quantity, that of the
 * largest quantity, and of those the latest one. A price without a day has always held, one without a currency is in the
 * business's. Where no list names the product, its own price, which is in the business's currency; null in another one.
 * @param home The business's currency.
 */
export const listPrice = (
  prices: readonly ListedPrice[],
  products: readonly Pick<Product, 'name' | 'price'>[],
  asked: PriceAsked,
  home: string,
): FoundPrice | null => {
  const [best] = prices
    .filter((one) => fits(one, asked, home))
    .sort((a, b) => (b.atLeast ?? 0) - (a.atLeast ?? 0) || later(b.from, a.from));
  if (best) return { price: best.price, taxRate: best.taxRate, listed: true };
  const own = products.find(({ name }) => name === asked.product)?.price ?? null;
  return own === null || !same(asked.currency, home) ? null : { price: own, taxRate: null, listed: false };
};

const fits = (one: ListedPrice, { product, list, currency, day, quantity }: PriceAsked, home: string) =>
  one.product === product &&
  (one.list ?? '') === (list ?? '') &&
  same(one.currency ?? home, currency) &&
  (one.from ?? '') <= day &&
  (one.atLeast ?? 0) <= quantity;

const same = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();
const later = (a: Day | null, b: Day | null): number =>
  Number((a ?? '') > (b ?? '')) - Number((a ?? '') < (b ?? ''));
