/** What a page needs to draw and check a form of a table: derived from the table's literal, plain JSON. */
import type { Column, Table } from '../table.ts';
import { nameColumn } from './nameColumn.ts';

/** One field of a form. `column` is the schema's own, so that page and server check by the same rules. */
export interface Field {
  readonly name: string;
  /**
   * Key of its label in the catalogues; a choice's word stands under `<label>.<code>`. A reference goes by the header
   * of the column that shows its name.
   */
  readonly label: string;
  readonly required: boolean;
  readonly column: Column;
}

export interface Form {
  readonly table: string;
  readonly fields: readonly Field[];
}

/** What a form may hold at a field: text as typed, a number, a flag; null where it is blank. */
export type FieldValue = string | number | boolean | null;
export type FormValues = Readonly<Record<string, FieldValue>>;

/**
 * The form of a table: what people enter. Identity, derived names and stamps are none of it; of the references those
 * only that people choose, whose value is the id of a row of the same customer.
 */
export const formOf = (table: Table): Form => ({
  table: table.name,
  fields: Object.entries(table.columns)
    .filter(([, column]) => column.form !== false && (isChosen(column) || !stamped.has(column.kind)))
    .map(([name, column]) => ({
      name,
      label: `${table.name}.${isChosen(column) ? (nameColumn(table, name) ?? name) : name}`,
      required: column.required === true,
      column,
    })),
});

/** Whether a column refers to a row that people choose. */
export const isChosen = (column: Column): boolean => column.kind === 'ref' && column.choose === true;

const stamped: ReadonlySet<Column['kind']> = new Set(['id', 'ref', 'nameOf', 'instant', 'any']);
