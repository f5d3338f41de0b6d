import type { NextLook } from '../../domain/mail/sendingPlan.ts';
import type { Shop } from '../../ports.ts';
import { minutesHere } from './minutesHere.ts';
import { outboxDoubt } from './sentNotes.ts';

/**
 * The note that says when the outbox has something to look at: `waiting`; `customers` as soon as mail to them may leave; or
 * from which moment on. An hour in which it has not costs nothing.
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
export const noteNext = ({ notes, clock }: Shop, next: NextLook | null): void => {
  const latest = new Date(Date.parse(clock.now()) + longest).toISOString();
  const moment = next !== null && next < latest ? next : latest;
  const wanted = next === 'now' ? 'waiting' : next === 'customers' ? next : moment;
  if (notes.read(note, 'afresh') !== wanted) notes.write(note, wanted);
};

/** Whether there is something to look at now. Where mail to customers alone waits, not outside its hours. */
export const isWaiting = (shop: Shop): boolean => {
  const text = shop.notes.read(note);
  if (text === 'customers' && outboxDoubt(shop) === null) return areHoursOpen(shop);
  return outboxDoubt(shop) !== null || text === 'waiting' || (text !== null && text <= shop.clock.now());
};

/** Whether the hours and days of mail to customers have come. Holidays are looked at with the rest. */
const areHoursOpen = (shop: Shop): boolean =>
  shop.settings.read().customerMailOn && minutesHere(shop, []) > 0;
