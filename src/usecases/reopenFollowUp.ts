import type { Shop } from '../ports.ts';
import type { Day } from '../schema/day.ts';
import { Refusal } from '../schema/refusal.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { type FollowUpItem, followUpItem } from './followUpItem.ts';
import { refuseUnknownRow } from './mayKnow.ts';

/**
 * Takes back what was done by mistake a moment ago: a follow-up that was completed today is open again, one that was
 * put off stands as before. What was noted of it stays.
 * @param snoozedTo Until when it had been put off before.
 * @throws Refusal `rowGone`; `changedMeanwhile` where it was completed on another day.
 */
export const reopenFollowUp = (shop: Shop, id: string, snoozedTo: Day | null): FollowUpItem =>
  shop.lock.hold(() => {
    const today = shop.clock.today();
    const row = shop.tables.edit(followUps, id, ({ row }) => {
      refuseUnknownRow(shop, followUps, row);
      if (row.doneOn !== null && row.doneOn !== today) throw new Refusal('changedMeanwhile');
      return row.doneOn === null && row.snoozedTo === snoozedTo ? null : { doneOn: null, snoozedTo };
    });
    return followUpItem(row, today);
  });
