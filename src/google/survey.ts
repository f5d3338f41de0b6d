import type { MeantCell, Survey, SurveyedRow } from '../ports.ts';
import { columnLetters } from '../schema/derive/columnLetters.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import type { Mending } from '../schema/meantCell.ts';
import { Refusal } from '../schema/refusal.ts';
import type { AnyTable } from '../schema/tables.ts';
import { asHeld, type Cells } from './cells.ts';
import { type Columns, columnsOf } from './columns.ts';
import { keptCell, toPut } from './keptCell.ts';
import { keyOf } from './sheetTables.ts';
import { soon } from './soon.ts';
import { refuseProtected } from './store/writeCells.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab as one look found it: cells from row 1, and where our columns stand. */
interface Look {
  readonly sheet: Sheet;
  readonly values: readonly (readonly unknown[])[];
  readonly columns: Columns;
}

/** Single cells of the tables' tabs: looked at whatever they hold, written one at a time. */
export const openSurvey = (tabs: Tabs, cells: Cells, vocabulary: Vocabulary, zone: () => string): Survey => {
  const letters = new Map<string, Readonly<Record<string, string>>>();

  const look = (table: AnyTable): Look | null => {
    const sheet = tabs.find(table.name);
    if (!sheet) return null;
    const values = soon(() => sheet.getDataRange().getValues());
    const columns = columnsOf(sheet, table, values[0] ?? [], vocabulary);
    const named = Object.entries(columns).map(([name, index]) => [name, columnLetters(index)] as const);
    letters.set(table.name, Object.fromEntries(named));
    return { sheet, values, columns };
  };

  const shownAs = (table: AnyTable, column: string, cell: unknown): string => {
    const definition = (table.columns as Readonly<Record<string, Parameters<Cells['raw']>[0]>>)[column];
    return definition ? String(cells.raw(definition, cell) ?? '').trim() : '';
  };

  const textOf = (table: AnyTable, { columns }: Look, line: readonly unknown[], column: string): string =>
    shownAs(table, column, line[columns[column] ?? -1]);

  /** 1-based row of the cell meant, or null. `Tables` knows rows by id; here the title and what is shown count too. */
  const rowOf = (
    table: AnyTable,
    seen: Look,
    { id, title, at }: MeantCell,
    cell: Readonly<Record<string, string>> = {},
  ): number | null => {
    const wanted = Object.entries({ [keyOf(table)]: id ?? '', [table.title]: title, ...cell });
    const is = (line: readonly unknown[]): boolean =>
      wanted.every(([column, text]) => textOf(table, seen, line, column) === text.trim());
    const rows = seen.values.flatMap((line, index) => (index > 0 && is(line) ? [index + 1] : []));
    if (id !== null) return rows[rows.length - 1] ?? null;
    return rows.includes(at) ? at : rows.length === 1 ? (rows[0] ?? null) : null;
  };

  return {
    letters: (table) => letters.get(table.name) ?? {},
    read: (table) => {
      const seen = look(table);
      if (!seen) return null;
      return seen.values
        .slice(1)
        .flatMap((line, index) => surveyed(table, cells, seen.columns, line, index + 2) ?? []);
    },
    kept: (table, cell) => {
      const seen = look(table);
      const row = seen && rowOf(table, seen, cell, { [cell.column]: cell.shown });
      if (!seen || row === null) return null;
      const column = seen.columns[cell.column] ?? 0;
      const formula = seen.sheet.getRange(row, column + 1).getFormula();
      return formula === '' ? keptCell(seen.values[row - 1]?.[column], '', zone) : null;
    },
    mend: (table, cell, value) => {
      const seen = look(table);
      const name = cell.column;
      const row = seen && rowOf(table, seen, cell, { [name]: cell.shown });
      if (!seen || row === null) return false;
      const column = (seen.columns[name] ?? 0) + 1;
      const place = columnLetters(column - 1);
      // The whole column, however many rows it has by now.
      const formulas = soon(() => seen.sheet.getRange(`${place}:${place}`).getFormulas());
      // A formula computes its cell from others: what is wrong with it is not mended by writing over it.
      if (formulas[row - 1]?.[0]) return false;
      const put = isKept(value) ? toPut(value.kept, zone) : cells.put(table, name, value);
      const plain = typeof put === 'string' ? put.replace(/^'/, '') : put;
      refuseProtected(seen.sheet, () => seen.sheet.getRange(row, column).setValue(put));
      const hit = seen.sheet.getRange(row, 1, 1, seen.sheet.getLastColumn()).getValues()[0] ?? [];
      if (isRow(seen.values[row - 1] ?? [], hit, column - 1)) return true;
      const now = look(table);
      // A row came in after the write: the right cell has it.
      if (now && rowOf(table, now, cell, { [name]: shownAs(table, name, plain) }) !== null) return true;
      putRight(seen, row, column, hit, formulas);
      return false;
    },
    goTo: (table, cell) => {
      const seen = look(table);
      const row = seen && rowOf(table, seen, cell);
      if (!seen || row === null) throw new Refusal('rowGone', { tab: vocabulary.tab(table.name) });
      seen.sheet.activate();
      seen.sheet.setActiveRange(seen.sheet.getRange(row, (seen.columns[cell.column] ?? 0) + 1));
    },
  };
};

const isKept = (put: Mending): put is Exclude<Mending, string | number | boolean | null> =>
  typeof put === 'object' && put !== null;

/** Whether two readings are of one row, the cell at `index` aside. */
const isRow = (line: readonly unknown[], hit: readonly unknown[], index: number): boolean =>
  line.every((value, at) => at === index || sameCell(value, hit[at]));

/**
 * A row or column came in between and another cell was hit: it gets back what it held when it was looked at.
 * @throws Refusal `heldConflict` where that cannot be told.
 */
const putRight = (
  { sheet, values }: Look,
  row: number,
  column: number,
  hit: readonly unknown[],
  formulas: readonly (readonly string[])[],
): void => {
  const header = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? [];
  const [before = [], ...lines] = values;
  const from = header.map((name) => before.indexOf(name));
  const index = from[column - 1] ?? -1;
  const rest = hit.filter((_, at) => at !== column - 1);
  const victim = lines.findIndex((line) =>
    hit.every((value, at) => at === column - 1 || from[at] === -1 || sameCell(value, line[from[at] ?? 0])),
  );
  const isNew = index === -1 || rest.every((value) => value === '');
  if (!isNew && victim === -1) throw new Refusal('heldConflict', { tab: sheet.getName() });
  const formula = index === column - 1 ? formulas[victim + 1]?.[0] : undefined;
  const held = lines[victim]?.[index];
  const value = formula || asHeld(held);
  sheet.getRange(row, column).setValue(isNew ? '' : value);
};

const sameCell = (a: unknown, b: unknown): boolean =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;

const surveyed = (
  table: AnyTable,
  cells: Cells,
  columns: Columns,
  line: readonly unknown[],
  at: number,
): SurveyedRow | null => {
  const named = Object.entries(table.columns);
  const held = named.filter(([name]) => isHeld(line[columns[name] ?? -1]));
  if (held.length === 0) return null;
  return {
    at,
    cells: Object.fromEntries(
      held.map(([name, column]) => [name, cells.raw(column, line[columns[name] ?? -1])]),
    ),
    textDays: held
      .filter(([name, column]) => column.kind === 'day' && typeof line[columns[name] ?? -1] === 'string')
      .map(([name]) => name),
  };
};

/** An unticked box holds nothing that anybody entered. */
const isHeld = (cell: unknown): boolean =>
  cell !== undefined && cell !== null && cell !== false && String(cell).trim() !== '';
