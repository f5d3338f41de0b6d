import { daysBetween } from '../../domain/days.ts';
import { lastDay } from '../../domain/followups/dueState.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';

/** `Anna · Acme: Call back (2 January 2018, 9 days overdue)`. */
export const followUpLine = ({ sheetSay: say, formats }: Shop, one: FollowUp, today: Day): string => {
  const late = say('mail.overdue', { n: daysBetween(lastDay(one), today) });
  return `${one.owner ?? say('mail.nobody')} · ${one.customerName ?? one.customer}: ${one.subject} (${formats.day(one.dueOn)}, ${late})`;
};
