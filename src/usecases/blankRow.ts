import type { ColumnName, Table } from '../schema/table.ts';

/** A row with every column blank, to be filled. */
export const blankRow = <T extends Table>(table: T): Record<ColumnName<T>, null> =>
  // The keys are those of the table's own columns.
  Object.fromEntries(Object.keys(table.columns).map((name) => [name, null])) as Record<ColumnName<T>, null>;
