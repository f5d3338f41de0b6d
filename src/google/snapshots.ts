import type { Snapshots } from '../ports.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import type { AnyTable } from '../schema/tables.ts';
import type { Say } from '../words/say.ts';
import { columnsNow } from './columns.ts';
import type { Document } from './document.ts';
import { keyOf } from './sheetTables.ts';
import { addresses, eraseCells, listsOf, rowsNaming } from './snapshotsErase.ts';
import { readRecord, type SnapshotRecord } from './snapshotsRecord.ts';
import { restoreSnapshot, restoreSnapshotRow } from './snapshotsRestore.ts';
import { takeSnapshot } from './snapshotsTake.ts';
import { soon } from './soon.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Copies of tables in hidden tabs. */
export const openSnapshots = (
  document: Document,
  tabs: Tabs,
  vocabulary: Vocabulary,
  say: Say,
): Snapshots => {
  const { book } = document;
  const sheetOf = (tab: number): Sheet | undefined =>
    book.getSheets().find((sheet) => sheet.getSheetId() === tab);
  const opened = (tab: number): { readonly sheet: Sheet; readonly record: SnapshotRecord } => {
    const sheet = sheetOf(tab);
    const record = sheet ? readRecord(sheet) : null;
    if (!sheet || !record) throw new Error(`The tab ${tab} is no snapshot: choose another backup`);
    return { sheet, record };
  };
  /** Cells of each tab by its sheet id, asked once. */
  const sizes = new Map<number, number>();
  const cellsOf = (sheet: Sheet): number => {
    const id = sheet.getSheetId();
    const cells = sizes.get(id) ?? sheet.getMaxRows() * sheet.getMaxColumns();
    sizes.set(id, cells);
    return cells;
  };
  return {
    title: (table) => freeTitle(document, say, vocabulary.tab(table.name)),
    take: (table, title) => {
      // What a killed run has begun is made anew.
      const left = book.getSheetByName(title);
      if (left) {
        book.deleteSheet(left);
        tabs.forget();
      }
      return takeSnapshot(document, tabs.get(table.name), table, title, vocabulary);
    },
    restore: (table, tab) => {
      sizes.clear();
      const { sheet, record } = opened(tab);
      restoreSnapshot(document, sheet, record, tabs.get(table.name), table, vocabulary);
    },
    restoreRow: (table, tab, id) => {
      const { sheet, record } = opened(tab);
      return restoreSnapshotRow(sheet, record, tabs.get(table.name), table, keyOf(table), id, vocabulary);
    },
    rows: (table, tab) => {
      const { sheet, record } = opened(tab);
      return titlesIn(sheet, record, table);
    },
    erase: (table, tab, ids, erasure) => {
      const { sheet, record } = opened(tab);
      const columns = [record.names[keyOf(table)], record.names.customer];
      const rows = rowsNaming(sheet, columns, record.filled, ids);
      eraseCells(sheet, rows, record.columns + record.formulas.length, record.names, erasure);
    },
    eraseTheirs: (table, ids) => eraseTheirs(tabs.get(table.name), table, ids, vocabulary),
    remove: (gone) => {
      for (const sheet of book.getSheets().filter((one) => gone.includes(one.getSheetId())))
        book.deleteSheet(sheet);
      tabs.forget();
    },
    standing: (wanted) => {
      const all = new Set(book.getSheets().map((sheet) => sheet.getSheetId()));
      return new Set(wanted.filter((tab) => all.has(tab)));
    },
    cells: (table) => {
      const sheet = tabs.find(table.name);
      return sheet ? cellsOf(sheet) : 0;
    },
    cellsBeside: (known) =>
      book
        .getSheets()
        .filter((sheet) => !known.includes(sheet.getSheetId()))
        .reduce((sum, sheet) => sum + cellsOf(sheet), 0),
  };
};

/** `Backup 2026-11-22 07.30 Customers`, with a number behind where two were made within a minute. */
const freeTitle = ({ book, zone }: Document, say: Say, tab: string): string => {
  const at = Utilities.formatDate(new Date(), zone(), 'yyyy-MM-dd HH.mm');
  const first = say('safety.snapshot', { at, tab });
  let number = 2;
  let title = first;
  while (book.getSheetByName(title) !== null) title = `${first} (${number++})`;
  return title;
};

const titlesIn = (
  sheet: Sheet,
  { filled, names }: SnapshotRecord,
  table: AnyTable,
): readonly { readonly id: string; readonly title: string }[] => {
  const [key, title] = [names[keyOf(table)], names[table.title]];
  if (key === undefined || filled < 2) return [];
  const shown = (column: number): string[][] =>
    sheet.getRange(2, column + 1, filled - 1, 1).getDisplayValues();
  const titles = title === undefined ? [] : shown(title);
  return shown(key).flatMap(([id = ''], at) => (id === '' ? [] : [{ id, title: titles[at]?.[0] || id }]));
};

/** What stands in the columns that are not ours, but for formulas: those are about others too. */
const eraseTheirs = (
  sheet: Sheet,
  table: AnyTable,
  ids: ReadonlySet<string>,
  vocabulary: Vocabulary,
): void => {
  const { rows, ours, formulas, width } = soon(() => lookAtTheirs(sheet, table, ids, vocabulary));
  if (rows.length === 0) return;
  const places = Array.from({ length: width }, (_, column) => column)
    .filter((column) => !ours.has(column))
    .flatMap((column) =>
      addresses(
        rows.filter((row) => (formulas[row - 1]?.[column] ?? '') === ''),
        [column],
      ),
    );
  for (const ranges of listsOf(sheet, places)) ranges.clearContent();
  const own = addresses(
    rows,
    Array.from({ length: width }, (_, column) => column),
  );
  for (const ranges of listsOf(sheet, own)) ranges.clearNote();
};

const lookAtTheirs = (sheet: Sheet, table: AnyTable, ids: ReadonlySet<string>, vocabulary: Vocabulary) => {
  const last = Math.max(1, sheet.getLastRow());
  const names = columnsNow(sheet, table, vocabulary);
  const rows = rowsNaming(sheet, [names[keyOf(table)], names.customer], last, ids);
  const width = Math.max(1, sheet.getLastColumn());
  const formulas = rows.length === 0 ? [] : sheet.getRange(1, 1, last, width).getFormulas();
  return { rows, ours: new Set(Object.values(names)), formulas, width };
};
