import type { Instant } from '../../schema/day.ts';
import type { MailReason, MailRule } from '../../schema/tables/outbox.ts';

/** A message that is to be queued. */
export interface Draft {
  readonly rule: MailRule;
  /** Whom it is about or for: the id of a customer, or an address of ours. Part of the key. */
  readonly whom: string;
  /** What gives rise to it, with its day or id, so that the next one differs: `birthday 2026`, `Q-0012 expiring`. */
  readonly occasion: string;
  /** One address. */
  readonly to: string;
  readonly name: string;
  readonly customer?: { readonly id: string; readonly name: string | null };
  /** Id and name of a row of MailTemplates. */
  readonly template?: { readonly id: string; readonly name: string };
  /** What the text is filled with beside what the customer’s row says; texts, as they are to be shown. */
  readonly data?: Readonly<Record<string, string>>;
  readonly notBefore?: Instant;
  readonly notAfter?: Instant;
}

/** No two messages have the same: a rule that runs again, an import, a restore queue it once. */
export const keyOf = ({ rule, whom, occasion }: Pick<Draft, 'rule' | 'whom' | 'occasion'>): string =>
  `${rule} · ${whom} · ${occasion}`;

/** A file that goes with a message: its bytes as Base64, or its text. */
export type Attachment =
  | { readonly name: string; readonly type: 'application/pdf'; readonly base64: string }
  | { readonly name: string; readonly type: 'text/calendar'; readonly text: string };

/** A message as it leaves. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  /** Whose name stands as the sender’s, and where an answer goes. */
  readonly from?: string;
  readonly replyTo?: string;
  readonly attachments?: readonly Attachment[];
}

/** What a composer finds at the moment of sending: the letter, or why there is none to send any more. */
export type Composed = Letter | { readonly cancel: MailReason };
