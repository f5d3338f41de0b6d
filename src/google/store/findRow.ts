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

/** One row without the others, as `findRows`. Three calls. */
export const findRow = <T extends AnyTable>(ground: Ground, table: T, id: string): Found<T> | null =>
  findRows(ground, table, [id])[0] ?? null;

/**
 * Some rows without the others: the ids, each row, and the header last. Where the header stands as it was last seen,
 * it stood so while the rows were read; where a row has its id, it is the row. Two calls, and one for each that stands.
 * @throws Refusal `columnMissing`, `columnTwice`, `tabMissing`.
 */
export const findRows = <T extends AnyTable>(
  ground: Ground,
  table: T,
  wanted: readonly string[],
): readonly (Found<T> | null)[] => {
  const sheet = ground.tabs.get(table.name);
  const names = Object.keys(table.columns);
  for (let tries = 0; tries < patience; tries++) {
    const hint = ground.hints.of(table);
    const key = hint.at[keyOf(table)] ?? 0;
    const ids = valuesOf(sheet, `${columnLetters(key)}:${columnLetters(key)}`);
    const found = wanted.map((id) => {
      const row = ids?.findIndex(([cell], index) => index > 0 && idIn(cell) === id) ?? -1;
      const line = row < 1 ? null : (valuesOf(sheet, `${row + 1}:${row + 1}`)?.[0] ?? null);
      return { row, line, isThere: row < 1 || (line !== null && idIn(line[key]) === id) };
    });
    const header = headerOf(sheet);
    const columns = located(ground, table, header, 0, names);
    const still = columns !== null && names.every((name) => columns[name] === hint.at[name]);
    if (still && ids && found.every(({ isThere }) => isThere))
      return found.map(({ row, line }) => {
        if (!line) return null;
        const look: Look = { left: 0, lines: sparse(header, row, line), columns };
        return readFound(ground, table, look, row, names);
      });
    if (!still) locateAfresh(ground, table, sheet);
  }
  throw new Refusal('changedMeanwhile');
};

/** A look at a whole tab, and in which of its rows, 0-based, each id stands. */
export interface Placed {
  readonly look: Look;
  readonly rows: ReadonlyMap<string, number>;
}

/** A look at all of a tab: one call, for tabs that are small. @throws Refusal as `lookAt`. */
export const placedIn = (ground: Ground, table: AnyTable): Placed => {
  const look = lookAt(ground, table, Object.keys(table.columns));
  return { look, rows: rowsById(look, table) };
};

/** A row of such a look; null where none had the id. */
export const foundIn = <T extends AnyTable>(
  ground: Ground,
  table: T,
  { look, rows }: Placed,
  id: string,
): Found<T> | null => {
  const row = rows.get(id);
  return row === undefined ? null : readFound(ground, table, look, row, Object.keys(table.columns));
};

/** The lines of a look of which only the header and one other were read. */
const sparse = (header: readonly unknown[], row: number, line: readonly unknown[]): Look['lines'] => {
  const lines: (readonly unknown[])[] = [header];
  lines[row] = line;
  return lines;
};
