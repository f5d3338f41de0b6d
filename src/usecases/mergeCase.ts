import { type Mergeable, mergeFields } from '../domain/clean/mergeFields.ts';
import type { Child, MergeCase } from '../domain/clean/mergeSteps.ts';
import type { Values } from '../domain/journal/step.ts';
import type { Found, Shop } from '../ports.ts';
import { type Reference, referencesTo } from '../schema/derive/references.ts';
import { Refusal } from '../schema/refusal.ts';
import { contacts } from '../schema/tables/contacts.ts';
import { type AnyTable, tables } from '../schema/tables.ts';
import { namedBy } from './namedBy.ts';

type Row = Values & { readonly id: string };

/** Two rows that are to become one, and everything that refers to them, as they stand now. */
export interface StandingCase extends Omit<MergeCase, 'choices'> {
  /** By column, what a cell shows that cannot be read as its kind. */
  readonly unreadable: {
    readonly keep: Readonly<Record<string, string>>;
    readonly drop: Readonly<Record<string, string>>;
  };
}

/** @throws Refusal `rowGone`, `invalid` where both ids are one. */
export const mergeCase = (shop: Shop, table: Mergeable, keepId: string, dropId: string): StandingCase => {
  if (keepId === dropId) throw new Refusal('invalid');
  const [keep, drop] = shop.tables.findAll<AnyTable>(tables[table], [keepId, dropId]);
  if (!keep || !drop) throw new Refusal('rowGone', { tab: shop.vocabulary.tab(table) });
  const unreadable = { keep: unread(keep), drop: unread(drop) };
  const rows = { keep: keep.row as Row, drop: drop.row as Row };
  return {
    table,
    ...rows,
    unreadable,
    fields: mergeFields(table, rows.keep, rows.drop, new Set(Object.keys(unreadable.keep))),
    children: referencesTo(table).flatMap((reference) => childrenOf(shop, reference, keepId, dropId)),
    superiors: table === 'Contacts' ? superiors(shop) : new Map(),
    naming: table === 'Customers' ? namingDropped(shop, rows.drop) : [],
  };
};

const unread = ({ problems }: Found<AnyTable>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    problems.filter(({ code }) => code !== 'required').map(({ column, found }) => [column, found]),
  );

/** The rows that refer to one of the two. A row of the one that stays is among them: its name may change. */
const childrenOf = (shop: Shop, reference: Reference, keepId: string, dropId: string): readonly Child[] => {
  const table: AnyTable = tables[reference.table];
  if (!shop.tables.has(table)) return [];
  const named = [reference.column, ...(reference.name === null ? [] : [reference.name])];
  // The reference names columns of this table; the compiler sees the union of all tables.
  const rows = shop.tables.columns(table, named as never, 'no others') as readonly Row[];
  return rows
    .filter((row) => row[reference.column] === keepId || row[reference.column] === dropId)
    .map((row) => ({ reference, row }));
};

const superiors = (shop: Shop): ReadonlyMap<string, string> =>
  new Map(
    shop.tables
      .columns(contacts, ['reportsTo'])
      .flatMap(({ id, reportsTo }) => (reportsTo === null ? [] : [[id, reportsTo] as const])),
  );

/** Cells that name the one that goes, where no other has this name. */
const namingDropped = (shop: Shop, drop: Row): MergeCase['naming'] =>
  namedBy(shop, drop.id, String(drop.name ?? '')).filter(({ id }) => id !== drop.id);
