import { customerName, lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** Why a message is written: each has a composer, and is for us or for a customer, see src/domain/mail/rules.ts. */
export const mailRules = [
  'morning',
  'digest',
  'notice',
  'approval',
  'lead',
  'escalation',
  'sequence',
  'campaign',
  'survey',
  'case',
  'confirm',
  'loyalty',
] as const;
export type MailRule = (typeof mailRules)[number];

export const mailStates = ['queued', 'sending', 'sent', 'held', 'failed', 'cancelled'] as const;
export type MailState = (typeof mailStates)[number];

/** Why a message waits, was held, failed or was cancelled. */
export const mailReasons = [
  'byHand',
  'inDoubt',
  'restored',
  'already',
  'address',
  'refused',
  'composing',
  'nothing',
  'optedOut',
  'noConsent',
  'replied',
  'complained',
  'ended',
  'tooMany',
  'tooLate',
  'gone',
] as const;
export type MailReason = (typeof mailReasons)[number];

/** R89, R39–R49: every message, a row: to whom, why, and what became of it. One row an occasion, for ever. */
export const outbox = {
  name: 'Outbox',
  version: 1,
  title: 'subject',
  visible: false,
  lazy: true,
  frozenColumns: 1,
  columns: {
    id: { kind: 'id', prefix: 'OX' },
    /** Rule, whom and occasion: no two rows have the same. */
    key: { kind: 'text', required: true, width: 240 },
    rule: { kind: 'choice', of: mailRules, required: true },
    customer: { kind: 'ref', to: 'Customers' },
    customerName,
    /** One address. */
    to: { kind: 'email' },
    name: text,
    /** Id of a row of MailTemplates; blank where the rule writes its own. */
    template: { kind: 'ref', to: 'MailTemplates' },
    templateName: { kind: 'nameOf', of: 'template', form: false },
    /** What the text is filled with, JSON: an object of texts. */
    data: lines,
    /** Of those that may go, the smallest goes first: 1 approvals, 3 our own mail, 5 a customer's, 9 campaigns. */
    priority: { kind: 'integer', min: 1, max: 9 },
    notBefore: { kind: 'instant' },
    /** Nothing is sent after it: a greeting is not for next week. */
    notAfter: { kind: 'instant' },
    // What sending writes stands side by side: one write a message.
    state: { kind: 'choice', of: mailStates, required: true },
    why: { kind: 'choice', of: mailReasons },
    /** When its state changed last: of a sent one when it went. */
    changedAt: { kind: 'instant' },
    /** As it was sent. */
    subject: text,
    by: text,
    /** How often the service refused it for reasons that pass. */
    tries: { kind: 'integer', min: 0 },
    queuedAt: { kind: 'instant', required: true },
  },
} as const satisfies Table;

export type Message = RowOf<typeof outbox>;
