import type { RowOf, Table } from '../table.ts';

/** R106, R107: what the owner's tiles showed when a month ended. Rows are added and never changed. */
export const periods = {
  name: 'Periods',
  version: 1,
  title: 'period',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'PF' },
    /** `2026-11`. */
    period: { kind: 'text', required: true },
    takenAt: { kind: 'instant' },
    revenue: { kind: 'money' },
    wonCount: { kind: 'integer' },
    pipeline: { kind: 'money' },
    weighted: { kind: 'money' },
    coverage: { kind: 'number' },
    retention: { kind: 'number', share: true },
    newCustomers: { kind: 'integer' },
    valuePerCustomer: { kind: 'money' },
    winRate: { kind: 'number', share: true },
  },
} as const satisfies Table;

export type Period = RowOf<typeof periods>;
