import { customer, customerName, lines, source, teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R89, R66: what is to be done next for a customer, by whom and when. */
export const followUps = {
  name: 'FollowUps',
  version: 2,
  title: 'subject',
  visible: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'F' },
    customer,
    customerName,
    subject: { kind: 'text', required: true, width: 260 },
    dueOn: { kind: 'day', required: true },
    owner: teamMember,
    channel: { kind: 'choice', of: ['call', 'email', 'visit', 'meeting'], required: true },
    doneOn: { kind: 'day', form: false },
    note: lines,
    source,
    /** Ideal days from one real contact to the next: it comes again, counted from the last one. */
    every: { kind: 'integer', min: 1, max: 3650 },
    /** Most days that may pass between two contacts. */
    atMost: { kind: 'integer', min: 1, max: 3650 },
    /** Put off until then; the due day stays what it was. */
    snoozedTo: { kind: 'day', form: false },
  },
} as const satisfies Table;

export type FollowUp = RowOf<typeof followUps>;
