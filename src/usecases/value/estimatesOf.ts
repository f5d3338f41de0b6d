import type { BgNbd } from '../../domain/value/bgNbd.ts';
import { expectedPurchases } from '../../domain/value/expectedPurchases.ts';
import type { GammaGamma } from '../../domain/value/gammaGamma.ts';
import type { History } from '../../domain/value/history.ts';
import { lifetimeValue, type Window } from '../../domain/value/lifetimeValue.ts';
import type { Sale } from '../../ports.ts';

interface Models {
  readonly buying: BgNbd;
  /** Null where amounts tell nothing: then no value is expected. */
  readonly spending: GammaGamma | null;
}

/** What is expected of a customer in the window; null where it cannot be reckoned. */
export interface Expected {
  readonly customer: string;
  readonly purchases: number | null;
  /** Margin in the business's currency. */
  readonly value: number | null;
}

/**
 * R100: what each customer will buy in the window, and the margin it brings.
 * @param margin The part of a sale that is margin.
 */
export const estimatesOf = (
  histories: ReadonlyMap<string, History>,
  { buying, spending }: Models,
  window: Window,
  margin: number,
): readonly Expected[] =>
  [...histories].map(([customer, history]) => {
    const spent = spending && lifetimeValue(buying, spending, history, window);
    return {
      customer,
      purchases: expectedPurchases(buying, history, window.weeks),
      value: spent === null ? null : spent * margin,
    };
  });

/** The part of everything sold that is margin; 1 where nothing was sold. */
export const marginShare = (sales: readonly Sale[]): number => {
  const sum = (of: 'value' | 'cost'): number => sales.reduce((total, sale) => total + sale[of], 0);
  const value = sum('value');
  return value > 0 ? 1 - sum('cost') / value : 1;
};
