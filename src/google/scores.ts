import type { Scores, Tally } from '../ports.ts';
import { columnIndex, columnLetters } from '../schema/derive/columnLetters.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { segments } from '../schema/tables/segments.ts';
import type { Cells } from './cells.ts';
import { columnsNow } from './columns.ts';
import type { Document } from './document.ts';
import { type Span, spansOf } from './store/look.ts';
import { cellsACall } from './store/lookInParts.ts';
import { stretches } from './stretches.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const openScores = (document: Document, tabs: Tabs, cells: Cells, vocabulary: Vocabulary): Scores => {
  const { formulas } = document;
  const sheetOf = (): Sheet => tabs.get('Scores');
  return {
    columns: () =>
      formulas
        .read(sheetOf().getRange('1:1').getFormulas()[0] ?? [])
        .flatMap((formula, index) => (formula === '' ? [] : [{ letters: columnLetters(index), formula }])),
    shown: formulas.put,
    meant: formulas.meant,
    put: (letters, formula) => {
      sheetOf().getRange(`${letters}1`).setFormula(formulas.put(formula));
    },
    add: (added) => {
      const sheet = sheetOf();
      const first = sheet.getLastColumn();
      const missing = first + added.length - sheet.getMaxColumns();
      if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing + 10);
      sheet.getRange(1, first + 1, 1, added.length).setFormulas([added.map(formulas.put)]);
      return added.map((_, index) => columnLetters(first + index));
    },
    clear: (letters) => {
      sheetOf().getRange(`${letters}1`).clearContent();
    },
    read: (letters) => {
      const read = columnsRead(sheetOf(), letters);
      const columns = letters.map((one) =>
        (read.get(one) ?? []).map((value) => cells.raw({ kind: 'day' }, value)),
      );
      const [first = []] = columns;
      const end = first.findIndex((id, index) => index > 0 && (id ?? '') === '');
      return first
        .slice(0, end < 0 ? first.length : end)
        .map((_, row) => columns.map((column) => column[row] ?? null));
    },
    tally: (tallies) => {
      const sheet = tabs.get('Segments');
      const columns = columnsNow(sheet, segments, vocabulary);
      const ids = idsOf(sheet, columns.id ?? 0);
      const rows = new Map(tallies.map((one) => [ids.indexOf(one.id) + 1, one]));
      const found = [...rows.keys()].filter((row) => row > 0).sort((a, b) => a - b);
      for (const name of ['customers', 'value', 'share'] as const)
        for (const { start, length } of stretches(found))
          sheet
            .getRange(start, (columns[name] ?? 0) + 1, length, 1)
            .setFormulas(formulasOf(rows, name, start, length).map((line) => line.map(formulas.put)));
    },
    serve: (at, change) => {
      const cell = tabs.find('Service')?.getRange(at);
      const formula = cell && change(formulas.read([cell.getFormula()])[0] ?? '');
      if (formula) cell.setFormula(formulas.put(formula));
    },
    list: (name, letters) => {
      const title = freeTitle(document, name);
      const scores = `'${sheetOf().getName().replace(/'/g, "''")}'!`;
      const sheet = document.book.insertSheet(title, document.book.getNumSheets());
      sheet.setFrozenRows(1);
      const wanted = `(${scores}$${letters}:$${letters}=TRUE)+(ROW(${scores}$A:$A)=1)`;
      sheet.getRange('A1').setFormula(formulas.put(`=FILTER({${scores}$A:$J},${wanted})`));
      return title;
    },
  };
};

/**
 * Whole columns by their letters: those side by side in one call, and what stands between two of them with them where
 * that takes less time than another call.
 */
const columnsRead = (sheet: Sheet, letters: readonly string[]): ReadonlyMap<string, readonly unknown[]> => {
  const at = Object.fromEntries(letters.map((one) => [one, columnIndex(one)]));
  const read = new Map<string, readonly unknown[]>();
  const readSpan = ({ left, right }: Span): number => {
    const lines: unknown[][] = sheet.getRange(`${columnLetters(left)}:${columnLetters(right)}`).getValues();
    for (let column = left; column <= right; column++)
      read.set(
        columnLetters(column),
        lines.map((line) => line[column - left]),
      );
    return lines.length;
  };
  // The first of them tells how many rows there are.
  const [first] = spansOf(at, letters, 0);
  const rows = first ? readSpan(first) : 0;
  const others = letters.filter((one) => !read.has(one));
  if (others.length > 0) spansOf(at, others, Math.floor(cellsACall / rows)).forEach(readSpan);
  return read;
};

const idsOf = (sheet: Sheet, column: number): readonly string[] =>
  sheet
    .getRange(1, column + 1, sheet.getLastRow(), 1)
    .getValues()
    .map(([id]: readonly unknown[]) => String(id ?? ''));

const formulasOf = (
  rows: ReadonlyMap<number, Tally>,
  name: keyof Tally['formulas'],
  start: number,
  length: number,
): string[][] => Array.from({ length }, (_, index) => [rows.get(start + index)?.formulas[name] ?? '']);

/** The name, or with a number behind it where a tab is called so; signs that a title cannot hold are left out. */
const freeTitle = ({ book }: Document, name: string): string => {
  const plain =
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 80)
      .trim() || '1';
  for (let n = 1; ; n++) {
    const title = n === 1 ? plain : `${plain} ${n}`;
    if (!book.getSheetByName(title)) return title;
  }
};
