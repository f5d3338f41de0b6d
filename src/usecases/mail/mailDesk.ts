import { groupBy } from '../../domain/groupBy.ts';
import type { Circumstances, Seen } from '../../domain/mail/mayLeave.ts';
import { ruleOfMail } from '../../domain/mail/rules.ts';
import type { Waiting } from '../../domain/mail/sendingPlan.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import { consents } from '../../schema/tables/consents.ts';
import { customers } from '../../schema/tables/customers.ts';
import { holidays } from '../../schema/tables/holidays.ts';
import { mailTemplates } from '../../schema/tables/mailTemplates.ts';
import { type Message, outbox } from '../../schema/tables/outbox.ts';
import { consentsHere } from '../consentsHere.ts';
import { hushedCustomers } from './hushed.ts';
import { minutesHere } from './minutesHere.ts';
import { ledgerHere } from './sentNotes.ts';

/** What decides on messages, as it stands now. */
export interface MailDesk {
  readonly rows: readonly Message[];
  readonly here: Circumstances;
  /** Who owns each customer. */
  readonly owners: ReadonlyMap<string, string | null>;
  /** Minutes for which customers’ mail may leave. */
  readonly minutes: number;
  /** Counts a message that left just now. */
  readonly left: (message: Message) => void;
}

/** The rows of the outbox, as far as they can be read; whole: a composer gets what was looked at to decide. */
export const outboxRows = (shop: Shop): readonly Message[] =>
  shop.tables.columns(outbox, Object.keys(outbox.columns) as (keyof Message)[]).filter(isReadable);

/** The same, of which no more is read than says when to look again. */
export const waitingRows = (shop: Shop): readonly Waiting[] =>
  shop.tables.columns(outbox, ['key', 'rule', 'state', 'queuedAt', 'notBefore']).filter(isReadable);

const isReadable = ({ key, rule, state, queuedAt }: Pick<Message, 'key' | 'rule' | 'state' | 'queuedAt'>) =>
  key !== null && rule !== null && state !== null && queuedAt !== null;

/**
 * Looks at all that decides, afresh: of the tables of customers only where mail to one is due.
 * @param customersOn Whether mail to customers counts as switched on: a dry run says so.
 */
export const mailDesk = (
  shop: Shop,
  rows: readonly Message[],
  customersOn = shop.settings.read().customerMailOn,
): MailDesk => {
  const now = shop.clock.now();
  const settings = shop.settings.read();
  const theirs = customersOn && rows.some((row) => isDueToCustomer(row, now));
  if (theirs) shop.tables.forget(consents);
  const owners = new Map(
    theirs ? shop.tables.columns(customers, ['owner']).map(({ id, owner }) => [id, owner]) : [],
  );
  const said = theirs ? consentsHere(shop) : null;
  const purposes = new Map(
    (theirs ? shop.tables.read(mailTemplates).rows : []).map(({ id, purpose }) => [id, purpose]),
  );
  const sentTo = new Map<string, Instant[]>();
  const left = ({ rule, customer }: Message, at: Instant): void => {
    if (customer !== null && counts(rule)) sentTo.set(customer, [...(sentTo.get(customer) ?? []), at]);
  };
  for (const row of rows) if (row.state === 'sent' && row.changedAt !== null) left(row, row.changedAt);
  const minutes = theirs ? minutesHere(shop, shop.tables.read(holidays).rows) : 0;
  const ledger = ledgerHere(shop, 'afresh');
  const twins = groupBy(rows, ({ key }) => key);
  return {
    rows,
    owners,
    minutes,
    left: (message) => left(message, now),
    here: {
      now,
      customersOn,
      open: minutes > 0,
      consentNeeded: settings.consentNeeded,
      cap: settings.mailCap,
      capDays: settings.mailCapDays,
      exists: (customer) => owners.has(customer),
      consents: (customer) => said?.get(customer) ?? [],
      purpose: (template) => purposes.get(template),
      hushed: theirs ? hushedCustomers(shop) : new Set(),
      sentTo: (customer) => sentTo.get(customer) ?? [],
      wasSent: (message) => ledger.has(message.key) || isTwin(message, twins.get(message.key) ?? []),
    },
  };
};

const counts = (rule: Message['rule']): boolean =>
  ruleOfMail(rule).audience === 'customer' && !ruleOfMail(rule).answers;

const isDueToCustomer = ({ rule, state, notBefore }: Message, now: string): boolean =>
  state === 'queued' && ruleOfMail(rule).audience === 'customer' && (notBefore === null || notBefore <= now);

/** Whether another row is about the same occasion, and went, may have gone or goes first. */
const isTwin = ({ id }: Seen, twins: readonly Message[]): boolean => {
  const own = twins.findIndex((one) => one.id === id);
  return twins.some(
    (one, index) => one.id !== id && (one.state === 'queued' ? index < own : mayHaveGone(one)),
  );
};

const mayHaveGone = ({ state, why }: Message): boolean =>
  state === 'sent' || state === 'sending' || (state === 'held' && why !== 'already');
