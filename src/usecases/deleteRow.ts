import type { Step } from '../domain/journal/step.ts';
import type { Shop } from '../ports.ts';
import { referencesTo } from '../schema/derive/references.ts';
import { Refusal } from '../schema/refusal.ts';
import { customers } from '../schema/tables/customers.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';
import { carryOut } from './carryOut.ts';
import { foundRow } from './foundRow.ts';
import { standingRows } from './standingRows.ts';

/** Tables of which single rows may be deleted. */
export const deletable = [
  'Customers',
  'Contacts',
  'FollowUps',
  'Interactions',
  'Preferences',
  'Needs',
  'Observations',
  'Segments',
] as const satisfies readonly TableName[];

export type Deletable = (typeof deletable)[number];

export interface Deleted {
  /** By which it can be undone. */
  readonly intent: string;
  /** What the row was called. */
  readonly about: string;
  /** How many rows of which table went to the archive. */
  readonly removed: readonly { readonly table: TableName; readonly count: number }[];
}

/**
 * Deletes a row: it moves to the archive, a customer with everything that is kept of it.
 * @throws Refusal `rowGone`; `customerHasDeals` for a customer with opportunities: their figures would go with it.
 */
export const deleteRow = (shop: Shop, table: Deletable, id: string): Deleted =>
  shop.lock.hold(() => {
    const about = titleOf(shop, table, id);
    const steps = table === 'Customers' ? withChildren(shop, id, about) : stepsOf(shop, table, id);
    const intent = carryOut(shop, 'remove', about, steps);
    const removed = steps.flatMap((step) =>
      step.kind === 'remove' ? [{ table: step.table, count: step.ids.length }] : [],
    );
    return { intent, about, removed };
  });

/** What the row is called. A customer's name stands beside the id: one call tells of both. @throws Refusal `rowGone`. */
const titleOf = (shop: Shop, table: Deletable, id: string): string => {
  const named = table === 'Customers' ? shop.tables.columns(customers, ['name']) : null;
  const row = named?.find((one) => one.id === id) ?? foundRow<AnyTable>(shop, tables[table], id);
  return String(Object(row)[tables[table].title] ?? id);
};

/** The row goes; rows that point to it no longer do, but still show the name: history stays readable. */
const stepsOf = (shop: Shop, table: Deletable, id: string): readonly Step[] => [
  ...referencesTo(table).flatMap(({ table: from, column }) =>
    referring(shop, from, column, id).map(
      (row): Step => ({
        kind: 'change',
        table: from,
        id: row,
        patch: { [column]: null },
        before: { [column]: id },
      }),
    ),
  ),
  { kind: 'remove', table, ids: [id] },
];

const withChildren = (shop: Shop, id: string, name: string): readonly Step[] => {
  const children = referencesTo('Customers').map(({ table, column }) => ({
    table,
    ids: referring(shop, table, column, id),
  }));
  const deals = children.find(({ table }) => table === 'Opportunities')?.ids.length ?? 0;
  if (deals > 0) throw new Refusal('customerHasDeals', { name, n: deals });
  return [
    ...children
      .filter(({ ids }) => ids.length > 0)
      .map(({ table, ids }): Step => ({ kind: 'remove', table, ids })),
    { kind: 'remove', table: 'Customers', ids: [id] },
  ];
};

const referring = (shop: Shop, table: TableName, column: string, id: string): readonly string[] =>
  [...standingRows(shop, table, [column])].filter(([, row]) => row[column] === id).map(([row]) => row);
