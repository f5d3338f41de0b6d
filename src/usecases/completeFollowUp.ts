import { completed } from '../domain/followups/completed.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { Refusal } from '../schema/refusal.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { setFollowUp } from './setFollowUp.ts';
import type { FollowUpItem } from './today.ts';

export interface Completion {
  readonly id: string;
  readonly note: string | null;
  /** What is to be done after it, as its form holds it; null for nothing. */
  readonly next: FormValues | null;
}

/**
 * Marks a follow-up as done today and sets the next one. One that is done already stays as it is. The next one is
 * written first: after a kill between the two, doing it again writes what is missing and nothing twice.
 * @returns the next follow-up, where one was set.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const completeFollowUp = (shop: Shop, { id, note, next }: Completion): FollowUpItem | null =>
  shop.lock.hold(() => {
    const one = findFollowUp(shop, id);
    const following =
      next === null
        ? null
        : setFollowUp(shop, one.customer, { channel: one.channel, owner: one.owner, ...next });
    if (one.doneOn === null) {
      shop.tables.change(followUps, [{ id, patch: completed(one, shop.clock.today(), note) }]);
    }
    return following;
  });

/** @throws Refusal `rowGone`. */
export const findFollowUp = (shop: Shop, id: string): FollowUp => {
  const found = shop.tables.read(followUps).rows.find((one) => one.id === id);
  if (found) return found;
  throw new Refusal('rowGone', { tab: shop.vocabulary.tab('FollowUps') });
};
