import { firstLevels } from '../../domain/service/caseClock.ts';
import type { Shop } from '../../ports.ts';
import { casePriorities } from '../../schema/tables/cases.ts';
import { causes } from '../../schema/tables/causes.ts';
import { serviceLevels } from '../../schema/tables/serviceLevels.ts';
import { blankRow } from '../blankRow.ts';
import { withIds } from '../newIds.ts';

/** R92: the causes with which a business begins. */
const firstCauses = [
  'service.server.cause.defect',
  'service.server.cause.delivery',
  'service.server.cause.billing',
  'service.server.cause.information',
  'service.server.cause.staff',
  'service.server.cause.use',
  'service.server.cause.other',
] as const;

/** Writes the levels and causes with which a business begins, where it has none. The caller holds the lock. */
export const keepServiceLists = (shop: Shop): void => {
  const { tables, sheetSay } = shop;
  if (tables.read(serviceLevels).rows.length === 0) {
    const rows = casePriorities.map((priority) => ({
      ...blankRow(serviceLevels),
      priority,
      ...firstLevels[priority],
    }));
    tables.insert(serviceLevels, withIds(shop, serviceLevels, [], rows));
  }
  if (tables.read(causes).rows.length === 0) {
    const rows = firstCauses.map((key) => ({ name: sheetSay(key), note: null }));
    tables.insert(causes, withIds(shop, causes, [], rows));
  }
};
