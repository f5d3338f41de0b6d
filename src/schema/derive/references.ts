import type { Column } from '../table.ts';
import { type TableName, tables } from '../tables.ts';
import { nameColumn } from './nameColumn.ts';

/** A column that points to rows of another table, and the column beside it that shows their name. */
export interface Reference {
  readonly table: TableName;
  readonly column: string;
  readonly to: TableName;
  readonly name: string | null;
}

/** The references that point to a table. */
export const referencesTo = (to: TableName): readonly Reference[] =>
  Object.values(tables).flatMap((table) => {
    const columns: Readonly<Record<string, Column>> = table.columns;
    return Object.entries(columns).flatMap(([column, definition]): Reference[] =>
      definition.kind === 'ref' && definition.to === to
        ? [{ table: table.name, column, to, name: nameColumn(table, column) ?? null }]
        : [],
    );
  });
