import { customer, customerName, lines, teamMember } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

export const inviteeStates = ['chosen', 'invited', 'reached', 'responded', 'attended', 'declined'] as const;

/** R44, R49: who is to be invited to a campaign, and what came of it: one row a customer and campaign. */
export const invitees = {
  name: 'Invitees',
  version: 1,
  title: 'customerName',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'IV' },
    campaign: { kind: 'ref', to: 'Campaigns', required: true },
    campaignName: { kind: 'nameOf', of: 'campaign', form: false, width: 200 },
    customer,
    customerName,
    status: { kind: 'choice', of: inviteeStates, required: true },
    invitedOn: { kind: 'day' },
    /** When an answer came, a yes, a no or a visit. */
    respondedOn: { kind: 'day' },
    answer: lines,
    by: teamMember,
  },
} as const satisfies Table;

export type Invitee = RowOf<typeof invitees>;
