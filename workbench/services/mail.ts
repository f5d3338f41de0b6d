/** MailApp: what is "sent" lands in the workbench's mailbox, under Google's limits. */
import type { Host } from '../host.ts';
import type { Message, Quotas } from '../world.ts';
import { guarded } from './guard.ts';
import { composeMessage, type Draft, recipientsOf } from './mail/compose.ts';
import { mismatch } from './signature.ts';

const DAY = 86_400_000;

/** Recipients a day of a consumer account (guides/services/quotas). */
const DEFAULT_LIMIT = 100;

export const createMailApp = (host: Host): GoogleAppsScript.Mail.MailApp =>
  guarded('MailApp', {
    getRemainingDailyQuota: () =>
      host.call({ service: 'MailApp', method: 'MailApp.getRemainingDailyQuota', kind: 'mail' }, () =>
        remaining(host),
      ),
    sendEmail: (...args: unknown[]) => {
      const message = composeMessage(host, draftOf(host, args));
      host.call({ service: 'MailApp', method: 'MailApp.sendEmail', kind: 'mail' }, () => send(host, message));
    },
  });

/** The four forms of sendEmail as one. */
const draftOf = (host: Host, args: readonly unknown[]): Draft => {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && isFields(first)) return first;
  const texts = args.every((arg, i) => isText(arg, i) || (i === 3 && isFields(arg)));
  if (!texts || args.length < 3 || args.length > 4) throw mismatch(host, 'MailApp.sendEmail', args);
  if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth };
  return { ...(isFields(fourth) ? fourth : {}), to: first, subject: second, body: third };
};

/** Google turns numbers into text; a recipient may be missing, which is refused later in words of its own. */
const isText = (arg: unknown, index: number): boolean =>
  ['string', 'number', 'boolean'].includes(typeof arg) ||
  (index === 0 && (arg === null || arg === undefined));

const isFields = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const send = (host: Host, message: Omit<Message, 'id' | 'sentAt'>): void => {
  const count = recipientsOf(message).length;
  const quota = quotaOf(host);
  if (count > quota.mailLimit - quota.mailUsed) {
    throw host.realm.error('Service invoked too many times for one day: email.', 'Exception');
  }
  quota.mailSince ??= host.now();
  quota.mailUsed += count;
  const { mailbox } = host.world;
  mailbox.push({ ...message, id: freshId(host), sentAt: host.now() });
  host.touched();
};

/** Never used twice, even when the mailbox was emptied. */
const freshId = ({ world }: Host): string => {
  const sent = typeof world.extra.messagesSent === 'number' ? world.extra.messagesSent + 1 : 1;
  world.extra.messagesSent = sent;
  return `message-${sent}`;
};

const remaining = (host: Host): number => {
  const { mailLimit, mailUsed } = quotaOf(host);
  return Math.max(0, mailLimit - mailUsed);
};

/** The allowance of whoever the script runs as; it starts anew 24 hours after its first use. */
const quotaOf = (host: Host): Quotas => {
  const { quotas } = host.world;
  const quota = quotas[host.effective.key] ?? {
    mailUsed: 0,
    mailSince: null,
    mailLimit: DEFAULT_LIMIT,
    triggerTimeUsed: 0,
    triggerTimeSince: null,
  };
  quotas[host.effective.key] = quota;
  if (quota.mailSince !== null && host.now() - quota.mailSince >= DAY) {
    quota.mailUsed = 0;
    quota.mailSince = null;
  }
  return quota;
};
