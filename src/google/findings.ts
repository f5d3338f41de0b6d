import type { Findings, FoundTab } from '../ports.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { blankTab } from './blankTab.ts';
import { asText } from './cells.ts';
import type { Document } from './document.ts';
import { inBackground } from './inBackground.ts';
import type { LocalFormulas } from './localFormulas.ts';
import { headerColour } from './tableTab.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const openFindings = (document: Document, tabs: Tabs, vocabulary: Vocabulary): Findings => ({
  write: (tab) => {
    const sheet = tabs.find(tab.name) ?? make(document, tabs, vocabulary.tab(tab.name), tab.name);
    const grid = gridOf(tab, document.formulas);
    const width = grid[0]?.length ?? 1;
    ensureRoom(sheet, Math.max(grid.length, tab.rows ?? 0), width);
    sheet.getRange(1, 1, sheet.getMaxRows(), width).clearContent();
    for (const [column, format] of Object.entries(tab.formats ?? {}))
      sheet.getRange(1, Number(column), sheet.getMaxRows(), 1).setNumberFormat(format);
    sheet
      .getRange(1, 1, 1, tab.header.length)
      .setFontWeight('bold')
      .setBackground(headerColour)
      .setWrap(true);
    sheet.getRange(1, 1, grid.length, width).setValues(grid);
  },
});

const make = ({ book }: Document, tabs: Tabs, title: string, name: string): Sheet => {
  const sheet = blankTab(book, title, (free) =>
    inBackground(book, () => book.insertSheet(free, book.getNumSheets())),
  );
  sheet.setFrozenRows(1);
  tabs.adopt(name, sheet);
  return sheet;
};

const ensureRoom = (sheet: Sheet, rows: number, columns: number): void => {
  const [height, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > height) sheet.insertRowsAfter(height, rows - height);
  if (columns > width) sheet.insertColumnsAfter(width, columns - width);
};

/** Header and lines, a blank column, and the notes beside them: one block. */
const gridOf = (
  { header, lines, formulas, notes }: FoundTab,
  { put }: LocalFormulas,
): (string | number)[][] => {
  const left = [header, ...lines];
  return Array.from({ length: Math.max(left.length, notes.length) }, (_, row) => {
    const own = header.map((_cell, column) => {
      const formula = row === 0 ? formulas?.[column + 1] : undefined;
      return formula === undefined ? plain(left[row]?.[column] ?? '') : put(formula);
    });
    return [...own, '', ...(notes[row] ?? ['', '']).map(plain)];
  });
};

/** Text that is not to become a number, a day, a tick or a formula. */
const plain = (cell: string | number): string | number =>
  typeof cell === 'number' || cell === ''
    ? cell
    : /^[\p{L}“„]/u.test(cell) && !/^(true|false)$/i.test(cell)
      ? asText(cell)
      : `'${cell}`;
