import { fingerprint } from '../../domain/fingerprint.ts';
import type { Account } from '../../domain/sales/ageing.ts';
import type { Shop } from '../../ports.ts';
import type { Contract } from '../../schema/tables/contracts.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { type Order, orders } from '../../schema/tables/orders.ts';
import { blankRow } from '../blankRow.ts';

/** The one order that a contract becomes. */
export const orderId = (shop: Shop, contract: string): string =>
  shop.ids.of(orders.columns.id.prefix, fingerprint(contract));

/** What the account of a contract says in its order. */
export type Settlement = Pick<Order, 'dueOn' | 'paidOn'>;

/**
 * R2, R100: what was signed is a purchase, written once; an opportunity that it names is not counted besides. Where the
 * tab is gone, nobody counts purchases. When it is to be paid, and was, `settleOrder` says. The caller holds the lock.
 */
export const keepOrder = (shop: Shop, contract: Contract): void => {
  const id = orderId(shop, contract.id);
  if (!shop.tables.has(orders)) return;
  // Of a small tab all is looked at, so that the row can be added without another look.
  if (shop.tables.columns(orders, ['number', 'customer']).some((order) => order.id === id)) return;
  const { number, customer, customerName, opportunity, opportunityName, value } = contract;
  shop.tables.insert(orders, [
    {
      ...blankRow(orders),
      id,
      number,
      customer,
      customerName,
      orderedOn: contract.signedOn ?? shop.clock.today(),
      product: opportunity === null ? null : productOf(shop, opportunity),
      value,
      opportunity,
      opportunityName,
      source: 'own',
    },
  ]);
};

const productOf = (shop: Shop, opportunity: string): string | null =>
  shop.tables.columns(opportunities, ['product']).find(({ id }) => id === opportunity)?.product ?? null;

/**
 * The day of its last payment; and when all of its value and all that is due had come in, null where something is open.
 */
export const settlementOf = (
  { value }: Pick<Contract, 'value'>,
  { owed, dues, received, lastOn }: Account,
): Settlement => ({
  dueOn: dues[dues.length - 1]?.dueOn ?? null,
  paidOn: value !== null && value > 0 && dues.length > 0 && owed === 0 && received > 0 ? lastOn : null,
});

/** What of it an order does not say. */
export const unsaidOf = (order: Settlement, { dueOn, paidOn }: Settlement): Partial<Settlement> => ({
  ...(order.dueOn === null && dueOn !== null && { dueOn }),
  ...(order.paidOn === null && paidOn !== null && { paidOn }),
});

/** Says in the order of a contract when it is to be paid, and was, where nobody said so. */
export const settleOrder = (shop: Shop, contract: Contract, account: Account): void => {
  const settlement = settlementOf(contract, account);
  const id = orderId(shop, contract.id);
  if (Object.keys(unsaidOf(blankRow(orders), settlement)).length === 0) return;
  if (!shop.tables.has(orders) || shop.tables.place(orders, id) === null) return;
  shop.tables.edit(orders, id, ({ row }) => unsaidOf(row, settlement), ['dueOn', 'paidOn']);
};
