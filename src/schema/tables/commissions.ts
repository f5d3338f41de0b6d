import { lines } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R80: plans of commission, to be compared before one is promised. */
export const commissions = {
  name: 'Commissions',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'CP' },
    name: { kind: 'text', required: true, width: 180 },
    base: { kind: 'choice', of: ['revenue', 'margin', 'newCustomers'], required: true },
    rate: { kind: 'number', min: 0, max: 1, share: true },
    /** Part of the target from which anything is paid, and above which `fastRate` is. */
    from: { kind: 'number', min: 0, share: true },
    fastFrom: { kind: 'number', min: 0, share: true },
    fastRate: { kind: 'number', min: 0, max: 1, share: true },
    perCustomer: { kind: 'money' },
    /** Most that a person gets in a year. */
    cap: { kind: 'money' },
    note: lines,
  },
} as const satisfies Table;

export type Commission = RowOf<typeof commissions>;
