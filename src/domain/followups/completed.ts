import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';

/** What changes in a follow-up when it is done on `day`; a note goes below what stands there already. */
export const completed = (followUp: FollowUp, day: Day, note: string | null): Partial<FollowUp> => ({
  doneOn: day,
  ...(note !== null && { note: followUp.note === null ? note : `${followUp.note}\n${note}` }),
});
