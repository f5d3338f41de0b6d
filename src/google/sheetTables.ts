import type { Audit, Change, Found, Reading, Tables } from '../ports.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { Refusal } from '../schema/refusal.ts';
import type { RowOf } from '../schema/table.ts';
import type { AnyTable } from '../schema/tables.ts';
import type { Cells } from './cells.ts';
import { editRow, type Which } from './store/editRow.ts';
import { findRow, findRows, foundIn, type Placed, placedIn } from './store/findRow.ts';
import { addedLines, changedLines, heldLines } from './store/happenings.ts';
import type { Hints } from './store/hints.ts';
import { insertRows } from './store/insertRows.ts';
import { type Ground, keyOf, type Look, lookAt, rowsById } from './store/look.ts';
import { lookInParts } from './store/lookInParts.ts';
import type { Wish } from './store/put.ts';
import { readColumns, readRows, type Stands, standsIn } from './store/readRows.ts';
import { settle } from './store/settle.ts';
import type { CellValue } from './store/writeCells.ts';
import type { Tabs } from './tabs.ts';
import { untrimmed } from './untrimmed.ts';

export { keyOf } from './store/look.ts';

type Patch = Readonly<Record<string, unknown>>;

/**
 * The tables as they stand in the tabs: columns by header or mark, rows by id, writes of the cells meant only, looked
 * at after they were made.
 * @param make Makes the tab of a lazy table.
 * @param wrote Told of each table that is about to be written.
 * @param sawDays Told of the days of each look.
 */
export const openSheetTables = (
  tabs: Tabs,
  cells: Cells,
  vocabulary: Vocabulary,
  make: (table: AnyTable) => void,
  hints: Hints,
  note: Audit['note'],
  wrote: (table: AnyTable) => void,
  sawDays: (days: () => readonly Date[]) => void,
): Tables => {
  const ground: Ground = { tabs, cells, vocabulary, hints, sawDays };
  const readings = new Map<string, Reading<AnyTable>>();
  const looks = new Map<string, Look[]>();
  /** Looks at whole tabs in which rows are found; null where each row is looked for by itself. */
  let together: Map<string, Placed> | null = null;

  const isAbsent = (table: AnyTable): boolean => 'lazy' in table && !tabs.find(table.name);
  const forget = (table: AnyTable): void => {
    readings.delete(table.name);
    looks.delete(table.name);
    together?.delete(table.name);
    wrote(table);
  };
  const gone = (table: AnyTable): Refusal => new Refusal('rowGone', { tab: vocabulary.tab(table.name) });

  /** A look that this execution had already, or a new one. */
  const look = (table: AnyTable, names: readonly string[], none?: 'no others'): Look => {
    const wanted = [keyOf(table), ...names];
    const known = looks.get(table.name)?.find(({ columns }) => wanted.every((name) => name in columns));
    if (known) return known;
    const seen = lookInParts(ground, table, names, none && 0) ?? lookAt(ground, table, names);
    looks.set(table.name, [...(looks.get(table.name) ?? []), seen]);
    return seen;
  };

  /** A look of this execution at all columns of a small tab, down to the last row of its grid. */
  const wholeLook = (table: AnyTable): Look | null =>
    (ground.hints.of(table).large
      ? undefined
      : looks
          .get(table.name)
          ?.find(
            ({ short, columns }) => !short && Object.keys(table.columns).every((name) => name in columns),
          )) ?? null;

  /** The columns to look at for a change of some: all of a small tab, so that whatever moves can be put right. */
  const scope = (table: AnyTable, names: readonly string[] | undefined): readonly string[] =>
    names && ground.hints.of(table).large ? names : Object.keys(table.columns);

  const read = <T extends AnyTable>(table: T): Reading<T> => {
    const known = readings.get(table.name);
    // The map holds for each name the reading of the table of that name.
    if (known) return known as Reading<T>;
    if (isAbsent(table)) return { rows: [], problems: [], at: [] };
    const reading = readRows(ground, table, look(table, Object.keys(table.columns)));
    readings.set(table.name, reading);
    return reading;
  };

  const find = <T extends AnyTable>(table: T, id: string): Found<T> | null => {
    if (isAbsent(table)) return null;
    if (!readings.has(table.name)) {
      if (!together || hints.of(table).large) return findRow(ground, table, id);
      const placed = together.get(table.name) ?? placedIn(ground, table);
      together.set(table.name, placed);
      return foundIn(ground, table, placed, id);
    }
    const { rows, problems, at } = read(table);
    const index = rows.findIndex((row) => String((row as Patch)[keyOf(table)]) === id);
    const row = rows[index];
    const place = at[index];
    if (row === undefined || place === undefined) return null;
    return { row, at: place, problems: problems.filter((problem) => problem.row === place) };
  };

  const wishesOf = (table: AnyTable, id: string, patch: Patch): readonly Wish[] =>
    Object.entries(patch).map(([column, value]) => ({
      id,
      column,
      content: { value: put(table, column, value) },
    }));

  const put = (table: AnyTable, column: string, value: unknown): CellValue =>
    cells.put(table, column, plain(value));

  const refuseHeld = (table: AnyTable, held: readonly Wish[]): void => {
    if (held.length === 0) return;
    note(heldLines(table, held));
    throw new Refusal('heldConflict', { tab: vocabulary.tab(table.name) });
  };

  /** Changes of rows that stand in a look which was had just now. */
  const write = (table: AnyTable, seen: Look, changes: readonly Change<AnyTable>[]): void => {
    const wishes = changes.flatMap(({ id, patch }) => wishesOf(table, id, patch));
    note(changedLines(ground, table, seen, wishes));
    refuseHeld(table, settle(ground, table, seen, wishes));
  };

  return {
    read,
    find,
    findAll: <T extends AnyTable>(table: T, ids: readonly string[]) => {
      if (isAbsent(table)) return ids.map(() => null);
      if (ground.hints.of(table).large) return findRows(ground, table, ids);
      const placed = placedIn(ground, table);
      readings.delete(table.name);
      looks.set(table.name, [placed.look]);
      return ids.map((id) => foundIn(ground, table, placed, id));
    },
    columns: (table, names, none) => {
      if (isAbsent(table)) return [];
      // One column is looked at alone.
      const looked = none || names.length === 1 ? names : scope(table, names);
      // Each row has the named columns, by the kinds that they were read as.
      return readColumns(ground, table, look(table, looked, none), names) as never;
    },
    edit: <T extends AnyTable>(
      table: T,
      which: Which,
      decide: (found: Found<T>, rows: () => readonly RowOf<T>[]) => Patch | null,
      names?: readonly string[],
      also: readonly Change<AnyTable>[] = [],
    ) => {
      if (isAbsent(table)) throw gone(table);
      const looked = scope(table, names);
      const asked = names ?? looked;
      const { row, held, happened } = editRow(ground, table, which, looked, asked, decide, (id, patch) => {
        forget(table);
        return [{ id, patch }, ...also].flatMap((one) => wishesOf(table, one.id, one.patch));
      });
      note(happened);
      refuseHeld(table, held);
      if (!row) throw gone(table);
      return row;
    },
    together: (work) => {
      if (together) return work();
      together = new Map();
      try {
        return work();
      } finally {
        together = null;
      }
    },
    untrimmed: (table, names) => (isAbsent(table) ? new Map() : untrimmed(table, look(table, names), names)),
    place: (table, id) => {
      const row = isAbsent(table) ? undefined : rowsById(lookAt(ground, table, []), table).get(id);
      return row === undefined ? null : row + 1;
    },
    looked: (table, { values, columns }) => {
      readings.delete(table.name);
      looks.set(table.name, [{ left: 0, lines: values, columns, short: true }]);
    },
    grid: (table) =>
      looks.get(table.name)?.find(({ short }) => !short)?.lines.length ??
      tabs.find(table.name)?.getMaxRows() ??
      null,
    has: (table) => tabs.find(table.name) !== null,
    forget,
    insert: (table, rows) => {
      if (rows.length === 0) return;
      const known = wholeLook(table);
      forget(table);
      if (isAbsent(table)) make(table);
      const added = rows.map((row: Patch) => ({
        id: String(row[keyOf(table)] ?? ''),
        values: Object.fromEntries(
          Object.keys(table.columns).map((name) => [name, put(table, name, row[name])]),
        ),
      }));
      const named = rows.map((row: Patch) => ({
        id: String(row[keyOf(table)] ?? ''),
        name: row[table.title],
      }));
      try {
        insertRows(ground, table, added, known);
      } catch (error) {
        if (error instanceof Refusal && error.code === 'heldConflict')
          note(addedLines(table, named).map((line) => ({ ...line, action: 'held' })));
        throw error;
      }
      note(addedLines(table, named));
    },
    change: (table, changes: readonly Change<AnyTable>[]) => {
      if (changes.length === 0) return;
      forget(table);
      const names = [...new Set(changes.flatMap(({ patch }) => Object.keys(patch)))];
      const seen = lookAt(ground, table, scope(table, names));
      const rows = rowsById(seen, table);
      if (changes.some(({ id }) => !rows.has(id))) throw gone(table);
      write(table, seen, changes);
    },
    editAll: <T extends AnyTable>(
      table: T,
      names: readonly string[],
      decide: (stands: (id: string) => Stands<T> | null) => readonly Change<T>[],
    ) => {
      const seen = isAbsent(table) ? null : lookAt(ground, table, scope(table, names));
      const changes = decide(seen ? standsIn(ground, table, seen, names) : () => null);
      if (!seen || changes.length === 0) return;
      forget(table);
      write(table, seen, changes);
    },
  };
};

const plain = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
