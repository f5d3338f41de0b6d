import type { TableName } from '../../schema/tables.ts';

/** Columns of a row as the script holds them; blank is null. */
export type Values = Readonly<Record<string, string | number | boolean | null>>;

/** One change of one table. Each can be made again without doing anything twice, and taken back. */
export type Step =
  /** Rows with their ids, made beforehand: those that stand already are passed over. */
  | { readonly kind: 'insert'; readonly table: TableName; readonly rows: readonly Values[] }
  /** A cell that is no longer as in `before` is left alone and told in the log. Both name the same columns. */
  | {
      readonly kind: 'change';
      readonly table: TableName;
      readonly id: string;
      readonly patch: Values;
      readonly before: Values;
    }
  /** Whole rows, to the archive. */
  | { readonly kind: 'remove'; readonly table: TableName; readonly ids: readonly string[] };
