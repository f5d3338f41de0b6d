import { type DateEvidence, type DateOrder, dateOrder, isAmbiguous } from '../domain/import/dateOrder.ts';
import { type Drafted, draftFile, type FileChoice, type Meanings } from '../domain/import/draft.ts';
import type { Importable } from '../domain/import/importable.ts';
import { keysFor } from '../domain/import/keys.ts';
import type { FileFault, ParsedFile } from '../domain/import/parsedFile.ts';
import { parseSource, type SourceFile } from '../domain/import/parseSource.ts';
import type { Matches } from '../domain/import/plan.ts';
import { mapColumns, type Recognised, recognise } from '../domain/import/recognise.ts';
import { targetOf } from '../domain/import/targets.ts';
import type { Shop } from '../ports.ts';
import type { Table } from '../schema/table.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { rememberedMapping } from './importMemory.ts';

export type { SourceFile } from '../domain/import/parseSource.ts';

/** Faults that stop a file: its lines cannot be trusted. */
const stopping: ReadonlySet<FileFault['code']> = new Set([
  'empty',
  'noHeader',
  'wrongEncoding',
  'headerTwice',
  'quotes',
]);

/** What a person said about a file, as far as they did. */
export interface ChosenFile {
  readonly table?: Importable;
  readonly columns?: readonly (string | null)[];
  readonly dateOrder?: DateOrder;
  /** Null for the table's own way. */
  readonly key?: string | null;
}

/** A file as it was read, and how; `drafted` is null where it cannot be imported. */
export interface FileReading {
  readonly file: ParsedFile;
  readonly choice: FileChoice | null;
  readonly dates: DateEvidence | null;
  /** Whether its dates fit several orders and nobody has said which. */
  readonly datesOpen: boolean;
  /** How its columns were told: by a known program's headers, from the last time, or by headers and contents. */
  readonly by: 'program' | 'memory' | 'columns' | 'person';
  readonly program: string | null;
  /** What its rows can be known by. */
  readonly keys: readonly string[];
  readonly drafted: Drafted | null;
}

/** Reads a file as the table that it was recognised as, unless the person chose otherwise. */
export const readSource = (
  shop: Shop,
  source: SourceFile,
  chosen: ChosenFile = {},
  matches: Matches = {},
): FileReading => {
  const file = parseSource(source);
  const known = recognised(shop, file);
  const table = chosen.table ?? known?.table ?? null;
  const none = {
    dates: null,
    datesOpen: false,
    by: 'columns',
    program: null,
    keys: [],
    drafted: null,
  } as const;
  if (table === null) return { file, choice: null, ...none };
  const own = known?.table === table ? known : null;
  const columns = chosen.columns ?? own?.columns ?? mapColumns(file, table, shop.vocabulary.catalogues);
  const dates = datesOf(file, table, columns);
  const keys = keysFor(tables[table], columns);
  const key = chosen.key ?? own?.key ?? (columns.includes('id') ? 'id' : null);
  const choice: FileChoice = {
    table,
    columns,
    dateOrder: chosen.dateOrder ?? dates?.order ?? 'ymd',
    key: key !== null && keys.includes(key) ? key : null,
    is: own?.is ?? {},
  };
  const stopped = file.faults.some(({ code }) => stopping.has(code));
  return {
    file,
    choice,
    dates,
    datesOpen: dates !== null && chosen.dateOrder === undefined && isAmbiguous(dates),
    by: chosen.columns ? 'person' : (own?.by ?? 'columns'),
    program: own?.program ?? null,
    keys,
    drafted: stopped ? null : draftFile(file, choice, shop.vocabulary, meaningsFor(table, matches)),
  };
};

/** What a person said of words, by column of this table. */
export const meaningsFor = (table: TableName, matches: Matches): Meanings =>
  Object.fromEntries(
    Object.entries(matches).flatMap(([place, answers]) =>
      place.startsWith(`${table}.`) ? [[place.slice(table.length + 1), answers]] : [],
    ),
  );

interface Known extends Recognised {
  readonly by: 'program' | 'memory' | 'columns';
  readonly key: string | null;
}

/** As it was last time, else as its headers and contents tell. */
const recognised = (shop: Shop, file: ParsedFile): Known | null => {
  const told = recognise(file, shop.vocabulary.catalogues);
  const last = rememberedMapping(shop, file.header);
  if (last) {
    const same = told?.table === last.table ? told : null;
    return { ...last, program: same?.program ?? null, is: same?.is ?? {}, by: 'memory' };
  }
  return told ? { ...told, by: told.program === null ? 'columns' : 'program', key: null } : null;
};

const datesOf = (
  file: ParsedFile,
  name: TableName,
  columns: readonly (string | null)[],
): DateEvidence | null => {
  const table: Table = tables[name];
  const indices = columns.flatMap((target, index) =>
    target !== null && table.columns[targetOf(target).column]?.kind === 'day' ? [index] : [],
  );
  const texts = file.rows
    .flatMap((row) => indices.map((index) => row[index] ?? ''))
    .filter((text) => text.trim() !== '');
  return texts.length === 0 ? null : dateOrder(texts);
};
