import type { Day } from '../../schema/day.ts';
import { addDays, weekdayOf } from '../days.ts';

export const postponements = ['tomorrow', 'nextWeek'] as const;
export type Postponement = (typeof postponements)[number];

/** The day to which a follow-up moves: the day after `today`, or the Monday after it. */
export const postponed = (today: Day, to: Postponement): Day =>
  to === 'tomorrow' ? addDays(today, 1) : addDays(today, 8 - weekdayOf(today));
