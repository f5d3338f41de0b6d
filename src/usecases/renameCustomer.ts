import type { Shop } from '../ports.ts';
import { contacts } from '../schema/tables/contacts.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { interactions } from '../schema/tables/interactions.ts';
import { opportunities } from '../schema/tables/opportunities.ts';

/** Brings the readable name of a customer into step in the rows that refer to it. */
export const renameCustomer = (shop: Shop, id: string, name: string): void => {
  for (const table of [followUps, contacts, interactions, opportunities]) {
    if (!shop.tables.has(table)) continue;
    const stale = shop.tables
      .read(table)
      .rows.filter((row) => row.customer === id && row.customerName !== name);
    shop.tables.change(
      table,
      stale.map((row) => ({ id: row.id, patch: { customerName: name } })),
    );
  }
};
