import { lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R95: coupons, each for one customer and one use. */
export const coupons = {
  name: 'Coupons',
  version: 1,
  title: 'code',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'CQ' },
    code: { kind: 'text', required: true, width: 140 },
    customer: { kind: 'ref', to: 'Customers', required: true },
    customerName: { kind: 'nameOf', of: 'customer', form: false },
    /** Either a share off, or an amount. */
    discount: { kind: 'number', min: 0, max: 1, share: true },
    amount: { kind: 'money' },
    /** What it was given for: points, a birthday, a holiday, by hand. */
    reason: { kind: 'choice', of: ['points', 'birthday', 'holiday', 'event', 'byHand'] },
    /** Points that it cost. */
    cost: { kind: 'integer', min: 0 },
    givenOn: { kind: 'day', form: false },
    validUntil: { kind: 'day' },
    usedOn: { kind: 'day' },
    /** The order on which it was used. */
    order: text,
    note: lines,
  },
} as const satisfies Table;

export type Coupon = RowOf<typeof coupons>;
