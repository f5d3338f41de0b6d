import type { Shop } from '../ports.ts';
import { isChosen } from '../schema/derive/forms.ts';
import { nameColumn } from '../schema/derive/nameColumn.ts';
import { type FieldProblem, Refusal } from '../schema/refusal.ts';
import type { Column, PatchOf } from '../schema/table.ts';
import { type AnyTable, tables } from '../schema/tables.ts';

/**
 * The patch with the names of what it chooses, people, opportunities or quotes, or blank names where it chooses none.
 * @throws Refusal `invalid` where one is not of the customer.
 */
export const withChosenNames = <T extends AnyTable>(
  shop: Shop,
  table: T,
  customer: string,
  patch: PatchOf<T>,
): PatchOf<T> => {
  const given: Readonly<Record<string, unknown>> = patch;
  const names: Record<string, string | null> = {};
  const problems: FieldProblem[] = [];
  for (const [field, to] of referencesOf(table)) {
    const id = given[field];
    if (id === undefined) continue;
    const name = id === null ? null : namesIn(shop, to, customer).get(id);
    if (name === undefined) problems.push({ field, code: 'unknown' });
    else names[nameColumn(table, field) ?? field] = name;
  }
  if (problems.length > 0) throw new Refusal('invalid', {}, problems);
  return { ...patch, ...names };
};

/** The columns by which people choose a row, with the table of that row. */
const referencesOf = (table: AnyTable): readonly (readonly [string, AnyTable])[] =>
  Object.entries<Column>(table.columns).flatMap(([name, column]) => {
    const to = column.kind === 'ref' && isChosen(column) ? column.to : null;
    return Object.values(tables).flatMap((one) => (one.name === to ? [[name, one] as const] : []));
  });

/** What rows of the customer are called, by id. One call. */
const namesIn = (shop: Shop, table: AnyTable, customer: string): ReadonlyMap<unknown, string | null> => {
  const rows: readonly Readonly<Record<string, unknown>>[] = shop.tables.columns(table, [
    'customer',
    table.title,
  ] as never);
  return new Map(
    rows
      .filter((row) => row.customer === customer)
      .map((row) => [row.id, row[table.title] == null ? null : String(row[table.title])]),
  );
};
