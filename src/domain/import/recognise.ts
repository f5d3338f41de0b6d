import { choiceReader } from '../../schema/derive/choiceWords.ts';
import { nameColumn } from '../../schema/derive/nameColumn.ts';
import type { Table } from '../../schema/table.ts';
import { type AnyTable, type TableName, tables } from '../../schema/tables.ts';
import { columnNames } from './columnNames.ts';
import { byContent } from './contents.ts';
import { fold } from './fold.ts';
import { type Importable, importable } from './importable.ts';
import type { ParsedFile } from './parsedFile.ts';
import { knownExport } from './programs.ts';
import { canHoldMore, fillable } from './targets.ts';

export { importable } from './importable.ts';
export { fillable } from './targets.ts';

type Catalogue = Readonly<Record<string, string>>;

export interface Recognised {
  readonly table: Importable;
  /** For each header, where it goes (see targets.ts), or null. */
  readonly columns: readonly (string | null)[];
  /** The program whose export it is, where it is a known one. */
  readonly program: string | null;
  /** What every new row of that export is. */
  readonly is: Readonly<Record<string, string>>;
}

/**
 * Tells what a file holds: a known program's export by its headers; else the table to whose columns most headers go
 * and which has its required ones, by header or by what the columns hold. Null where none fits.
 */
export const recognise = (file: ParsedFile, catalogues: readonly Catalogue[]): Recognised | null => {
  const known = knownExport(file);
  if (known) {
    const { table, program, is = {} } = known.program;
    return { table, columns: known.columns, program, is };
  }
  const candidates = importable.map((name) => ({ name, columns: byHeader(file, name, catalogues) }));
  const score = (columns: readonly (string | null)[]): number =>
    columns.filter((column) => column !== null).length;
  const ranked = [...candidates].sort((a, b) => score(b.columns) - score(a.columns));
  for (const { name, columns } of ranked) {
    if (score(columns) === 0) break;
    const corrected = byContent(file, tables[name], columns, readersOf(tables[name], catalogues));
    if (hasRequired(tables[name], columns) && hasRequired(tables[name], corrected))
      return { table: name, columns: corrected, program: null, is: {} };
  }
  return byContentAlone(file, ranked, catalogues);
};

/** Where a required column was told by what it holds. */
const byContentAlone = (
  file: ParsedFile,
  ranked: readonly { readonly name: Importable; readonly columns: readonly (string | null)[] }[],
  catalogues: readonly Catalogue[],
): Recognised | null => {
  for (const { name, columns } of ranked) {
    if (!columns.some((column) => column !== null)) return null;
    const told = byContent(file, tables[name], columns, readersOf(tables[name], catalogues));
    if (hasRequired(tables[name], told)) return { table: name, columns: told, program: null, is: {} };
  }
  return null;
};

/** For each header where it goes in the table `name`: by its word, and by what its column holds. */
export const mapColumns = (
  file: ParsedFile,
  name: TableName,
  catalogues: readonly Catalogue[],
): readonly (string | null)[] =>
  byContent(file, tables[name], byHeader(file, name, catalogues), readersOf(tables[name], catalogues));

/** Each column is given once, the first header wins; a second phone, address or note is one more of them. */
const byHeader = (
  file: ParsedFile,
  name: TableName,
  catalogues: readonly Catalogue[],
): readonly (string | null)[] => {
  const known = namesOf(name, catalogues);
  const given = new Set<string>();
  const columns = file.header.map((cell) => {
    const column = known.get(fold(cell)) ?? null;
    if (column === null) return null;
    if (!given.has(column)) {
      given.add(column);
      return column;
    }
    return ['phone', 'email', 'note'].includes(column) && canHoldMore(tables[name], column)
      ? `${column}:more`
      : null;
  });
  return withCustomer(file, tables[name], columns);
};

/** Files of what customers did head the customer `id`: one that stands in several lines is not the line's own. */
const withCustomer = (
  { rows }: ParsedFile,
  table: Table,
  columns: readonly (string | null)[],
): readonly (string | null)[] => {
  const at = columns.indexOf('id');
  const customer = table.columns.customer;
  if (at < 0 || !customer?.required || columns.includes('customer')) return columns;
  const ids = rows.map((row) => (row[at] ?? '').trim()).filter((id) => id !== '');
  return new Set(ids).size === ids.length
    ? columns
    : columns.map((column, index) => (index === at ? 'customer' : column));
};

const readersOf = (table: AnyTable, catalogues: readonly Catalogue[]) => (column: string) =>
  choiceReader(table, column, catalogues);

const namesOf = (name: TableName, catalogues: readonly Catalogue[]): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  const add = (word: string, target: string): void => {
    if (word !== '' && !known.has(fold(word))) known.set(fold(word), target);
  };
  const table = tables[name];
  for (const column of fillable(table)) {
    // Files head a reference like the name that it shows.
    const own = [column, nameColumn(table, column) ?? column].flatMap((one) =>
      catalogues.map((words) => words[`${name}.${one}`] ?? ''),
    );
    for (const word of [...(columnNames[name]?.[column] ?? []), ...own, column]) add(word, column);
  }
  for (const [target, words] of Object.entries(columnNames[name] ?? {})) {
    if (target.includes(':')) for (const word of words) add(word, target);
  }
  if ('id' in table.columns) for (const words of catalogues) add(words[`${name}.id`] ?? '', 'id');
  return known;
};

const hasRequired = (table: AnyTable, columns: readonly (string | null)[]): boolean =>
  Object.entries(table.columns).every(
    ([name, column]) =>
      !('required' in column) ||
      column.kind === 'ref' ||
      columns.some((target) => target === name || target?.startsWith(`${name}:`)),
  ) && columns.filter((column) => column !== null && column !== 'id').length >= 2;
