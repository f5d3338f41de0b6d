import { total } from '../total.ts';
import { type Feature, feature } from './feature.ts';
import type { Cloud } from './kMeans.ts';
import { cellText, type MiningColumn } from './miningColumn.ts';
import { readNumber } from './readNumber.ts';

/** What a coordinate stands for: a number, or whether a category has this value. */
export interface Axis {
  readonly column: string;
  readonly value: string | null;
  /** What it was multiplied by. */
  readonly scale: number;
}

/** Values of one category that get a coordinate each. */
const mostValues = 10;
/** Two values of a category lie one standard deviation of a number apart: each differs in two coordinates. */
const categoryScale = Math.SQRT1_2;
/** Beyond so many standard deviations a number lies no farther: one giant is not a group. */
const farthest = 3;

/** Rows as points: numbers in standard deviations from their mean, values of a category as 0 or 1 less their share, scaled. */
export const axesOf = (
  columns: readonly MiningColumn[],
): { readonly axes: readonly Axis[]; readonly cloud: Cloud } => {
  const rows = columns[0]?.cells.length ?? 0;
  const all = columns.flatMap((column): (Axis & { readonly values: Float64Array })[] => {
    const one = feature(column);
    if (one === null) return [];
    if (one.kind === 'number') {
      return [{ column: column.name, value: null, scale: 1, values: numbersOf(column) }];
    }
    return one.values.slice(0, mostValues).map((value, index) => ({
      column: column.name,
      value,
      scale: categoryScale,
      values: isOrNot(one, index + 2),
    }));
  });
  const at = new Float64Array(rows * all.length);
  all.forEach(({ values }, axis) => {
    for (let row = 0; row < rows; row++) at[row * all.length + axis] = values[row] ?? 0;
  });
  return {
    axes: all.map(({ column, value, scale }) => ({ column, value, scale })),
    cloud: { width: all.length, at },
  };
};

/** Blank is the mean. Money is skewed: then its logarithm is taken. */
const numbersOf = ({ cells }: MiningColumn): Float64Array => {
  const read = cells.map((cell) => readNumber(cellText(cell)));
  const plain = standardised(read);
  const skew = total(plain.map((value) => value ** 3)) / plain.length;
  const logged = (value: number): number => Math.sign(value) * Math.log1p(Math.abs(value));
  const values = Math.abs(skew) > 2 ? standardised(read.map((value) => value && logged(value))) : plain;
  return values.map((value) => Math.max(-farthest, Math.min(farthest, value)));
};

const standardised = (read: readonly (number | null)[]): Float64Array => {
  const filled = read.filter((value) => value !== null);
  const mean = total(filled) / filled.length;
  const variance = total(filled.map((value) => (value - mean) ** 2)) / filled.length;
  const spread = Math.sqrt(variance) || 1;
  return Float64Array.from(read, (value) => (value === null ? 0 : (value - mean) / spread));
};

const isOrNot = (one: Feature, code: number): Float64Array => {
  const is = Float64Array.from(one.codes, (held) => (held === code ? 1 : 0));
  const share = total(is) / is.length;
  return is.map((value) => (value - share) * categoryScale);
};
