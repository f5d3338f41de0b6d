import { customer, customerName, source, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R2, R100: what was bought, when, and for how much: the base of every value. */
export const orders = {
  name: 'Orders',
  version: 2,
  title: 'number',
  visible: false,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'B' },
    /** The business's own number of it. */
    number: text,
    customer,
    customerName,
    orderedOn: { kind: 'day', required: true },
    product: { kind: 'pick', from: 'Products' },
    quantity: { kind: 'number' },
    value: { kind: 'money' },
    /** What the purchase cost us; blank where nobody knows. */
    cost: { kind: 'money' },
    /** The opportunity that it came of: that one is not counted as a purchase besides. */
    opportunity: { kind: 'ref', to: 'Opportunities' },
    opportunityName: { kind: 'nameOf', of: 'opportunity', form: false },
    source,
    /** When it is to be paid, and when it was. */
    dueOn: { kind: 'day' },
    paidOn: { kind: 'day' },
  },
} as const satisfies Table;

export type Order = RowOf<typeof orders>;
