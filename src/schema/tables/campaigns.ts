import { lines, teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

export const campaignKinds = ['mail', 'call', 'visit', 'event', 'interactive', 'other'] as const;
export const campaignStates = ['draft', 'submitted', 'approved', 'running', 'done', 'cancelled'] as const;

/** R39–R49: what is planned to win customers. Opportunities name it by its name, which no other one has. */
export const campaigns = {
  name: 'Campaigns',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  frozenColumns: 2,
  columns: {
    id: { kind: 'id', prefix: 'MK' },
    name: { kind: 'text', required: true, width: 220 },
    kind: { kind: 'choice', of: campaignKinds, required: true },
    /** Typed, it changes nothing: whether it may run is asked of the approvals themselves. */
    status: { kind: 'choice', of: campaignStates, required: true, form: false },
    owner: teamMember,
    startsOn: { kind: 'day' },
    endsOn: { kind: 'day' },
    budget: { kind: 'money' },
    /** Of those who are invited, how many are thought to answer. */
    expectedResponse: { kind: 'number', min: 0, max: 1, share: true },
    expectedRevenue: { kind: 'money' },
    /** R44: from whom invitees are chosen, what it is about, and how many are invited at most. */
    segment: { kind: 'pick', from: 'Segments' },
    product: { kind: 'pick', from: 'Products' },
    mostInvitees: { kind: 'integer', min: 1, max: 50_000 },
    /** By name: which of its languages a customer gets is decided when the mail is written. */
    template: { kind: 'pick', from: 'MailTemplates' },
    goal: lines,
    scope: lines,
    note: text,
  },
} as const satisfies Table;

export type Campaign = RowOf<typeof campaigns>;
