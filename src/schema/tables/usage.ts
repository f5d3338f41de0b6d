import { customer, customerName, lines, source } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R102: how much a customer uses what was bought: readings, counted by whoever takes them. */
export const usage = {
  name: 'Usage',
  version: 1,
  title: 'measure',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'U' },
    customer,
    customerName,
    product: { kind: 'pick', from: 'Products' },
    readOn: { kind: 'day', required: true },
    measure: { kind: 'text', required: true },
    amount: { kind: 'number', required: true },
    note: lines,
    source,
  },
} as const satisfies Table;

export type Usage = RowOf<typeof usage>;
