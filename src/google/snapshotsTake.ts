import type { Snapshot } from '../ports.ts';
import { columnLetters } from '../schema/derive/columnLetters.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import type { AnyTable } from '../schema/tables.ts';
import { asText } from './cells.ts';
import type { Document } from './document.ts';
import { inBackground } from './inBackground.ts';
import { columnsTold, type SnapshotRecord, writeRecord } from './snapshotsRecord.ts';
import { stretches } from './stretches.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Most addresses in one list of ranges. */
const rangesAList = 1000;

/**
 * Copies a tab into a hidden one, whose title is free. Formulas are put by as text: in the copy they would be computed for
 * ever, and would follow, and break with, whatever happens to the tabs that they refer to.
 */
export const takeSnapshot = (
  document: Document,
  live: Sheet,
  table: AnyTable,
  title: string,
  vocabulary: Vocabulary,
): Snapshot => {
  const copy = hiddenCopy(document, live, title);
  const [rows, columns] = [copy.getMaxRows(), copy.getMaxColumns()];
  const filled = Math.max(1, copy.getLastRow());
  const header = copy.getRange(1, 1, 1, columns).getValues()[0] ?? [];
  const lists = listsIn(copy, columns, rows);
  const formulas = putFormulasBy(copy, filled, columns);
  const record: SnapshotRecord = {
    table: table.name,
    filled,
    rows,
    columns,
    names: columnsTold(table, header, live, vocabulary),
    formulas,
    lists,
    frozen: [copy.getFrozenRows(), copy.getFrozenColumns()],
  };
  writeRecord(copy, record);
  return { tab: copy.getSheetId(), rows: filled, cells: rows * (columns + formulas.length) };
};

const hiddenCopy = ({ book }: Document, live: Sheet, title: string): Sheet => {
  const copy = inBackground(book, () => book.insertSheet(title, book.getNumSheets(), { template: live }));
  copy.hideSheet();
  return copy;
};

/** @returns the columns with formulas, 0-based. */
const putFormulasBy = (copy: Sheet, filled: number, columns: number): readonly number[] => {
  const texts = copy.getRange(1, 1, filled, columns).getFormulas();
  const found = Array.from({ length: columns }, (_, column) => column).filter((column) =>
    texts.some((line) => line[column] !== ''),
  );
  if (found.length === 0) return [];
  copy.insertColumnsAfter(columns, found.length);
  const aside = copy.getRange(1, columns + 1, filled, found.length);
  aside.clearDataValidations().setNumberFormat('@');
  aside.setValues(texts.map((line) => found.map((column) => asText(line[column] ?? ''))));
  const places = found.flatMap((column) => {
    const letters = columnLetters(column);
    const at = texts.flatMap((line, row) => (line[column] === '' ? [] : [row + 1]));
    return stretches(at).map(({ start, length }) => `${letters}${start}:${letters}${start + length - 1}`);
  });
  for (let from = 0; from < places.length; from += rangesAList)
    copy.getRangeList(places.slice(from, from + rangesAList)).clearContent();
  return found;
};

/** What the dropdowns of the first row below the header offer, where that is a range. */
const listsIn = (copy: Sheet, columns: number, rows: number): SnapshotRecord['lists'] => {
  if (rows < 2) return [];
  const [rules = []] = copy.getRange(2, 1, 1, columns).getDataValidations();
  return rules.flatMap((rule, column) => {
    if (rule?.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE) return [];
    // The first value of this criterion is its range, by the documentation of DataValidationCriteria.
    const range = rule.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range | null;
    // Its column may have been deleted.
    if (!range) return [];
    return [{ column, tab: range.getSheet().getSheetId(), range: openBelow(range) }];
  });
};

/** A range of whole columns below its first row, as it was meant, where it ends with its sheet. */
const openBelow = (range: GoogleAppsScript.Spreadsheet.Range): string => {
  if (range.getLastRow() < range.getSheet().getMaxRows()) return range.getA1Notation();
  const [left, right] = [columnLetters(range.getColumn() - 1), columnLetters(range.getLastColumn() - 1)];
  return `${left}${range.getRow()}:${right}`;
};
