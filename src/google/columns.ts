import { locateColumns } from '../schema/derive/locateColumns.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { Refusal } from '../schema/refusal.ts';
import type { Table } from '../schema/table.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The metadata key under which a column carries its identity, so that a renamed header loses nothing. */
export const columnMark = 'clientele.column';

/** 0-based index of each of a table's columns in its tab now. */
export type Columns = Readonly<Record<string, number>>;

/**
 * Finds a table's columns by header, and where a header was renamed or doubled, by the mark that set-up put on the
 * column: two further calls for each such column.
 * @throws Refusal `columnMissing`, `columnTwice`.
 */
export const columnsOf = (
  sheet: Sheet,
  table: Table,
  header: readonly unknown[],
  vocabulary: Vocabulary,
): Columns => {
  const located = locateColumns(table, header, vocabulary.catalogues);
  const open = [...located.missing, ...Object.keys(located.twice)];
  if (open.length === 0) return located.at;
  const at: Record<string, number> = { ...located.at };
  const taken = new Set(Object.values(at));
  for (const column of open) {
    const place = placeMarked(sheet, table, column);
    const candidates = located.twice[column];
    if (place === undefined || taken.has(place) || (candidates && !candidates.includes(place))) {
      throw new Refusal(candidates ? 'columnTwice' : 'columnMissing', {
        tab: sheet.getName(),
        header: vocabulary.header(table, column),
      });
    }
    at[column] = place;
  }
  return at;
};

type Mark = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The marks that stand in a tab: one call, while each look into a mark is another. */
export const marksIn = (sheet: Sheet): readonly Mark[] =>
  sheet.createDeveloperMetadataFinder().withKey(columnMark).find();

/** Where the mark of one column stands. A look into each mark of the tab would take a simple trigger past its limit. */
const placeMarked = (sheet: Sheet, table: Table, column: string): number | undefined =>
  sheet
    .createDeveloperMetadataFinder()
    .withKey(columnMark)
    .withValue(`${table.name}.${column}`)
    .find()
    .flatMap((mark) => mark.getLocation().getColumn()?.getColumn() ?? [])
    .map((place) => place - 1)
    .pop();

/** Where a table's columns stand now: one look at the header row. @throws Refusal as `columnsOf`. */
export const columnsNow = (sheet: Sheet, table: Table, vocabulary: Vocabulary): Columns => {
  const [header = []] = sheet.getRange('1:1').getValues();
  return columnsOf(sheet, table, header, vocabulary);
};

/** Where the marks of set-up stand now, by column name. */
export const markedColumns = (
  sheet: Sheet,
  table: Table,
  marks: readonly Mark[] = marksIn(sheet),
): Record<string, number> => {
  const marked: Record<string, number> = {};
  for (const mark of marks) {
    const [name, column] = (mark.getValue() ?? '').split('.');
    const range = mark.getLocation().getColumn();
    if (name === table.name && column !== undefined && range) marked[column] = range.getColumn() - 1;
  }
  return marked;
};
