import type { Found, Happening } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { RowOf } from '../../schema/table.ts';
import type { AnyTable } from '../../schema/tables.ts';
import { changedLines } from './happenings.ts';
import { cellAt, type Ground, idIn, keyOf, lookAt, rowsById } from './look.ts';
import { isOfOneMoment } from './oneMoment.ts';
import { put, type Wish } from './put.ts';
import { readFound, readRows } from './readRows.ts';
import { rounds, settle } from './settle.ts';

type Patch = Readonly<Record<string, unknown>>;

export interface Edited<T extends AnyTable> {
  /** As it stands now; null where no row has the id. */
  readonly row: RowOf<T> | null;
  /** What went astray and could not be put right. */
  readonly held: readonly Wish[];
  readonly happened: readonly Happening[];
}

/** A row by its id, or by the place, 1-based, in which it stands at the first look: after that it goes by its id. */
export type Which = string | number;

/**
 * Decides on a row as it stands and writes what was decided. Where the write went astray, what it hit is put back,
 * and it is decided anew on the row as it stands then.
 * @throws Refusal `changedMeanwhile` where the row never stood still.
 * @param names The columns to be looked at: more than are asked for, so that what moves can be put right.
 * @param asked The columns that are read for `decide`.
 */
export const editRow = <T extends AnyTable>(
  ground: Ground,
  table: T,
  which: Which,
  names: readonly string[],
  asked: readonly string[],
  decide: (found: Found<T>, rows: () => readonly RowOf<T>[]) => Patch | null,
  wishesOf: (id: string, patch: Patch) => readonly Wish[],
): Edited<T> => {
  let id = typeof which === 'string' ? which : '';
  const held: Wish[] = [];
  let happened: readonly Happening[] = [];
  for (let round = 0; round < rounds; round++) {
    const seen = lookAt(ground, table, names, 'parts');
    if (typeof which === 'number' && round === 0)
      id = idIn(cellAt(seen, which - 1, seen.columns[keyOf(table)] ?? 0));
    const at = rowsById(seen, table).get(id);
    const found = at === undefined ? null : readFound(ground, table, seen, at, asked);
    const isSure = (): boolean => at === undefined || isOfOneMoment(ground, table, seen, at);
    const patch = found
      ? decided(() => decide(found, () => readRows(ground, table, seen).rows) ?? {}, isSure)
      : {};
    if (patch === null) continue;
    // A write is looked at afterwards; where none comes, nothing else tells that the row was seen as it stands.
    const isIdle = Object.keys(patch).length === 0;
    if (isIdle && !isSure()) continue;
    if (!found) return { row: null, held, happened };
    if (isIdle) return { row: found.row, held, happened: [] };
    const wishes = wishesOf(id, patch);
    happened = changedLines(ground, table, seen, wishes);
    const { again, restore, lost } = put(ground, table, seen, wishes);
    held.push(...lost);
    if (restore.length > 0) held.push(...settle(ground, table, lookAt(ground, table, names), restore));
    // The patch holds columns of the table, by their kinds.
    if (again.length === 0) return { row: { ...found.row, ...patch }, held, happened };
    if (round === rounds - 1) held.push(...again);
  }
  if (held.length === 0) throw new Refusal('changedMeanwhile');
  return { row: null, held, happened };
};

/** What was decided; null where it was refused for a row that did not stand so. @throws whatever `decide` does. */
const decided = (decide: () => Patch, isSure: () => boolean): Patch | null => {
  try {
    return decide();
  } catch (error) {
    if (isSure()) throw error;
    return null;
  }
};
