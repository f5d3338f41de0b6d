import { customer, customerName, lines, source, teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

export const casePriorities = ['urgent', 'high', 'normal', 'low'] as const;
export type CasePriority = (typeof casePriorities)[number];

/** R87, R88: complaints and inquiries, each with its clock: what was asked, by when it is answered, what came of it. */
export const cases = {
  name: 'Cases',
  version: 1,
  title: 'subject',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'KA' },
    customer,
    customerName,
    kind: { kind: 'choice', of: ['complaint', 'inquiry'], required: true },
    priority: { kind: 'choice', of: casePriorities, required: true },
    subject: { kind: 'text', required: true, width: 240 },
    text: { kind: 'text', lines: true, width: 320 },
    channel: { kind: 'choice', of: ['call', 'email', 'visit', 'message', 'web', 'social', 'survey'] },
    contact: { kind: 'ref', to: 'Contacts', choose: true },
    contactName: { kind: 'nameOf', of: 'contact', form: false },
    owner: teamMember,
    openedAt: { kind: 'instant' },
    /** By when somebody answers, and by when it is resolved: in the hours of service. */
    answerBy: { kind: 'instant' },
    answeredAt: { kind: 'instant' },
    resolveBy: { kind: 'instant' },
    resolvedAt: { kind: 'instant' },
    /** R87: a complaint is closed when the customer was told what came of it. */
    reportedBackOn: { kind: 'day', form: false },
    cause: { kind: 'pick', from: 'Causes' },
    solution: lines,
    escalatedAt: { kind: 'instant' },
    /** R92: what is done so that it does not come again. */
    improvement: { kind: 'pick', from: 'Improvements' },
    /** For which priority the clock was set: another one sets it anew. */
    clockFor: { kind: 'choice', of: casePriorities, form: false },
    note: text,
    source,
  },
} as const satisfies Table;

export type Case = RowOf<typeof cases>;
