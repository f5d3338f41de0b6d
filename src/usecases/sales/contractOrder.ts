import { fingerprint } from '../../domain/fingerprint.ts';
import type { Account } from '../../domain/sales/ageing.ts';
import type { Shop } from '../../ports.ts';
import type { Contract } from '../../schema/tables/contracts.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { orders } from '../../schema/tables/orders.ts';
import { blankRow } from '../blankRow.ts';

/** The one order that a contract becomes. */
export const orderId = (shop: Shop, contract: string): string =>
  shop.ids.of(orders.columns.id.prefix, fingerprint(contract));

/**
 * R2, R100: what was signed is a purchase, written once; an opportunity that it names is not counted besides. Where the
 * tab is gone, nobody counts purchases. The caller holds the lock.
 */
export const keepOrder = (shop: Shop, contract: Contract, accounting: () => Account): void => {
  const id = orderId(shop, contract.id);
  if (!shop.tables.has(orders)) return;
  // Of a small tab all is looked at, so that the row can be added without another look.
  if (shop.tables.columns(orders, ['number', 'customer']).some((order) => order.id === id)) return;
  const account = accounting();
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
      dueOn: account.dues[account.dues.length - 1]?.dueOn ?? null,
      paidOn: paidOn(contract, account),
    },
  ]);
};

const productOf = (shop: Shop, opportunity: string): string | null =>
  shop.tables.columns(opportunities, ['product']).find(({ id }) => id === opportunity)?.product ?? null;

/** When all of its value and all that is due had come in; null where something is open. */
export const paidOn = ({ value }: Pick<Contract, 'value'>, { owed, dues, received, lastOn }: Account) =>
  value !== null && value > 0 && dues.length > 0 && owed === 0 && received > 0 ? lastOn : null;

/** Says in the order of a contract that all of it came in, where nobody said when. */
export const settleOrder = (shop: Shop, contract: Contract, account: Account): void => {
  const paid = paidOn(contract, account);
  const id = orderId(shop, contract.id);
  if (paid === null || !shop.tables.has(orders) || shop.tables.place(orders, id) === null) return;
  shop.tables.edit(orders, id, ({ row }) => (row.paidOn === null ? { paidOn: paid } : null), ['paidOn']);
};
