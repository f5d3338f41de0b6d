import type { CellValue } from './writeCells.ts';

/** Whether two values that a cell was read as, or is written with, are the same to a person. */
export const sameCell = (left: unknown, right: unknown): boolean => plain(left) === plain(right);

/** The apostrophe that marks text is written and not read back. */
const plain = (value: unknown): string => {
  if (value instanceof Date) return `\u0000${value.getTime()}`;
  return String(value ?? '').replace(/^'/, '');
};

/** A value as it was read, to be written back: text that looks like a formula stays text. */
export const backOf = (cell: unknown): CellValue => {
  if (cell instanceof Date || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  const text = String(cell ?? '');
  return /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
};
