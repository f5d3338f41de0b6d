import { type Indexed, indexColumns, indexed, readIndex } from '../formulas/searchIndex.ts';
import type { Shop } from '../ports.ts';
import { readCell } from '../schema/derive/readCell.ts';
import type { Table } from '../schema/table.ts';
import { type Contact, contacts } from '../schema/tables/contacts.ts';
import { type Customer, customers } from '../schema/tables/customers.ts';
import { lookupStands } from './keepLookup.ts';

export type IndexedCustomer = Pick<Customer, (typeof indexed.Customers)[number]>;
export type IndexedPerson = Pick<Contact, (typeof indexed.Contacts)[number]>;

interface Index {
  readonly customers: readonly IndexedCustomer[];
  /** Asked for only where a text is searched. */
  readonly people: () => readonly IndexedPerson[];
}

/** Rows that the look-up tab gets beyond those that the index needs. */
const spareRows = 1000;

/**
 * What a search looks at, of every customer and person: one call where the look-up tab gathers it; else the tables
 * themselves are read, and a tab that has become too short for the index is made longer.
 */
export const searchIndex = (shop: Shop): Index => {
  const grid = lookupStands(shop) ? gridOf(shop) : null;
  const [found, people] = [gathered(shop, customers, grid, 0), gathered(shop, contacts, grid, 1)];
  // Each row was read by the columns that the index names, as their kinds.
  if (found && people) return { customers: found as never, people: () => people as never };
  const read = {
    customers: shop.tables.columns(customers, indexed.Customers),
    people: () => shop.tables.columns(contacts, indexed.Contacts),
  };
  if (grid) makeRoom(shop, grid.length, read);
  return read;
};

/** Null where somebody cut columns off the tab. */
const gridOf = (shop: Shop) => {
  try {
    return shop.figures.read('Lookup', indexColumns);
  } catch {
    return null;
  }
};

const makeRoom = (shop: Shop, height: number, read: Index): void => {
  const needed = 1 + Math.max(read.customers.length, read.people().length);
  if (height < needed) shop.layout.lengthen('Lookup', needed, spareRows);
};

type Cells = Readonly<Record<string, string | number | boolean | null>>;

const gathered = (
  { vocabulary }: Shop,
  table: Table & { readonly name: Indexed },
  grid: readonly (readonly unknown[])[] | null,
  column: number,
): readonly Cells[] | null => {
  const rows =
    grid &&
    readIndex(
      table.name,
      grid.map((line) => line[column] ?? ''),
    );
  if (!rows) return null;
  const fields = indexed[table.name].flatMap((name) => {
    const kind = table.columns[name];
    return kind
      ? [{ name, kind, choice: kind.kind === 'choice' ? vocabulary.reader(table, name) : null }]
      : [];
  });
  return rows.map((cells) =>
    Object.fromEntries(
      fields.map(({ name, kind, choice }, index) => {
        const read = readCell(kind, cells[index] ?? '', choice);
        return [name, read.ok ? read.value : null];
      }),
    ),
  );
};
