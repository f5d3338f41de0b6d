import { languages } from '../../words/languages.ts';
import { teamMember, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** Texts of mails to customers, with places for what differs: one row a text and language. */
export const mailTemplates = {
  name: 'MailTemplates',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'MT' },
    name: { kind: 'text', required: true, width: 200 },
    language: { kind: 'choice', of: languages, required: true },
    /** Which consent it needs: marketing, or what belongs to serving a customer. */
    purpose: { kind: 'choice', of: ['marketing', 'service', 'survey'], required: true },
    subject: { kind: 'text', required: true, width: 240 },
    body: { kind: 'text', lines: true, required: true, width: 480 },
    /** What goes with it. */
    attach: { kind: 'choice', of: ['none', 'quote', 'calendar'] },
    owner: teamMember,
    note: text,
  },
} as const satisfies Table;

export type MailTemplate = RowOf<typeof mailTemplates>;
