import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';

/** The open follow-ups due on or before `today`, longest overdue first; those of one day by customer. */
export const dueFollowUps = (all: readonly FollowUp[], today: Day): readonly FollowUp[] =>
  openFollowUps(all).filter(({ dueOn }) => dueOn <= today);

/** The follow-ups not done yet, in the order in which they fall due; those alike as they stand in the sheet. */
export const openFollowUps = (all: readonly FollowUp[]): readonly FollowUp[] =>
  all.filter(({ doneOn }) => doneOn === null).sort(byDueDay);

/**
 * Those of one person. Follow-ups that nobody owns count as everybody's, since otherwise nobody would do them.
 * @param name The person's name in the team; null for someone the team does not list.
 */
export const followUpsOf = (all: readonly FollowUp[], name: string | null): readonly FollowUp[] =>
  all.filter(({ owner }) => owner === null || owner === name);

const byDueDay = (a: FollowUp, b: FollowUp): number =>
  compare(a.dueOn, b.dueOn) || compare(a.customerName ?? '', b.customerName ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
