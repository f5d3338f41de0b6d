import { Refusal } from '../../schema/refusal.ts';
import type { Table } from '../../schema/table.ts';
import type { Archived } from '../../schema/tables/archive.ts';
import { formulasIn, type Leaving } from './leavingRows.ts';
import type { Look } from './lookAtRows.ts';
import { type PackedRow, packRow } from './packedRow.ts';

/** Longest text of a cell of the archive; a cell of Google Sheets holds 50,000 signs. */
const longest = 45_000;
/** The heights of more rows than this are not asked for: each is a call. */
export const heightsAsked = 10;

/** What the archive's own columns hold of each row. */
export const archivedRows = (
  leaving: Omit<Leaving, 'slots'>,
  withHeights: boolean,
): readonly Pick<Archived, 'table' | 'row' | 'about' | 'position' | 'data'>[] => {
  const { table, look, ids, rows } = leaving;
  const notes = notesOf(look, rows);
  return rows.map((row, index) => {
    const height = withHeights ? look.sheet.getRowHeight(row) : null;
    const whole = packRow(look, row, formulasIn(leaving, row), notes(row), height);
    return {
      table: table.name,
      row: ids[index] ?? '',
      about: titleOf(look, table, row),
      position: row,
      data: asCell(whole, () => look.sheet.getName()),
    };
  });
};

/** The comments on the cells of each of the rows: one look at all of them. */
const notesOf = ({ sheet, values }: Look, rows: readonly number[]): ((row: number) => readonly string[]) => {
  const from = Math.min(...rows);
  const block = sheet.getRange(from, 1, Math.max(...rows) - from + 1, values[0]?.length ?? 1).getNotes();
  return (row) => block[row - from] ?? [];
};

export const titleOf = ({ values, columns }: Look, table: Table, row: number): string =>
  String(values[row - 1]?.[columns[table.title] ?? 0] ?? '').slice(0, 200);

/** Values that are too long are left to the copy. @throws Refusal `tooLong` for formulas and notes that are. */
export const asCell = (whole: PackedRow, tab: () => string): string => {
  const text = JSON.stringify(whole);
  if (text.length <= longest) return text;
  const shorter = JSON.stringify({ ...whole, values: null });
  if (shorter.length > longest) throw new Refusal('tooLong', { tab: tab() });
  return shorter;
};
