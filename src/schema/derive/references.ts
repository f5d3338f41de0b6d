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

/** Every reference of the schema. */
export const references: readonly Reference[] = Object.values(tables).flatMap((table) => {
  const columns: Readonly<Record<string, Column>> = table.columns;
  return Object.entries(columns).flatMap(([column, definition]): Reference[] => {
    const to =
      definition.kind === 'ref' ? Object.values(tables).find(({ name }) => name === definition.to) : null;
    if (!to) return [];
    return [{ table: table.name, column, to: to.name, name: nameColumn(table, column) ?? null }];
  });
});

/** The references that point to a table. */
export const referencesTo = (to: TableName): readonly Reference[] =>
  references.filter((reference) => reference.to === to);
