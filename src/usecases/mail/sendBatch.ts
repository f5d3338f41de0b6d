import type { Seen, Verdict } from '../../domain/mail/mayLeave.ts';
import { ruleOfMail } from '../../domain/mail/rules.ts';
import type { Change, Shop } from '../../ports.ts';
import { outbox } from '../../schema/tables/outbox.ts';
import { settings } from '../../schema/tables/settings.ts';
import { composed } from './composed.ts';
import { type MailDesk, mailDesk, outboxRows } from './mailDesk.ts';
import { recheck } from './recheck.ts';
import { sendOne, writeMarks } from './sendOne.ts';
import { keepSent } from './sentNotes.ts';

/** How long a run begins to send, ms after its start: an execution ends after six minutes. */
export const timeToSend = 240_000;

/** Most messages, and ms, for which people’s saves wait. */
const most = 10;
const longest = 5_000;

export interface Batch {
  /** How many of the planned ones were dealt with; those after them are for the next batch. */
  readonly done: number;
  readonly sent: number;
}

/**
 * Sends the first of the planned messages under one lock, each looked at and checked again: whatever happened since it was
 * planned counts.
 * @param desk What they were planned by, where the lock has been held since.
 */
export const sendBatch = (
  shop: Shop,
  planned: readonly Seen[],
  failed: (error: unknown) => void,
  desk?: MailDesk,
): Batch =>
  shop.lock.hold(() => {
    const send = (by: MailDesk): Batch => shop.tables.together(() => sendTogether(shop, planned, failed, by));
    if (desk) return send(desk);
    shop.tables.forget(outbox);
    shop.tables.forget(settings);
    if (shop.settings.read().mailStopped) return { done: planned.length, sent: 0 };
    return send(mailDesk(shop, outboxRows(shop)));
  });

const sendTogether = (
  shop: Shop,
  planned: readonly Seen[],
  failed: (error: unknown) => void,
  desk: MailDesk,
): Batch => {
  const reserve = shop.settings.read().mailReserve;
  const by = shop.identity.runsAs();
  const begun = shop.clock.elapsed();
  let remaining = shop.mailer.remaining();
  const keys: string[] = [];
  const marks: Change<typeof outbox>[] = [];
  const settled: Change<typeof outbox>[] = [];
  let done = 0;
  try {
    for (const one of planned.slice(0, most)) {
      const elapsed = shop.clock.elapsed();
      if (done > 0 && (elapsed - begun > longest || elapsed > timeToSend)) break;
      done++;
      const found = recheck(desk, one);
      if (!found) continue;
      const { message, verdict } = found;
      if (verdict.do !== 'go') {
        settled.push(...settling(shop, message, verdict));
        continue;
      }
      const theirs = ruleOfMail(message.rule).audience === 'customer';
      if (remaining <= (theirs ? reserve : 0) || (theirs && isOver(desk, elapsed))) continue;
      const letter = composed(shop, message, desk.owners.get(message.customer ?? '') ?? null, failed);
      if ('state' in letter) {
        settled.push({ id: message.id, patch: { ...letter, changedAt: shop.clock.now() } });
        continue;
      }
      const outcome = sendOne(shop, message, letter, { remaining, by, marks }, failed);
      if (outcome === 'not') continue;
      remaining--;
      desk.left(message);
      if (outcome === 'sent') keys.push(message.key);
    }
  } finally {
    writeMarks(shop, marks, failed);
    // Those whose note failed at the moment of sending.
    keepSent(shop, keys, shop.clock.now());
  }
  shop.tables.change(outbox, settled);
  return { done, sent: keys.length };
};

/** The hours of the business ended while this run went on. */
const isOver = ({ minutes }: MailDesk, elapsed: number): boolean => elapsed > minutes * 60_000;

/** What is written of a message that is neither sent nor waits. */
export const settling = (shop: Shop, { id }: Seen, verdict: Verdict): readonly Change<typeof outbox>[] =>
  verdict.do === 'go' || verdict.do === 'wait'
    ? []
    : [{ id, patch: { state: verdict.do, why: verdict.why, changedAt: shop.clock.now() } }];
