import { customer, customerName, source } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R3, R8: what a customer likes, item by item. */
export const preferences = {
  name: 'Preferences',
  version: 1,
  title: 'item',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'K' },
    customer,
    customerName,
    item: { kind: 'pick', from: 'Items', required: true },
    value: { kind: 'text', lines: true, required: true, width: 280 },
    notedOn: { kind: 'day', form: false },
    by: { kind: 'pick', from: 'Team', form: false },
    source,
  },
} as const satisfies Table;

export type Preference = RowOf<typeof preferences>;
