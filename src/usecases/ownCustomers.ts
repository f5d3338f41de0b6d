import type { Shop } from '../ports.ts';
import { ownLists } from './favourites.ts';
import { type FoundCustomer, inShort } from './findCustomers.ts';
import { mayKnow } from './mayKnow.ts';
import { searchIndex } from './searchIndex.ts';

export interface OwnCustomers {
  /** The newest first. */
  readonly recent: readonly FoundCustomer[];
  readonly favourites: readonly FoundCustomer[];
}

/** The customers that who acts opened last, and those marked; those that are gone are left out. */
export const ownCustomers = (shop: Shop): OwnCustomers => {
  const { recent, favourites } = ownLists(shop);
  if (recent.length === 0 && favourites.length === 0) return { recent: [], favourites: [] };
  const known = new Map(
    searchIndex(shop)
      .customers.filter(mayKnow(shop))
      .map((one) => [one.id, one]),
  );
  const marked = new Set(favourites);
  const those = (ids: readonly string[]): readonly FoundCustomer[] =>
    ids.flatMap((id) => {
      const customer = known.get(id);
      return customer ? [inShort({ customer, by: 'name', match: null }, marked)] : [];
    });
  return { recent: those(recent), favourites: those(favourites) };
};
