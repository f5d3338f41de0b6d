import type { Layout } from '../ports.ts';
import { columnFormat, columnWidth } from '../schema/derive/columnFormat.ts';
import { locateColumns } from '../schema/derive/locateColumns.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import type { Column, Table } from '../schema/table.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';
import { type Columns, columnMark, columnsOf, markedColumns } from './columns.ts';
import type { Document } from './document.ts';
import { ensureSummaryTab } from './summaryTab.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const headerColour = '#e8f0fe';
/** Ids are there for the script; people read the names. */
const quietInk = '#80868b';

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
    arrange: (order, made) => arrange(document, tabs, order, made),
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
      const letters = columnLetters(columns.value ?? 0);
      const cells = found.flatMap(([key], index) =>
        keys.includes(String(key)) ? [`${letters}${index + 1}`] : [],
      );
      const tick = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      for (const cell of cells) sheet.getRange(cell).setDataValidation(tick);
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

/** 0 → A, 25 → Z, 26 → AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const makeTable = (
  document: Document,
  tabs: Tabs,
  table: AnyTable,
  vocabulary: Vocabulary,
  currency: string,
): void => {
  const sheet = document.book.insertSheet(vocabulary.tab(table.name), document.book.getNumSheets());
  const names = Object.keys(table.columns);
  const room = sheet.getMaxColumns();
  if (room < names.length) sheet.insertColumnsAfter(room, names.length - room);
  if (room > names.length) sheet.deleteColumns(names.length + 1, room - names.length);
  tabs.adopt(table.name, sheet);
  addColumns(document, sheet, table, names, 1, vocabulary, currency);
  sheet.setFrozenRows(1);
  if ('frozenColumns' in table) sheet.setFrozenColumns(table.frozenColumns);
};

/** Adds the columns that a newer schema has or that somebody deleted, behind the last one. */
const repairTable = (
  document: Document,
  sheet: Sheet,
  table: AnyTable,
  vocabulary: Vocabulary,
  currency: string,
): boolean => {
  const width = Math.max(1, sheet.getLastColumn());
  const header = sheet.getRange(1, 1, 1, width).getValues()[0] ?? [];
  const located = locateColumns(table, header, vocabulary.catalogues);
  if (located.missing.length === 0) return false;
  const marked = markedColumns(sheet, table);
  const gone = located.missing.filter((name) => marked[name] === undefined);
  if (gone.length === 0) return false;
  const room = sheet.getMaxColumns();
  if (room < width + gone.length) sheet.insertColumnsAfter(room, width + gone.length - room);
  addColumns(document, sheet, table, gone, width + 1, vocabulary, currency);
  return true;
};

const addColumns = (
  document: Document,
  sheet: Sheet,
  table: AnyTable,
  names: readonly string[],
  start: number,
  vocabulary: Vocabulary,
  currency: string,
): void => {
  const header = sheet.getRange(1, start, 1, names.length);
  header.setValues([names.map((name) => vocabulary.header(table, name))]);
  header.setFontWeight('bold').setBackground(headerColour).setVerticalAlignment('middle').setWrap(true);
  const protection = header.protect();
  protection.setDescription(`Clientele: ${vocabulary.tab(table.name)}`);
  protection.setWarningOnly(true);
  dressColumns(document, sheet, table, names, start, vocabulary, currency);
  names.forEach((name, offset) => {
    const letters = columnLetters(start + offset - 1);
    sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(columnMark, `${table.name}.${name}`);
  });
};

/** Formats, widths, colours and dropdowns below the header: columns that are alike in one call. */
const dressColumns = (
  document: Document,
  sheet: Sheet,
  table: AnyTable,
  names: readonly string[],
  start: number,
  vocabulary: Vocabulary,
  currency: string,
): void => {
  const below = (offset: number): string => {
    const letters = columnLetters(start + offset - 1);
    return `${letters}2:${letters}`;
  };
  const alike = (of: (column: Column) => string | null): ReadonlyMap<string, string[]> => {
    const groups = new Map<string, string[]>();
    names.forEach((name, offset) => {
      const key = of(columnIn(table, name));
      if (key !== null) groups.set(key, [...(groups.get(key) ?? []), below(offset)]);
    });
    return groups;
  };
  for (const [format, ranges] of alike((column) => columnFormat(column, currency))) {
    if (format !== 'General') sheet.getRangeList(ranges).setNumberFormat(format);
  }
  const quiet = alike(({ kind }) => (kind === 'id' || kind === 'ref' ? quietInk : null));
  for (const [ink, ranges] of quiet) sheet.getRangeList(ranges).setFontColor(ink);
  names.forEach((name, offset) => {
    const column = columnIn(table, name);
    sheet.setColumnWidth(start + offset, columnWidth(column));
    const rule = validationOf(document, table, name, column, vocabulary);
    if (rule) sheet.getRange(below(offset)).setDataValidation(rule);
  });
};

const columnIn = (table: Table, name: string): Column => {
  const column = table.columns[name];
  if (!column) throw new Error(`The schema of ${table.name} has no column ${name}`);
  return column;
};

/** Dropdowns and checks. They warn and never refuse: what a person typed must not be lost. */
const validationOf = (
  document: Document,
  table: AnyTable,
  name: string,
  column: Column,
  vocabulary: Vocabulary,
): GoogleAppsScript.Spreadsheet.DataValidation | null => {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if (column.kind === 'choice') {
    const words = column.of.map((code) => vocabulary.choice(table, name, code));
    return rule.requireValueInList(words, true).build();
  }
  if (column.kind === 'pick') {
    const list = Object.values(tables).find((candidate) => candidate.name === column.from);
    const sheet = list ? document.book.getSheetByName(vocabulary.tab(list.name)) : null;
    if (!list || !sheet) return null;
    const letters = columnLetters(Object.keys(list.columns).indexOf(list.title));
    return rule.requireValueInRange(sheet.getRange(`${letters}2:${letters}`), true).build();
  }
  if (column.kind === 'day') return rule.requireDate().build();
  return null;
};

/** New tabs go to their place in the order; tabs that stood before stay where people put them. */
const arrange = (document: Document, tabs: Tabs, order: readonly string[], made: readonly string[]): void => {
  const fresh = new Set(made);
  if (fresh.size === 0) return;
  order.forEach((name, index) => {
    const sheet = tabs.find(name);
    if (!sheet || !fresh.has(name)) return;
    sheet.activate();
    document.book.moveActiveSheet(Math.min(index + 1, document.book.getNumSheets()));
  });
  const hidden = new Set<string>(
    Object.values(tables).flatMap(({ name, visible }) => (visible ? [] : [name])),
  );
  for (const name of order) if (fresh.has(name) && hidden.has(name)) tabs.find(name)?.hideSheet();
  const first = order.map((name) => tabs.find(name)).find((sheet) => sheet && !sheet.isSheetHidden());
  first?.activate();
  removeBlankFirst(document, tabs, order);
};

/** The empty sheet that every new spreadsheet begins with is in the way; one with anything in it stays. */
const removeBlankFirst = (document: Document, tabs: Tabs, order: readonly string[]): void => {
  const ours = new Set(order.map((name) => tabs.find(name)?.getSheetId()));
  const others = tabs.all().filter((sheet) => !ours.has(sheet.getSheetId()));
  const [only] = others;
  if (others.length === 1 && only && only.getLastRow() === 0) {
    document.book.deleteSheet(only);
    tabs.forget();
  }
};
