import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';
import { addDays } from '../days.ts';

/**
 * How a follow-up stands on a day. `planned`: its day is to come. `due`: it is today. `slipping`: past the ideal
 * interval, not yet past the longest one that may pass. `overdue`: past its day, or past the longest interval.
 */
export const dueStates = ['planned', 'due', 'slipping', 'overdue'] as const;
export type DueState = (typeof dueStates)[number];

type Timed = Pick<FollowUp, 'dueOn' | 'every' | 'atMost'>;

export const dueState = (one: Timed, today: Day): DueState => {
  if (today < one.dueOn) return 'planned';
  if (today === one.dueOn) return 'due';
  return today <= lastDay(one) ? 'slipping' : 'overdue';
};

/**
 * The last day on which a follow-up is not overdue: its due day, or where it recurs with a longest interval, that
 * many days after the contact from which its ideal interval was counted.
 */
export const lastDay = ({ dueOn, every, atMost }: Timed): Day =>
  every === null || atMost === null || atMost <= every ? dueOn : addDays(dueOn, atMost - every);
