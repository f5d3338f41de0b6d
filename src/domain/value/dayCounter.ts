import type { Day } from '../../schema/day.ts';
import { daysBetween } from '../days.ts';

/** Counts days from 1970-01-01. It remembers what it counted: a register has many purchases and few days. */
export const dayCounter = (): ((day: Day) => number) => {
  const counted = new Map<Day, number>();
  return (day) => {
    const known = counted.get(day);
    if (known !== undefined) return known;
    const number = daysBetween('1970-01-01', day);
    counted.set(day, number);
    return number;
  };
};
