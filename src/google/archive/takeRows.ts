import type { Removal } from '../../ports.ts';
import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { Table } from '../../schema/table.ts';
import { type Archived, archive } from '../../schema/tables/archive.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { stretches } from '../stretches.ts';
import { type ArchiveNeeds, keptFrom } from './archiveNeeds.ts';
import { deleteRows } from './deleteRows.ts';
import { type Look, lookAtRows } from './lookAtRows.ts';
import { type PackedRow, packRow } from './packedRow.ts';
import { type Guard, guardOf } from './putRowBack.ts';

/** Longest text of a cell of the archive; a cell of Google Sheets holds 50,000 signs. */
const longest = 45_000;
/** The heights of more rows than this are not asked for: each is a call. */
const heightsAsked = 10;

/**
 * Copies whole rows to the archive, one of its rows each, and deletes them once that is durable. The copy beside our
 * columns keeps looks, validation and text with parts of different looks; the formulas in it are taken out, so that they
 * do not run there.
 */
export const takeRows = (needs: ArchiveNeeds, removals: readonly Removal[], intent: string): void => {
  const leaving = removals.flatMap(({ table, ids }) => leavingRows(needs, table, ids) ?? []);
  const count = leaving.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return;
  const newIds = needs.ids.make(archive.columns.id.prefix, count, new Set());
  const archived = leaving
    .flatMap((one) => archivedRows(needs, one, intent, count <= heightsAsked))
    .map((row, index) => ({ ...row, id: newIds[index] ?? '' }));
  needs.tables.insert(archive, archived);
  copyLooks(needs, leaving, newIds[0] ?? '');
  SpreadsheetApp.flush();
  for (const { table, look, around, ids } of leaving) {
    deleteRows(table, look, around, ids, needs.audit);
    needs.tables.forget(table);
  }
  needs.audit.note(
    leaving.flatMap(({ table, look, ids, rows }) =>
      rows.map((row, index) => ({
        action: 'remove' as const,
        table: table.name,
        row: ids[index] ?? '',
        before: titleOf(look, table, row),
      })),
    ),
  );
};

/** The rows of one table that leave, in the order in which they stand. */
interface Leaving {
  readonly table: AnyTable;
  readonly look: Look;
  readonly around: Guard;
  readonly ids: readonly string[];
  readonly rows: readonly number[];
}

const leavingRows = (
  { tabs, vocabulary }: ArchiveNeeds,
  table: AnyTable,
  ids: readonly string[],
): Leaving | null => {
  const sheet = tabs.find(table.name);
  if (!sheet || ids.length === 0) return null;
  const look = lookAtRows(sheet, table, vocabulary);
  const found = ids
    .flatMap((id) => (look.rows.has(id) ? [{ id, row: look.rows.get(id)?.[0] ?? 0 }] : []))
    .sort((a, b) => a.row - b.row);
  if (found.length === 0) return null;
  const rows = found.map(({ row }) => row);
  return { table, look, around: guardOf(look, rows), ids: found.map(({ id }) => id), rows };
};

const formulasIn = ({ around }: Leaving, row: number): readonly string[] =>
  around.formulas[row - around.from] ?? [];

const archivedRows = (
  needs: ArchiveNeeds,
  leaving: Leaving,
  intent: string,
  withHeights: boolean,
): readonly Omit<Archived, 'id'>[] => {
  const { table, look, ids, rows } = leaving;
  const notes = notesOf(look, rows);
  return rows.map((row, index) => {
    const height = withHeights ? look.sheet.getRowHeight(row) : null;
    const whole = packRow(look, row, formulasIn(leaving, row), notes(row), height);
    return {
      at: needs.clock.now(),
      by: needs.who(),
      intent,
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

const titleOf = ({ values, columns }: Look, table: Table, row: number): string =>
  String(values[row - 1]?.[columns[table.title] ?? 0] ?? '').slice(0, 200);

/** Values that are too long are left to the copy. @throws Refusal `tooLong` for formulas and notes that are. */
const asCell = (whole: PackedRow, tab: () => string): string => {
  const text = JSON.stringify(whole);
  if (text.length <= longest) return text;
  const shorter = JSON.stringify({ ...whole, values: null });
  if (shorter.length > longest) throw new Refusal('tooLong', { tab: tab() });
  return shorter;
};

const copyLooks = ({ tabs, tables }: ArchiveNeeds, leaving: readonly Leaving[], firstId: string): void => {
  const to = tabs.get(archive.name);
  let place = tables.find(archive, firstId)?.at ?? 0;
  if (place === 0) return;
  const widest = Math.max(...leaving.map(({ look }) => look.values[0]?.length ?? 1));
  widen(to, keptFrom + widest - 1);
  const formulas: string[] = [];
  for (const one of leaving) {
    const { sheet, values } = one.look;
    for (const { start, length } of stretches(one.rows)) {
      sheet.getRange(start, 1, length, values[0]?.length ?? 1).copyTo(to.getRange(place, keptFrom));
      for (let row = start; row < start + length; row++, place++)
        formulasIn(one, row).forEach((formula, column) => {
          if (formula !== '') formulas.push(`${columnLetters(keptFrom - 1 + column)}${place}`);
        });
    }
  }
  if (formulas.length > 0) to.getRangeList(formulas).clearContent();
};

const widen = (sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: number): void => {
  const room = sheet.getMaxColumns();
  if (room < columns) sheet.insertColumnsAfter(room, columns - room);
};
