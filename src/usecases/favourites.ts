import { type OwnLists, readOwnLists, withFavourite, withRecent } from '../domain/register/ownLists.ts';
import type { Shop } from '../ports.ts';
import { refuseUnknownId } from './mayKnow.ts';

/**
 * One note a person, read with all the others. Those whom Google does not name share one: nothing tells them apart.
 */
const noteOf = ({ identity }: Shop): string => `own.${identity.email() ?? ''}`;

/** What who acts has opened and marked. */
export const ownLists = (shop: Shop): OwnLists => readOwnLists(shop.notes.read(noteOf(shop)));

/** Remembers that a customer was opened. The one opened last costs no call. */
export const keepRecent = (shop: Shop, customer: string): void => {
  const lists = ownLists(shop);
  if (lists.recent[0] !== customer) keep(shop, withRecent(lists, customer));
};

/** Marks a customer, or takes the mark away. @throws Refusal `rowGone` where who acts may not know of the customer. */
export const setFavourite = (
  shop: Shop,
  { customer, on }: { readonly customer: string; readonly on: boolean },
): { readonly favourite: boolean } => {
  refuseUnknownId(shop, customer);
  const lists = ownLists(shop);
  if (lists.favourites.includes(customer) !== on) keep(shop, withFavourite(lists, customer, on));
  return { favourite: on };
};

const keep = (shop: Shop, lists: OwnLists): void => shop.notes.write(noteOf(shop), JSON.stringify(lists));
