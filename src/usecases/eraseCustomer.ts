import { erasedPatch, erasures } from '../domain/safety/erasure.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import type { PatchOf } from '../schema/table.ts';
import { archive } from '../schema/tables/archive.ts';
import { customers } from '../schema/tables/customers.ts';
import type { followUps } from '../schema/tables/followUps.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';
import { backupsOf } from './backupIndex.ts';
import { eraseRecords } from './eraseRecords.ts';
import { foundRow } from './foundRow.ts';

/** The note that names the customer who is being erased: by id, so that it keeps nothing of what is erased. */
const erasingNote = 'erasing';

/** The tables whose rows tell of a customer, in the order in which they are erased: the customer last. */
const concerned: readonly AnyTable[] = Object.values(tables)
  .filter(({ name }) => name in erasures)
  .reverse();

/**
 * R15: erases a customer for good: in every table, in the log, the journal, the archive and all backups. The rows
 * stay with their ids and amounts. No undo.
 * @param typed The customer's name as the person typed it to confirm.
 * @throws Refusal `rowGone`, `confirmDiffers`.
 */
export const eraseCustomer = (shop: Shop, id: string, typed: string): void => {
  const { name } = foundRow(shop, customers, id);
  if (name.trim() !== typed.trim()) throw new Refusal('confirmDiffers');
  shop.notes.write(erasingNote, id);
  finishErasure(shop);
};

/** Finishes an erasure that a killed run left. No call where there is none. */
export const finishErasure = (shop: Shop): void => {
  const customer = shop.notes.read(erasingNote);
  if (customer === null) return;
  const ids = shop.lock.hold(() => eraseRows(shop, customer));
  // The changes themselves have just been logged: what the log says of them goes in a second turn.
  shop.lock.hold(() => {
    eraseRecords(shop, ids);
    shop.audit.note([{ action: 'erase', table: 'Customers', row: customer }]);
  });
  shop.lock.hold(() => shop.notes.write(erasingNote, null));
};

/** @returns the ids of all rows that tell of the customer, those in the archive too. */
const eraseRows = (shop: Shop, customer: string): ReadonlySet<string> => {
  const ids = new Set([customer]);
  for (const table of concerned) if (shop.tables.has(table)) eraseIn(shop, table, customer, ids);
  forgetArchived(shop, customer, ids);
  for (const backup of backupsOf(shop)) {
    for (const table of concerned) {
      const kept = backup.tables[table.name];
      if (kept) shop.snapshots.erase(table, kept.tab, ids, inBackup(shop, table));
    }
  }
  return ids;
};

const eraseIn = (shop: Shop, table: AnyTable, customer: string, ids: Set<string>): void => {
  const words = wordsFor(shop);
  const rows = shop.tables.read(table).rows.filter((row) => belongs(row, customer));
  for (const row of rows) ids.add(String(Object(row).id));
  const changes = rows.flatMap((row) => {
    const patch = {
      ...erasedPatch(erasures[table.name] ?? {}, row, words),
      ...(table.name === 'FollowUps' && closedPatch(shop, row)),
    };
    return Object.keys(patch).length === 0 ? [] : [{ id: String(Object(row).id), patch }];
  });
  // Each patch holds columns of this table as its erasure names them.
  shop.tables.change(table, changes as { id: string; patch: PatchOf<AnyTable> }[]);
  if (rows.length > 0) shop.snapshots.eraseTheirs(table, new Set(rows.map((row) => String(Object(row).id))));
};

const belongs = (row: object, customer: string): boolean =>
  'customer' in row ? row.customer === customer : 'id' in row && row.id === customer;

/** Nothing is left to be done for an erased customer. */
const closedPatch = (shop: Shop, row: object): PatchOf<typeof followUps> =>
  'doneOn' in row && row.doneOn === null ? { doneOn: shop.clock.today() } : {};

const wordsFor = (shop: Shop) => ({
  customer: shop.sheetSay('safety.erasedCustomer'),
  something: shop.sheetSay('safety.erased'),
});

/** In a backup everything goes but what stays in the table itself. */
const inBackup = (shop: Shop, table: AnyTable) => {
  const erasure = erasures[table.name] ?? {};
  const words = wordsFor(shop);
  return {
    keep: Object.keys(table.columns).filter((column) => erasure[column] === undefined),
    put: Object.fromEntries(
      Object.entries(erasure).flatMap(([column, becomes]) =>
        becomes === 'blank' ? [] : [[column, words[becomes]]],
      ),
    ),
  };
};

/** Rows of the customer that were deleted before: what the archive keeps of them goes. */
const forgetArchived = (shop: Shop, customer: string, ids: Set<string>): void => {
  if (!shop.tables.has(archive)) return;
  const told = shop.tables
    .read(archive)
    .rows.filter(({ row, data }) => ids.has(row) || (data ?? '').includes(customer));
  for (const { table, row } of told) {
    ids.add(row);
    if (isTable(table)) shop.archive.forget(tables[table], row);
  }
};

const isTable = (name: string): name is TableName => name in tables;
