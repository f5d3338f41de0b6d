import type { Table } from '../table.ts';
import { recordIn } from './recordIn.ts';

/** How a spreadsheet's tables compare with those that this code knows. */
export type SchemaState =
  | { readonly status: 'current' }
  /** Tables that lack what has been added since; null where nothing is on record: from before versions were noted. */
  | { readonly status: 'older'; readonly tables: readonly string[] }
  | { readonly status: 'newer' };

/** What the note holds: the version of each table, by name. */
export const schemaOf = (tables: Readonly<Record<string, Table>>): string =>
  JSON.stringify(Object.fromEntries(Object.values(tables).map(({ name, version }) => [name, version])));

/**
 * Every migration there is adds columns, which the table's own literal describes: a table that is older gets those that
 * it lacks, at its right end. One that changed what a column holds would stand here, by table and version.
 * @param note What `schemaOf` gave when the spreadsheet was last set up or migrated.
 */
export const schemaState = (note: string | null, tables: Readonly<Record<string, Table>>): SchemaState => {
  const noted = versionsIn(note);
  const all = Object.values(tables);
  if (all.some(({ name, version }) => (noted[name] ?? 0) > version)) return { status: 'newer' };
  const known = new Set(all.map(({ name }) => name));
  if (Object.keys(noted).some((name) => !known.has(name))) return { status: 'newer' };
  const older = all.filter(({ name, version }) => (noted[name] ?? 0) < version).map(({ name }) => name);
  return older.length === 0 ? { status: 'current' } : { status: 'older', tables: older };
};

const versionsIn = (note: string | null): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(recordIn(note)).map(([name, version]) => [name, Number(version)]));
