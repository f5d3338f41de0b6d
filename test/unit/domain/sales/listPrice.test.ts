import { describe, expect, test } from 'vitest';
import { type ListedPrice, listPrice, type PriceAsked } from '../../../../src/domain/sales/listPrice.ts';

const aPrice = (of: Partial<ListedPrice>): ListedPrice => ({
  list: 'Retail',
  product: 'Drill',
  price: 100,
  currency: null,
  from: null,
  atLeast: null,
  taxRate: null,
  ...of,
});
const products = [{ name: 'Drill', price: 110 }];
const priceOf = (prices: readonly ListedPrice[], asked: Partial<PriceAsked> = {}) =>
  listPrice(
    prices,
    products,
    { product: 'Drill', list: 'Retail', currency: 'USD', day: '2018-01-02', quantity: 1, ...asked },
    'USD',
  )?.price;

describe('Price lists (R56)', () => {
  test('the latest price that holds on the day, and not one to come', () => {
    const prices = [
      aPrice({ price: 1 }),
      aPrice({ price: 2, from: '2017-01-01' }),
      aPrice({ price: 3, from: '2018-01-02' }),
      aPrice({ price: 4, from: '2018-01-03' }),
    ];
    expect(priceOf(prices)).toBe(3);
    expect(priceOf(prices, { day: '2018-01-01' })).toBe(2);
    expect(priceOf(prices, { day: '2016-12-31' })).toBe(1);
  });

  test('the price of the largest quantity that is reached', () => {
    const prices = [
      aPrice({ price: 9, from: '2018-01-01' }),
      aPrice({ price: 8, atLeast: 10 }),
      aPrice({ price: 7, atLeast: 100 }),
    ];
    expect([1, 9.99, 10, 99, 100].map((quantity) => priceOf(prices, { quantity }))).toEqual([9, 9, 8, 8, 7]);
  });

  test('a list and a currency know nothing of another', () => {
    const prices = [aPrice({ list: 'Trade', price: 5 }), aPrice({ currency: 'EUR', price: 6 })];
    expect(priceOf(prices, { list: 'Trade' })).toBe(5);
    expect(priceOf(prices, { currency: 'eur' })).toBe(6);
    expect(priceOf(prices)).toBe(110);
  });

  test('without a listed price the product’s own, which is in the business’s currency only', () => {
    expect(priceOf([], { list: null })).toBe(110);
    expect(priceOf([], { currency: 'EUR' })).toBeUndefined();
    expect(priceOf([], { product: 'Saw' })).toBeUndefined();
  });
});
