import { text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

export const products = {
  name: 'Products',
  version: 1,
  title: 'name',
  visible: false,
  columns: {
    id: { kind: 'id', prefix: 'A' },
    name: { kind: 'text', required: true, width: 180 },
    series: text,
    price: { kind: 'money' },
  },
} as const satisfies Table;

export type Product = RowOf<typeof products>;
