import type { MyDayChange, MyDayReading, MyDayTab } from '../ports.ts';
import { locateColumns } from '../schema/derive/locateColumns.ts';
import type { Patterns } from '../schema/derive/patterns.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import {
  blankCells,
  logColumns,
  type MyDayCells,
  type MyDayColumn,
  type MyDayRow,
  myDay,
} from '../schema/myDay.ts';
import { Refusal } from '../schema/refusal.ts';
import { asHeld, type Cells } from './cells.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { Document } from './document.ts';
import { inBackground } from './inBackground.ts';
import { misplaced, type Written } from './misplaced.ts';
import { myDayBlocks } from './myDayBlocks.ts';
import { dressMyDay } from './myDayDress.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Grid = readonly (readonly unknown[])[];

/** The tab My day: columns by header or mark, the two headers wherever people moved them. */
export const openMyDayTab = (
  document: Document,
  tabs: Tabs,
  cells: Cells,
  vocabulary: Vocabulary,
  patterns: () => Patterns,
): MyDayTab => {
  const names: readonly MyDayColumn[] = Object.keys(myDay.columns).filter(
    (name): name is MyDayColumn => name in blankCells,
  );

  const cellsOf = (line: readonly unknown[], columns: Columns): MyDayCells => {
    const text = (name: MyDayColumn): string =>
      String(cells.raw(myDay.columns[name], line[columns[name] ?? 0]) ?? '').trim();
    const done = line[columns.done ?? 0];
    return {
      customer: text('customer'),
      subject: text('subject'),
      channel: text('channel'),
      dueOn: text('dueOn'),
      later: text('later'),
      note: text('note'),
      phone: text('phone'),
      email: text('email'),
      owner: text('owner'),
      message: text('message'),
      id: text('id'),
      done: done === '' || done === undefined || done === null ? null : String(done).toUpperCase() === 'TRUE',
    };
  };

  const look = ():
    | (MyDayReading & { readonly sheet: Sheet; readonly columns: Columns; readonly grid: Grid })
    | null => {
    const sheet = tabs.find('MyDay');
    if (!sheet) return null;
    const grid: Grid = sheet.getDataRange().getValues();
    const header = headerRow(grid, vocabulary);
    const columns = header < 0 ? null : located(sheet, grid[header] ?? [], vocabulary);
    if (!columns) return null;
    const rows = grid.flatMap((line, index): MyDayRow[] => {
      if (index === header || (index < header && isLogHeader(line, columns, vocabulary))) return [];
      const row = { at: index + 1, cells: cellsOf(line, columns) };
      return [{ ...row, area: index < header ? 'log' : 'list' }];
    });
    return { sheet, columns, grid, rows, listFrom: header + 2 };
  };

  return {
    has: () => tabs.find('MyDay') !== null,
    ensure: () => {
      if (tabs.find('MyDay')) return 'kept';
      const { book } = document;
      const title = vocabulary.tab('MyDay');
      const sheet = book.getSheetByName(title) ?? insert(book, title);
      // A killed run leaves it without its headers, which come last.
      if (sheet.getLastRow() === 0) dressMyDay(sheet, tabs, vocabulary, patterns());
      tabs.adopt('MyDay', sheet);
      return 'made';
    },
    read: look,
    write: (decide) => {
      const now = look();
      if (!now) return;
      const changes = decide(now);
      if (changes.length === 0) return;
      const { sheet, columns } = now;
      const last = Math.max(...changes.map(({ row }) => row.at));
      const room = sheet.getMaxRows();
      if (room < last) sheet.insertRowsAfter(room, last - room);
      tick(sheet, columns, changes);
      const written = myDayBlocks(changes, columns, names).map(({ row, column, values }) => ({
        row: row - 1,
        column: column - 1,
        values: values.map((line) => line.map(({ name, value }) => cells.put(myDay, name, value))),
      }));
      for (const { row, column, values } of written)
        sheet.getRange(row + 1, column + 1, values.length, values[0]?.length ?? 1).setValues(values);
      putRight(sheet, now.grid, Object.values(columns), written);
      untick(sheet, columns, changes);
    },
  };
};

/** Gives back to rows that a hand moved into the way of a write what they held. */
const putRight = (
  sheet: Sheet,
  before: Grid,
  columns: readonly number[],
  written: readonly Written[],
): void => {
  const after = sheet.getDataRange().getValues();
  for (const { row, column, value } of misplaced(before, after, columns, written))
    sheet.getRange(row + 1, column + 1).setValue(asHeld(value));
};

const insert = (book: Document['book'], title: string): Sheet =>
  inBackground(book, () => book.insertSheet(title, Math.min(1, book.getNumSheets())));

/** The row that holds most of the list's headers, 0-based; −1 where none holds half of them. */
const headerRow = (grid: Grid, vocabulary: Vocabulary): number => {
  const all = Object.keys(myDay.columns).length;
  const found = grid.map((line) => all - locateColumns(myDay, line, vocabulary.catalogues).missing.length);
  const most = Math.max(...found, 0);
  return most * 2 < all ? -1 : found.indexOf(most);
};

const located = (sheet: Sheet, header: readonly unknown[], vocabulary: Vocabulary): Columns | null => {
  try {
    return columnsOf(sheet, myDay, header, vocabulary);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

const isLogHeader = (line: readonly unknown[], columns: Columns, vocabulary: Vocabulary): boolean => {
  const labels = logColumns.filter((name) =>
    vocabulary.catalogues.some((words) => words[`MyDay.log.${name}`] === line[columns[name] ?? 0]),
  );
  return labels.length * 2 >= logColumns.length;
};

/** Checkboxes come before the values and go after them: a row that asks for something always has one. */
const tick = (sheet: Sheet, columns: Columns, changes: readonly MyDayChange[]): void => {
  const box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
  const bare = changes.filter(
    ({ row, put }) => row.cells.done === null && put.done !== undefined && put.done !== null,
  );
  for (const { from, count } of runs(bare)) doneCells(sheet, columns, from, count).setDataValidation(box);
};

const untick = (sheet: Sheet, columns: Columns, changes: readonly MyDayChange[]): void => {
  const left = changes.filter(({ row, put }) => row.cells.done !== null && put.done === null);
  for (const { from, count } of runs(left)) doneCells(sheet, columns, from, count).clearDataValidations();
};

const doneCells = (sheet: Sheet, columns: Columns, from: number, count: number) =>
  sheet.getRange(from, (columns.done ?? 0) + 1, count, 1);

const runs = (changes: readonly MyDayChange[]): readonly { from: number; count: number }[] => {
  const found: { from: number; count: number }[] = [];
  for (const at of changes.map(({ row }) => row.at).sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last.from + last.count === at) last.count++;
    else found.push({ from: at, count: 1 });
  }
  return found;
};
