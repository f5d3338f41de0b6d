import type { Shop } from '../../ports.ts';
import { commissions } from '../../schema/tables/commissions.ts';
import type { Edited } from '../editRow.ts';
import { keepRow, type RowToKeep } from '../keepRow.ts';

/** Adds a plan of commission, or corrects one. @throws Refusal `invalid`, `rowGone`. */
export const saveCommission = (shop: Shop, wanted: RowToKeep): Edited<typeof commissions> =>
  keepRow(shop, commissions, wanted);
