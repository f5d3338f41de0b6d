import type { Cursor } from '../ports.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { Refusal } from '../schema/refusal.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';
import { columnsNow } from './columns.ts';
import type { Document } from './document.ts';
import { keyOf } from './sheetTables.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where the person's cursor stands, and bringing it to a row. */
export const openCursor = (document: Document, tabs: Tabs, vocabulary: Vocabulary): Cursor => {
  const keyColumn = (sheet: Sheet, table: AnyTable): number =>
    (columnsNow(sheet, table, vocabulary)[keyOf(table)] ?? 0) + 1;
  return {
    row: () => {
      const range = document.book.getActiveRange();
      if (!range || range.getRow() === 1) return null;
      const sheet = range.getSheet();
      const table = Object.values(tables).find(
        ({ name }) => tabs.find(name)?.getSheetId() === sheet.getSheetId(),
      );
      if (!table) return null;
      const id = String(sheet.getRange(range.getRow(), keyColumn(sheet, table)).getValue());
      return id === '' ? null : { table: table.name, id };
    },
    goTo: (name: TableName, id) => {
      const sheet = tabs.get(name);
      const column = keyColumn(sheet, tables[name]);
      const ids = sheet.getRange(1, column, sheet.getLastRow(), 1).getValues();
      const index = ids.findIndex(([cell]) => String(cell) === id);
      if (index < 1) throw new Refusal('rowGone', { tab: sheet.getName() });
      sheet.activate();
      sheet.setActiveRange(sheet.getRange(index + 1, 1, 1, Math.max(1, sheet.getLastColumn())));
    },
  };
};
