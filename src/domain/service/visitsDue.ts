import type { Day } from '../../schema/day.ts';
import { addDays, daysBetween } from '../days.ts';
import { fingerprint } from '../fingerprint.ts';

/** What was planned and done of the same subject for a customer. */
export interface Visited {
  readonly doneOn: Day | null;
  readonly dueOn: Day;
}

/**
 * R89: whether a return visit is due today. The first ones are spread over the interval, so that no day has them all; then
 * an interval after the last was done. While one is open there is no other.
 */
export const isVisitDue = (
  customer: string,
  every: number,
  since: Day,
  visits: readonly Visited[],
  today: Day,
): boolean => {
  if (visits.some(({ doneOn }) => doneOn === null)) return false;
  const last = visits
    .map(({ doneOn, dueOn }) => doneOn ?? dueOn)
    .sort()
    .pop();
  if (last !== undefined) return daysBetween(last, today) >= every;
  return addDays(since, Number.parseInt(fingerprint(customer).slice(0, 8), 16) % every) <= today;
};
