import type { Table } from '../table.ts';

/** The column of a table that shows the name of the row to which its column `ref` points. */
export const nameColumn = (table: Table, ref: string): string | undefined =>
  Object.keys(table.columns).find((name) => {
    const column = table.columns[name];
    return column?.kind === 'nameOf' && column.of === ref;
  });
