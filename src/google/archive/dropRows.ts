import { columnLetters } from '../../schema/derive/columnLetters.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { stretches } from '../stretches.ts';
import type { ArchiveNeeds } from './archiveNeeds.ts';
import { deleteRows } from './deleteRows.ts';
import { idsNow, isBlank, type Look, lastFilled, lookAtRows } from './lookAtRows.ts';
import { type Guard, guardOf, putRowBack } from './putRowBack.ts';
import { soon } from './soon.ts';

/**
 * Deletes rows without keeping them; see the port.
 * @param grid Rows that the grid had before the rows were inserted: they are taken away without a trace.
 * @returns the ids of rows that stay.
 */
export const dropRows = (
  needs: ArchiveNeeds,
  table: AnyTable,
  ids: readonly string[],
  grid?: number,
): readonly string[] => {
  const sheet = needs.tabs.find(table.name);
  if (!sheet || ids.length === 0) return [];
  const { look, found, around } = soon(() => lookAtThem(needs, sheet, table, ids));
  if (found.length === 0) return [];
  const kept = grid === undefined ? [] : found.filter((id) => holdsTheirs(look, around, rowIn(look)(id)));
  const going = found.filter((id) => !kept.includes(id));
  const rest = grid === undefined ? going : withoutTrace(look, around, going, grid);
  if (rest.length > 0) deleteRows(table, look, around, rest, needs.audit);
  needs.tables.forget(table);
  return kept;
};

const lookAtThem = (
  { vocabulary }: ArchiveNeeds,
  sheet: Look['sheet'],
  table: AnyTable,
  ids: readonly string[],
): { readonly look: Look; readonly found: readonly string[]; readonly around: Guard } => {
  const look = lookAtRows(sheet, table, vocabulary);
  const found = ids.filter((id) => look.rows.has(id));
  return { look, found, around: guardOf(look, found.map(rowIn(look))) };
};

const rowIn =
  ({ rows }: Look) =>
  (id: string): number =>
    rows.get(id)?.[0] ?? 0;

/** Whether a column of theirs holds something that somebody typed in this row. */
const holdsTheirs = ({ values, columns }: Look, { from, formulas }: Guard, row: number): boolean => {
  const ours = new Set(Object.values(columns));
  return (values[row - 1] ?? []).some(
    (value, column) =>
      !ours.has(column) && !isBlank(value) && value !== false && !formulas[row - from]?.[column],
  );
};

/** Blanks our columns of the rows at the bottom and shrinks the grid again. @returns the ids that are left to delete. */
const withoutTrace = (look: Look, around: Guard, ids: readonly string[], grid: number): readonly string[] => {
  const rows = ids.map(rowIn(look)).sort((a, b) => a - b);
  const bottom = stretches(rows).find(({ start, length }) => start + length - 1 === lastFilled(look));
  if (!bottom) return ids;
  const { start, length } = bottom;
  const addresses = Object.values(look.columns).map((column) => {
    const letters = columnLetters(column);
    return `${letters}${start}:${letters}${start + length - 1}`;
  });
  look.sheet.getRangeList(addresses).clearContent();
  const now = idsNow(look);
  const meant = new Set(ids);
  for (const [id, [row = 0]] of look.rows)
    if (!meant.has(id) && !now.has(id)) putRowBack(look, around, idsNow(look), row);
  shrink(look, bottom, grid);
  return ids.filter((id) => now.has(id));
};

/** Rows beyond the earlier grid go, unless they hold anything. */
const shrink = (
  { sheet, values, columns }: Look,
  blanked: { readonly start: number; readonly length: number },
  grid: number,
): void => {
  const ours = new Set(Object.values(columns));
  const isOpen = (index: number, column: number): boolean =>
    ours.has(column) && index + 1 >= blanked.start && index + 1 < blanked.start + blanked.length;
  let last = values.length;
  while (
    last > 1 &&
    (values[last - 1] ?? []).every((cell, column) => isBlank(cell) || isOpen(last - 1, column))
  )
    last--;
  const room = sheet.getMaxRows();
  const first = Math.max(grid, last) + 1;
  if (first <= room) sheet.deleteRows(first, room - first + 1);
};
