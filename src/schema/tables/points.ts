import { customer, customerName, lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** Why points come and go: the first three are earned. */
export const pointKinds = [
  'buying',
  'reviewing',
  'referring',
  'byHand',
  'redeemed',
  'expired',
  'reversed',
] as const;

/** R93: points, a ledger: rows are added and never changed; what is wrong is taken back by another row. */
export const points = {
  name: 'Points',
  version: 1,
  title: 'of',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'PT' },
    customer,
    customerName,
    happenedOn: { kind: 'day', required: true },
    kind: { kind: 'choice', of: pointKinds, required: true },
    /** Added, or taken where negative. */
    points: { kind: 'integer', required: true },
    /** Id of the order, review, customer or coupon that it is for. */
    of: text,
    /** The amount that a purchase’s points were reckoned of. */
    amount: { kind: 'money' },
    note: lines,
    by: text,
  },
} as const satisfies Table;

export type PointEntry = RowOf<typeof points>;
export type PointKind = PointEntry['kind'];
