import type { Happening } from '../../ports.ts';
import type { Table } from '../../schema/table.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { cellAt, type Ground, type Look, rowsById } from './look.ts';
import type { Wish } from './put.ts';

/** Tables whose own rows are no happenings. */
const unlogged: ReadonlySet<string> = new Set([
  'Log',
  'Journal',
  'Archive',
  'Settings',
  'StageChanges',
  'Outbox',
  'Points',
]);

/** Most rows of one change that the log tells one by one; more of them are one line that counts them. */
const mostLines = 50;

/** One line of the log for each cell that is written. */
export const changedLines = (
  ground: Ground,
  table: AnyTable,
  seen: Look,
  wishes: readonly Wish[],
): readonly Happening[] => {
  const ids = new Set(wishes.map(({ id }) => id));
  if (unlogged.has(table.name)) return [];
  if (ids.size > mostLines) return [{ action: 'change', table: table.name, after: String(ids.size) }];
  const rows = rowsById(seen, table);
  return wishes.map(({ id, column, content }) => ({
    action: 'change' as const,
    table: table.name,
    row: id,
    column,
    before: textOf(ground, table, column, cellAt(seen, rows.get(id) ?? 0, seen.columns[column] ?? 0)),
    after: 'value' in content ? textOf(ground, table, column, content.value) : content.formula,
  }));
};

/** One line of the log for each new row, with what names it to a person. */
export const addedLines = (
  table: AnyTable,
  rows: readonly { readonly id: string; readonly name: unknown }[],
): readonly Happening[] => {
  if (unlogged.has(table.name)) return [];
  if (rows.length > mostLines) return [{ action: 'add', table: table.name, after: String(rows.length) }];
  return rows.map(({ id, name }) => ({
    action: 'add' as const,
    table: table.name,
    row: id,
    after: String(name ?? ''),
  }));
};

/** What is told of writes that could not be put right: the cell that was meant, and what went astray. */
export const heldLines = (table: AnyTable, held: readonly Wish[]): readonly Happening[] =>
  held.map(({ id, column, content }) => ({
    action: 'held' as const,
    table: table.name,
    row: id,
    column,
    after: 'value' in content ? String(content.value) : content.formula,
  }));

/** A cell's value as the log tells it. */
const textOf = ({ cells }: Ground, table: AnyTable, name: string, cell: unknown): string => {
  const columns: Table['columns'] = table.columns;
  const column = columns[name];
  return String((column ? cells.raw(column, cell) : cell) ?? '').replace(/^'/, '');
};
