import { searchText } from '../domain/register/searchText.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { type Contact, contacts } from '../schema/tables/contacts.ts';
import { blankRow } from './blankRow.ts';
import { type Person, personOf } from './cardItems.ts';
import { withChosenNames } from './chosenNames.ts';
import { findCustomer } from './findCustomer.ts';
import { newId } from './newIds.ts';
import { readNew } from './readForm.ts';

/**
 * R6: adds a person of a customer. One of the same name stands once there.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const addPerson = (shop: Shop, customer: string, raw: FormValues): Person =>
  shop.lock.hold(() => {
    const values = readNew(shop, contacts, raw);
    const { row: whom } = findCustomer(shop, customer);
    const standing = shop.tables.columns(contacts, ['customer', 'name']);
    const wanted = searchText(values.name ?? '');
    const twin = standing.find((one) => one.customer === customer && searchText(one.name) === wanted);
    const known = twin && shop.tables.find(contacts, twin.id);
    if (known) return personOf(known.row);
    const id = newId(shop, contacts, standing);
    const row: Contact = {
      ...blankRow(contacts),
      name: '',
      source: 'own',
      ...withChosenNames(shop, contacts, customer, values),
      id,
      customer,
      customerName: whom.name,
    };
    shop.tables.insert(contacts, [row]);
    return personOf(row);
  });
