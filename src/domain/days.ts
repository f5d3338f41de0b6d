/** Arithmetic of calendar days. All in UTC, so that no zone and no daylight saving has a say. */
import { type Day, isDay } from '../schema/day.ts';

const dayLength = 86_400_000;

/** `n` days after `day`; before it where `n` is negative. */
export const addDays = (day: Day, n: number): Day => {
  const text = new Date(Date.parse(day) + n * dayLength).toISOString().slice(0, 10);
  if (isDay(text)) return text;
  throw new RangeError(`No day that a sheet can hold lies ${n} days from ${day}`);
};

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((new Date(Date.parse(day)).getUTCDay() + 6) % 7) + 1;
