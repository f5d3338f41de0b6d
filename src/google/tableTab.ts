import { columnFormat, columnWidth } from '../schema/derive/columnFormat.ts';
import { columnLetters } from '../schema/derive/columnLetters.ts';
import { locateColumns } from '../schema/derive/locateColumns.ts';
import type { Patterns } from '../schema/derive/patterns.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import type { Column, Table } from '../schema/table.ts';
import { type AnyTable, tables } from '../schema/tables.ts';
import { columnMark, columnsNow, markedColumns, marksIn } from './columns.ts';
import { setWidths } from './setWidths.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const headerColour = '#e8f0fe';
/** Ids are there for the script; people read the names. */
const quietInk = '#80868b';

/** Fills the blank tab of a table: a new one, or one that a killed run left unfinished. */
export const fillTable = (
  tabs: Tabs,
  sheet: Sheet,
  table: AnyTable,
  vocabulary: Vocabulary,
  patterns: Patterns,
  isNew: boolean,
): void => {
  sheet.setFrozenRows(1);
  if ('frozenColumns' in table) sheet.setFrozenColumns(table.frozenColumns);
  if (!isNew) for (const one of protectionsIn(sheet)) one.remove();
  const marked = isNew ? {} : markedColumns(sheet, table);
  const header = tabs.find('Settings')?.getRange(1, 1);
  addColumns(tabs, sheet, table, Object.keys(table.columns), 1, vocabulary, patterns, marked, header);
};

const protectionsIn = (sheet: Sheet): readonly GoogleAppsScript.Spreadsheet.Protection[] =>
  sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);

/**
 * Adds the columns that a newer schema has or that somebody deleted, behind the last one, and the header of one that
 * has its mark but no header.
 * @param header The first row, whole.
 */
export const repairTable = (
  tabs: Tabs,
  sheet: Sheet,
  header: readonly unknown[],
  table: AnyTable,
  vocabulary: Vocabulary,
  patterns: Patterns,
): boolean => {
  const located = locateColumns(table, header, vocabulary.catalogues);
  if (located.missing.length === 0 && 'forScript' in table) return false;
  const marks = marksIn(sheet);
  if (located.missing.length === 0 && marks.length >= Object.keys(table.columns).length) return false;
  const marked = markedColumns(sheet, table, marks);
  // A file that was uploaded or copied elsewhere has lost its marks: its headers tell the columns this once.
  for (const [name, index] of Object.entries(located.at)) {
    if (marked[name] === undefined) markColumn(sheet, table, name, index);
  }
  const bare = located.missing.filter((name) => marked[name] !== undefined && !header[marked[name]]);
  for (const name of bare)
    sheet.getRange(1, (marked[name] ?? 0) + 1).setValue(vocabulary.header(table, name));
  const gone = located.missing.filter((name) => marked[name] === undefined);
  if (gone.length === 0) return bare.length > 0;
  const [width, room] = [sheet.getLastColumn(), sheet.getMaxColumns()];
  if (room < width + gone.length) sheet.insertColumnsAfter(room, width + gone.length - room);
  addColumns(tabs, sheet, table, gone, width + 1, vocabulary, patterns, {});
  return true;
};

/**
 * The headers come last: where they stand, everything else of their columns does.
 * @param like A header cell whose looks those here get.
 */
export const addColumns = (
  tabs: Tabs,
  sheet: Sheet,
  table: AnyTable,
  names: readonly string[],
  start: number,
  vocabulary: Vocabulary,
  patterns: Patterns,
  marked: Readonly<Record<string, number>>,
  like?: Range,
): void => {
  dressColumns(tabs, sheet, table, names, start, vocabulary, patterns);
  names.forEach((name, offset) => {
    if (marked[name] === undefined) markColumn(sheet, table, name, start + offset - 1);
  });
  const header = sheet.getRange(1, start, 1, names.length);
  dressHeader(header, like);
  const overNumbers = headersOverNumbers(table, names, start);
  if (table.visible && overNumbers.length > 0)
    sheet.getRangeList(overNumbers).setHorizontalAlignment('right');
  const protection = header.protect();
  protection.setWarningOnly(true);
  header.setValues([names.map((name) => vocabulary.header(table, name))]);
};

/** Cells of the first row over what stands right in its cell. */
const headersOverNumbers = (table: Table, names: readonly string[], start: number): string[] =>
  names.flatMap((name, offset) =>
    ['integer', 'number', 'money', 'day', 'instant', 'share'].includes(columnIn(table, name).kind)
      ? [`${columnLetters(start + offset - 1)}1`]
      : [],
  );

/** As another header of ours looks, in one call, or as the first one of all is to look. */
const dressHeader = (header: Range, like?: Range): void => {
  if (like) like.copyTo(header, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
  else header.setFontWeight('bold').setBackground(headerColour).setVerticalAlignment('middle').setWrap(true);
};

/** Puts its identity on a column, 0-based: it stays with the column when people move or rename it. */
export const markColumn = (sheet: Sheet, table: AnyTable, name: string, index: number): void => {
  const letters = columnLetters(index);
  sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(columnMark, `${table.name}.${name}`);
};

/** Formats, widths, colours and dropdowns below the header: columns that are alike in one call. */
const dressColumns = (
  tabs: Tabs,
  sheet: Sheet,
  table: AnyTable,
  names: readonly string[],
  start: number,
  vocabulary: Vocabulary,
  patterns: Patterns,
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
  for (const [format, ranges] of alike((column) => columnFormat(column, patterns))) {
    if (format !== 'General') sheet.getRangeList(ranges).setNumberFormat(format);
  }
  const quiet = alike(({ kind }) => (kind === 'id' || kind === 'ref' ? quietInk : null));
  for (const [ink, ranges] of quiet) sheet.getRangeList(ranges).setFontColor(ink);
  setWidths(
    sheet,
    start,
    names.map((name) => columnWidth(columnIn(table, name))),
  );
  names.forEach((name, offset) => {
    const column = columnIn(table, name);
    const isDay = (at: number): boolean => columnIn(table, names[at] ?? name).kind === 'day';
    // Days side by side are checked by one rule.
    if (isDay(offset) && offset > 0 && isDay(offset - 1)) return;
    let last = offset;
    while (isDay(offset) && last + 1 < names.length && isDay(last + 1)) last++;
    const rule = validationOf(tabs, table, name, column, vocabulary);
    const right = columnLetters(start + last - 1);
    if (rule) sheet.getRange(`${columnLetters(start + offset - 1)}2:${right}`).setDataValidation(rule);
  });
};

const columnIn = (table: Table, name: string): Column => {
  const column = table.columns[name];
  if (!column) throw new Error(`The schema of ${table.name} has no column ${name}`);
  return column;
};

/** Puts the dropdown of a list that has only now got its tab on the columns that pick from it, wherever they stand. */
export const offerList = (tabs: Tabs, list: AnyTable, vocabulary: Vocabulary): void => {
  for (const table of Object.values(tables)) {
    const picks = Object.entries<Column>(table.columns).filter(
      ([, column]) => column.kind === 'pick' && column.from === list.name,
    );
    const sheet = picks.length > 0 ? tabs.find(table.name) : null;
    if (!sheet) continue;
    const columns = columnsNow(sheet, table, vocabulary);
    for (const [name, column] of picks) {
      const letters = columnLetters(columns[name] ?? 0);
      const rule = validationOf(tabs, table, name, column, vocabulary);
      if (rule) sheet.getRange(`${letters}2:${letters}`).setDataValidation(rule);
    }
  }
};

/** Dropdowns and checks. They warn and never refuse: what a person typed must not be lost. */
const validationOf = (
  tabs: Tabs,
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
    const sheet = list ? tabs.find(list.name) : null;
    if (!list || !sheet) return null;
    const letters = columnLetters(Object.keys(list.columns).indexOf(list.title));
    return rule.requireValueInRange(sheet.getRange(`${letters}2:${letters}`), true).build();
  }
  if (column.kind === 'day') return rule.requireDate().build();
  return null;
};
