import type { Table } from '../../schema/table.ts';
import { type AnyTable, type TableName, tables } from '../../schema/tables.ts';
import { columnNames } from './columnNames.ts';
import type { ParsedFile } from './csv.ts';
import { fold } from './fold.ts';

type Catalogue = Readonly<Record<string, string>>;

export interface Recognised {
  readonly table: TableName;
  /** For each header, the column it goes to, or null. */
  readonly columns: readonly (string | null)[];
}

/** Tables that a file can be imported into, the likelier first where two fit alike. */
export const importable: readonly TableName[] = [
  'Opportunities',
  'Customers',
  'Products',
  'Team',
  'Contacts',
  'FollowUps',
  'Interactions',
];

/**
 * Tells by its headers what a file holds: the table whose columns most headers go to, and which must have its
 * required ones. Null where none fits.
 */
export const recognise = (file: ParsedFile, catalogues: readonly Catalogue[]): Recognised | null => {
  const candidates = importable.map((name) => ({ name, columns: mapColumns(file.header, name, catalogues) }));
  const fitting = candidates.filter(({ name, columns }) => hasRequired(tables[name], columns));
  const score = (columns: readonly (string | null)[]): number =>
    columns.filter((column) => column !== null).length;
  const [best] = fitting.sort((a, b) => score(b.columns) - score(a.columns));
  return best ? { table: best.name, columns: best.columns } : null;
};

/** For each header the column of `name` that it goes to; each column is given once, the first header wins. */
export const mapColumns = (
  header: readonly string[],
  name: TableName,
  catalogues: readonly Catalogue[],
): readonly (string | null)[] => {
  const known = namesOf(name, catalogues);
  const given = new Set<string>();
  return header.map((cell) => {
    const column = known.get(fold(cell)) ?? null;
    if (column === null || given.has(column)) return null;
    given.add(column);
    return column;
  });
};

/** Columns of a table that a file may fill: neither its id nor what we derive. */
export const fillable = (table: Table): readonly string[] =>
  Object.entries(table.columns).flatMap(([name, { kind }]) =>
    kind === 'id' || kind === 'nameOf' ? [] : [name],
  );

const namesOf = (name: TableName, catalogues: readonly Catalogue[]): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  for (const column of fillable(tables[name])) {
    const own = [column, ...shownBy(tables[name], column)].flatMap((one) =>
      catalogues.map((words) => words[`${name}.${one}`] ?? ''),
    );
    for (const word of [...(columnNames[name]?.[column] ?? []), ...own, column]) {
      if (!known.has(fold(word))) known.set(fold(word), column);
    }
  }
  return known;
};

/** The columns that show the name of what `column` refers to: files head the reference like them. */
const shownBy = (table: Table, column: string): readonly string[] =>
  Object.entries(table.columns).flatMap(([name, one]) =>
    one.kind === 'nameOf' && one.of === column ? [name] : [],
  );

const hasRequired = (table: AnyTable, columns: readonly (string | null)[]): boolean =>
  Object.entries(table.columns).every(
    ([name, column]) => !('required' in column) || column.kind === 'ref' || columns.includes(name),
  ) && columns.filter((column) => column !== null).length >= 2;
