import type { ProductRule } from './productRules.ts';

/** A product to offer, with the rule that speaks for it. */
export interface NextProduct {
  readonly product: string;
  readonly because: ProductRule;
}

/** What a customer who has these products may want next (R104, R113), the surest first; each product once. */
export const nextProducts = (
  owned: readonly string[],
  rules: readonly ProductRule[],
  most = 3,
): readonly NextProduct[] => {
  const has = new Set(owned);
  const best = new Map<string, ProductRule>();
  for (const rule of rules) {
    if (has.has(rule.also) || !rule.having.every((product) => has.has(product))) continue;
    if (rule.confidence > (best.get(rule.also)?.confidence ?? 0)) best.set(rule.also, rule);
  }
  return [...best]
    .map(([product, because]) => ({ product, because }))
    .sort((a, b) => b.because.confidence - a.because.confidence || b.because.lift - a.because.lift)
    .slice(0, most);
};
