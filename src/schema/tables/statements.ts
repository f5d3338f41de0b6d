import type { RowOf, Table } from '../table.ts';

/** R110: what the business asks of its own marketing, by area. */
export const statements = {
  name: 'Statements',
  version: 1,
  title: 'text',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'ST' },
    area: { kind: 'text', required: true, width: 180 },
    text: { kind: 'text', required: true, width: 480 },
    /** Blank is on. */
    active: { kind: 'flag' },
  },
} as const satisfies Table;

export type Statement = RowOf<typeof statements>;
