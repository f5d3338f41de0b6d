import { type Found, type Searched, searchCustomers } from '../domain/register/searchCustomers.ts';
import type { Shop } from '../ports.ts';
import type { Customer } from '../schema/tables/customers.ts';
import { ownLists } from './favourites.ts';
import { mayKnow } from './mayKnow.ts';
import { me, teamDepartments } from './me.ts';
import { type IndexedCustomer, searchIndex } from './searchIndex.ts';

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

/** Customers by any part of their name, people, phone numbers, e-mail addresses, or by id or own number. */
export const findCustomers = (shop: Shop, text: string, filters: Filters = noFilters): Findings => {
  const marked = new Set(ownLists(shop).favourites);
  const own = filters.mine ? me(shop).name : null;
  const departments = filters.department === null ? null : teamDepartments(shop);
  const index = searchIndex(shop);
  const asked = index.customers
    .filter(mayKnow(shop))
    .filter(
      ({ id, status, type, owner }) =>
        (filters.status === null || status === filters.status) &&
        (filters.type === null || type === filters.type) &&
        (departments === null || departments[owner ?? ''] === filters.department) &&
        (!filters.mine || (own !== null && owner === own)) &&
        (!filters.favourites || marked.has(id)),
    );
  const all = searchCustomers(text, asked, text.trim() === '' ? [] : index.people());
  return {
    total: all.length,
    found: all.slice(0, mostFound).map((one) => inShort(one, marked)),
  };
};

export const inShort = (
  { customer, by, match }: Found<IndexedCustomer>,
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
