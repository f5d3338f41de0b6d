import type { Column } from '../table.ts';
import { type TableName, tables } from '../tables.ts';

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
    const shown = Object.entries(columns).find(([, one]) => one.kind === 'nameOf' && one.of === column);
    return [{ table: table.name, column, to: to.name, name: shown?.[0] ?? null }];
  });
});

/** The references that point to a table. */
export const referencesTo = (to: TableName): readonly Reference[] =>
  references.filter((reference) => reference.to === to);
