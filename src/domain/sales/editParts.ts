import { total as sum } from '../total.ts';
import { crossSpread, type Matrix } from './crossSpread.ts';
import { allocate } from './money.ts';
import { adjusted, type SpreadFault } from './spread.ts';

/** Parts of a year's target: a row of twelve months for each, whole coins. */
export interface Parts {
  readonly cells: Matrix;
  /** The whole, month by month. */
  readonly columns: readonly number[];
  /** Months that are over: what stands there stays. */
  readonly past: ReadonlySet<number>;
  /** Cells set by hand before, `row:month`: they stay too. */
  readonly byHand: ReadonlySet<string>;
}

export const cellKey = (row: number, month: number): string => `${row}:${month}`;

/** The parts in the proportions in which they stand, or in those of `shares`, so that they sum to the whole. */
export const respread = (
  cells: Matrix,
  columns: readonly number[],
  shares: readonly number[] = cells.map(sum),
): Matrix => {
  const rows = allocate(sum(columns), shares);
  const spread = crossSpread({ rows, columns, weights: cells });
  // Without fixed cells there always is a way.
  if ('code' in spread) throw new Error('Parts of equal sums could not be spread: see crossSpread.ts');
  return spread;
};

/**
 * Sets a part's months of a span to an amount. Its year stays, the months of the whole stay; the free cells of all parts
 * take the difference. Twelve months at once change the part's year: the other parts take that.
 */
export const editParts = (
  { cells, columns, past, byHand }: Parts,
  {
    row,
    months,
    amount,
  }: { readonly row: number; readonly months: readonly number[]; readonly amount: number },
): Matrix | SpreadFault => {
  const line = cells[row] ?? [];
  const isYear = months.length === line.length;
  const rows = isYear ? otherYears(cells, row, amount) : cells.map(sum);
  if ('code' in rows) return rows;
  // Parts that do not sum to a month that is over cannot keep it.
  const kept = new Set(
    [...past].filter((month) => sum(cells.map((one) => one[month] ?? 0)) === columns[month]),
  );
  const edited = isYear ? line : withSpan(line, months, amount, kept);
  if ('code' in edited) return edited;
  const isSet = (at: number, month: number): boolean => !isYear && at === row && months.includes(month);
  const stays = (at: number, month: number): boolean => kept.has(month) || byHand.has(cellKey(at, month));
  const source = cells.map((one, at) => (at === row ? edited : one));
  return crossSpread({
    rows,
    columns,
    weights: source.map((one) => one.map((cell) => cell || 1e-6)),
    fixed: cells.map((one, at) =>
      one.map((cell, month) => (isSet(at, month) ? (edited[month] ?? 0) : stays(at, month) ? cell : null)),
    ),
  });
};

const otherYears = (cells: Matrix, row: number, amount: number): readonly number[] | SpreadFault =>
  adjusted(cells.map(sum), { places: [row], amount, locked: new Set() });

const withSpan = (
  line: readonly number[],
  months: readonly number[],
  amount: number,
  locked: ReadonlySet<number>,
): readonly number[] | SpreadFault => adjusted(line, { places: months, amount, locked });
