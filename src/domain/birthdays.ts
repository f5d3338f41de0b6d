import type { Day } from '../schema/day.ts';
import { addDays } from './days.ts';

/**
 * Tells of a day of birth on which of `count` days from `from` on the birthday falls; null where on none. Who was born on
 * 29 February has it on the 28th in years without one, as most calendars keep it: the month of the birth, and no day late.
 */
export const birthdaysFrom = (from: Day, count: number): ((bornOn: Day) => Day | null) => {
  const days = new Map<string, Day>();
  for (let ahead = 0; ahead < count; ahead++) {
    const day = addDays(from, ahead);
    days.set(day.slice(5), day);
    if (day.slice(5) === '02-28' && addDays(day, 1).slice(5) === '03-01') days.set('02-29', day);
  }
  return (bornOn) => days.get(bornOn.slice(5)) ?? null;
};
