import { type Postponement, postponed } from '../domain/followups/postponed.ts';
import type { Shop } from '../ports.ts';
import type { Day } from '../schema/day.ts';
import { Refusal } from '../schema/refusal.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { findFollowUp } from './completeFollowUp.ts';
import { type FollowUpItem, followUpItem } from './today.ts';

/**
 * Moves a follow-up to tomorrow or to next Monday.
 * @param seen The due day that was shown; another one means that somebody moved it meanwhile.
 * @throws Refusal `rowGone`, `changedMeanwhile`.
 */
export const postponeFollowUp = (shop: Shop, id: string, to: Postponement, seen: Day): FollowUpItem =>
  shop.lock.hold(() => {
    const today = shop.clock.today();
    const dueOn = postponed(today, to);
    const one = findFollowUp(shop, id);
    if (one.doneOn !== null || (one.dueOn !== seen && one.dueOn !== dueOn))
      throw new Refusal('changedMeanwhile');
    if (one.dueOn !== dueOn) shop.tables.change(followUps, [{ id, patch: { dueOn } }]);
    return followUpItem({ ...one, dueOn }, today);
  });
