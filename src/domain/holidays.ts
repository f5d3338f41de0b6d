import type { Day } from '../schema/day.ts';
import type { Holiday } from '../schema/tables/holidays.ts';

/**
 * Tells whether the business is closed on a day: a day, several, or the same each year from its first day on. A last day
 * before the first is none.
 */
export const closedOn = (
  all: readonly Pick<Holiday, 'day' | 'until' | 'yearly'>[],
): ((day: Day) => boolean) => {
  const spans = all.flatMap(({ day, until, yearly }) =>
    day === null ? [] : [{ from: day, to: until !== null && until > day ? until : day, yearly }],
  );
  return (day) =>
    spans.some(({ from, to, yearly }) => {
      if (!yearly) return day >= from && day <= to;
      const [on, first, last] = [day.slice(5), from.slice(5), to.slice(5)];
      return day >= from && (first <= last ? on >= first && on <= last : on >= first || on <= last);
    });
};
