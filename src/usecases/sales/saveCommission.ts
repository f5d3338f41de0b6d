import type { Shop } from '../../ports.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import { type Commission, commissions } from '../../schema/tables/commissions.ts';
import { blankRow } from '../blankRow.ts';
import { type Edited, editRow } from '../editRow.ts';
import { newId } from '../newIds.ts';
import { readChanges, readNew } from '../readForm.ts';

export interface CommissionToSave {
  /** Null for a new plan. */
  readonly id: string | null;
  readonly values: FormValues;
  /** What the form showed in the fields that it changes. */
  readonly seen: FormValues;
}

/** Adds a plan of commission, or corrects one. @throws Refusal `invalid`, `rowGone`. */
export const saveCommission = (
  shop: Shop,
  { id, values, seen }: CommissionToSave,
): Edited<typeof commissions> =>
  shop.lock.hold(() => {
    if (id !== null) return editRow(shop, commissions, id, readChanges(shop, commissions, values), seen);
    const wanted = readNew(shop, commissions, values);
    const fresh = newId(shop, commissions, shop.tables.read(commissions).rows);
    // `readNew` read all that the table requires.
    const row = { ...blankRow(commissions), ...wanted, id: fresh } as Commission;
    shop.tables.insert(commissions, [row]);
    return { status: 'saved', row };
  });
