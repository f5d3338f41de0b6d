import { customer, customerName, source, teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R4, R13: every contact with any employee, in one place. */
export const interactions = {
  name: 'Interactions',
  version: 3,
  title: 'summary',
  visible: false,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'I' },
    customer,
    customerName,
    happenedOn: { kind: 'day', required: true },
    channel: {
      kind: 'choice',
      of: ['call', 'email', 'visit', 'meeting', 'message', 'web', 'social'],
      required: true,
    },
    direction: { kind: 'choice', of: ['out', 'in'] },
    by: teamMember,
    summary: { kind: 'text', lines: true, required: true, width: 320 },
    outcome: { kind: 'choice', of: ['reached', 'notReached', 'interested', 'declined', 'agreed'] },
    source,
    loggedAt: { kind: 'instant', form: false },
    /** With whom of them. */
    contact: { kind: 'ref', to: 'Contacts', choose: true },
    contactName: { kind: 'nameOf', of: 'contact', form: false },
    cost: { kind: 'money' },
    nextStep: text,
    /** R102, R106: as they said or as it was felt, 5 is best. */
    satisfaction: { kind: 'integer', min: 1, max: 5 },
  },
} as const satisfies Table;

export type Interaction = RowOf<typeof interactions>;
