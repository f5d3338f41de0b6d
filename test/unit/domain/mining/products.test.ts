import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextProducts } from '../../../../src/domain/mining/nextProducts.ts';
import { productRules } from '../../../../src/domain/mining/productRules.ts';

const baskets = (...parts: readonly (readonly [string, number])[]): string[][] =>
  parts.flatMap(([products, count]) => Array.from({ length: count }, () => products.split('')));

describe('R28: products that go together', () => {
  const shop = baskets(['ab', 40], ['a', 10], ['b', 10], ['c', 40], ['', 100]);

  test('a rule has its baskets, support, confidence and lift', () => {
    expect(productRules(shop).find(({ having }) => having[0] === 'a')).toEqual({
      having: ['a'],
      also: 'b',
      baskets: 40,
      support: 0.2,
      confidence: 0.8,
      lift: expect.closeTo(3.2, 10),
    });
  });

  test('figures are those that counting gives', () => {
    const some = fc.array(fc.subarray(['a', 'b', 'c', 'd']), { minLength: 20, maxLength: 80 });
    fc.assert(
      fc.property(some, (all) => {
        const holding = (products: readonly string[]): number =>
          all.filter((basket) => products.every((product) => basket.includes(product))).length;
        for (const rule of productRules(all)) {
          const held = holding([...rule.having, rule.also]);
          const confidence = held / holding(rule.having);
          expect(rule.baskets).toBe(held);
          expect(rule.baskets).toBeGreaterThanOrEqual(5);
          expect(rule.confidence).toBeCloseTo(confidence, 10);
          expect(rule.lift).toBeCloseTo((confidence * all.length) / holding([rule.also]), 10);
          expect(rule.lift).toBeGreaterThan(1);
        }
      }),
    );
  });

  test('what meets by chance, or in fewer than five baskets, is no rule', () => {
    expect(productRules(baskets(['ab', 25], ['a', 25], ['b', 25], ['', 25]))).toEqual([]);
    expect(productRules(baskets(['ab', 4], ['', 100]))).toEqual([]);
    expect(productRules(baskets(['ab', 5], ['', 100])).length).toBe(2);
  });

  test('a product bought twice counts once', () => {
    expect(productRules(baskets(['aab', 40], ['', 60]))).toEqual(productRules(baskets(['ab', 40], ['', 60])));
  });

  test('two products point to a third only where they do so more surely than each alone', () => {
    const both = productRules(baskets(['abc', 40], ['a', 60], ['b', 60], ['c', 5], ['', 200]));
    expect(both[0]).toMatchObject({ having: ['a', 'b'], also: 'c', confidence: 1 });
    const alone = productRules(baskets(['abc', 40], ['ac', 40], ['b', 60], ['', 200]));
    expect(alone.some(({ having, also }) => having.length === 2 && also === 'c')).toBe(false);
  });
});

describe('R104, R113: the next product to offer', () => {
  const rules = productRules(baskets(['ab', 40], ['ac', 20], ['a', 40], ['d', 60], ['', 200]));

  test('is the surest that the customer does not have, with the rule that speaks for it', () => {
    expect(nextProducts(['a'], rules).map(({ product }) => product)).toEqual(['b', 'c']);
    expect(nextProducts(['a'], rules)[0]?.because).toMatchObject({
      having: ['a'],
      also: 'b',
      confidence: 0.4,
    });
    expect(nextProducts(['a', 'b'], rules).map(({ product }) => product)).toEqual(['c']);
  });

  test('is none for who has nothing, or all', () => {
    expect(nextProducts([], rules)).toEqual([]);
    expect(nextProducts(['a', 'b', 'c', 'd'], rules)).toEqual([]);
  });
});
