import { mergeEdit } from '../domain/register/mergeEdit.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { Refusal } from '../schema/refusal.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { findFollowUp } from './completeFollowUp.ts';
import { formOnly, readChanges } from './readForm.ts';
import { type FollowUpItem, followUpItem } from './today.ts';

export type FollowUpChanged =
  | { readonly status: 'saved'; readonly item: FollowUpItem }
  /** Fields that somebody else changed since they were shown, with what they hold now. Nothing was written. */
  | { readonly status: 'conflict'; readonly now: FormValues };

/**
 * Corrects an open follow-up: writes the changed fields, unless one of them was changed by somebody else meanwhile.
 * @param seen What the form showed in these fields.
 * @throws Refusal `invalid`, `rowGone`; `changedMeanwhile` where it has been completed.
 */
export const changeFollowUp = (shop: Shop, id: string, raw: FormValues, seen: FormValues): FollowUpChanged =>
  shop.lock.hold(() => {
    const wanted = readChanges(shop, followUps, raw);
    const one = findFollowUp(shop, id);
    if (one.doneOn !== null) throw new Refusal('changedMeanwhile');
    const merge = mergeEdit(one, seen, formOnly(wanted));
    if (merge.status === 'conflict') return merge;
    // The patch holds some of the values that readChanges read as their columns' kinds.
    const patch = merge.patch as Partial<FollowUp>;
    if (Object.keys(patch).length > 0) shop.tables.change(followUps, [{ id, patch }]);
    return { status: 'saved', item: followUpItem({ ...one, ...patch }, shop.clock.today()) };
  });
