import type { Seen } from '../../domain/mail/mayLeave.ts';
import { leftOver, nextLook, type Planned, sendingPlan } from '../../domain/mail/sendingPlan.ts';
import type { Shop } from '../../ports.ts';
import { type Message, outbox } from '../../schema/tables/outbox.ts';
import { settings } from '../../schema/tables/settings.ts';
import { type MailDesk, mailDesk, outboxRows, waitingRows } from './mailDesk.ts';
import { sendBatch, settling, timeToSend } from './sendBatch.ts';
import { absorb, ledgerHere, outboxDoubt, trustOutbox } from './sentNotes.ts';
import { isWaiting, noteNext } from './waiting.ts';

/**
 * Sends what is due, each message once, those of the smallest priority first: what a killed run left is settled, all that
 * waits is decided on, and what may go leaves in small batches, each under the lock. What there is no time, no quota or
 * no hour for waits for a later run.
 * @param only Of these messages; null for all.
 * @returns how many left.
 */
export const sendDue = (
  shop: Shop,
  failed: (error: unknown) => void = () => undefined,
  only: ReadonlySet<string> | null = null,
): number => {
  if (!isWaiting(shop) || shop.settings.read().mailStopped) return 0;
  let todo: readonly Seen[] = [];
  let sent = 0;
  const sendSome = (desk?: MailDesk): void => {
    const batch = sendBatch(shop, todo, failed, desk);
    todo = todo.slice(batch.done);
    sent += batch.sent;
  };
  shop.lock.hold(() => {
    const begun = shop.clock.elapsed();
    const { messages, desk } = planned(shop);
    todo = messages.filter(({ id }) => only === null || only.has(id));
    // What was looked at is as it stands while the lock is held; people's saves are not to wait for long.
    if (desk && todo.length > 0 && shop.clock.elapsed() - begun < quick) sendSome(desk);
  });
  while (todo.length > 0 && shop.clock.elapsed() < timeToSend) sendSome();
  shop.lock.hold(() => {
    shop.tables.forget(outbox);
    noteNext(shop, nextLook(waitingRows(shop), shop.clock.now()));
  });
  return sent;
};

/** Most time that planning takes for the first batch to be sent under the same lock, ms. */
const quick = 3_000;

/** Settles what cannot go or is in doubt. @returns what may leave now, in its order, and by what that was decided. */
const planned = (shop: Shop): { readonly messages: readonly Seen[]; readonly desk?: MailDesk } => {
  shop.tables.forget(outbox);
  shop.tables.forget(settings);
  if (shop.settings.read().mailStopped) return { messages: [] };
  const rows = withoutLeftOvers(shop, outboxRows(shop));
  if (!rows.some(({ state }) => state === 'queued')) return { messages: [] };
  const desk = mailDesk(shop, rows);
  const quota = { remaining: shop.mailer.remaining(), reserve: shop.settings.read().mailReserve };
  const plan = sendingPlan(rows, desk.here, quota);
  shop.tables.change(
    outbox,
    plan.flatMap(({ message, verdict }) => settling(shop, message, verdict)),
  );
  return { messages: plan.filter(goes).map(({ message }) => message), desk };
};

const goes = ({ verdict }: Planned): boolean => verdict.do === 'go';

/** Takes up what was sent, and holds what is in doubt. @returns the rows as they stand then. */
const withoutLeftOvers = (shop: Shop, rows: readonly Message[]): readonly Message[] => {
  absorb(shop, rows);
  const corrections = leftOver(rows, ledgerHere(shop).has, outboxDoubt(shop));
  const changedAt = shop.clock.now();
  shop.tables.change(
    outbox,
    corrections.map(({ id, patch }) => ({ id, patch: { ...patch, changedAt } })),
  );
  if (outboxDoubt(shop) !== null) {
    shop.lock.flush();
    trustOutbox(shop);
  }
  const patches = new Map(corrections.map(({ id, patch }) => [id, patch]));
  return rows.map((row) => ({ ...row, ...patches.get(row.id) }));
};
