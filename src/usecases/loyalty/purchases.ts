import { meansOf } from '../../domain/sales/stages.ts';
import { withoutOrder } from '../../domain/sales/withoutOrder.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { orders } from '../../schema/tables/orders.ts';
import { stagesHere } from '../sales/stagesHere.ts';

/** Something bought: an order, or a won opportunity of which no order came. */
export interface Purchase {
  readonly id: string;
  readonly customer: string;
  readonly customerName: string | null;
  readonly on: Day;
  readonly value: number | null;
}

/** Everything bought, each purchase once, as the tab Transactions counts it. Reads some columns of two tables. */
export const purchasesHere = (shop: Shop): readonly Purchase[] => {
  const ordered = shop.tables.has(orders)
    ? shop.tables.columns(orders, ['customer', 'customerName', 'orderedOn', 'value', 'opportunity'])
    : [];
  const stages = stagesHere(shop);
  const deals = shop.tables.columns(opportunities, [
    'customer',
    'customerName',
    'stage',
    'closedOn',
    'value',
  ]);
  const won = withoutOrder(deals, ordered).filter(({ stage }) => meansOf(stages, stage) === 'won');
  return [
    ...ordered.map(({ orderedOn: on, ...row }) => ({ ...row, on })),
    ...won.map(({ closedOn: on, ...row }) => ({ ...row, on })),
  ].flatMap(({ id, customer, customerName, on, value }): Purchase[] =>
    customer === null || on === null ? [] : [{ id, customer, customerName, on, value }],
  );
};
