import type { RowOf, Table } from '../table.ts';

/** Days on which the business is closed: nothing goes to customers, and no clock of service runs. */
export const holidays = {
  name: 'Holidays',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'HD' },
    day: { kind: 'day', required: true },
    /** The last day of several; blank for one day. */
    until: { kind: 'day' },
    name: { kind: 'text', width: 220 },
    /** Comes again on the same day each year. */
    yearly: { kind: 'flag' },
  },
} as const satisfies Table;

export type Holiday = RowOf<typeof holidays>;
