import type { AnyTable } from '../../schema/tables.ts';
import { soon } from '../soon.ts';
import type { ArchiveNeeds } from './archiveNeeds.ts';
import { type Look, lookAtRows } from './lookAtRows.ts';
import { type Guard, guardOf } from './putRowBack.ts';

/** The rows of one table that leave, in the order in which they stand. */
export interface Leaving {
  readonly table: AnyTable;
  readonly look: Look;
  readonly around: Guard;
  readonly ids: readonly string[];
  readonly rows: readonly number[];
  readonly slots: ReadonlyMap<string, Slot>;
}

/** Where a row goes: the id of its row in the archive, and which row of the tab that is. */
export interface Slot {
  readonly entry: string;
  readonly place: number;
}

/** Null where none of them stands. */
export const leavingRows = (
  { tabs, vocabulary }: ArchiveNeeds,
  table: AnyTable,
  ids: readonly string[],
  slots: Leaving['slots'] = new Map(),
): Leaving | null => {
  const sheet = tabs.find(table.name);
  if (!sheet || ids.length === 0) return null;
  return soon(() => lookAtThem(sheet, table, vocabulary, ids, slots));
};

const lookAtThem = (
  sheet: Look['sheet'],
  table: AnyTable,
  vocabulary: ArchiveNeeds['vocabulary'],
  ids: readonly string[],
  slots: Leaving['slots'],
): Leaving | null => {
  const look = lookAtRows(sheet, table, vocabulary);
  const found = ids
    .flatMap((id) => (look.rows.has(id) ? [{ id, row: look.rows.get(id)?.[0] ?? 0 }] : []))
    .sort((a, b) => a.row - b.row);
  if (found.length === 0) return null;
  const rows = found.map(({ row }) => row);
  // In a tab that only the script reads nobody has formulas.
  const around = 'forScript' in table ? { from: 2, formulas: [], relative: [] } : guardOf(look, rows);
  return { table, look, around, ids: found.map(({ id }) => id), rows, slots };
};

/** 1-based row of the sheet in which it was looked at. */
export const rowOf = ({ ids, rows }: Leaving, id: string): number => rows[ids.indexOf(id)] ?? 0;

export const formulasIn = ({ around }: Pick<Leaving, 'around'>, row: number): readonly string[] =>
  around.formulas[row - around.from] ?? [];
