import { daysBetween } from '../domain/days.ts';
import { dueFollowUps, followUpsOf, openFollowUps } from '../domain/followups/dueFollowUps.ts';
import type { Shop } from '../ports.ts';
import type { Day } from '../schema/day.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { me } from './me.ts';

/** A follow-up as lists show it. */
export interface FollowUpItem {
  readonly id: string;
  readonly customer: string;
  readonly customerName: string;
  readonly subject: string;
  readonly dueOn: Day;
  /** Days since it was due: 0 today, negative while it is not due yet. */
  readonly daysLate: number;
  readonly channel: FollowUp['channel'];
  readonly owner: string | null;
  readonly note: string | null;
  readonly sample: boolean;
}

export interface Today {
  readonly today: Day;
  readonly whose: 'mine' | 'everybody';
  /** Due and overdue, longest overdue first; at most `longestList`. */
  readonly due: readonly FollowUpItem[];
  readonly total: number;
  /** The next one after today, shown where nothing is due. */
  readonly next: FollowUpItem | null;
}

/** Most follow-ups that a panel lists; the rest is told by number. */
const longestList = 100;

/**
 * What is to be done today. Without `whose`, one sees one's own, and someone whom the team does not list sees
 * everybody's.
 */
export const todayOf = (shop: Shop, whose?: 'mine' | 'everybody'): Today => {
  const today = shop.clock.today();
  const { name } = me(shop);
  const chosen = whose ?? (name === null ? 'everybody' : 'mine');
  const all = shop.tables.read(followUps).rows;
  const concerned = chosen === 'mine' ? followUpsOf(all, name) : all;
  const due = dueFollowUps(concerned, today);
  const next = openFollowUps(concerned).find(({ dueOn }) => dueOn > today);
  return {
    today,
    whose: chosen,
    due: due.slice(0, longestList).map((one) => followUpItem(one, today)),
    total: due.length,
    next: next ? followUpItem(next, today) : null,
  };
};

export const followUpItem = (one: FollowUp, today: Day): FollowUpItem => ({
  id: one.id,
  customer: one.customer,
  customerName: one.customerName ?? one.customer,
  subject: one.subject,
  dueOn: one.dueOn,
  daysLate: daysBetween(one.dueOn, today),
  channel: one.channel,
  owner: one.owner,
  note: one.note,
  sample: one.source === 'sample',
});
