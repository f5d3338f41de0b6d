import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';
import { daysBetween } from '../days.ts';
import { dueFollowUps } from '../followups/dueFollowUps.ts';
import { lastDay } from '../followups/dueState.ts';

/** The follow-ups that are overdue for more than so many days, longest first; what is put off is not. */
export const longOverdue = (all: readonly FollowUp[], today: Day, days: number): readonly FollowUp[] =>
  dueFollowUps(all, today).filter((one) => daysBetween(lastDay(one), today) > days);

/** R66: those that recur and whose longest interval is over, for more than so many days. */
export const brokenRhythms = (all: readonly FollowUp[], today: Day, days: number): readonly FollowUp[] =>
  longOverdue(all, today, days).filter(({ every, atMost }) => every !== null && atMost !== null);

/** What tells that a follow-up was escalated: put to another day, it is another matter. */
export const escalationMark = ({ id, dueOn }: Pick<FollowUp, 'id' | 'dueOn'>): string => `${id}@${dueOn}`;
