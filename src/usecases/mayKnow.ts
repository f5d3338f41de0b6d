import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { type Customer, customers } from '../schema/tables/customers.ts';
import type { AnyTable, TableName } from '../schema/tables.ts';
import { actorHere, roleHere } from './roleHere.ts';

type Owned = Pick<Customer, 'owner'>;

/**
 * Which customers who acts may know of: all; or, where the business keeps salespeople to their own, those of hers and
 * those of nobody. It keeps lists short and slips away: who may edit the sheet sees every tab.
 */
export const mayKnow = (shop: Shop): ((customer: Owned) => boolean) => {
  if (knowsAll(shop)) return () => true;
  const { name } = actorHere(shop);
  return ({ owner }) => owner === null || owner === name;
};

const knowsAll = (shop: Shop): boolean => roleHere(shop) !== 'salesperson' || actorHere(shop).salesSeeAll;

/** Those of the rows whose customer may be known; the register is read only where some may not. */
export const ofKnown = <T extends { readonly customer: string }>(
  shop: Shop,
  rows: readonly T[],
): readonly T[] => {
  if (knowsAll(shop)) return rows;
  const hidden = new Set(
    shop.tables
      .columns(customers, ['owner'])
      .filter((one) => !mayKnow(shop)(one))
      .map(({ id }) => id),
  );
  return rows.filter(({ customer }) => !hidden.has(customer));
};

/** @throws Refusal `rowGone` where who acts may not know of the customer: as if there were none. */
export const refuseUnknown = (shop: Shop, customer: Owned): void => {
  if (!mayKnow(shop)(customer)) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Customers') });
};

/**
 * The same by id, in one call, and only where some may not be known.
 * @param of The table of the row that was asked for, which refers to the customer. Of a customer who is gone it stays.
 * @throws Refusal `rowGone` as if there were no such row.
 */
export const refuseUnknownId = (shop: Shop, id: string, of: TableName = 'Customers'): void => {
  if (knowsAll(shop)) return;
  const one = shop.tables.columns(customers, ['owner']).find((customer) => customer.id === id);
  if (one ? mayKnow(shop)(one) : of !== 'Customers') return;
  throw new Refusal('rowGone', { tab: shop.vocabulary.tab(of) });
};

/** The same for a row of any table that refers to a customer. @throws Refusal `rowGone`. */
export const refuseUnknownRow = (shop: Shop, { name }: AnyTable, row: object): void => {
  if ('customer' in row) refuseUnknownId(shop, String(row.customer), name);
};
