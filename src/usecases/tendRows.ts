import { customersNamed } from '../domain/myDay/typedContact.ts';
import type { Change, HandRow, Shop } from '../ports.ts';
import type { Column } from '../schema/table.ts';
import { customers } from '../schema/tables/customers.ts';
import { type AnyTable, tables } from '../schema/tables.ts';
import { finishGiven, giveIds } from './givenIds.ts';
import { growAfter } from './growSummaries.ts';
import { type Assigned, queueLeads } from './reminders/queueLeads.ts';

/** Ours alone: nobody types rows into these. */
const notTyped: ReadonlySet<string> = new Set([
  'Settings',
  'Log',
  'Journal',
  'Archive',
  'StageChanges',
  'Periods',
  'Outbox',
  'Points',
  'Enrolments',
  'Forms',
  'FormAnswers',
]);

/** Rows may move while they get their ids: then those that got none are looked for again, so often. */
const rounds = 3;

/** The tables into whose tabs people may type rows. */
export const typedTables: readonly AnyTable[] = Object.values(tables).filter(
  ({ name }) => !notTyped.has(name),
);

/**
 * Makes full rows of those that were typed, pasted or copied into a table's tab: each gets its id and its stamps, and
 * the customer whom it names. Of two rows with one id, the lower one is the copy and gets an id of its own.
 * @returns how many rows got an id.
 */
export const tendTable = (shop: Shop, table: AnyTable, known?: ReadonlyMap<number, string>): number => {
  const count = shop.lock.hold(() => tend(shop, table, known));
  growAfter(shop, table.name, count);
  return count;
};

const tend = (shop: Shop, table: AnyTable, known?: ReadonlyMap<number, string>): number => {
  finishGiven(shop, table, (rows) => enter(shop, table, rows));
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const at = shop.hands.unnamed(table);
    const named = nameRows(shop, table, at, round === 0 ? known : undefined);
    count += named.length;
    if (named.length === at.length) break;
  }
  return count;
};

const nameRows = (
  shop: Shop,
  table: AnyTable,
  at: readonly number[],
  known: ReadonlyMap<number, string> | undefined,
): readonly HandRow[] => {
  if (at.length === 0) return [];
  return giveIds(shop, table, at.length, (ids) => {
    const named = shop.hands.name(table, at, (row) => known?.get(row.at) ?? ids[at.indexOf(row.at)] ?? null);
    enter(shop, table, named);
    return named;
  });
};

/** Makes rows whole that got their ids just now, and logs them as added. */
const enter = (shop: Shop, table: AnyTable, rows: readonly HandRow[]): void => {
  shop.audit.note(
    rows.map(({ cells }) => ({
      action: 'add' as const,
      table: table.name,
      ...(cells.id !== undefined && { row: cells.id }),
    })),
  );
  completeRows(shop, table, rows);
  if (table.name === 'Customers') queueLeads(shop, typedLeads(shop, rows));
};

/** Those of the rows that say that they are leads, with their owners. */
export const typedLeads = ({ vocabulary }: Shop, rows: readonly HandRow[]): readonly Assigned[] =>
  rows
    .filter(({ cells }) => cells.status === vocabulary.choice(customers, 'status', 'lead'))
    .map(({ cells }) => ({ id: cells.id ?? '', owner: cells.owner ?? null }));

/** Puts the stamps and the customer into rows that have an id and lack them. */
export const completeRows = (shop: Shop, table: AnyTable, rows: readonly HandRow[]): void => {
  const names = rows.some(lacksCustomer) || rows.some(lacksName) ? namesOf(shop) : [];
  const changes = rows.flatMap((row): Change<AnyTable>[] => {
    const patch = { ...stamps(shop, table, row), ...whose(table, row, names) };
    return row.cells.id === undefined || Object.keys(patch).length === 0 ? [] : [{ id: row.cells.id, patch }];
  });
  shop.tables.forget(table);
  shop.tables.change(table, changes);
};

/** Whether a row names a customer whom it does not refer to yet. */
export const lacksCustomer = ({ cells }: HandRow): boolean =>
  cells.customerName !== undefined && cells.customer === undefined;

const lacksName = ({ cells }: HandRow): boolean =>
  cells.customer !== undefined && cells.customerName === undefined;

type Names = readonly { readonly id: string; readonly name: string | null }[];

const namesOf = (shop: Shop): Names =>
  shop.tables.has(customers) ? shop.tables.columns(customers, ['name']) : [];

/** The customer whom the row's text names alone; a name that several have is left to people. */
const whose = (table: AnyTable, row: HandRow, names: Names): Readonly<Record<string, string>> => {
  if (!('customerName' in table.columns)) return {};
  const { customer, customerName } = row.cells;
  if (lacksName(row)) {
    const name = names.find(({ id }) => id === customer)?.name;
    return name ? { customerName: name } : {};
  }
  if (!lacksCustomer(row) || customerName === undefined) return {};
  const [id, ...others] = customersNamed(customerName, names);
  return id === undefined || others.length > 0 ? {} : { customer: id };
};

/** What a form would have stamped, where it is blank. */
const stamps = (shop: Shop, table: AnyTable, { cells }: HandRow): Readonly<Record<string, string>> => {
  const columns: Readonly<Record<string, Column>> = table.columns;
  const { source } = columns;
  const blank = (name: string): boolean => name in columns && cells[name] === undefined;
  const today = shop.clock.today();
  return {
    ...(blank('source') && source?.kind === 'choice' && source.of.includes('own') && { source: 'own' }),
    ...(blank('addedOn') && { addedOn: today }),
    ...(blank('notedOn') && { notedOn: today }),
    ...(table.name === 'Interactions' && blank('happenedOn') && { happenedOn: today }),
    ...(blank('loggedAt') && { loggedAt: shop.clock.now() }),
  };
};
