/** The one file of days: reckoning with calendar days, by date-fns. */
import { differenceInCalendarDays, getISODay, addDays as plus, addMonths as plusMonths } from 'date-fns';
import { type Day, isDay } from '../schema/day.ts';

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  differenceInCalendarDays(midnight(to), midnight(from));

/** The day `days` after `day`. */
export const addDays = (day: Day, days: number): Day => dayOf(plus(midnight(day), days));

/** The same day so many months later, or the last of that month where it is shorter. */
export const addMonths = (day: Day, months: number): Day => dayOf(plusMonths(midnight(day), months));

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => getISODay(midnight(day));

/** The day's beginning here. date-fns reads and writes every form of ISO 8601, at 3 kB. */
const midnight = (day: Day): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
};

const dayOf = (date: Date): Day => {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const text = parts.map((part) => String(part).padStart(2, '0')).join('-');
  if (isDay(text)) return text;
  throw new Error(`${text} is no day that a sheet can hold`);
};
