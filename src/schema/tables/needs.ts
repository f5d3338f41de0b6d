import { customer, customerName, source, teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R11, R31: what troubles a customer, what we propose, and what makes the proposal theirs. */
export const needs = {
  name: 'Needs',
  version: 2,
  title: 'pain',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'N' },
    customer,
    customerName,
    pain: { kind: 'text', lines: true, required: true, width: 280 },
    scope: { kind: 'text', lines: true, width: 220 },
    proposal: { kind: 'text', lines: true, width: 280 },
    status: { kind: 'choice', of: ['open', 'proposed', 'met', 'dropped'], required: true },
    by: teamMember,
    notedOn: { kind: 'day', form: false },
    source,
    process: { kind: 'text', lines: true, width: 220 },
    edge: { kind: 'text', lines: true, width: 220 },
    delivery: { kind: 'text', lines: true, width: 220 },
  },
} as const satisfies Table;

export type Need = RowOf<typeof needs>;
