import type { Step } from '../domain/journal/step.ts';
import type { Shop } from '../ports.ts';
import { customers } from '../schema/tables/customers.ts';
import { applyChanges } from './applyChanges.ts';
import { carryOut } from './carryOut.ts';
import { namedBy } from './namedBy.ts';
import { renameSteps } from './renameSteps.ts';

type ChangeStep = Step & { readonly kind: 'change' };

/**
 * Gives a customer another name, in its own row, in every row that shows it and in every cell that names it, as one intent.
 * @param before The name that it has in its row; null where the row has the new one already.
 * @throws Refusal as the tables do; nothing is renamed then.
 */
export const renameCustomer = (shop: Shop, id: string, name: string, before: string | null = null): void => {
  const derived = [
    ...renameSteps(shop, customers.name, id, name),
    ...(before === null ? [] : renamedTexts(shop, id, name, before)),
  ];
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

/** R32: who was brought by the customer, or is part of it, names it by its new name. */
const renamedTexts = (shop: Shop, id: string, name: string, before: string): readonly ChangeStep[] =>
  namedBy(shop, id, before).map(({ id: row, column, text }) => ({
    kind: 'change',
    table: customers.name,
    id: row,
    patch: { [column]: name },
    before: { [column]: text },
  }));

/**
 * The same for a name that somebody typed over in the sheet: its own row has the new one already, and rows that show it
 * by its id are found by Checks.
 */
export const followTypedName = (shop: Shop, id: string, name: string, before: string): void =>
  shop.lock.hold(() => applyChanges(shop, customers.name, renamedTexts(shop, id, name, before)));
