import type { RowOf, Table } from '../table.ts';

/** R15: what a customer allowed and took back: a history, the latest row of a channel and purpose counts. */
export const consents = {
  name: 'Consents',
  version: 1,
  title: 'purpose',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'W' },
    customer: { kind: 'ref', to: 'Customers', required: true },
    customerName: { kind: 'nameOf', of: 'customer', form: false, width: 220 },
    channel: { kind: 'choice', of: ['email', 'phone', 'message', 'post', 'all'], required: true },
    purpose: { kind: 'choice', of: ['marketing', 'service', 'survey', 'all'], required: true },
    given: { kind: 'choice', of: ['given', 'withdrawn'], required: true },
    happenedOn: { kind: 'day', required: true },
    how: { kind: 'text', lines: true, width: 240 },
    by: { kind: 'pick', from: 'Team' },
    source: { kind: 'choice', of: ['own', 'import', 'sample'], form: false },
  },
} as const satisfies Table;

export type Consent = RowOf<typeof consents>;
