import type { Column } from '../../schema/table.ts';
import { type TableName, tables } from '../../schema/tables.ts';

/** A column that holds ids of another table's rows. */
export interface Referrer {
  readonly table: TableName;
  readonly ref: string;
  /** The column beside it that holds the row's name; null where there is none. */
  readonly name: string | null;
}

/** The columns that refer to a table, as the schema says: a table that is added later is among them. */
export const referrersOf = (to: TableName): readonly Referrer[] =>
  Object.values(tables).flatMap((table) => {
    const columns = Object.entries<Column>(table.columns);
    return columns.flatMap(([ref, column]) => {
      if (column.kind !== 'ref' || column.to !== to) return [];
      const name = columns.find(([, one]) => one.kind === 'nameOf' && one.of === ref)?.[0] ?? null;
      return [{ table: table.name, ref, name }];
    });
  });
