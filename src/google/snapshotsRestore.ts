import { columnLetters } from '../schema/derive/columnLetters.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import type { AnyTable } from '../schema/tables.ts';
import { columnMark, markedColumns } from './columns.ts';
import type { Document } from './document.ts';
import { columnMoves } from './snapshotsMoves.ts';
import { columnKeys, columnsMarked, type SnapshotRecord } from './snapshotsRecord.ts';
import { stretches } from './stretches.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes a tab equal to its snapshot, in place. Done again after a kill, it comes out the same. */
export const restoreSnapshot = (
  document: Document,
  snapshot: Sheet,
  record: SnapshotRecord,
  live: Sheet,
  table: AnyTable,
  vocabulary: Vocabulary,
): void => {
  const header = snapshot.getRange(1, 1, 1, record.columns).getValues()[0] ?? [];
  live.getRange(1, 1, live.getMaxRows(), live.getMaxColumns()).breakApart();
  const then = columnKeys(record.names, header, record.columns);
  const marked = bringColumnsIntoOrder(live, then, table, vocabulary);
  matchRows(live, record.rows);
  const source = snapshot.getRange(1, 1, record.rows, record.columns);
  const target = live.getRange(1, 1, record.rows, record.columns);
  target.clearDataValidations().clearNote();
  source.copyTo(target);
  source.copyTo(target, SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
  putFormulas(snapshot, record, live);
  offerLists(document, record, live);
  copyConditionalFormats(snapshot, live);
  putMarks(live, table, record.names, marked);
  live.setFrozenRows(record.frozen[0]);
  live.setFrozenColumns(record.frozen[1]);
};

/**
 * Frozen columns do not move past those that are not: none is frozen meanwhile.
 * @returns the names of our columns that have their marks.
 */
const bringColumnsIntoOrder = (
  live: Sheet,
  then: readonly (string | null)[],
  table: AnyTable,
  vocabulary: Vocabulary,
): ReadonlySet<string> => {
  const count = live.getMaxColumns();
  const header = live.getRange(1, 1, 1, count).getValues()[0] ?? [];
  const marks = markedColumns(live, table);
  const names = columnsMarked(marks, table, header, vocabulary);
  const moves = columnMoves(columnKeys(names, header, count), then);
  if (moves.length > 0) live.setFrozenColumns(0);
  for (const step of moves) {
    if (step.do === 'move') {
      const letters = columnLetters(step.from);
      // Google counts the place to move to before the column has left its own.
      const before = step.to + (step.to > step.from ? 2 : 1);
      live.moveColumns(live.getRange(`${letters}:${letters}`), before);
    } else if (step.do === 'remove') live.deleteColumns(step.at + 1, 1);
    else if (step.at === 0) live.insertColumnBefore(1);
    else live.insertColumnAfter(step.at);
  }
  return new Set(Object.keys(marks));
};

const matchRows = (live: Sheet, rows: number): void => {
  const now = live.getMaxRows();
  if (now < rows) live.insertRowsAfter(now, rows - now);
  if (now > rows) live.deleteRows(rows + 1, now - rows);
};

const putFormulas = (snapshot: Sheet, { formulas, columns, filled }: SnapshotRecord, live: Sheet): void => {
  if (formulas.length === 0) return;
  const texts = snapshot.getRange(1, columns + 1, filled, formulas.length).getValues();
  formulas.forEach((column, at) => {
    const rows = texts.flatMap((line, row) => (line[at] === '' ? [] : [row]));
    for (const { start, length } of stretches(rows)) {
      const block = texts.slice(start, start + length).map((line) => [String(line[at])]);
      live.getRange(start + 1, column + 1, length, 1).setFormulas(block);
    }
  });
};

/** A dropdown's own range may have moved since: the one that it offered then is offered again, all the way down. */
const offerLists = ({ book }: Document, { lists, rows }: SnapshotRecord, live: Sheet): void => {
  if (lists.length === 0 || rows < 2) return;
  const sheets = book.getSheets();
  for (const { column, tab, range } of lists) {
    const sheet = sheets.find((one) => one.getSheetId() === tab);
    const letters = columnLetters(column);
    const below = live.getRange(`${letters}2:${letters}`);
    // A rule whose range was deleted may have gone with it.
    const rule =
      below.getDataValidation()?.copy() ?? SpreadsheetApp.newDataValidation().setAllowInvalid(true);
    if (sheet) below.setDataValidation(rule.requireValueInRange(sheet.getRange(range), true).build());
  }
};

const copyConditionalFormats = (snapshot: Sheet, live: Sheet): void => {
  const rules = snapshot.getConditionalFormatRules();
  if (rules.length === 0 && live.getConditionalFormatRules().length === 0) return;
  live.setConditionalFormatRules(
    rules.map((rule) =>
      rule
        .copy()
        .setRanges(rule.getRanges().map((range) => live.getRange(range.getA1Notation())))
        .build(),
    ),
  );
};

/** Columns that had to be made again are marked as what they are. */
const putMarks = (
  live: Sheet,
  table: AnyTable,
  names: Readonly<Record<string, number>>,
  marked: ReadonlySet<string>,
): void => {
  for (const [name, place] of Object.entries(names)) {
    if (marked.has(name)) continue;
    const letters = columnLetters(place);
    live.getRange(`${letters}:${letters}`).addDeveloperMetadata(columnMark, `${table.name}.${name}`);
  }
};

/**
 * Puts one row of a snapshot into a tab, column by column: over the row of its id, or as a new row where it stood.
 * @returns whether the snapshot has the row.
 */
export const restoreSnapshotRow = (
  snapshot: Sheet,
  record: SnapshotRecord,
  live: Sheet,
  table: AnyTable,
  key: string,
  id: string,
  vocabulary: Vocabulary,
): boolean => {
  const from = rowOf(snapshot, record.names[key], record.filled, id);
  if (from === null) return false;
  const count = live.getMaxColumns();
  const titles = live.getRange(1, 1, 1, count).getValues()[0] ?? [];
  const names = columnsMarked(markedColumns(live, table), table, titles, vocabulary);
  const standing = rowOf(live, names[key], Math.max(1, live.getLastRow()), id);
  const to = standing ?? Math.min(from, live.getLastRow() + 1);
  if (standing === null) insertRow(live, to);
  const header = snapshot.getRange(1, 1, 1, record.columns).getValues()[0] ?? [];
  const then = columnKeys(record.names, header, record.columns);
  const now = columnKeys(names, titles, count);
  const texts =
    record.formulas.length === 0
      ? []
      : (snapshot.getRange(from, record.columns + 1, 1, record.formulas.length).getValues()[0] ?? []);
  then.forEach((name, place) => {
    const at = name === null ? -1 : now.indexOf(name);
    if (at < 0) return;
    const cell = snapshot.getRange(from, place + 1);
    const formula = String(texts[record.formulas.indexOf(place)] ?? '');
    // Copied as a formula, its references move along with the row, as the sheet itself moves them.
    if (formula !== '') cell.setFormula(formula);
    cell.copyTo(live.getRange(to, at + 1));
    if (formula !== '') cell.clearContent();
  });
  return true;
};

const insertRow = (live: Sheet, at: number): void => {
  if (at > live.getMaxRows()) live.insertRowsAfter(live.getMaxRows(), 1);
  else if (at > 1) live.insertRowBefore(at);
};

/** 1-based row of an id; null where it does not stand. */
const rowOf = (sheet: Sheet, column: number | undefined, last: number, id: string): number | null => {
  if (column === undefined) return null;
  const ids = sheet.getRange(1, column + 1, last, 1).getValues();
  const index = ids.findIndex(([cell]) => String(cell) === id);
  return index < 1 ? null : index + 1;
};
