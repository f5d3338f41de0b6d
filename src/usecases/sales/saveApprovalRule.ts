import type { Shop } from '../../ports.ts';
import { approvalRules } from '../../schema/tables/approvalRules.ts';
import type { Edited } from '../editRow.ts';
import { keepRow, type RowToKeep } from '../keepRow.ts';

/**
 * Adds a rule of who approves what, or changes one. What was asked for before is judged by the rules as they are then.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const saveApprovalRule = (shop: Shop, wanted: RowToKeep): Edited<typeof approvalRules> =>
  keepRow(shop, approvalRules, wanted, { of: 'quote', step: 1, active: true });
