import type { Layout } from '../ports.ts';
import { columnLetters } from '../schema/derive/columnLetters.ts';
import { locateColumns } from '../schema/derive/locateColumns.ts';
import type { Patterns } from '../schema/derive/patterns.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';
import { blankTab } from './blankTab.ts';
import { type Columns, columnsNow } from './columns.ts';
import type { Document } from './document.ts';
import { ensureSheets, type Prepared } from './ensureSheets.ts';
import { inBackground } from './inBackground.ts';
import { fillScriptTab } from './scriptTab.ts';
import { stretches } from './stretches.ts';
import { ensureSummaryTab, repoint } from './summaryTab.ts';
import { fillTable, offerList, repairTable } from './tableTab.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes the tabs from the schema. What stands already is left as people have it; only what is missing is added. */
export const openLayout = (
  document: Document,
  tabs: Tabs,
  vocabulary: Vocabulary,
  patterns: () => Patterns,
): Layout => {
  let prepared: ReadonlyMap<string, Prepared> = new Map();
  const preparedOf = (name: string): Omit<Prepared, 'title'> & { readonly title: string | null } =>
    prepared.get(name) ?? { sheet: tabs.get(name), title: null, isNew: false };
  const headers = new Map<TableName, { readonly prefix: string; readonly columns: Columns }>();
  const headerOf = (name: TableName): { readonly prefix: string; readonly columns: Columns } => {
    const known = headers.get(name);
    if (known) return known;
    const sheet = tabs.get(name);
    const found = {
      prefix: prefixOf(sheet.getName()),
      columns: columnsNow(sheet, tables[name], vocabulary),
    };
    headers.set(name, found);
    return found;
  };
  const columnRange = (name: TableName, column: string): string => {
    const { prefix, columns } = headerOf(name);
    const letters = columnLetters(columns[column] ?? 0);
    return `${prefix}$${letters}:$${letters}`;
  };
  return {
    ensureTable: (table) => {
      headers.delete(table.name);
      const { sheet, title, isNew } = preparedOf(table.name);
      const header = isNew ? null : headerUnlessBlank(sheet);
      if (!header) {
        fillTable(tabs, sheet, table, vocabulary, patterns(), isNew);
        if (title !== null) headers.set(table.name, { prefix: prefixOf(title), columns: asFilled(table) });
      }
      const repaired = header !== null && repairTable(tabs, sheet, header, table, vocabulary, patterns());
      if (!tabs.find(table.name)) tabs.adopt(table.name, sheet, 'later');
      return !header ? 'made' : repaired ? 'repaired' : 'kept';
    },
    make: (table) => {
      if (tabs.find(table.name)) return;
      const { book } = document;
      const title = vocabulary.tab(table.name);
      // A killed run leaves the tab under its title.
      const standing = book.getSheetByName(title);
      const sheet = standing ?? inBackground(book, () => book.insertSheet(title, tabs.all().length));
      const header = standing && headerUnlessBlank(standing);
      if (header) repairTable(tabs, sheet, header, table, vocabulary, patterns());
      else if ('forScript' in table) fillScriptTab(sheet, table, vocabulary);
      else fillTable(tabs, sheet, table, vocabulary, patterns(), standing === null);
      sheet.hideSheet();
      // What notes the tab is kept at once; what stands in it must be there before, or a killed run leaves half of it.
      SpreadsheetApp.flush();
      tabs.adopt(table.name, sheet);
      offerList(tabs, table, vocabulary);
    },
    ensureSheets: (order) => {
      prepared = ensureSheets(document, tabs, order, vocabulary.tab, (name, sheet) =>
        isTableTab(name, sheet, vocabulary),
      );
    },
    ensureSummary: (tab) => {
      const { sheet, isNew } = preparedOf(tab.name);
      const outcome = ensureSummaryTab(sheet, tab, isNew, document.formulas);
      if (!tabs.find(tab.name)) tabs.adopt(tab.name, sheet, 'later');
      return outcome;
    },
    makeSummary: (tab, behind) => {
      const standing = tabs.find(tab.name);
      const sheet = standing ?? newSummary(document, tabs, vocabulary.tab(tab.name), behind);
      // It is ours before anything stands in it: one that a killed run left blank is filled by the next.
      if (!standing) tabs.adopt(tab.name, sheet);
      return ensureSummaryTab(sheet, tab, false, document.formulas);
    },
    lengthen: (name, rows, more) => {
      const sheet = tabs.find(name);
      const height = sheet?.getMaxRows() ?? rows;
      if (height < rows) sheet?.insertRowsAfter(height, rows + more - height);
    },
    filled: (name) => tabs.find(name)?.getLastRow() ?? 0,
    repoint: (before, after) => {
      headers.clear();
      const sheet = tabs.find(before.name);
      if (sheet) repoint(sheet, before, after(), document.formulas);
    },
    retire: (name) => {
      const sheet = tabs.find(name);
      if (!sheet) return;
      const title = sheet.getName();
      let n = 1;
      while (document.book.getSheetByName(`${title} ${n}`)) n++;
      sheet.setName(`${title} ${n}`);
      sheet.hideSheet();
      tabs.release(name);
    },
    stands: (name) => tabs.find(name) !== null,
    goTo: (name) => {
      tabs.get(name).activate();
    },
    columnRange,
    tabOf: tabs.nameOf,
    keepTabs: () => {
      SpreadsheetApp.flush();
      tabs.keep();
    },
    show: (name, visible) => {
      const sheet = tabs.find(name);
      if (!sheet || sheet.isSheetHidden() === !visible) return;
      if (visible) sheet.showSheet();
      else sheet.hideSheet();
    },
    tickSettings: (keys) => {
      const sheet = tabs.get('Settings');
      const columns = columnsNow(sheet, tables.Settings, vocabulary);
      const found = sheet.getRange(1, (columns.key ?? 0) + 1, sheet.getLastRow(), 1).getValues();
      const rows = found.flatMap(([key], index) => (keys.includes(String(key)) ? [index + 1] : []));
      const tick = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      for (const { start, length } of stretches(rows))
        sheet.getRange(start, (columns.value ?? 0) + 1, length, 1).setDataValidation(tick);
    },
    prefix: (tab) => {
      const { sheet, title } = preparedOf(tab);
      return prefixOf(title ?? sheet.getName());
    },
  };
};

const newSummary = ({ book }: Document, tabs: Tabs, title: string, behind: string): Sheet =>
  blankTab(book, title, (free) => {
    const neighbour = tabs.find(behind);
    return book.insertSheet(free, neighbour ? neighbour.getIndex() : book.getNumSheets());
  });

/** Whether a sheet under a table's title is that table's: blank, or headed by at least half of its columns. */
const isTableTab = (name: string, sheet: Sheet, vocabulary: Vocabulary): boolean => {
  const table = Object.values(tables).find((one) => one.name === name);
  const width = table ? sheet.getLastColumn() : 0;
  if (!table || width === 0) return true;
  const header = sheet.getRange(1, 1, 1, width).getValues()[0] ?? [];
  const { missing } = locateColumns(table, header, vocabulary.catalogues);
  return missing.length * 2 <= Object.keys(table.columns).length || header.every((cell) => cell === '');
};

/** The first row of a tab; null where nothing stands anywhere in it. */
const headerUnlessBlank = (sheet: Sheet): readonly unknown[] | null => {
  const [header = []] = sheet.getRange('1:1').getValues();
  return header.some((cell) => cell !== '') || sheet.getLastColumn() > 0 ? header : null;
};

/** Where the columns of a tab stand that was filled just now. */
const asFilled = (table: AnyTable): Columns =>
  Object.fromEntries(Object.keys(table.columns).map((name, index) => [name, index]));

/** A tab's title as formulas write it: quoted, its apostrophes doubled. */
const prefixOf = (title: string): string => `'${title.replace(/'/g, "''")}'!`;
