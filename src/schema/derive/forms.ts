/** What a page needs to draw and check a form of a table: derived from the table's literal, plain JSON. */
import type { Column, Table } from '../table.ts';

/** One field of a form. `column` is the schema's own, so that page and server check by the same rules. */
export interface Field {
  readonly name: string;
  /** Key of its label in the catalogues; a choice's word stands under `<label>.<code>`. */
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

/** The form of a table: what people enter. Identity, references, derived names and stamps are none of it. */
export const formOf = (table: Table): Form => ({
  table: table.name,
  fields: Object.entries(table.columns)
    .filter(([, column]) => column.form !== false && !stamped.has(column.kind))
    .map(([name, column]) => ({
      name,
      label: `${table.name}.${name}`,
      required: column.required === true,
      column,
    })),
});

const stamped: ReadonlySet<Column['kind']> = new Set(['id', 'ref', 'nameOf', 'instant', 'any']);
