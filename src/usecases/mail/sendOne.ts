import type { Letter } from '../../domain/mail/draft.ts';
import type { Change, Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import type { PatchOf } from '../../schema/table.ts';
import { type Message, outbox } from '../../schema/tables/outbox.ts';
import { stillQueued } from './recheck.ts';
import { keepSent } from './sentNotes.ts';

/** Hours until a message is tried again that surely did not leave, try by try; after the last it has failed. */
const patience = [1, 4, 12] as const;

/** What a batch knows while it sends. */
export interface Sending {
  /** Recipients left today, before the next one. */
  readonly remaining: number;
  /** The account that sends. */
  readonly by: string | null;
  /** What is still to be written of those that left: written with the next one’s, or by `writeMarks`. */
  readonly marks: Change<typeof outbox>[];
}

/**
 * Sends one message under the lock: that it is being sent is written and durable before it leaves. That it left stands in
 * the ledger, which is durable at once, right after; in its row it is written with the next one’s, so that each message is
 * one write.
 * @returns whether it left, or may have.
 */
export const sendOne = (
  shop: Shop,
  message: Message,
  letter: Letter,
  { remaining, by, marks }: Sending,
  failed: (error: unknown) => void,
): 'sent' | 'doubt' | 'not' => {
  const { subject } = letter;
  if (message.to === null || !enter(shop, message, { subject, by }, marks, failed)) return 'not';
  try {
    shop.mailer.send({ to: message.to, ...letter });
  } catch (error) {
    failed(error);
    const not = surelyNot(shop, remaining);
    write(shop, message.id, not ? triedAgain(message, shop.clock.now()) : doubtful(shop), failed);
    return not ? 'not' : 'doubt';
  }
  const changedAt = shop.clock.now();
  // All that was written before: with the next message's, in the row below, it is one block.
  marks.push({ id: message.id, patch: { state: 'sent', why: null, changedAt, subject, by } });
  try {
    keepSent(shop, [message.key], changedAt);
  } catch (error) {
    failed(error);
  }
  return 'sent';
};

/** Writes into their rows what is left to be said of those that went. */
export const writeMarks = (
  shop: Shop,
  marks: readonly Change<typeof outbox>[],
  failed: (error: unknown) => void,
): void => {
  for (const { id, patch } of marks) write(shop, id, patch, failed);
};

/**
 * Writes that it is being sent and as what, where it still waits, and what is left to be said of those before it. What fails
 * before it leaves puts it back.
 */
const enter = (
  shop: Shop,
  message: Message,
  as: Pick<Message, 'subject' | 'by'>,
  marks: Change<typeof outbox>[],
  failed: (error: unknown) => void,
): boolean => {
  let entered = false;
  try {
    shop.tables.edit(
      outbox,
      message.id,
      ({ row }) => {
        // Looked at again, it may stand there already.
        entered = stillQueued(
          entered && row.state === 'sending' ? { ...row, state: 'queued' } : row,
          message,
        );
        // Side by side, why as it stands: one block.
        return entered
          ? { state: 'sending' as const, why: row.why, changedAt: shop.clock.now(), ...as }
          : null;
      },
      ['key', 'to', 'state', 'why', 'changedAt', 'subject', 'by'],
      marks,
    );
    if (entered) {
      marks.length = 0;
      shop.lock.flush();
    }
    return entered;
  } catch (error) {
    failed(error);
    if (entered) write(shop, message.id, { state: 'queued' }, failed);
    return false;
  }
};

/** Tried twice; what cannot be written then is found by the next run, which holds it, or knows it of the ledger. */
const write = (
  shop: Shop,
  id: string,
  patch: PatchOf<typeof outbox>,
  failed: (error: unknown) => void,
): void => {
  for (let tries = 0; tries < 2; tries++) {
    try {
      shop.tables.change(outbox, [{ id, patch }]);
      return;
    } catch (error) {
      failed(error);
    }
  }
};

/** A message that left is taken off the day’s allowance: where that is what it was, none left ⚠. */
const surelyNot = (shop: Shop, remaining: number): boolean => {
  try {
    return shop.mailer.remaining() === remaining;
  } catch {
    return false;
  }
};

const doubtful = ({ clock }: Shop): PatchOf<typeof outbox> => ({
  state: 'held',
  why: 'inDoubt',
  changedAt: clock.now(),
});

const triedAgain = ({ tries }: Message, now: Instant): PatchOf<typeof outbox> => {
  const hours = patience[tries ?? 0];
  if (hours === undefined) return { state: 'failed', why: 'refused', changedAt: now };
  // toISOString writes an instant.
  const notBefore = new Date(Date.parse(now) + hours * 3_600_000).toISOString() as Instant;
  return { state: 'queued', tries: (tries ?? 0) + 1, notBefore, changedAt: now };
};
