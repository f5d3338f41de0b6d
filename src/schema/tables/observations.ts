import { customer, customerName, source, teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R9, R10: the record cards of the observation programme. */
export const observations = {
  name: 'Observations',
  version: 1,
  title: 'item',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'B' },
    customer,
    customerName,
    item: { kind: 'pick', from: 'Items', required: true },
    seen: { kind: 'text', lines: true, required: true, width: 320 },
    how: {
      kind: 'choice',
      of: ['direct', 'experience', 'trace', 'records', 'inquiry', 'controlled', 'experts'],
      required: true,
    },
    seenOn: { kind: 'day', required: true },
    by: teamMember,
    sure: { kind: 'choice', of: ['sure', 'likely', 'unsure'] },
    points: { kind: 'number', min: 0 },
    source,
  },
} as const satisfies Table;

export type Observation = RowOf<typeof observations>;
