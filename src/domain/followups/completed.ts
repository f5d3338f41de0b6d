import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';

/** What changes in a follow-up when it is done on `day`; a note goes below what stands there already. */
export const completed = (
  followUp: Pick<FollowUp, 'note'>,
  day: Day,
  note: string | null,
): Partial<FollowUp> => ({ doneOn: day, ...noted(followUp, note) });

/** What changes in a follow-up when a note is added. Nothing where it is the last line already. */
export const noted = (followUp: Pick<FollowUp, 'note'>, note: string | null): Partial<FollowUp> => {
  const standing = followUp.note;
  if (note === null || standing === note || standing?.endsWith(`\n${note}`)) return {};
  return { note: standing === null ? note : `${standing}\n${note}` };
};
