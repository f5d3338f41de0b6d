import { customer, customerName, source, teamMember } from '../columns.ts';
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
    customer,
    customerName,
    channel: { kind: 'choice', of: ['email', 'phone', 'message', 'post', 'all'], required: true },
    purpose: { kind: 'choice', of: ['marketing', 'service', 'survey', 'all'], required: true },
    given: { kind: 'choice', of: ['given', 'withdrawn'], required: true },
    happenedOn: { kind: 'day', required: true },
    how: { kind: 'text', lines: true, width: 240 },
    by: teamMember,
    source,
  },
} as const satisfies Table;

export type Consent = RowOf<typeof consents>;
