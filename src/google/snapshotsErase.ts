import type { RowErasure } from '../ports.ts';
import { columnLetters } from '../schema/derive/columnLetters.ts';
import { stretches } from './stretches.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Most addresses in one list of ranges. */
const rangesAList = 1000;

/**
 * 1-based rows below the header in which one of the columns holds one of the ids.
 * @param columns 0-based.
 */
export const rowsNaming = (
  sheet: Sheet,
  columns: readonly (number | undefined)[],
  last: number,
  ids: ReadonlySet<string>,
): readonly number[] => {
  const found = new Set<number>();
  for (const column of columns) {
    if (column === undefined || last < 2) continue;
    const cells = sheet.getRange(2, column + 1, last - 1, 1).getValues();
    cells.forEach(([cell], at) => {
      if (ids.has(String(cell))) found.add(at + 2);
    });
  }
  return [...found].sort((a, b) => a - b);
};

/** Blanks the rows in all columns but those kept, notes too, and writes what takes the place of some. */
export const eraseCells = (
  sheet: Sheet,
  rows: readonly number[],
  columns: number,
  names: Readonly<Record<string, number>>,
  { keep, put }: RowErasure,
): void => {
  if (rows.length === 0) return;
  const kept = new Set(keep.map((name) => names[name]));
  const blank = Array.from({ length: columns }, (_, column) => column).filter((column) => !kept.has(column));
  for (const ranges of listsOf(sheet, addresses(rows, blank))) ranges.clearContent().clearNote();
  for (const [name, text] of Object.entries(put)) {
    const column = names[name];
    if (column === undefined) continue;
    for (const ranges of listsOf(sheet, addresses(rows, [column]))) ranges.setValue(text);
  }
};

export const addresses = (rows: readonly number[], columns: readonly number[]): readonly string[] =>
  stretches(rows).flatMap((down) =>
    stretches(columns).map((across) => {
      const [left, right] = [columnLetters(across.start), columnLetters(across.start + across.length - 1)];
      return `${left}${down.start}:${right}${down.start + down.length - 1}`;
    }),
  );

export const listsOf = (
  sheet: Sheet,
  ranges: readonly string[],
): readonly GoogleAppsScript.Spreadsheet.RangeList[] => {
  const lists: GoogleAppsScript.Spreadsheet.RangeList[] = [];
  for (let from = 0; from < ranges.length; from += rangesAList)
    lists.push(sheet.getRangeList(ranges.slice(from, from + rangesAList)));
  return lists;
};
