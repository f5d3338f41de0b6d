import { allocate } from './money.ts';

/** Why a change cannot be: nothing is free to take the difference, or what is fixed is more than the whole. */
export interface SpreadFault {
  readonly code: 'nothingFree' | 'tooMuch' | 'past' | 'negative';
}

export interface Adjustment {
  /** The places that together are to be `amount`: one month, a quarter, half a year. */
  readonly places: readonly number[];
  readonly amount: number;
  /** Places that stay: months past, what was set by hand before. */
  readonly locked: ReadonlySet<number>;
}

/**
 * R76: sets some places of a row to an amount, whole coins; those of them that are free share it as they did. The others
 * that are free take the difference, so that the row sums to what it did.
 */
export const adjusted = (
  row: readonly number[],
  { places, amount, locked }: Adjustment,
): readonly number[] | SpreadFault => {
  if (amount < 0) return { code: 'negative' };
  const within = new Set(places);
  const inside = reset(row, (at) => within.has(at), amount, locked);
  if ('code' in inside) return inside;
  const outside = row.reduce((sum, value, at) => (within.has(at) ? sum : sum + value), 0);
  const before = places.reduce((sum, at) => sum + (row[at] ?? 0), 0);
  return reset(inside, (at) => !within.has(at), outside + before - amount, locked);
};

/** Another whole: the places that are free take it in proportion to what they were. */
export const rescaled = (
  row: readonly number[],
  whole: number,
  locked: ReadonlySet<number>,
): readonly number[] | SpreadFault =>
  whole < 0 ? { code: 'negative' } : reset(row, () => true, whole, locked);

/** The row with the places of `of` summing to `amount`, the free ones in proportion to what they were. */
const reset = (
  row: readonly number[],
  of: (at: number) => boolean,
  amount: number,
  locked: ReadonlySet<number>,
): readonly number[] | SpreadFault => {
  const places = [...row.keys()].filter(of);
  const free = places.filter((at) => !locked.has(at));
  const sum = (at: readonly number[]): number => at.reduce((all, one) => all + (row[one] ?? 0), 0);
  const left = amount - (sum(places) - sum(free));
  if (left === sum(free)) return row;
  if (free.length === 0) return { code: places.length === 0 ? 'nothingFree' : 'past' };
  if (left < 0) return { code: 'tooMuch' };
  const parts = allocate(
    left,
    free.map((at) => row[at] ?? 0),
  );
  const given = new Map(free.map((at, index) => [at, parts[index] ?? 0]));
  return row.map((value, at) => given.get(at) ?? value);
};

/** R74: an amount lifted or cut by a share, whole coins. */
export const lifted = (amount: number, share: number): number => Math.round(amount * (1 + share));

/** R77: of an amount, the part held back against risk, and the part that is set as target; they sum to it. */
export const heldBack = (
  amount: number,
  risk: number,
): { readonly held: number; readonly target: number } => {
  const held = Math.round(amount * risk);
  return { held, target: amount - held };
};

/** How twelve months make the parts of a year (R71). */
export const spans = { year: 12, half: 6, quarter: 3, month: 1 } as const;
export type Span = keyof typeof spans;

/** The months of the span that is `at` of its kind, from 0. */
export const monthsOf = (span: Span, at: number): readonly number[] =>
  Array.from({ length: spans[span] }, (_, month) => at * spans[span] + month);

/** Halves, quarters or months of twelve months; each the sum of its months. */
export const bySpan = (months: readonly number[], span: Span): readonly number[] =>
  Array.from({ length: 12 / spans[span] }, (_, at) =>
    monthsOf(span, at).reduce((sum, month) => sum + (months[month] ?? 0), 0),
  );
