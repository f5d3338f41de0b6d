import type { Shop } from '../../ports.ts';
import { type Message, outbox } from '../../schema/tables/outbox.ts';
import { composers } from './composers.ts';
import { isWaiting, noteEmpty } from './waiting.ts';

/**
 * Sends what is due, each message once: intent written and flushed before it leaves, marked after.
 * @returns how many left.
 */
export const sendDue = (shop: Shop): number => {
  if (!isWaiting(shop)) return 0;
  const now = shop.clock.now();
  const due = shop.tables
    .read(outbox)
    .rows.filter(({ state, notBefore }) => state === 'queued' && (notBefore === null || notBefore <= now));
  let sent = 0;
  for (const { id } of due) if (sendOne(shop, id)) sent++;
  if (due.length === 0) noteEmpty(shop);
  return sent;
};

const sendOne = (shop: Shop, id: string): boolean =>
  shop.lock.hold(() => {
    const message = shop.tables.edit(outbox, id, ({ row }) =>
      row.state === 'queued' ? { state: 'sending' as const, changedAt: shop.clock.now() } : null,
    );
    if (message.state !== 'sending' || message.to === null) return false;
    const composed = composers[message.rule]?.(shop, message, dataOf(message)) ?? { cancel: 'nothing' };
    if ('cancel' in composed) {
      shop.tables.change(outbox, [{ id, patch: { state: 'cancelled', why: composed.cancel } }]);
      return false;
    }
    shop.lock.flush();
    shop.mailer.send({ to: message.to, ...composed });
    shop.tables.change(outbox, [
      { id, patch: { state: 'sent', changedAt: shop.clock.now(), subject: composed.subject } },
    ]);
    return true;
  });

const dataOf = ({ data }: Message): Readonly<Record<string, string>> => JSON.parse(data ?? '{}');
