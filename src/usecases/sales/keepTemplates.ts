import type { Shop } from '../../ports.ts';
import { type Template, templates } from '../../schema/tables/templates.ts';
import { withIds } from '../newIds.ts';

/** Writes the texts with which a business begins, of the uses of which it has none. The caller holds the lock. */
export const keepTemplates = (shop: Shop, first: readonly Omit<Template, 'id'>[]): void => {
  const standing = shop.tables.read(templates).rows;
  const uses = new Set(standing.map(({ use }) => use));
  const rows = first.filter(({ use }) => !uses.has(use));
  shop.tables.insert(templates, withIds(shop, templates, standing, rows));
};
