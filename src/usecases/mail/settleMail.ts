import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { PatchOf } from '../../schema/table.ts';
import { type MailRule, type Message, outbox } from '../../schema/tables/outbox.ts';
import { outboxRows } from './mailDesk.ts';
import { isOpen } from './outboxList.ts';
import { keepSent } from './sentNotes.ts';
import { noteWaiting } from './waiting.ts';

/**
 * What a person says of a message in doubt: it went, or it shall be sent (again); or of one that waits, that it is not to.
 * @throws Refusal `changedMeanwhile` where it no longer stands so, `rowGone`.
 */
export const settleMail = (shop: Shop, id: string, as: 'went' | 'send' | 'cancel'): null =>
  shop.lock.hold(() => {
    const { key } = editMessage(shop, id, (message) => {
      if (!mayBe(as, message)) throw new Refusal('changedMeanwhile');
      return patchOf(shop, as);
    });
    if (as === 'send') noteWaiting(shop);
    if (as === 'went') keepSent(shop, [key], shop.clock.now());
    return null;
  });

/** Cancels all that waits of a rule. @returns how many. */
export const cancelMailOf = (shop: Shop, rule: MailRule): number =>
  shop.lock.hold(() => {
    shop.tables.forget(outbox);
    const open = outboxRows(shop).filter((row) => row.rule === rule && isOpen(row.state));
    const patch = patchOf(shop, 'cancel');
    shop.tables.change(
      outbox,
      [...new Set(open.map(({ id }) => id))].map((id) => ({ id, patch })),
    );
    return open.length;
  });

const mayBe = (as: 'went' | 'send' | 'cancel', { state }: Pick<Message, 'state'>): boolean => {
  if (as === 'went') return state === 'held';
  return as === 'send' ? state === 'held' || state === 'failed' : isOpen(state);
};

const patchOf = (shop: Shop, as: 'went' | 'send' | 'cancel'): PatchOf<typeof outbox> => {
  const changedAt = shop.clock.now();
  const by = shop.identity.email();
  if (as === 'went') return { state: 'sent', why: 'byHand', changedAt, by };
  if (as === 'cancel') return { state: 'cancelled', why: 'byHand', changedAt, by };
  // By hand: the ledger, which may have it, does not count. Its time is now, whatever it was.
  return { state: 'queued', why: 'byHand', changedAt, by, tries: null, notBefore: null, notAfter: null };
};

const columns = ['key', 'state', 'why', 'changedAt', 'by', 'tries', 'notBefore', 'notAfter'] as const;

const editMessage = (
  shop: Shop,
  id: string,
  decide: (message: Pick<Message, 'state'>) => PatchOf<typeof outbox>,
): Pick<Message, 'key'> => shop.tables.edit(outbox, id, ({ row }) => decide(row), columns);
