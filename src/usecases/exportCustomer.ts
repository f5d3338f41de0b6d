import { leaders } from '../domain/authority.ts';
import { customerPage, type ExportedTable } from '../domain/safety/customerPage.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import type { Column } from '../schema/table.ts';
import { type AnyTable, tables } from '../schema/tables.ts';
import type { WordKey } from '../words/words.ts';
import { findCustomer } from './findCustomer.ts';
import { me } from './me.ts';

export interface CustomerExport {
  /** Name of the customer, for the files' names. */
  readonly name: string;
  /** A page for people, in the reader's language. */
  readonly html: string;
  /** The same for machines: rows by table, columns by name, theirs by header. */
  readonly json: string;
}

/** Tables that hold rows of customers. */
const told: readonly AnyTable[] = Object.values(tables).filter(
  ({ name, columns }) => name === 'Customers' || 'customer' in columns,
);

/**
 * R15: everything that is kept of one customer.
 * @throws Refusal `rowGone`; `notAllowed` for a salesperson, unless Settings allow it and the customer is theirs.
 */
export const exportCustomer = (shop: Shop, id: string): CustomerExport => {
  requireMayExport(shop);
  const found = findCustomer(shop, id);
  requireOwn(shop, found.row.owner);
  const sections = told.flatMap((table) => sectionOf(shop, table, id));
  shop.lock.hold(() => shop.audit.note([{ action: 'export', table: 'Customers', row: id }]));
  const name = found.row.name;
  return {
    name,
    html: customerPage({
      language: shop.identity.language(),
      title: shop.say('safety.export.title', { name }),
      made: shop.say('safety.export.made', { day: shop.formats.day(shop.clock.today()) }),
      tables: sections,
    }),
    json: JSON.stringify({ customer: id, exportedAt: shop.clock.now(), tables: rowsOf(shop, id) }, null, 2),
  };
};

/** Before anything is looked up: a refusal tells nothing of the customer. */
const requireMayExport = (shop: Shop): void => {
  const { role } = me(shop);
  if (leaders.includes(role) || (role === 'salesperson' && shop.settings.read().salesMayExport)) return;
  throw notAllowed(shop);
};

const requireOwn = (shop: Shop, owner: string | null): void => {
  const { role, name } = me(shop);
  if (!leaders.includes(role) && (name === null || owner !== name)) throw notAllowed(shop);
};

const notAllowed = (shop: Shop): Refusal =>
  new Refusal('notAllowed', { role: shop.say(`Team.role.${me(shop).role}`) });

/** A table's rows of the customer as cells show them, headers and choices in the reader's language. */
const sectionOf = (shop: Shop, table: AnyTable, id: string): readonly ExportedTable[] => {
  const shown = shop.exports.shown(table, new Set([id]));
  if (!shown || shown.rows.length === 0) return [];
  const header = shown.columns.map((one) =>
    one.name === null ? one.header : shop.say(headerWord(table, one.name)),
  );
  const rows = shown.rows.map((row) =>
    row.map((cell, at) => {
      const name = shown.columns[at]?.name ?? null;
      const code = name === null ? null : codeOf(shop, table, name, cell);
      // As for headers: every choice has its word.
      return code === null ? cell : shop.say(`${table.name}.${name}.${code}` as WordKey);
    }),
  );
  return [{ title: shop.say(`tab.${table.name}`), header, rows }];
};

// The catalogues hold a word for each column of each table, and for each of its choices: TableWord in schema/tables.ts.
const headerWord = (table: AnyTable, column: string): WordKey => `${table.name}.${column}` as WordKey;

const rowsOf = (shop: Shop, id: string): Readonly<Record<string, readonly object[]>> =>
  Object.fromEntries(
    told.flatMap((table) => {
      const shown = shop.exports.shown(table, new Set([id]));
      if (!shown || shown.rows.length === 0) return [];
      const rows = shown.rows.map((row) =>
        Object.fromEntries(
          shown.columns.map(({ name, header }, at) => [
            name ?? header,
            (name === null ? null : codeOf(shop, table, name, row[at] ?? '')) ?? row[at] ?? '',
          ]),
        ),
      );
      return [[table.name, rows]];
    }),
  );

/** The code of a choice that a cell shows as its word; null for a column that is no choice, or a word that is none. */
const codeOf = (shop: Shop, table: AnyTable, name: string, cell: string): string | null => {
  const all: Readonly<Record<string, Column>> = table.columns;
  return all[name]?.kind === 'choice' ? shop.vocabulary.reader(table, name)(cell) : null;
};
