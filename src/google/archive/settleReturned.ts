import { columnLetters } from '../../schema/derive/columnLetters.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { sameCell } from '../store/sameCell.ts';
import type { ArchiveNeeds } from './archiveNeeds.ts';
import { headerStands, idsNow, isBlank, type Look, lookAtRows, type Rows } from './lookAtRows.ts';
import { columnsThen, type PackedRow } from './packedRow.ts';

/** A row that was copied back, and how it is copied. */
export interface Copied {
  readonly id: string;
  readonly whole: PackedRow;
  /** Its cells in the archive, in the columns that they had. */
  readonly cells: readonly unknown[];
  /** Copies them into a row, each to a 0-based column; null for one that is gone. */
  readonly copy: (row: number, columns: readonly (number | null)[]) => void;
}

/**
 * Where the rows stand after some were copied back: two calls. Where columns had moved before a row was copied, so that
 * its cells stand in others' columns, it is copied again.
 */
export const settleReturned = (
  { vocabulary }: ArchiveNeeds,
  table: AnyTable,
  before: Look,
  copied: readonly Copied[],
): Rows => {
  if (headerStands(before)) return idsNow(before);
  const now = lookAtRows(before.sheet, table, vocabulary);
  const wrong = copied.filter((one) => copyAgain(before, now, one));
  return wrong.length > 0 ? idsNow(now) : now.rows;
};

/** @returns whether it had to. */
const copyAgain = (before: Look, now: Look, { id, whole, cells, copy }: Copied): boolean => {
  const [was, is] = [before, now].map((look) => columnsThen(whole, look));
  const row = now.rows.get(id)?.[0] ?? now.values.findIndex((line) => line[before.key] === id) + 1;
  if (!was || !is || row === 0) return false;
  const line = now.values[row - 1] ?? [];
  const alike = (columns: readonly (number | null)[]): number =>
    cells.filter((cell, index) => !isBlank(cell) && sameCell(cell, line[columns[index] ?? -1])).length;
  if (alike(was) <= alike(is)) return false;
  copy(row, is);
  const strays = was.flatMap((column, index) =>
    column !== null && !is.includes(column) && sameCell(cells[index], line[column]) ? [column] : [],
  );
  if (strays.length > 0)
    before.sheet.getRangeList(strays.map((column) => `${columnLetters(column)}${row}`)).clearContent();
  return true;
};
