import { locateColumns } from '../schema/derive/locateColumns.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import type { AnyTable } from '../schema/tables.ts';
import { markedColumns } from './columns.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a snapshot's tab remembers of itself: written last, so that a tab without it is not whole. */
export interface SnapshotRecord {
  readonly table: string;
  /** Rows that held anything; rows and columns of the tab it is a copy of. */
  readonly filled: number;
  readonly rows: number;
  readonly columns: number;
  /** Our columns, 0-based. */
  readonly names: Readonly<Record<string, number>>;
  /** Columns with formulas, 0-based: their texts stand in further columns behind, in this order. */
  readonly formulas: readonly number[];
  /** Dropdowns that offer a range of another tab: a column, 0-based, and the range it offered. */
  readonly lists: readonly { readonly column: number; readonly tab: number; readonly range: string }[];
  /** Frozen rows and columns. */
  readonly frozen: readonly [number, number];
}

const mark = 'clientele.snapshot';

export const writeRecord = (sheet: Sheet, record: SnapshotRecord): void => {
  sheet.addDeveloperMetadata(mark, JSON.stringify(record));
};

/** Two calls. Null for a tab that is no snapshot, or that a killed run left unfinished. */
export const readRecord = (sheet: Sheet): SnapshotRecord | null => {
  const [found] = sheet.createDeveloperMetadataFinder().withKey(mark).find();
  const text = found?.getValue() ?? null;
  // Nobody but `writeRecord` writes this mark.
  return text === null ? null : (JSON.parse(text) as SnapshotRecord);
};

/** Where our columns stand by their headers, or by the marks of `marked` where these do not tell; the missing are left out. */
export const columnsTold = (
  table: AnyTable,
  header: readonly unknown[],
  marked: Sheet,
  vocabulary: Vocabulary,
): Record<string, number> => {
  const located = locateColumns(table, header, vocabulary.catalogues);
  const open = [...located.missing, ...Object.keys(located.twice)];
  if (open.length === 0) return { ...located.at };
  const marks = markedColumns(marked, table);
  const at: Record<string, number> = { ...located.at };
  for (const name of open) {
    const place = marks[name];
    if (place !== undefined && !Object.values(at).includes(place)) at[name] = place;
  }
  return at;
};

/** The same, the marks first: where headers may have been pasted over, they are the truth. */
export const columnsMarked = (
  marks: Readonly<Record<string, number>>,
  table: AnyTable,
  header: readonly unknown[],
  vocabulary: Vocabulary,
): Record<string, number> => {
  const at: Record<string, number> = { ...marks };
  const located = locateColumns(table, header, vocabulary.catalogues);
  for (const [name, place] of Object.entries(located.at)) {
    if (at[name] === undefined && !Object.values(at).includes(place)) at[name] = place;
  }
  return at;
};

/**
 * What tells each column of a tab: our name for it, else its header, else nothing.
 * @param names Our columns, 0-based.
 */
export const columnKeys = (
  names: Readonly<Record<string, number>>,
  header: readonly unknown[],
  count: number,
): readonly (string | null)[] => {
  const ours = new Map(Object.entries(names).map(([name, place]) => [place, name]));
  const seen = new Map<string, number>();
  return Array.from({ length: count }, (_, place) => {
    const name = ours.get(place);
    if (name !== undefined) return `ours:${name}`;
    const title = String(header[place] ?? '').trim();
    if (title === '') return null;
    const nth = (seen.get(title) ?? 0) + 1;
    seen.set(title, nth);
    return `theirs:${nth}:${title}`;
  });
};
