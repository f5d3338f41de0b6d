/** The one file of days: reckoning with calendar days, by date-fns. */
import { differenceInCalendarDays, formatISO, getISODay, parseISO, addDays as plus } from 'date-fns';
import { type Day, isDay } from '../schema/day.ts';

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from));

/** The day `days` after `day`. */
export const addDays = (day: Day, days: number): Day => {
  const text = formatISO(plus(parseISO(day), days), { representation: 'date' });
  if (isDay(text)) return text;
  throw new Error(`${day} and ${days} days make no day that a sheet can hold`);
};

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => getISODay(parseISO(day));
