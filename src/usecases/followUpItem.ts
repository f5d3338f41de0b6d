import { daysBetween } from '../domain/days.ts';
import { type DueState, dueState } from '../domain/followups/dueState.ts';
import type { Day } from '../schema/day.ts';
import type { FollowUp } from '../schema/tables/followUps.ts';

/** How a customer can be called and written to. */
export interface Reach {
  readonly phone: string | null;
  readonly email: string | null;
}

/** A follow-up as lists show it. */
export interface FollowUpItem extends Reach {
  readonly id: string;
  readonly customer: string;
  readonly customerName: string;
  readonly subject: string;
  readonly dueOn: Day;
  /** Days since it was due: 0 today, negative while it is not due yet. */
  readonly daysLate: number;
  readonly state: DueState;
  /** Put off until then; null where it is not. */
  readonly snoozedTo: Day | null;
  /** Ideal and longest days between two contacts, where it recurs. */
  readonly every: number | null;
  readonly atMost: number | null;
  readonly channel: FollowUp['channel'];
  readonly owner: string | null;
  readonly note: string | null;
  readonly sample: boolean;
}

const unknownReach: Reach = { phone: null, email: null };

/** @param reach Where the customer's row was read; the page of a customer knows it anyway. */
export const followUpItem = (one: FollowUp, today: Day, reach: Reach = unknownReach): FollowUpItem => ({
  id: one.id,
  customer: one.customer,
  customerName: one.customerName ?? one.customer,
  subject: one.subject,
  dueOn: one.dueOn,
  daysLate: daysBetween(one.dueOn, today),
  state: dueState(one, today),
  snoozedTo: one.snoozedTo,
  every: one.every,
  atMost: one.atMost,
  channel: one.channel,
  owner: one.owner,
  note: one.note,
  sample: one.source === 'sample',
  phone: reach.phone,
  email: reach.email,
});
