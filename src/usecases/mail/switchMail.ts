import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { noteWaiting } from './waiting.ts';

/** The note that says when a dry run was shown. */
const seenNote = 'dryRunSeen';

export const noteDryRun = ({ notes, clock }: Shop): void => {
  if (notes.read(seenNote) === null) notes.write(seenNote, clock.now());
};

export const dryRunSeen = ({ notes }: Shop): boolean => notes.read(seenNote) !== null;

/** Stops all mail, or lets it go on. */
export const stopMail = (shop: Shop, on: boolean): boolean =>
  shop.lock.hold(() => {
    shop.settings.write({ mailStopped: on });
    if (!on) noteWaiting(shop);
    return on;
  });

/**
 * Switches mail to customers on or off.
 * @throws Refusal `dryRunFirst` where nobody has seen yet what would go.
 */
export const switchCustomerMail = (shop: Shop, on: boolean): boolean =>
  shop.lock.hold(() => {
    if (on && !dryRunSeen(shop)) throw new Refusal('dryRunFirst');
    shop.settings.write({ customerMailOn: on });
    if (on) noteWaiting(shop);
    return on;
  });
