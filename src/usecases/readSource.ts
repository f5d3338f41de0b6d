import { type FileFault, type ParsedFile, parseCsv } from '../domain/import/csv.ts';
import { type DateEvidence, dateOrder } from '../domain/import/dateOrder.ts';
import { type Drafted, draftFile, type FileChoice } from '../domain/import/draft.ts';
import { mapColumns, recognise } from '../domain/import/recognise.ts';
import type { Shop } from '../ports.ts';
import type { Table } from '../schema/table.ts';
import { type TableName, tables } from '../schema/tables.ts';

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Faults that stop a file: its lines cannot be trusted. */
const stopping: ReadonlySet<FileFault['code']> = new Set([
  'empty',
  'noHeader',
  'wrongEncoding',
  'headerTwice',
  'quotes',
]);

/** A file as it was read, and how; `drafted` is null where it cannot be imported. */
export interface FileReading {
  readonly file: ParsedFile;
  readonly choice: FileChoice | null;
  readonly dates: DateEvidence | null;
  readonly drafted: Drafted | null;
}

/** Reads a file as the table that it was recognised as, unless the person chose otherwise. */
export const readSource = (shop: Shop, source: SourceFile, chosen?: Partial<FileChoice>): FileReading => {
  const file = parseCsv(source.name, source.text);
  const known = recognise(file, shop.vocabulary.catalogues);
  const table = chosen?.table ?? known?.table ?? null;
  if (table === null) return { file, choice: null, dates: null, drafted: null };
  const columns =
    chosen?.columns ??
    (known?.table === table ? known.columns : mapColumns(file.header, table, shop.vocabulary.catalogues));
  const dates = datesOf(file, table, columns);
  const choice: FileChoice = { table, columns, dateOrder: chosen?.dateOrder ?? dates?.order ?? 'ymd' };
  const stopped = file.faults.some(({ code }) => stopping.has(code));
  return { file, choice, dates, drafted: stopped ? null : draftFile(file, choice, shop.vocabulary) };
};

const datesOf = (
  file: ParsedFile,
  name: TableName,
  columns: readonly (string | null)[],
): DateEvidence | null => {
  const table: Table = tables[name];
  const indices = columns.flatMap((column, index) =>
    column !== null && table.columns[column]?.kind === 'day' ? [index] : [],
  );
  const texts = file.rows
    .flatMap((row) => indices.map((index) => row[index] ?? ''))
    .filter((text) => text.trim() !== '');
  return texts.length === 0 ? null : dateOrder(texts);
};
