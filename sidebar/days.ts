import type { Day } from '../src/schema/day.ts';
import type { Session } from './session.ts';

const dayLength = 86_400_000;

export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * dayLength).toISOString().slice(0, 10);

/** The same day of the next month, or its last day where that is shorter. */
export const addMonth = (day: string): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
};

/** A day as the language writes it: `Fri 5 Jan`, with the year where it is not this one's. */
export const dayInWords = (day: string, { language, book }: Session): string =>
  new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(day.slice(0, 4) !== book.today.slice(0, 4) && { year: 'numeric' }),
  }).format(new Date(day));

/** When something is due, as a person would say it. */
export const dueInWords = (day: Day, daysLate: number, session: Session): string => {
  if (daysLate > 0) return session.say('sidebar.due.late', { n: daysLate });
  if (daysLate === 0) return session.say('sidebar.due.today');
  return daysLate === -1 ? session.say('sidebar.due.tomorrow') : dayInWords(day, session);
};
