import type { Shop } from '../ports.ts';
import { customers } from '../schema/tables/customers.ts';
import { applyChanges } from './applyChanges.ts';
import { carryOut } from './carryOut.ts';
import { renameSteps } from './renameSteps.ts';

/**
 * Gives a customer another name, in its own row and in every row that shows it, as one intent.
 * @param before The name that it has in its row; null where the row has the new one already.
 * @throws Refusal as the tables do; nothing is renamed then.
 */
export const renameCustomer = (shop: Shop, id: string, name: string, before: string | null = null): void => {
  const derived = renameSteps(shop, customers.name, id, name);
  if (derived.length === 0) {
    if (before !== null)
      applyChanges(shop, customers.name, [{ id, patch: { name }, before: { name: before } }]);
    return;
  }
  const own =
    before === null
      ? []
      : [{ kind: 'change', table: customers.name, id, patch: { name }, before: { name: before } } as const];
  carryOut(shop, 'rename', before === null ? name : `${before} → ${name}`, [...own, ...derived]);
};
