import { type Found, searchCustomers } from '../domain/register/searchCustomers.ts';
import type { Shop } from '../ports.ts';
import { contacts } from '../schema/tables/contacts.ts';
import { customers } from '../schema/tables/customers.ts';

export interface FoundCustomer {
  readonly id: string;
  readonly name: string;
  readonly by: Found['by'];
  readonly match: string | null;
  readonly sector: string | null;
  readonly country: string | null;
}

export interface Findings {
  readonly found: readonly FoundCustomer[];
  readonly total: number;
}

/** Most customers that a search lists. */
const mostFound = 50;

/** Customers by any part of their name, people, phone numbers, e-mail addresses, or by id. */
export const findCustomers = (shop: Shop, text: string): Findings => {
  const all = searchCustomers(text, shop.tables.read(customers).rows, shop.tables.read(contacts).rows);
  return {
    total: all.length,
    found: all.slice(0, mostFound).map(({ customer: { id, name, sector, country }, by, match }) => ({
      id,
      name,
      by,
      match,
      sector,
      country,
    })),
  };
};
