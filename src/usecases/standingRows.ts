import type { Values } from '../domain/journal/step.ts';
import type { Shop } from '../ports.ts';
import { type TableName, tables } from '../schema/tables.ts';

/** The rows of a table as they stand, in the named columns or in all, by id; none where there is no tab yet. */
export const standingRows = (
  shop: Shop,
  name: TableName,
  columns: readonly string[] = Object.keys(tables[name].columns),
): ReadonlyMap<string, Values> => {
  // Names of columns that a step or the schema itself gives; what is not one of the table's is no column to read.
  const known = columns.filter((column) => column in tables[name].columns) as never[];
  if (!shop.tables.has(tables[name])) return new Map();
  const rows: readonly (Values & { readonly id: string })[] = shop.tables.columns(tables[name], known);
  return new Map(rows.map((row) => [row.id, row]));
};
