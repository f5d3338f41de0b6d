import type { Exports, KeptRows } from '../ports.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { asText } from './cells.ts';
import type { Document } from './document.ts';
import { keptCell, toPut } from './keptCell.ts';
import { keyOf } from './sheetTables.ts';
import { rowsNaming } from './snapshotsErase.ts';
import { columnKeys, columnsTold } from './snapshotsRecord.ts';
import { stretches } from './stretches.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whole tables for files, with the columns that are not ours. */
export const openExports = (document: Document, tabs: Tabs, vocabulary: Vocabulary): Exports => ({
  read: (table, from, count) => {
    const sheet = tabs.find(table.name);
    if (!sheet) return null;
    const { header, names, last } = lookAt(sheet, table, vocabulary);
    const columns = columnsIn(header, names);
    const total = last - 1;
    const size = Math.min(count, total - from);
    if (size <= 0) return { columns, rows: [], total };
    const block = sheet.getRange(from + 2, 1, size, header.length);
    // A file may come back into a spreadsheet of another locale.
    const formulas = block.getFormulas().map((line) => line.map(document.formulas.meant));
    const rows = block
      .getValues()
      .map((line, row) => line.map((value, at) => keptCell(value, formulas[row]?.[at] ?? '', document.zone)));
    return { columns, rows, total };
  },
  write: (table, from, { columns, rows }) => {
    const sheet = tabs.get(table.name);
    const at = placesFor(sheet, table, columns, vocabulary);
    const room = sheet.getMaxRows();
    if (rows.length === 0) return;
    if (room < from + 1 + rows.length) sheet.insertRowsAfter(room, from + 1 + rows.length - room);
    const order = [...at.keys()].sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
    let taken = 0;
    for (const { start, length } of stretches(order.map((column) => at[column] ?? 0))) {
      const part = order.slice(taken, taken + length);
      taken += length;
      const block = rows.map((line) =>
        part.map((column) => toPut(line[column] ?? '', document.zone, document.formulas.put)),
      );
      sheet.getRange(from + 2, start + 1, rows.length, length).setValues(block);
    }
  },
  cut: (table, from) => {
    const sheet = tabs.get(table.name);
    const [last, width] = [sheet.getLastRow(), sheet.getLastColumn()];
    if (last > from + 1 && width > 0) sheet.getRange(from + 2, 1, last - from - 1, width).clearContent();
  },
  shown: (table, ids) => {
    const sheet = tabs.find(table.name);
    if (!sheet) return null;
    const { header, names, last } = lookAt(sheet, table, vocabulary);
    const rows = rowsNaming(sheet, [names[keyOf(table)], names.customer], last, ids);
    const columns = columnsIn(header, names);
    if (rows.length === 0) return { columns, rows: [] };
    const cells = sheet.getRange(1, 1, last, header.length).getDisplayValues();
    return { columns, rows: rows.map((row) => cells[row - 1] ?? []) };
  },
});

const columnsIn = (
  header: readonly unknown[],
  names: Readonly<Record<string, number>>,
): KeptRows['columns'] => {
  const named = new Map(Object.entries(names).map(([name, at]) => [at, name]));
  return header.map((title, at) => ({ name: named.get(at) ?? null, header: String(title) }));
};

/** Three calls: the extent and the header. */
const lookAt = (sheet: Sheet, table: Parameters<Exports['read']>[0], vocabulary: Vocabulary) => {
  const last = Math.max(1, sheet.getLastRow());
  const header = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues()[0] ?? [];
  return { last, header, names: columnsTold(table, header, sheet, vocabulary) };
};

/** 0-based place of each column of a file; those that the tab has not are added at its right end. */
const placesFor = (
  sheet: Sheet,
  table: Parameters<Exports['read']>[0],
  columns: KeptRows['columns'],
  vocabulary: Vocabulary,
): readonly number[] => {
  const { header, names } = lookAt(sheet, table, vocabulary);
  const now = columnKeys(names, header, header.length);
  const filed: Record<string, number> = {};
  columns.forEach(({ name }, at) => {
    if (name !== null) filed[name] = at;
  });
  const wanted = columnKeys(
    filed,
    columns.map((one) => one.header),
    columns.length,
  );
  let width = header.length;
  return wanted.map((key, at) => {
    const place = key === null ? -1 : now.indexOf(key);
    if (place >= 0) return place;
    if (sheet.getMaxColumns() <= width) {
      sheet.insertColumnsAfter(width, 1);
      // It takes after its neighbour: in a column of text a formula would be text.
      sheet
        .getRange(1, width + 1, sheet.getMaxRows(), 1)
        .setNumberFormat('General')
        .clearDataValidations();
    }
    sheet.getRange(1, width + 1).setValue(asText(columns[at]?.header ?? ''));
    return width++;
  });
};
