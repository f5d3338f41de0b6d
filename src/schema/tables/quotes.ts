import { customer, customerName, lines, teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R56: an offer in writing; its lines stand in Lines. A new version is a new row, the former one is replaced. */
export const quotes = {
  name: 'Quotes',
  version: 2,
  title: 'number',
  visible: false,
  lazy: true,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'Q' },
    number: text,
    edition: { kind: 'integer', min: 1, form: false },
    customer,
    customerName,
    opportunity: { kind: 'ref', to: 'Opportunities', choose: true },
    opportunityName: { kind: 'nameOf', of: 'opportunity', form: false },
    contact: { kind: 'ref', to: 'Contacts', choose: true },
    contactName: { kind: 'nameOf', of: 'contact', form: false },
    owner: teamMember,
    // Sending and deciding write side by side.
    decidedOn: { kind: 'day', form: false },
    status: {
      kind: 'choice',
      of: ['draft', 'waiting', 'approved', 'sent', 'accepted', 'declined', 'replaced'],
      required: true,
      form: false,
    },
    issuedOn: { kind: 'day' },
    validUntil: { kind: 'day' },
    currency: text,
    /** Of another currency than the business's: what one unit of it is worth in that. */
    rate: { kind: 'number', min: 0 },
    priceList: text,
    /** Off the whole, after the lines' own discounts. */
    discount: { kind: 'number', min: 0, max: 1, share: true },
    net: { kind: 'money', form: false },
    tax: { kind: 'money', form: false },
    total: { kind: 'money', form: false },
    terms: lines,
    note: lines,
  },
} as const satisfies Table;

export type Quote = RowOf<typeof quotes>;
