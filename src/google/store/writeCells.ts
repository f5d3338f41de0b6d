import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { Refusal } from '../../schema/refusal.ts';
import { writeShared } from '../writeShared.ts';
import type { Sheet } from './look.ts';

export type CellValue = string | number | boolean | Date;

/** A cell to be written; row and column are counted from 0. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Most cells one setValues takes before its published cost jumps (18,000 to 20,000 cells). */
const cellsAWrite = 18_000;

/**
 * Writes these cells and no others, neighbours in one call, and one value in scattered rows of a column as well.
 * @throws Refusal `protectedRange`, before anything is written where there are several writes.
 */
export const writeCells = (sheet: Sheet, writes: readonly CellWrite[]): void => {
  const blocks = blocksOf(writes);
  const [first] = writes;
  const shared = writes.every(({ column, value }) => column === first?.column && value === first.value);
  if (first && shared && blocks.length > 1) {
    const rows = blocks.map(({ row, values }) => ({ row: row + 1, count: values.length }));
    refuseProtected(sheet, () => writeShared(sheet, columnLetters(first.column), rows, first.value));
    return;
  }
  refuseLocked(sheet, blocks);
  for (const block of blocks) writeBlock(sheet, block);
};

/** A rectangle of cells. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[][];
}

const blocksOf = (writes: readonly CellWrite[]): readonly Block[] => {
  const runs = runsOf(writes);
  const open = new Map<string, { row: number; column: number; values: CellValue[][] }>();
  const blocks: Block[] = [];
  for (const { row, column, values } of runs) {
    const key = `${column}+${values.length}`;
    const above = open.get(key);
    if (above && above.row + above.values.length === row) above.values.push(values);
    else {
      const block = { row, column, values: [values] };
      open.set(key, block);
      blocks.push(block);
    }
  }
  return blocks;
};

interface Run {
  readonly row: number;
  readonly column: number;
  readonly values: CellValue[];
}

/** Cells that stand side by side in a row. */
const runsOf = (writes: readonly CellWrite[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const { row, column, value } of [...writes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.values.length === column) last.values.push(value);
    else runs.push({ row, column, values: [value] });
  }
  return runs;
};

export const writeBlock = (sheet: Sheet, { row, column, values }: Block): void => {
  const width = values[0]?.length ?? 0;
  const rowsAWrite = Math.max(1, Math.floor(cellsAWrite / width));
  for (let from = 0; from < values.length; from += rowsAWrite) {
    const part = values.slice(from, from + rowsAWrite);
    refuseProtected(sheet, () =>
      sheet.getRange(row + 1 + from, column + 1, part.length, width).setValues(part),
    );
  }
};

/**
 * Several writes are one change: where one of them is not allowed, none is begun. A single one needs no asking; of
 * several, the rectangle around them is asked first, and each only where that is not free as a whole.
 */
export const refuseLocked = (sheet: Sheet, blocks: readonly Block[]): void => {
  if (blocks.length < 2 || isFree(sheet, around(blocks))) return;
  const locked = blocks.some(
    ({ row, column, values }) =>
      !isFree(sheet, { row, column, height: values.length, width: values[0]?.length ?? 1 }),
  );
  if (locked) throw new Refusal('protectedRange', { tab: sheet.getName() });
};

interface Zone {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** Whether each cell of it may be written. */
const isFree = (sheet: Sheet, { row, column, height, width }: Zone): boolean =>
  sheet.getRange(row + 1, column + 1, height, width).canEdit();

const around = (blocks: readonly Block[]): Zone => {
  const [row, column] = [
    Math.min(...blocks.map((one) => one.row)),
    Math.min(...blocks.map((one) => one.column)),
  ];
  const bottom = Math.max(...blocks.map((one) => one.row + one.values.length));
  const right = Math.max(...blocks.map((one) => one.column + (one.values[0]?.length ?? 1)));
  return { row, column, height: bottom - row, width: right - column };
};

/** Google tells a protected range by its message alone, in the language of the account; the words common to it. */
export const refuseProtected = (sheet: Sheet, write: () => void): void => {
  try {
    write();
  } catch (error) {
    if (/protected|受保护|受保護/i.test(String(error)))
      throw new Refusal('protectedRange', { tab: sheet.getName() });
    throw error;
  }
};
