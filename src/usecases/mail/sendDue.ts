import type { Seen } from '../../domain/mail/mayLeave.ts';
import { leftOver, nextLook, type Planned, sendingPlan } from '../../domain/mail/sendingPlan.ts';
import type { Shop } from '../../ports.ts';
import { type Message, outbox } from '../../schema/tables/outbox.ts';
import { settings } from '../../schema/tables/settings.ts';
import { mailDesk, outboxRows } from './mailDesk.ts';
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
  let todo = shop.lock.hold(() => planned(shop)).filter(({ id }) => only === null || only.has(id));
  let sent = 0;
  while (todo.length > 0 && shop.clock.elapsed() < timeToSend) {
    const batch = sendBatch(shop, todo, failed);
    todo = todo.slice(batch.done);
    sent += batch.sent;
  }
  shop.lock.hold(() => {
    shop.tables.forget(outbox);
    noteNext(shop, nextLook(outboxRows(shop), shop.clock.now()));
  });
  return sent;
};

/** Settles what cannot go or is in doubt. @returns what may leave now, in its order. */
const planned = (shop: Shop): readonly Seen[] => {
  shop.tables.forget(outbox);
  shop.tables.forget(settings);
  if (shop.settings.read().mailStopped) return [];
  const rows = withoutLeftOvers(shop, outboxRows(shop));
  if (!rows.some(({ state }) => state === 'queued')) return [];
  const { here } = mailDesk(shop, rows);
  const quota = { remaining: shop.mailer.remaining(), reserve: shop.settings.read().mailReserve };
  const plan = sendingPlan(rows, here, quota);
  shop.tables.change(
    outbox,
    plan.flatMap(({ message, verdict }) => settling(shop, message, verdict)),
  );
  return plan.filter(goes).map(({ message }) => message);
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
