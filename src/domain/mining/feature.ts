import type { Cell, MiningColumn } from './miningColumn.ts';
import { cellText } from './miningColumn.ts';
import { numberBins, numberCode } from './numberBins.ts';
import { readNumber } from './readNumber.ts';

/**
 * A column as codes below 128: 0 is blank. Of a number, code `i` holds what is from `from[i - 1]` on and below the next. Of
 * a category, 1 is every value that is rare or new, and `i` is `values[i - 2]`. Nothing of the outcome is used here.
 */
export type Feature = Coding & { readonly name: string; readonly codes: Uint8Array };

export type Coding =
  | { readonly kind: 'number'; readonly size: number; readonly from: readonly number[] }
  | { readonly kind: 'category'; readonly size: number; readonly values: readonly string[] };

/** A column whose cells are numbers but for one in ten is one of numbers: the others are slips, and read as blank. */
const numbersAtLeast = 0.9;
/** Values of a category that are told apart; the rarer ones are one. */
const mostValues = 40;
/** How often a value stands in the column to be told apart: ten times, and once in 500 rows. */
const rareBelow = (rows: number): number => Math.max(10, rows / 500);

/** The column as a feature; null where all of its rows are alike, as in a column of names. */
export const feature = ({ name, cells, kind }: MiningColumn): Feature | null => {
  const coding = codingOf(cells, kind);
  const codes = Uint8Array.from(cells, coder(coding));
  return codes.every((code) => code === codes[0]) ? null : { ...coding, name, codes };
};

const codingOf = (cells: readonly Cell[], kind: MiningColumn['kind']): Coding => {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const text = cellText(cell);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const numbers = new Map<number, number>();
  let [filled, numeric] = [0, 0];
  for (const [text, count] of counts) {
    const value = readNumber(text);
    filled += count;
    if (value === null) continue;
    numeric += count;
    numbers.set(value, (numbers.get(value) ?? 0) + count);
  }
  const isNumber = kind ? kind === 'number' : numeric >= filled * numbersAtLeast;
  if (numeric > 0 && isNumber) {
    const from = numberBins(numbers);
    return { kind: 'number', size: from.length + 1, from };
  }
  const values = [...counts]
    .filter(([, count]) => count >= rareBelow(cells.length))
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .slice(0, mostValues)
    .map(([value]) => value);
  return { kind: 'category', size: values.length + 2, values };
};

/** How cells of this column are coded. */
export const coder = (coding: Coding): ((cell: Cell | undefined) => number) => {
  const values = coding.kind === 'category' ? coding.values : [];
  const known = new Map([['', 0], ...values.map((value, index) => [value, index + 2] as const)]);
  return (cell) => {
    const text = cellText(cell);
    const before = known.get(text);
    if (before !== undefined) return before;
    const code = coding.kind === 'number' ? numberCode(coding.from, readNumber(text)) : 1;
    known.set(text, code);
    return code;
  };
};
