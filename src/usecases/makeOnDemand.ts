import { leaders } from '../domain/authority.ts';
import type { SummaryTab } from '../formulas/summaryTab.ts';
import type { Shop } from '../ports.ts';
import type { AnyTable } from '../schema/tables.ts';
import { requireRole, roleHere } from './roleHere.ts';

/**
 * Makes tabs of formulas that are asked for now and then, at the first time and by who leads; a formula that somebody
 * deleted is put back. Whoever does not lead sees them as they stand.
 * @param name The tab without which there is nothing to see.
 * @param named Tables whose columns the tabs name.
 * @throws Refusal `notAllowed` where it is missing and who acts does not lead; `tabMissing`, `columnMissing`.
 */
export const makeOnDemand = (
  shop: Shop,
  name: string,
  named: readonly AnyTable[],
  tabs: (shop: Shop) => readonly SummaryTab[],
): void => {
  const leads = leaders.includes(roleHere(shop));
  if (!shop.layout.stands(name)) requireRole(shop, leaders);
  if (!leads) return;
  shop.lock.hold(() => {
    for (const table of named) if (!shop.tables.has(table)) shop.layout.make(table);
    for (const tab of tabs(shop)) shop.layout.makeSummary(tab, 'Funnel');
  });
};
