import type { Shop } from '../../ports.ts';
import { type SettingRow, settings } from '../../schema/tables/settings.ts';

/** Writes what differs from what stands in Settings; a row that somebody deleted is added again. */
export const keepRows = (shop: Shop, rows: readonly SettingRow[]): void => {
  const standing = new Map(shop.tables.read(settings).rows.map(({ key, value }) => [key, value]));
  shop.tables.insert(
    settings,
    rows.filter(({ key }) => !standing.has(key)),
  );
  shop.tables.change(
    settings,
    rows
      .filter(({ key, value }) => standing.has(key) && standing.get(key) !== value)
      .map(({ key, value }) => ({ id: key, patch: { value } })),
  );
};
