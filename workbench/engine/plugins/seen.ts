/** A column that a formula spreads, as those see it who read its cells: with the formats that the cells have. */

import { alike } from '../alike.ts';
import { isError } from '../errors.ts';
import { helpers } from '../load.ts';
import type { Cell } from '../values.ts';
import { blankOf } from './blankOf.ts';

/**
 * @param formats of the sheet's column by row. `top` is the row of the first cell.
 * @param before what was seen there: a cell that is as it was stays the same, and the array where all are.
 * @param first what is seen of the first one, where it is the formula's own.
 * @param shown what the engine makes of the cell in a row, for values that it changes: links, text formats, errors.
 */
export const seenColumn = (
  cells: readonly Cell[],
  formats: readonly (string | undefined)[],
  top: number,
  before: readonly Cell[],
  first: Cell | undefined,
  shown: (row: number) => Cell,
): readonly Cell[] => {
  const seen: Cell[] = new Array(cells.length);
  let isSame = before.length === cells.length;
  let isGiven = true;
  for (let row = 0; row < cells.length; row++) {
    const given = cells[row];
    const was = before[row];
    const format = formats[top + row];
    let cell = given;
    if (row === 0 && first) cell = first;
    else if (given === undefined || given !== was || format) cell = seenCell(given, format, row, shown);
    if (was !== undefined && cell !== was && alike(was, cell)) cell = was;
    seen[row] = cell ?? blankOf(format);
    if (cell !== was) isSame = false;
    if (cell !== given) isGiven = false;
  }
  return isSame ? before : isGiven ? cells : seen;
};

const seenCell = (
  given: Cell | undefined,
  format: string | undefined,
  row: number,
  shown: (row: number) => Cell,
): Cell => {
  const value = given?.value ?? null;
  if (given === undefined || value === null) return blankOf(format);
  if (isChanged(value, format || given.format) || isError(given)) return shown(row);
  if (!format || format === given.format) return given;
  return formatted(given, format);
};

/** Whether the engine makes something else of the value: a link, a text, or an error of a number that is too large. */
const isChanged = (value: string | number | boolean, format: string | undefined): boolean =>
  typeof value === 'string'
    ? value.startsWith('[') || value.startsWith('http')
    : isText(format) || (typeof value === 'number' && !Number.isFinite(value));

let lastPlain = '';
const texts = new Map<string, boolean>();

const isText = (format: string | undefined): boolean => {
  if (!format) return false;
  if (format === lastPlain) return false;
  const known = texts.get(format) ?? helpers.parseFormat(format).positive.type === 'text';
  texts.set(format, known);
  if (!known) lastPlain = format;
  return known;
};

const withFormat = new Map<string, WeakMap<Cell, Cell>>();

/** The same cell with another format is the same one each time. */
const formatted = (given: Cell, format: string): Cell => {
  const cells = withFormat.get(format) ?? new WeakMap<Cell, Cell>();
  withFormat.set(format, cells);
  const cell = cells.get(given) ?? { value: given.value, format };
  cells.set(given, cell);
  return cell;
};
