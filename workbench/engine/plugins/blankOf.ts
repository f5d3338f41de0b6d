import { blank, type Cell } from '../values.ts';

const blanks = new Map<string, Cell>();

/** A blank cell; those with the same format are one. */
export const blankOf = (format: string | undefined): Cell => {
  if (!format) return blank;
  const cell = blanks.get(format) ?? Object.freeze({ value: null, format });
  blanks.set(format, cell);
  return cell;
};
