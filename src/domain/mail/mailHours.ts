import type { Day } from '../../schema/day.ts';
import type { Holiday } from '../../schema/tables/holidays.ts';
import { closedOn } from '../holidays.ts';
import { weekdays } from '../weekdays.ts';

/** A moment in the zone of the spreadsheet. Hour 0–23, weekday 1 (Monday) – 7. */
export interface LocalMoment {
  readonly today: Day;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** When mail to customers may leave: from an hour to before another one, on ISO weekdays (`1,2,3`), not on holidays. */
interface MailHours {
  readonly customerMailFrom: number;
  readonly customerMailUntil: number;
  readonly customerMailDays: string;
}

/**
 * Minutes for which mail to customers may leave from this moment on; 0 where it may not. Hours that end before they begin
 * go past midnight; then the day and its holidays count as they stand after midnight too.
 */
export const minutesOpen = (
  { customerMailFrom: from, customerMailUntil: until, customerMailDays }: MailHours,
  holidays: readonly Pick<Holiday, 'day' | 'until' | 'yearly'>[],
  { today, weekday, hour, minute }: LocalMoment,
): number => {
  const inHours = from < until ? hour >= from && hour < until : hour >= from || hour < until;
  if (!inHours || !weekdays(customerMailDays).has(weekday) || closedOn(holidays)(today)) return 0;
  const hours = hour < until ? until - hour : 24 - hour;
  return hours * 60 - minute;
};
