import type { Found, Problem, Reading, Tables } from '../ports.ts';
import { readCell } from '../schema/derive/readCell.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { Refusal } from '../schema/refusal.ts';
import type { RowOf } from '../schema/table.ts';
import type { AnyTable } from '../schema/tables.ts';
import type { Cells } from './cells.ts';
import { type Columns, columnLetters, columnsNow, columnsOf } from './columns.ts';
import type { Tabs } from './tabs.ts';
import { sharedColumn, writeShared } from './writeShared.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Most cells one setValues takes before its published cost jumps (platform figures: 18,000 to 20,000 cells). */
const cellsAWrite = 18_000;

/** The tables as they stand in the tabs: columns by header or mark, rows by id, writes of the cells meant only. */
/** @param make Makes the tab of a lazy table. */
export const openSheetTables = (
  tabs: Tabs,
  cells: Cells,
  vocabulary: Vocabulary,
  make: (table: AnyTable) => void,
): Tables => {
  const readings = new Map<string, Reading<AnyTable>>();

  const read = <T extends AnyTable>(table: T): Reading<T> => {
    const known = readings.get(table.name);
    // The map holds for each name the reading of the table of that name.
    if (known) return known as Reading<T>;
    if (!tabs.find(table.name) && 'lazy' in table) return { rows: [], problems: [], at: [] };
    const sheet = tabs.get(table.name);
    const [header = [], ...body] = sheet.getDataRange().getValues();
    const reading = readRows(table, columnsOf(sheet, table, header, vocabulary), body, cells, vocabulary);
    readings.set(table.name, reading);
    return reading;
  };

  const find = <T extends AnyTable>(table: T, id: string): Found<T> | null => {
    const { rows, problems, at } = read(table);
    const index = rows.findIndex((row) => String((row as Record<string, unknown>)[keyOf(table)]) === id);
    const row = rows[index];
    const place = at[index];
    if (row === undefined || place === undefined) return null;
    return { row, at: place, problems: problems.filter((problem) => problem.row === place) };
  };

  const store: Tables = {
    read,
    find,
    // Each row has every column of the table, so the named ones too.
    columns: (table) => read(table).rows as never,
    edit: (table, id, decide) => {
      const found = find(table, id);
      if (!found) throw new Refusal('rowGone', { tab: vocabulary.tab(table.name) });
      const patch = decide(found);
      if (patch === null || Object.keys(patch).length === 0) return found.row;
      store.change(table, [{ id, patch }]);
      return { ...found.row, ...patch };
    },
    has: (table) => tabs.find(table.name) !== null,
    insert: (table, rows) => {
      if (rows.length === 0) return;
      readings.delete(table.name);
      if (!tabs.find(table.name) && 'lazy' in table) make(table);
      const sheet = tabs.get(table.name);
      const columns = columnsNow(sheet, table, vocabulary);
      const room = sheet.getMaxRows();
      // Asked last, right before the write: a row that somebody inserts in between would be written over.
      const last = sheet.getLastRow();
      if (room < last + rows.length) sheet.insertRowsAfter(room, last + rows.length - room);
      const runs = runsOf(columns);
      refuseLocked(sheet, last + 1, rows.length, runs);
      for (const run of runs) {
        const values = rows.map((row) => run.names.map((name) => cells.put(table, name, valueIn(row, name))));
        writeBlock(sheet, last + 1, run.start, values);
      }
    },
    change: (table, changes) => {
      if (changes.length === 0) return;
      readings.delete(table.name);
      const sheet = tabs.get(table.name);
      // Header and ids in one look: two would miss a column that is moved between them.
      const seen = sheet.getDataRange().getValues();
      const columns = columnsOf(sheet, table, seen[0] ?? [], vocabulary);
      const key = columns[keyOf(table)] ?? 0;
      const rowOf = new Map(seen.map((line, index) => [String(line[key] ?? ''), index + 1]));
      const placed = changes.map(({ id, patch }) => {
        const row = rowOf.get(id);
        if (row === undefined || row === 1) throw new Refusal('rowGone', { tab: vocabulary.tab(table.name) });
        return { row, patch };
      });
      const blocks = blocksOf(placed);
      const shared = blocks.length > 1 ? sharedColumn(changes.map(({ patch }) => patch)) : null;
      if (shared !== null) {
        const value = cells.put(table, shared, valueIn(changes[0]?.patch ?? {}, shared));
        const stretches = blocks.map(({ row, patches }) => ({ row, count: patches.length }));
        refuseProtected(sheet, () =>
          writeShared(sheet, columnLetters(columns[shared] ?? 0), stretches, value),
        );
        return;
      }
      for (const block of blocks) {
        const runs = runsOf(Object.fromEntries(block.names.map((name) => [name, columns[name] ?? 0])));
        refuseLocked(sheet, block.row, block.patches.length, runs);
        for (const run of runs) {
          const values = block.patches.map((patch) =>
            run.names.map((name) => cells.put(table, name, valueIn(patch, name))),
          );
          writeBlock(sheet, block.row, run.start, values);
        }
      }
    },
  };
  return store;
};

/** The column that identifies a row: its id, or the key of a setting. */
export const keyOf = (table: AnyTable): string => ('id' in table.columns ? 'id' : 'key');

const valueIn = (row: Readonly<Record<string, unknown>>, name: string): string | number | boolean | null => {
  const value = row[name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
};

const readRows = <T extends AnyTable>(
  table: T,
  columns: Columns,
  body: readonly (readonly unknown[])[],
  cells: Cells,
  vocabulary: Vocabulary,
): Reading<T> => {
  const key = keyOf(table);
  const fields = Object.entries(table.columns).map(([name, column]) => ({
    name,
    column,
    index: columns[name] ?? 0,
    choice: column.kind === 'choice' ? vocabulary.reader(table, name) : null,
  }));
  const rows: RowOf<T>[] = [];
  const problems: Problem[] = [];
  const at: number[] = [];
  body.forEach((line, offset) => {
    if (String(line[columns[key] ?? 0] ?? '').trim() === '') return;
    const row: Record<string, unknown> = {};
    let whole = true;
    for (const { name, column, index, choice } of fields) {
      const raw = cells.raw(column, line[index]);
      const result = readCell(column, raw, choice);
      row[name] = result.ok ? result.value : null;
      if (!result.ok || (result.value === null && 'required' in column)) {
        const code = result.ok ? 'required' : result.code;
        problems.push({ table: table.name, row: offset + 2, column: name, code, found: String(raw ?? '') });
        if ('required' in column) whole = false;
      }
    }
    // Every column was read by its kind just above, so the record has the row's type.
    if (whole) {
      rows.push(row as RowOf<T>);
      at.push(offset + 2);
    }
  });
  return { rows, problems, at };
};

interface Block {
  readonly row: number;
  readonly names: readonly string[];
  readonly patches: readonly Readonly<Record<string, unknown>>[];
}

/** Changes of the same columns in rows that stand together become one block, so that many cost what one does. */
const blocksOf = (
  placed: readonly { readonly row: number; readonly patch: Readonly<Record<string, unknown>> }[],
): readonly Block[] => {
  const blocks: { row: number; names: string[]; patches: Readonly<Record<string, unknown>>[] }[] = [];
  for (const { row, patch } of [...placed].sort((a, b) => a.row - b.row)) {
    const names = Object.keys(patch).sort();
    const last = blocks[blocks.length - 1];
    if (last && last.row + last.patches.length === row && last.names.join() === names.join())
      last.patches.push(patch);
    else blocks.push({ row, names, patches: [patch] });
  }
  return blocks;
};

interface Run {
  /** 1-based first column. */
  readonly start: number;
  readonly names: readonly string[];
}

/** Our columns as stretches that stand side by side, so that columns of theirs between them are not touched. */
const runsOf = (columns: Columns): readonly Run[] => {
  const runs: { start: number; names: string[] }[] = [];
  for (const [name, index] of Object.entries(columns).sort(([, a], [, b]) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.start + last.names.length === index + 1) last.names.push(name);
    else runs.push({ start: index + 1, names: [name] });
  }
  return runs;
};

const writeBlock = (sheet: Sheet, row: number, column: number, values: readonly unknown[][]): void => {
  const width = values[0]?.length ?? 0;
  const rowsAWrite = Math.max(1, Math.floor(cellsAWrite / width));
  for (let from = 0; from < values.length; from += rowsAWrite) {
    const part = values.slice(from, from + rowsAWrite);
    refuseProtected(sheet, () => sheet.getRange(row + from, column, part.length, width).setValues(part));
  }
};

/** Several writes are one change: where one of them is not allowed, none is begun. A single one needs no asking. */
const refuseLocked = (sheet: Sheet, row: number, count: number, runs: readonly Run[]): void => {
  if (runs.length < 2) return;
  const locked = runs.some(({ start, names }) => !sheet.getRange(row, start, count, names.length).canEdit());
  if (locked) throw new Refusal('protectedRange', { tab: sheet.getName() });
};

/** Google tells a protected range by its message alone, in the language of the account; the words common to it. */
const refuseProtected = (sheet: Sheet, write: () => void): void => {
  try {
    write();
  } catch (error) {
    if (/protected|受保护|受保護/i.test(String(error)))
      throw new Refusal('protectedRange', { tab: sheet.getName() });
    throw error;
  }
};
