import type { Shop } from '../../ports.ts';
import type { ColumnName, RowOf } from '../../schema/table.ts';
import type { AnyTable } from '../../schema/tables.ts';

/** Some columns of a row by its id; null where no row has it. */
export type LookUp = <T extends AnyTable, K extends ColumnName<T>>(
  table: T,
  id: string | null | undefined,
  names: readonly K[],
) => Pick<RowOf<T>, K> | null;

/** Row by row, as each stands now: for one message. At most 3 calls each. */
export const byRow =
  (shop: Shop): LookUp =>
  (table, id) =>
    id ? (shop.tables.find(table, id)?.row ?? null) : null;

/** From whole columns, each read once: for many messages. A table is asked for the same columns every time. */
export const byColumns = (shop: Shop): LookUp => {
  const known = new Map<string, ReadonlyMap<string, unknown>>();
  return <T extends AnyTable, K extends ColumnName<T>>(
    table: T,
    id: string | null | undefined,
    names: readonly K[],
  ) => {
    if (!id) return null;
    const rows =
      known.get(table.name) ?? new Map(shop.tables.columns(table, names).map((row) => [row.id, row]));
    known.set(table.name, rows);
    // The map of a table holds the columns that were named for it.
    return (rows.get(id) as Pick<RowOf<T>, K> | undefined) ?? null;
  };
};
