import type { Instant } from '../../schema/day.ts';
import type { MailReason, Message } from '../../schema/tables/outbox.ts';
import { consentTo, type Purpose, purposeOf, type Said } from './consentTo.ts';
import { ruleOfMail } from './rules.ts';

/** What is to be known of a message to decide on it. */
export type Seen = Pick<
  Message,
  | 'id'
  | 'key'
  | 'rule'
  | 'customer'
  | 'to'
  | 'template'
  | 'priority'
  | 'notBefore'
  | 'notAfter'
  | 'state'
  | 'why'
  | 'queuedAt'
  | 'changedAt'
>;

/** Why a message that is due stays where it is for now. */
export type WaitReason = 'off' | 'hours' | 'often' | 'quota' | 'later';

/** What becomes of a message now. */
export type Verdict =
  | { readonly do: 'go' }
  | { readonly do: 'wait'; readonly why: WaitReason }
  | { readonly do: 'held' | 'failed' | 'cancelled'; readonly why: MailReason };

/** What stands at the moment of deciding. */
export interface Circumstances {
  readonly now: Instant;
  /** Whether mail to customers leaves at all, and now: the hours of the business. */
  readonly customersOn: boolean;
  readonly open: boolean;
  readonly consentNeeded: boolean;
  /** Most mails to a customer in so many days. */
  readonly cap: number;
  readonly capDays: number;
  /** Ids of the customers there are. */
  readonly exists: (customer: string) => boolean;
  readonly consents: (customer: string) => readonly Said[];
  readonly purpose: (template: string) => Purpose | undefined;
  /** R87: customers who are left in peace because they complained. */
  readonly hushed: ReadonlySet<string>;
  /** When mails that count went to a customer. */
  readonly sentTo: (customer: string) => readonly Instant[];
  /** Whether this occasion’s message went already, by the ledger or by another row. */
  readonly wasSent: (message: Seen) => boolean;
}

/** Decides on one queued message by everything but the quota. */
export const mayLeave = (message: Seen, here: Circumstances): Verdict => {
  const { notAfter, notBefore, to, rule, why } = message;
  if (notAfter !== null && notAfter < here.now) return { do: 'cancelled', why: 'tooLate' };
  if (notBefore !== null && notBefore > here.now) return { do: 'wait', why: 'later' };
  // Whoever said “send it” was asked, and knows of the former one.
  if (why !== 'byHand' && here.wasSent(message)) return { do: 'held', why: 'already' };
  if (to === null || !isOneAddress(to)) return { do: 'failed', why: 'address' };
  return ruleOfMail(rule).audience === 'us' ? { do: 'go' } : toCustomer(message, here);
};

const toCustomer = (message: Seen, here: Circumstances): Verdict => {
  const { customer, rule, template, notAfter } = message;
  if (!here.customersOn) return { do: 'wait', why: 'off' };
  if (customer === null || !here.exists(customer)) return { do: 'cancelled', why: 'gone' };
  const purpose = purposeOf(rule, template === null ? undefined : here.purpose(template));
  const consent = consentTo(here.consents(customer), purpose, here.consentNeeded);
  if (consent !== 'yes') return { do: 'cancelled', why: consent };
  if (rule !== 'case' && here.hushed.has(customer)) return { do: 'cancelled', why: 'complained' };
  if (!ruleOfMail(rule).answers) {
    const free = freeAgain(here.sentTo(customer), here);
    if (free !== null)
      return notAfter === null || free <= notAfter
        ? { do: 'wait', why: 'often' }
        : { do: 'cancelled', why: 'tooMany' };
  }
  return here.open ? { do: 'go' } : { do: 'wait', why: 'hours' };
};

/** When the next mail to a customer is allowed who got as many as there may be; null where it is now. */
const freeAgain = (
  sentAt: readonly Instant[],
  { now, cap, capDays }: Pick<Circumstances, 'now' | 'cap' | 'capDays'>,
): Instant | null => {
  const since = later(now, -capDays);
  const counted = sentAt.filter((at) => at > since).sort();
  const oldest = counted[counted.length - cap];
  return oldest === undefined ? null : later(oldest, capDays);
};

const later = (at: Instant, days: number): Instant =>
  // toISOString writes an instant.
  new Date(Date.parse(at) + days * 86_400_000).toISOString() as Instant;

/** One address and nothing else: `to` of the service is a list, and a header would end at a line break. */
export const isOneAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s\p{Cc},;<>()[\]"\\]+@[^\s\p{Cc}@,;<>()[\]"\\]+$/u.test(text) && onlyOne(text);

const onlyOne = (text: string): boolean => text.indexOf('@') === text.lastIndexOf('@');
