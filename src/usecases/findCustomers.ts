import { type Found, type Searched, searchCustomers } from '../domain/register/searchCustomers.ts';
import type { Shop } from '../ports.ts';
import { contacts } from '../schema/tables/contacts.ts';
import { type Customer, customers } from '../schema/tables/customers.ts';
import { ownLists } from './favourites.ts';
import { mayKnow } from './mayKnow.ts';
import { me, teamDepartments } from './me.ts';

/** A customer in one line. */
export interface FoundCustomer {
  readonly id: string;
  readonly name: string;
  readonly by: Found<Searched>['by'];
  readonly match: string | null;
  readonly sector: string | null;
  readonly country: string | null;
  readonly status: Customer['status'];
  readonly owner: string | null;
  readonly favourite: boolean;
}

export interface Findings {
  readonly found: readonly FoundCustomer[];
  readonly total: number;
}

/** What a search leaves out, besides what the text does. */
export interface Filters {
  readonly status: Customer['status'];
  readonly type: Customer['type'];
  readonly mine: boolean;
  readonly favourites: boolean;
  /** R50: of the customer's owner. */
  readonly department: string | null;
}

export const noFilters: Filters = {
  status: null,
  type: null,
  mine: false,
  favourites: false,
  department: null,
};

/** Most customers that a search lists. */
const mostFound = 50;

const columns = ['name', 'type', 'status', 'owner', 'phone', 'email', 'sector', 'country'] as const;

export type ShortCustomer = Pick<Customer, 'id' | 'number' | (typeof columns)[number]>;

/**
 * Those customers whom who acts may know of, with the columns that a search needs. Own numbers stand far to the right
 * and double what is read: they are looked at where a digit is typed.
 */
export const knownCustomers = (shop: Shop, text = ''): readonly ShortCustomer[] => {
  const rows = /\d/.test(text)
    ? shop.tables.columns(customers, [...columns, 'number'])
    : shop.tables.columns(customers, columns).map((one) => ({ ...one, number: null }));
  return rows.filter(mayKnow(shop));
};

/** Customers by any part of their name, people, phone numbers, e-mail addresses, or by id or own number. */
export const findCustomers = (shop: Shop, text: string, filters: Filters = noFilters): Findings => {
  const marked = new Set(ownLists(shop).favourites);
  const own = filters.mine ? me(shop).name : null;
  const departments = filters.department === null ? null : teamDepartments(shop);
  const asked = knownCustomers(shop, text.normalize('NFKC')).filter(
    ({ id, status, type, owner }) =>
      (filters.status === null || status === filters.status) &&
      (filters.type === null || type === filters.type) &&
      (departments === null || departments[owner ?? ''] === filters.department) &&
      (!filters.mine || (own !== null && owner === own)) &&
      (!filters.favourites || marked.has(id)),
  );
  const people =
    text.trim() === '' ? [] : shop.tables.columns(contacts, ['customer', 'name', 'phone', 'email']);
  const all = searchCustomers(text, asked, people);
  return {
    total: all.length,
    found: all.slice(0, mostFound).map((one) => inShort(one, marked)),
  };
};

export const inShort = (
  { customer, by, match }: Found<ShortCustomer>,
  marked: ReadonlySet<string>,
): FoundCustomer => ({
  id: customer.id,
  name: customer.name,
  by,
  match,
  sector: customer.sector,
  country: customer.country,
  status: customer.status,
  owner: customer.owner,
  favourite: marked.has(customer.id),
});
