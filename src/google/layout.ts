import type { Layout } from '../ports.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { arrangeTabs } from './arrangeTabs.ts';
import { type Columns, columnLetters, columnsOf } from './columns.ts';
import type { Document } from './document.ts';
import { stretches } from './stretches.ts';
import { ensureSummaryTab } from './summaryTab.ts';
import { makeTable, repairTable } from './tableTab.ts';
import type { Tabs } from './tabs.ts';

/** Makes the tabs from the schema. What stands already is left as people have it; only what is missing is added. */
export const openLayout = (
  document: Document,
  tabs: Tabs,
  vocabulary: Vocabulary,
  currency: () => string,
): Layout => {
  const headers = new Map<TableName, { readonly prefix: string; readonly columns: Columns }>();
  const headerOf = (name: TableName): { readonly prefix: string; readonly columns: Columns } => {
    const known = headers.get(name);
    if (known) return known;
    const sheet = tabs.get(name);
    const header = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues()[0] ?? [];
    const found = {
      prefix: prefixOf(sheet.getName()),
      columns: columnsOf(sheet, tables[name], header, vocabulary),
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
      const standing = tabs.find(table.name) ?? document.book.getSheetByName(vocabulary.tab(table.name));
      if (!standing) {
        makeTable(document, tabs, table, vocabulary, currency());
        return 'made';
      }
      if (!tabs.find(table.name)) tabs.adopt(table.name, standing);
      return repairTable(document, standing, table, vocabulary, currency()) ? 'repaired' : 'kept';
    },
    ensureSummary: (tab) => ensureSummaryTab(document, tabs, tab, vocabulary),
    arrange: (order, made) => arrangeTabs(document, tabs, order, made),
    columnRange,
    isTab: (name, sheetId) => tabs.find(name)?.getSheetId() === sheetId,
    show: (name, visible) => {
      const sheet = tabs.find(name);
      if (!sheet || sheet.isSheetHidden() === !visible) return;
      if (visible) sheet.showSheet();
      else sheet.hideSheet();
    },
    tickSettings: (keys) => {
      const sheet = tabs.get('Settings');
      const header = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? [];
      const columns = columnsOf(sheet, tables.Settings, header, vocabulary);
      const found = sheet.getRange(1, (columns.key ?? 0) + 1, sheet.getLastRow(), 1).getValues();
      const rows = found.flatMap(([key], index) => (keys.includes(String(key)) ? [index + 1] : []));
      const tick = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      for (const { start, length } of stretches(rows))
        sheet.getRange(start, (columns.value ?? 0) + 1, length, 1).setDataValidation(tick);
    },
    room: (tab, rows) => {
      const sheet = tabs.find(tab);
      const standing = sheet?.getMaxRows() ?? rows;
      if (standing < rows) sheet?.insertRowsAfter(standing, rows - standing);
    },
    prefix: (tab) => prefixOf(tabs.get(tab).getName()),
  };
};

/** A tab's title as formulas write it: quoted, its apostrophes doubled. */
const prefixOf = (title: string): string => `'${title.replace(/'/g, "''")}'!`;
