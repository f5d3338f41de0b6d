import { interactionEntry, type TimelineEntry } from '../domain/register/timeline.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { interactions } from '../schema/tables/interactions.ts';
import { withChosenNames } from './chosenNames.ts';
import { editRow } from './editRow.ts';
import { readChanges } from './readForm.ts';

export type InteractionChanged =
  | { readonly status: 'saved'; readonly entry: TimelineEntry }
  /** Fields that somebody else changed since they were shown, with what they hold now. Nothing was written. */
  | { readonly status: 'conflict'; readonly now: FormValues };

/**
 * Corrects a logged contact.
 * @param seen What the form showed in these fields.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const changeInteraction = (
  shop: Shop,
  id: string,
  raw: FormValues,
  seen: FormValues,
): InteractionChanged =>
  shop.lock.hold(() => {
    const wanted = readChanges(shop, interactions, raw);
    const edited = editRow(shop, interactions, id, wanted, seen, (row, patch) =>
      withChosenNames(shop, interactions, row.customer, patch),
    );
    return edited.status === 'conflict' ? edited : { status: 'saved', entry: interactionEntry(edited.row) };
  });
