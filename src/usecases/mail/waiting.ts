import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import { outboxDoubt } from './sentNotes.ts';

/**
 * The note that says when the outbox has something to look at: `waiting`, or from which moment on. An hour in which it has
 * not costs nothing.
 */
const note = 'outbox';

/** What somebody types into the outbox is looked at after a day at the latest, ms. */
const longest = 86_400_000;

/** Written before anything is queued, so that a killed run leaves no message unseen. */
export const noteWaiting = ({ notes }: Shop): void => {
  // A run that ends meanwhile says that nothing waits: what was read before the lock was taken does not count.
  if (notes.read(note, 'afresh') !== 'waiting') notes.write(note, 'waiting');
};

/**
 * Notes when to look next, under the lock.
 * @param next Of a look under the same lock; null where nothing is queued or being sent.
 */
export const noteNext = ({ notes, clock }: Shop, next: Instant | 'now' | null): void => {
  const latest = new Date(Date.parse(clock.now()) + longest).toISOString();
  const wanted = next === 'now' ? 'waiting' : next !== null && next < latest ? next : latest;
  if (notes.read(note, 'afresh') !== wanted) notes.write(note, wanted);
};

export const isWaiting = (shop: Shop): boolean => {
  const text = shop.notes.read(note);
  return outboxDoubt(shop) !== null || text === 'waiting' || (text !== null && text <= shop.clock.now());
};
