import { everybody, leaders } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';
import { needs } from '../schema/tables/needs.ts';
import { periods } from '../schema/tables/periods.ts';
import { quotas } from '../schema/tables/quotas.ts';
import { stageChanges } from '../schema/tables/stageChanges.ts';
import { insightHere } from './insightHere.ts';
import { requireRole, roleHere } from './roleHere.ts';

/** Tables whose columns the tabs name: what is asked for of products, the history of stages, targets, the months kept. */
const named = [needs, stageChanges, quotas, periods] as const;

/**
 * R30, R97, R98, R106, R107: shows the tabs of insight. They are made at the first time, by who leads; a formula that
 * somebody deleted is put back. Whoever does not lead sees them as they stand.
 * @throws Refusal `notAllowed` where they are missing and who acts does not lead; `tabMissing`, `columnMissing`.
 */
export const showInsight = (shop: Shop): void => {
  requireRole(shop, everybody);
  if (!shop.layout.stands('Insight')) requireRole(shop, leaders);
  if (leaders.includes(roleHere(shop))) shop.lock.hold(() => make(shop));
  shop.layout.goTo(shop.layout.stands('Overview') ? 'Overview' : 'Insight');
};

/** Each right behind the funnel, so the last comes first. */
const make = (shop: Shop): void => {
  for (const table of named) if (!shop.tables.has(table)) shop.layout.make(table);
  for (const tab of [...insightHere(shop)].reverse()) shop.layout.makeSummary(tab, 'Funnel');
};
