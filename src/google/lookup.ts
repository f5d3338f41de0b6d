import type { SummaryTab } from '../formulas/summaryTab.ts';
import type { Lookup, Notes } from '../ports.ts';
import { columnLetters } from '../schema/derive/columnLetters.ts';
import { readCell } from '../schema/derive/readCell.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { asText, type Cells } from './cells.ts';
import { type Document, zoneDays } from './document.ts';
import { inBackground } from './inBackground.ts';
import type { LocalFormulas } from './localFormulas.ts';
import { setFormats } from './setFormats.ts';
import { asTyped, gridOf } from './summaryTab.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const name = 'Lookup';

/**
 * Remembers in which version and for which tabs the formulas were written. They are written anew once where they fail;
 * if that does not help, an error in people's own cells is at fault, and the tables are read until set-up is run.
 */
const note = 'lookup';
const failed = 'failed ';
const mended = 'mended ';

/** The column, from 1, from which on the first row holds `zoneDays`: read with the rest, they tell the sheet's zone. */
const probe = 3;

const zoneCells = zoneDays.map((day, index) => ({
  at: `${columnLetters(probe - 1 + index)}1`,
  put: `=DATE(${day.replace(/-0?/g, ',')})`,
}));
const zoneFormat = { range: 'C1:N1', format: 'yyyy-mm-dd' };

/** How often an id is asked for again when somebody else's came in between. */
const attempts = 3;

export const openLookup = (
  document: Document,
  tabs: Tabs,
  notes: Notes,
  cells: Cells,
  vocabulary: Vocabulary,
): Lookup => {
  const idOf = (tab: string): number | null => tabs.find(tab)?.getSheetId() ?? null;
  const keyOf = (version: string, named: readonly string[]): string =>
    JSON.stringify([version, probe, idOf(name), ...named.map(idOf)]);
  const doubt = (): void => {
    const known = notes.read(note) ?? '';
    if (!known.startsWith(mended) && !known.startsWith(failed)) notes.write(note, failed + known);
  };
  return {
    stands: (version, named) => {
      const key = keyOf(version, named);
      return idOf(name) !== null && [key, mended + key].includes(notes.read(note) ?? '');
    },
    doubted: () => notes.read(note)?.startsWith(mended) === true,
    write: (tab, version, named) => {
      const sheet = tabs.find(name) ?? makeTab(document, vocabulary.tab(name));
      fill(sheet, tab, document.formulas);
      if (!tabs.find(name)) tabs.adopt(name, sheet);
      const key = keyOf(version, named);
      notes.write(note, notes.read(note) === failed + key ? mended + key : key);
    },
    doubt,
    ask: (id, { asked, answered }, height, width) => {
      const sheet = tabs.find(name);
      if (!sheet) return null;
      for (let attempt = 0; attempt < attempts; attempt++) {
        const block = askOnce(sheet, id, asked, height, width);
        const [first = []] = block ?? [];
        if (block === null) return null;
        if (first[columnOf(answered)] === id) {
          document.recogniseZone(first.slice(probe - 1));
          return block;
        }
        // It took the id and does not say it back: a formula is gone.
        if (first[columnOf(asked)] === id) {
          doubt();
          return null;
        }
      }
      return null;
    },
    row: (table, columns, values) => {
      const row: Record<string, string | number | boolean | null> = {};
      for (const field of Object.keys(table.columns)) row[field] = null;
      const unreadable: { field: string; found: string }[] = [];
      columns.forEach((field, index) => {
        const column = table.columns[field];
        if (!column) return;
        const raw = cells.raw(column, values[index]);
        const read = readCell(column, raw, column.kind === 'choice' ? vocabulary.reader(table, field) : null);
        row[field] = read.ok ? read.value : null;
        if (!read.ok || (read.value === null && column.required))
          unreadable.push({ field, found: String(raw ?? '') });
      });
      return { row, unreadable };
    },
  };
};

/** Null where Google refuses the write or the read: the tables can still be asked. */
const askOnce = (sheet: Sheet, id: string, asked: string, height: number, width: number) => {
  try {
    sheet.getRange(asked).setValue(asText(id));
    return sheet.getRange(1, 1, height, width).getValues();
  } catch {
    return null;
  }
};

/** 0 for the column A of an address such as `A1`. */
const columnOf = (a1: string): number => a1.charCodeAt(0) - 65;

/** At the end, hidden. */
const makeTab = ({ book }: Document, title: string): Sheet => {
  const [free, beside] = [title, `${title} (Clientele)`].map((one) => book.getSheetByName(one));
  const standing = [free, beside].find((one) => one && isOurs(one));
  const own = free ? `${title} (Clientele)` : title;
  const sheet = standing ?? inBackground(book, () => book.insertSheet(own, book.getNumSheets()));
  sheet.hideSheet();
  const protection = sheet.protect();
  protection.setWarningOnly(true);
  return sheet;
};

/** A blank tab, as a killed run leaves it, or one that says its first cell back; any other is somebody's own. */
const isOurs = (sheet: Sheet): boolean =>
  sheet.getLastRow() === 0 || sheet.getRange('B1').getFormula() === '=$A$1';

const fill = (sheet: Sheet, tab: SummaryTab, formulas: LocalFormulas): void => {
  sheet.clearContents();
  const grid = gridOf(asTyped({ ...tab, cells: [...tab.cells, ...zoneCells] }, formulas));
  // Somebody may have cut off rows of a tab that looks empty.
  const room = sheet.getMaxRows();
  const [width, wide] = [grid[0]?.length ?? 1, sheet.getMaxColumns()];
  if (wide < width) sheet.insertColumnsAfter(wide, width - wide);
  if (room < grid.length) sheet.insertRowsAfter(room, grid.length - room);
  setFormats(sheet, [...tab.formats, zoneFormat]);
  sheet.getRange(1, 1, grid.length, width).setValues(grid);
};
