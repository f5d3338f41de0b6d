import { type Snooze, snoozeDay } from '../domain/followups/snooze.ts';
import type { Shop } from '../ports.ts';
import type { Day } from '../schema/day.ts';
import { Refusal } from '../schema/refusal.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { type FollowUpItem, followUpItem } from './followUpItem.ts';
import { refuseUnknownRow } from './mayKnow.ts';

/**
 * Puts a follow-up off until a day to come. Its due day stays what it was: how late it is stays told.
 * @param seen The due day that was shown; another one means that somebody moved it meanwhile.
 * @throws Refusal `rowGone`, `changedMeanwhile`; `invalid` where the day is not to come.
 */
export const snoozeFollowUp = (shop: Shop, id: string, to: Snooze, seen: Day): FollowUpItem =>
  shop.lock.hold(() => {
    const today = shop.clock.today();
    const snoozedTo = snoozeDay(today, to);
    if (snoozedTo <= today) throw new Refusal('invalid', {}, [{ field: 'snoozedTo', code: 'dayToCome' }]);
    const row = shop.tables.edit(followUps, id, ({ row }) => {
      refuseUnknownRow(shop, followUps, row);
      if (row.doneOn !== null || row.dueOn !== seen) throw new Refusal('changedMeanwhile');
      return row.snoozedTo === snoozedTo ? null : { snoozedTo };
    });
    return followUpItem(row, today);
  });
