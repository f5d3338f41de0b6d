import { text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** Price lists: what a product costs in a list, from a day and a quantity on. */
export const prices = {
  name: 'Prices',
  version: 1,
  title: 'product',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'PR' },
    list: text,
    product: { kind: 'pick', from: 'Products' },
    price: { kind: 'money', required: true },
    currency: text,
    from: { kind: 'day' },
    atLeast: { kind: 'number', min: 0 },
    taxRate: { kind: 'number', min: 0, max: 1, share: true },
  },
} as const satisfies Table;

export type Price = RowOf<typeof prices>;
