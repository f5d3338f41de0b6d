import type { Shop } from '../ports.ts';
import { contacts } from '../schema/tables/contacts.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { interactions } from '../schema/tables/interactions.ts';
import { opportunities } from '../schema/tables/opportunities.ts';
import type { TableName } from '../schema/tables.ts';

export interface SelectedRow {
  /** `Customers/C-7K2M9QX4`: tells one selection from another; null where no row of ours is selected. */
  readonly row: string | null;
  /** The customer whom the row is or belongs to; null where it belongs to none. */
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
  return known?.row === row ? known : { row, customer: customerOf(shop, at.table, at.id) };
};

const customerOf = (shop: Shop, table: TableName, id: string): string | null => {
  if (table === 'Customers') return id;
  const referring = [followUps, contacts, interactions, opportunities].find(({ name }) => name === table);
  if (!referring) return null;
  return shop.tables.read(referring).rows.find((row) => row.id === id)?.customer ?? null;
};
