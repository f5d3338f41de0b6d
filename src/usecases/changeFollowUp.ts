import { mergeEdit } from '../domain/register/mergeEdit.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { Refusal } from '../schema/refusal.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { type FollowUpItem, followUpItem } from './followUpItem.ts';
import { refuseUnknownRow } from './mayKnow.ts';
import { formOnly, readChanges } from './readForm.ts';
import { readIntervals } from './setFollowUp.ts';

export type FollowUpChanged =
  | { readonly status: 'saved'; readonly item: FollowUpItem }
  /** Fields that somebody else changed since they were shown, with what they hold now. Nothing was written. */
  | { readonly status: 'conflict'; readonly now: FormValues };

/**
 * Corrects an open follow-up: writes the changed fields, unless one of them was changed by somebody else meanwhile.
 * Another due day takes back a snooze.
 * @param seen What the form showed in these fields.
 * @throws Refusal `invalid`, `rowGone`; `changedMeanwhile` where it has been completed.
 */
export const changeFollowUp = (shop: Shop, id: string, raw: FormValues, seen: FormValues): FollowUpChanged =>
  shop.lock.hold(() => {
    const wanted = formOnly(readChanges(shop, followUps, raw));
    let conflict: FollowUpChanged | null = null;
    const row = shop.tables.edit(followUps, id, ({ row }) => {
      refuseUnknownRow(shop, followUps, row);
      if (row.doneOn !== null) throw new Refusal('changedMeanwhile');
      const merge = mergeEdit(row, seen, wanted);
      if (merge.status === 'conflict') conflict = merge;
      return merge.status === 'conflict' ? null : checked(row, merge.patch);
    });
    return conflict ?? { status: 'saved', item: followUpItem(row, shop.clock.today()) };
  });

/** @param patch Some of the values that readChanges read as their columns' kinds. @throws Refusal `invalid`. */
const checked = (row: FollowUp, patch: FormValues): Partial<FollowUp> => {
  // mergeEdit gives back what it was given, and that was of the columns' kinds.
  const typed = patch as Partial<FollowUp>;
  readIntervals({ every: row.every, atMost: row.atMost, ...typed });
  const woken = typed.dueOn !== undefined && row.snoozedTo !== null;
  return woken ? { ...typed, snoozedTo: null } : typed;
};
