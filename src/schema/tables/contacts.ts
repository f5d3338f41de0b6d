import { customer, customerName, lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R2, R6: the people at a customer, with their part in the decision. */
export const contacts = {
  name: 'Contacts',
  version: 2,
  title: 'name',
  visible: false,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'P' },
    customer,
    customerName,
    name: { kind: 'text', required: true, width: 180 },
    position: text,
    part: { kind: 'choice', of: ['user', 'influencer', 'decider', 'payer', 'gatekeeper'] },
    phone: { kind: 'phone' },
    email: { kind: 'email' },
    source: { kind: 'choice', of: ['own', 'import', 'sample'] },
    note: lines,
    department: text,
    /** Whom this person answers to at the customer: the tree of its people. */
    reportsTo: { kind: 'ref', to: 'Contacts', choose: true },
    reportsToName: { kind: 'nameOf', of: 'reportsTo', form: false },
  },
} as const satisfies Table;

export type Contact = RowOf<typeof contacts>;
