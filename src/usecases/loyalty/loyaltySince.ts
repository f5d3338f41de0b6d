import type { Shop } from '../../ports.ts';
import { type Day, isDay } from '../../schema/day.ts';

/** The note of the day from which on purchases earn points. */
const note = 'loyaltySince';

/** The day from which on purchases count: that on which points were switched on for the first time, here or by a tick. */
export const loyaltySince = ({ notes, clock }: Shop): Day => {
  const kept = notes.read(note);
  if (kept !== null && isDay(kept)) return kept;
  notes.write(note, clock.today());
  return clock.today();
};

/** Switches points on, from today on where it is the first time, or off: what was earned stays. */
export const switchLoyalty = (shop: Shop, on: boolean): boolean =>
  shop.lock.hold(() => {
    if (on) loyaltySince(shop);
    shop.settings.write({ loyaltyOn: on });
    return on;
  }, 'last');
