import { nameColumn } from '../../schema/derive/nameColumn.ts';
import type { Table } from '../../schema/table.ts';
import { type TableName, tables } from '../../schema/tables.ts';

/** A column that names a row of another table. */
export interface ReferenceColumn {
  readonly name: string;
  readonly kind: 'ref' | 'pick';
  readonly to: TableName;
  readonly required: boolean;
  /** The column beside it that shows the name of the row, for a `ref`. */
  readonly nameColumn: string | null;
}

export const referenceColumns = (table: Table): readonly ReferenceColumn[] => {
  const found = known.get(table.name) ?? columnsIn(table);
  known.set(table.name, found);
  return found;
};

/** Asked for every line of a file. */
const known = new Map<string, readonly ReferenceColumn[]>();

const columnsIn = (table: Table): readonly ReferenceColumn[] =>
  Object.entries(table.columns).flatMap(([name, column]): ReferenceColumn[] => {
    if (column.kind !== 'ref' && column.kind !== 'pick') return [];
    const to = Object.values(tables).find(
      (one) => one.name === (column.kind === 'ref' ? column.to : column.from),
    );
    if (!to) return [];
    const shownBy = nameColumn(table, name) ?? null;
    return [{ name, kind: column.kind, to: to.name, required: 'required' in column, nameColumn: shownBy }];
  });
