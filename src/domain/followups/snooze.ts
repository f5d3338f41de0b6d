import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';
import { addDays, weekdayOf } from '../days.ts';

export const snoozes = ['tomorrow', 'nextWeek', 'inAWeek'] as const;
/** The day after today, the Monday after it, the same weekday a week on; or a chosen day. */
export type Snooze = (typeof snoozes)[number] | Day;

/** The day until which a follow-up is put off. */
export const snoozeDay = (today: Day, to: Snooze): Day => {
  switch (to) {
    case 'tomorrow':
      return addDays(today, 1);
    case 'nextWeek':
      return addDays(today, 8 - weekdayOf(today));
    case 'inAWeek':
      return addDays(today, 7);
    default:
      return to;
  }
};

/** Whether a follow-up is put off until a day that is still to come. */
export const isSnoozed = ({ snoozedTo }: Pick<FollowUp, 'snoozedTo'>, today: Day): boolean =>
  snoozedTo !== null && snoozedTo > today;
