import type { Shop } from '../../ports.ts';
import { type Contact, contacts } from '../../schema/tables/contacts.ts';
import { refuseUnknownId } from '../mayKnow.ts';

/** A customer's people to whom a quote may be addressed. @throws Refusal `rowGone`. */
export const quoteContacts = (
  shop: Shop,
  customer: string,
): readonly Pick<Contact, 'id' | 'name' | 'position'>[] => {
  refuseUnknownId(shop, customer, 'Customers');
  return shop.tables
    .columns(contacts, ['customer', 'name', 'position'])
    .filter((one) => one.customer === customer && one.name !== null)
    .map(({ id, name, position }) => ({ id, name, position }));
};
