import { fileTables } from '../domain/register/customerFile.ts';
import type { Shop } from '../ports.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { ofKnown } from './mayKnow.ts';

export interface SelectedRow {
  /** `Customers/C-7K2M9QX4`: tells one selection from another; null where no row of ours is selected. */
  readonly row: string | null;
  /** The customer whom the row is or belongs to; null where it belongs to none, or to one whom who asks may not know. */
  readonly customer: string | null;
}

/**
 * The customer of the row under the cursor. While the cursor stays where `known` says it was, no table is read: a
 * page asks this again and again.
 */
export const selectedRow = (shop: Shop, known: SelectedRow | null): SelectedRow => {
  const at = shop.cursor.row();
  if (at === null) return { row: null, customer: null };
  const row = `${at.table}/${at.id}`;
  if (known?.row === row) return known;
  const customer = customerOf(shop, at.table, at.id);
  return { row, customer: customer !== null && isKnown(shop, customer) ? customer : null };
};

const isKnown = (shop: Shop, customer: string): boolean => ofKnown(shop, [{ customer }]).length > 0;

const customerOf = (shop: Shop, name: TableName, id: string): string | null => {
  if (name === 'Customers') return id;
  const table = fileTables.find((one) => one === name);
  return table === undefined ? null : (shop.tables.find(tables[table], id)?.row.customer ?? null);
};
