import type { Found, Shop } from '../ports.ts';
import { type FormValues, formOf } from '../schema/derive/forms.ts';
import { Refusal } from '../schema/refusal.ts';
import { type Customer, customers } from '../schema/tables/customers.ts';
import { refuseUnknown } from './mayKnow.ts';

/** A customer's row as it stands. @throws Refusal `rowGone`, also where who acts may not know of the customer. */
export const findCustomer = (shop: Shop, id: string): Found<typeof customers> => {
  const found = shop.tables.find(customers, id);
  if (!found) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Customers') });
  refuseUnknown(shop, found.row);
  return found;
};

/** The fields of the customer form as they stand. */
export const formValues = (row: Customer): FormValues => {
  const offered = new Set(formOf(customers).fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(row).filter(([name]) => offered.has(name)));
};
