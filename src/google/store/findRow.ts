import type { Found } from '../../ports.ts';
import { columnLetters } from '../../schema/derive/columnLetters.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { AnyTable } from '../../schema/tables.ts';
import {
  type Ground,
  headerOf,
  idIn,
  keyOf,
  type Look,
  locateAfresh,
  located,
  lookAt,
  rowsById,
  valuesOf,
} from './look.ts';
import { readFound } from './readRows.ts';

/** Looks after which a tab counts as one that does not stand still. */
const patience = 5;

/**
 * One row without the others: the ids, the row, and the header last. Where the header stands as it was last seen,
 * it stood so while the row was read; where the row has its id, it is the row. Three calls.
 * @throws Refusal `columnMissing`, `columnTwice`, `tabMissing`.
 */
export const findRow = <T extends AnyTable>(ground: Ground, table: T, id: string): Found<T> | null => {
  const sheet = ground.tabs.get(table.name);
  const names = Object.keys(table.columns);
  for (let tries = 0; tries < patience; tries++) {
    const hint = ground.hints.of(table);
    const key = hint.at[keyOf(table)] ?? 0;
    const ids = valuesOf(sheet, `${columnLetters(key)}:${columnLetters(key)}`);
    const row = ids?.findIndex(([cell], index) => index > 0 && idIn(cell) === id) ?? -1;
    const line = row < 1 ? null : (valuesOf(sheet, `${row + 1}:${row + 1}`)?.[0] ?? null);
    const header = headerOf(sheet);
    const columns = located(ground, table, header, 0, names);
    const still = columns !== null && names.every((name) => columns[name] === hint.at[name]);
    if (still && ids && row < 1) return null;
    if (still && line && idIn(line[key]) === id) {
      const look: Look = { left: 0, lines: sparse(header, row, line), columns };
      return readFound(ground, table, look, row, names);
    }
    if (!still) locateAfresh(ground, table, sheet);
  }
  throw new Refusal('changedMeanwhile');
};

/** A look at a whole tab, and in which of its rows, 0-based, each id stands. */
export interface Placed {
  readonly look: Look;
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * One row of a small tab, by a look at all of it that is kept in `known` for the next one that is asked for: one call.
 * @throws Refusal as `lookAt`.
 */
export const foundIn = <T extends AnyTable>(
  ground: Ground,
  table: T,
  known: Map<string, Placed>,
  id: string,
): Found<T> | null => {
  const names = Object.keys(table.columns);
  const placed = known.get(table.name) ?? placedIn(table, lookAt(ground, table, names));
  known.set(table.name, placed);
  const row = placed.rows.get(id);
  return row === undefined ? null : readFound(ground, table, placed.look, row, names);
};

const placedIn = (table: AnyTable, look: Look): Placed => ({ look, rows: rowsById(look, table) });

/** The lines of a look of which only the header and one other were read. */
const sparse = (header: readonly unknown[], row: number, line: readonly unknown[]): Look['lines'] => {
  const lines: (readonly unknown[])[] = [header];
  lines[row] = line;
  return lines;
};
