import type { Adoption, AdoptionRecord, Candidate } from '../ports.ts';
import { columnLetters } from '../schema/derive/columnLetters.ts';
import type { Patterns } from '../schema/derive/patterns.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import type { AnyTable } from '../schema/tables.ts';
import { columnMark, markedColumns, marksIn } from './columns.ts';
import { addColumns, markColumn } from './tableTab.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows of a tab that are looked at to tell what its columns hold. */
const sampleRows = 20;

/** Takes over a tab of theirs as the tab of a table, in place, and gives it back. */
export const openAdoption = (tabs: Tabs, vocabulary: Vocabulary, patterns: () => Patterns): Adoption => {
  const sheetOf = (sheetId: number): Sheet | null =>
    tabs.all().find((sheet) => sheet.getSheetId() === sheetId) ?? null;
  return {
    candidates: () => tabs.theirs().flatMap(candidateOf),
    idOf: (table) => tabs.find(table.name)?.getSheetId() ?? null,
    isBlank: (table) => tabs.get(table.name).getLastRow() <= 1,
    measure: (table, sheetId, columns) => {
      const sheet = sheetOf(sheetId);
      if (!sheet) return null;
      const width = sheet.getLastColumn();
      const spare = sheet.getMaxColumns();
      const missing = missingFrom(table, columns).length;
      const widths = Array.from({ length: Math.min(missing, spare - width) }, (_, index) =>
        sheet.getColumnWidth(width + 1 + index),
      );
      return {
        table: table.name,
        sheetId,
        title: sheet.getName(),
        replaced: tabs.get(table.name).getSheetId(),
        columns,
        width,
        grid: spare,
        widths,
        state: 'begun',
      };
    },
    take: (table, record, makeIds) => {
      const sheet = sheetOf(record.sheetId);
      if (!sheet) return 0;
      const marked = markedColumns(sheet, table);
      record.columns.forEach((name, index) => {
        if (name !== null && marked[name] === undefined) markColumn(sheet, table, name, index);
      });
      const missing = missingFrom(table, record.columns);
      const grid = sheet.getMaxColumns();
      const needed = record.width + missing.length;
      if (grid < needed) sheet.insertColumnsAfter(grid, needed - grid);
      const start = record.width + 1;
      addColumns(tabs, sheet, table, missing, start, vocabulary, patterns(), marked);
      return fillIds(sheet, record, start + missing.indexOf('id'), makeIds);
    },
    become: (table, record) => {
      const sheet = sheetOf(record.sheetId);
      if (!sheet) return;
      const old = sheetOf(record.replaced);
      tabs.adopt(table.name, sheet);
      old?.hideSheet();
    },
    giveBack: (table, record) => {
      const old = sheetOf(record.replaced);
      if (!old) return;
      old.showSheet();
      tabs.adopt(table.name, old);
    },
    undress: (table, record) => {
      const sheet = sheetOf(record.sheetId);
      if (sheet) undress(sheet, table, record);
    },
    /** Rows below the header in which an added column that people fill holds something. */
    filled: (table, record, ignored) => {
      const sheet = sheetOf(record.sheetId);
      if (!sheet) return false;
      const marked = markedColumns(sheet, table);
      const values = sheet.getDataRange().getValues().slice(1);
      return missingFrom(table, record.columns)
        .filter((name) => !ignored.includes(name))
        .some((name) => values.some((line) => String(line[marked[name] ?? -1] ?? '') !== ''));
    },
  };

  function candidateOf(sheet: Sheet): readonly Candidate[] {
    const rows = sheet.getLastRow();
    const width = sheet.getLastColumn();
    if (rows < 1 || width < 1) return [];
    const [header = [], ...sample] = sheet
      .getRange(1, 1, Math.min(rows, sampleRows + 1), width)
      .getDisplayValues();
    return [{ sheetId: sheet.getSheetId(), title: sheet.getName(), header, sample, rows: rows - 1 }];
  }
};

const missingFrom = (table: AnyTable, columns: readonly (string | null)[]): readonly string[] =>
  Object.keys(table.columns).filter((name) => !columns.includes(name));

/** Ids for the rows in which a column of theirs holds anything and that have none yet. @returns how many rows have one. */
const fillIds = (
  sheet: Sheet,
  { width }: AdoptionRecord,
  column: number,
  makeIds: (count: number) => readonly string[],
): number => {
  const rows = sheet.getLastRow() - 1;
  if (rows < 1) return 0;
  const values = sheet.getRange(2, 1, rows, Math.max(width, column)).getValues();
  const bare = values.map(
    (line) => line.slice(0, width).some((cell) => cell !== '') && String(line[column - 1] ?? '') === '',
  );
  const ids = makeIds(bare.filter(Boolean).length);
  let next = 0;
  const block = values.map((line, row) => [bare[row] ? ids[next++] : line[column - 1]]);
  sheet.getRange(2, column, rows, 1).setValues(block);
  return block.filter(([id]) => id !== '').length;
};

/** Takes away what `take` added: marks, columns, and the room that was made for them. */
const undress = (sheet: Sheet, table: AnyTable, record: AdoptionRecord): void => {
  const marked = markedColumns(sheet, table);
  const added = missingFrom(table, record.columns)
    .flatMap((name) => (marked[name] === undefined ? [] : [marked[name] + 1]))
    .sort((a, b) => b - a);
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (added.includes(protection.getRange().getColumn())) protection.remove();
  }
  for (const mark of marksIn(sheet)) if (mark.getKey() === columnMark) mark.remove();
  for (const column of added) {
    const letters = columnLetters(column - 1);
    if (column <= record.grid) sheet.getRange(`${letters}:${letters}`).clear().clearDataValidations();
    else sheet.deleteColumn(column);
  }
  record.widths.forEach((width, index) => {
    sheet.setColumnWidth(record.width + 1 + index, width);
  });
};
