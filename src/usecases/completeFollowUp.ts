import { addDays } from '../domain/days.ts';
import { completed } from '../domain/followups/completed.ts';
import { twinsOf } from '../domain/followups/sameThing.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { findFollowUp, type Standing, standingFollowUps } from './findFollowUp.ts';
import { type FollowUpItem, followUpItem } from './followUpItem.ts';
import { refuseUnknownRow } from './mayKnow.ts';
import { readNew } from './readForm.ts';
import { placeFollowUp, readIntervals } from './setFollowUp.ts';

export interface Completion {
  readonly id: string;
  readonly note: string | null;
  /** What is to be done after it, as its form holds it; null for nothing. */
  readonly next: FormValues | null;
}

/**
 * Marks a follow-up as done today and sets the next one; a recurring one comes again by itself, its ideal interval
 * from today. Whatever else asks for the same thing by today is done with it. One that is done already stays as it
 * is. The next one is written first: after a kill between the two, doing it again writes what is missing and nothing
 * twice.
 * @returns the next follow-up, where one was set.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const completeFollowUp = (shop: Shop, { id, note, next }: Completion): FollowUpItem | null =>
  shop.lock.hold(() => {
    const one = findFollowUp(shop, id);
    refuseUnknownRow(shop, followUps, one);
    const following = complete(shop, one, note, next);
    return following && followUpItem(following, shop.clock.today());
  });

/** The same for what was ticked in the sheet, whose list shows everybody's. @returns the next one. */
export const complete = (
  shop: Shop,
  one: FollowUp,
  note: string | null,
  next: FormValues | null,
): FollowUp | null => {
  const twins =
    one.doneOn === null ? twinsOf<Standing>(standingFollowUps(shop), one, shop.clock.today()) : [];
  const following = next === null ? again(shop, one) : after(shop, one, next);
  markDone(shop, one, note, twins);
  return following;
};

/** The one that a person set: what the form leaves out is as it was. */
const after = (shop: Shop, one: FollowUp, next: FormValues): FollowUp => {
  const raw = { channel: one.channel, owner: one.owner, every: one.every, atMost: one.atMost, ...next };
  const values = readIntervals(readNew(shop, followUps, raw));
  return placeFollowUp(shop, { ...values, ...whose(one) }, undefined, one.id);
};

const again = (shop: Shop, one: FollowUp): FollowUp | null => {
  if (one.every === null || one.doneOn !== null) return null;
  const { subject, channel, owner, every, atMost } = one;
  const dueOn = addDays(shop.clock.today(), every);
  return placeFollowUp(
    shop,
    { subject, channel, owner, every, atMost, dueOn, ...whose(one) },
    undefined,
    one.id,
  );
};

const whose = ({ customer, customerName }: FollowUp) => ({ customer, customerName });

const markDone = (shop: Shop, one: FollowUp, note: string | null, twins: readonly Standing[]): void => {
  const doneOn = shop.clock.today();
  shop.tables.edit(followUps, one.id, ({ row }) =>
    row.doneOn === null ? completed(row, doneOn, note) : null,
  );
  shop.tables.change(
    followUps,
    twins.map(({ id }) => ({ id, patch: { doneOn } })),
  );
};
