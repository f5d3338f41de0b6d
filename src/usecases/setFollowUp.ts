import { thing } from '../domain/followups/sameThing.ts';
import { holds } from '../domain/holds.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { Refusal } from '../schema/refusal.ts';
import type { PatchOf } from '../schema/table.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { blankRow } from './blankRow.ts';
import { fileAtHand, wholeOf } from './fileFromLookup.ts';
import { findCustomer } from './findCustomer.ts';
import { findFollowUp, type Standing, standingFollowUps, standingPart } from './findFollowUp.ts';
import { type FollowUpItem, followUpItem } from './followUpItem.ts';
import { refuseUnknown } from './mayKnow.ts';
import { newId } from './newIds.ts';
import { readNew } from './readForm.ts';

/**
 * Sets what is to be done next for a customer. The same one set twice while it is open stands once, and so does a
 * recurring one: set again, it takes the new day and intervals.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const setFollowUp = (shop: Shop, customer: string, raw: FormValues): FollowUpItem =>
  shop.lock.hold(() => {
    const values = readIntervals(readNew(shop, followUps, raw));
    const file = fileAtHand(shop, customer);
    if (file) refuseUnknown(shop, file.customer);
    const { name: customerName } = file?.customer ?? findCustomer(shop, customer).row;
    const wanted = { ...values, customer, customerName };
    const open = wholeOf(file?.open)?.map(standingPart);
    const placed = placeFollowUp(shop, wanted, undefined, undefined, open);
    return followUpItem(placed, shop.clock.today());
  });

/** The longest interval may not be shorter than the ideal one. @throws Refusal `invalid`. */
export const readIntervals = (values: PatchOf<typeof followUps>): PatchOf<typeof followUps> => {
  const { every, atMost } = values;
  if (every != null && atMost != null && atMost < every)
    throw new Refusal('invalid', {}, [{ field: 'atMost', code: 'tooSmall', values: { min: every } }]);
  return values;
};

type Wanted = PatchOf<typeof followUps> & Pick<FollowUp, 'customer' | 'customerName'>;

/**
 * Brings about that this follow-up stands open, once.
 * @param id The id that a new row gets, where that was decided before; else one is made.
 * @param instead The one that is about to be completed: it does not count as standing.
 * @param known The customer's open ones, where they were looked up already.
 */
export const placeFollowUp = (
  shop: Shop,
  wanted: Wanted,
  id?: string,
  instead?: string,
  known?: readonly Standing[],
): FollowUp => {
  const all = known ?? standingFollowUps(shop);
  const open = all.filter(
    (one) => one.customer === wanted.customer && one.doneOn === null && one.id !== instead,
  );
  // What tells one thing from another is compared, not its notes: those columns alone were read.
  const same = all.find((one) => one.id === id) ?? open.find((one) => holds(one, wanted));
  if (same) return findFollowUp(shop, same.id);
  const subject = wanted.subject ?? '';
  const recurring = open.find(
    (one) => one.every !== null && wanted.every != null && thing(one) === thing({ ...wanted, subject }),
  );
  if (recurring) return shop.tables.edit(followUps, recurring.id, () => ({ ...wanted, snoozedTo: null }));
  return insert(shop, wanted, id ?? newId(shop, followUps, all));
};

const insert = (shop: Shop, wanted: Wanted, id: string): FollowUp => {
  const row: FollowUp = {
    ...blankRow(followUps),
    subject: '',
    dueOn: shop.clock.today(),
    channel: 'call',
    source: 'own',
    ...wanted,
    id,
    doneOn: null,
  };
  shop.tables.insert(followUps, [row]);
  return row;
};
