import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';
import { textOrder } from '../textOrder.ts';
import { onceEach } from './sameThing.ts';
import { isSnoozed } from './snooze.ts';

/**
 * What is to be done by `today`: the open follow-ups due on or before it and not put off beyond it, longest due
 * first, one line a customer and subject.
 */
export const dueFollowUps = (all: readonly FollowUp[], today: Day): readonly FollowUp[] =>
  onceEach(openFollowUps(all).filter((one) => one.dueOn <= today && !isSnoozed(one, today)));

/** The follow-ups not done yet, in the order in which they fall due; those of one day by customer and subject. */
export const openFollowUps = (all: readonly FollowUp[]): readonly FollowUp[] =>
  all.filter(({ doneOn }) => doneOn === null).sort(byDueDay);

/** The day on which a follow-up is asked for: its due day, or the day until which it is put off. */
export const askedOn = ({ dueOn, snoozedTo }: Pick<FollowUp, 'dueOn' | 'snoozedTo'>): Day =>
  snoozedTo !== null && snoozedTo > dueOn ? snoozedTo : dueOn;

/**
 * Those of one person. Follow-ups that nobody owns count as everybody's, since otherwise nobody would do them.
 * @param name The person's name in the team; null for someone the team does not list.
 */
export const followUpsOf = (all: readonly FollowUp[], name: string | null): readonly FollowUp[] =>
  all.filter(({ owner }) => owner === null || owner === name);

/** By the day on which they are asked for. */
export const byAskedDay = (a: FollowUp, b: FollowUp): number => textOrder(askedOn(a), askedOn(b));

const byDueDay = (a: FollowUp, b: FollowUp): number =>
  textOrder(a.dueOn, b.dueOn) ||
  textOrder(a.customerName, b.customerName) ||
  textOrder(a.subject, b.subject) ||
  textOrder(a.id, b.id);
