import type { Shop } from '../ports.ts';
import { isChosen } from '../schema/derive/forms.ts';
import { nameColumn } from '../schema/derive/nameColumn.ts';
import { type FieldProblem, Refusal } from '../schema/refusal.ts';
import type { PatchOf } from '../schema/table.ts';
import { contacts } from '../schema/tables/contacts.ts';
import type { AnyTable } from '../schema/tables.ts';

/**
 * The patch with the names of the people whom it chooses, or blank names where it chooses nobody.
 * @throws Refusal `invalid` where one is not a person of the customer.
 */
export const withChosenNames = <T extends AnyTable>(
  shop: Shop,
  table: T,
  customer: string,
  patch: PatchOf<T>,
): PatchOf<T> => {
  const given: Readonly<Record<string, unknown>> = patch;
  const chosen = Object.keys(given).filter((name) => isReference(table, name));
  if (chosen.length === 0) return patch;
  const people = chosen.some((name) => given[name] !== null) ? peopleOf(shop, customer) : new Map();
  const names: Record<string, string | null> = {};
  const problems: FieldProblem[] = [];
  for (const field of chosen) {
    const id = given[field];
    const name: string | null | undefined = id === null ? null : people.get(id);
    if (name === undefined) problems.push({ field, code: 'unknown' });
    else names[nameColumn(table, field) ?? field] = name;
  }
  if (problems.length > 0) throw new Refusal('invalid', {}, problems);
  return { ...patch, ...names };
};

const isReference = (table: AnyTable, name: string): boolean =>
  Object.entries(table.columns).some(([column, kind]) => column === name && isChosen(kind));

const peopleOf = (shop: Shop, customer: string): ReadonlyMap<unknown, string> =>
  new Map(
    shop.tables
      .columns(contacts, ['customer', 'name'])
      .filter((one) => one.customer === customer)
      .map(({ id, name }) => [id, name]),
  );
