import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';
import { addDays } from '../days.ts';

type Recurring = Pick<FollowUp, 'doneOn' | 'every' | 'dueOn' | 'snoozedTo'>;

/**
 * R66: what changes in a recurring follow-up when the customer was reached on `touchedOn`: it falls due its ideal
 * interval after that, and is put off no longer. Null where nothing changes: it is done, comes only once, or is due
 * later already, as after a later contact or where somebody set a later day. So the same contact moves it once.
 */
export const restarted = (one: Recurring, touchedOn: Day): Pick<FollowUp, 'dueOn' | 'snoozedTo'> | null => {
  if (one.doneOn !== null || one.every === null) return null;
  const dueOn = addDays(touchedOn, one.every);
  return dueOn > one.dueOn ? { dueOn, snoozedTo: null } : null;
};
