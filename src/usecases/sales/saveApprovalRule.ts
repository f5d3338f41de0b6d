import type { Shop } from '../../ports.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import { type ApprovalRule, approvalRules } from '../../schema/tables/approvalRules.ts';
import { blankRow } from '../blankRow.ts';
import { type Edited, editRow } from '../editRow.ts';
import { newId } from '../newIds.ts';
import { readChanges, readNew } from '../readForm.ts';

/**
 * Adds a rule of who approves what, or changes one. What was asked for before is judged by the rules as they are then.
 * @param id Null for a new one.
 * @param seen What the form showed in the fields that it changes.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const saveApprovalRule = (
  shop: Shop,
  id: string | null,
  raw: FormValues,
  seen: FormValues,
): Edited<typeof approvalRules> =>
  shop.lock.hold(() => {
    if (id !== null) return editRow(shop, approvalRules, id, readChanges(shop, approvalRules, raw), seen);
    const values = readNew(shop, approvalRules, raw);
    const made = newId(shop, approvalRules, shop.tables.read(approvalRules).rows);
    const row: ApprovalRule = {
      ...blankRow(approvalRules),
      of: 'quote',
      step: 1,
      active: true,
      ...values,
      id: made,
    };
    shop.tables.insert(approvalRules, [row]);
    return { status: 'saved', row };
  });
