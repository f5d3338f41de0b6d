import { leaders } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { settings } from '../schema/tables/settings.ts';
import { type AnyTable, tables } from '../schema/tables.ts';
import { backUp, cellsARun } from './backup.ts';
import { backupsOf } from './backupIndex.ts';
import { schemaHere } from './keepSchema.ts';
import { roleHere } from './roleHere.ts';
import { setUp } from './setUp.ts';

/** The note that names the backup before a migration, until it is done. */
const migratingNote = 'migrating';

/**
 * Adds what the tables of an older version lack, at their right ends; what stands, stays. A backup is made before.
 * Killed, it is done again, with the backup it has. No call where everything is up to date.
 * @returns whether there was anything to do.
 * @throws Refusal `newerSheet`, see `refuseNewer`; `busy` where the backup of a large register goes on at the next try.
 */
export const migrate = (shop: Shop): boolean => {
  refuseNewer(shop);
  const state = schemaHere(shop);
  if (state.status !== 'older' || !shop.tables.has(settings)) return false;
  backUpBefore(shop);
  bringUpToDate(shop, ({ name }) => state.tables.includes(name));
  shop.notes.write(migratingNote, null);
  return true;
};

/** Adds the columns that these tables lack, and whatever set-up puts back. */
export const bringUpToDate = (shop: Shop, which: (table: AnyTable) => boolean): void =>
  shop.lock.hold(() => {
    for (const table of Object.values(tables))
      if ('lazy' in table && which(table) && shop.tables.has(table)) shop.layout.ensureTable(table);
    setUp(shop);
  });

/**
 * Whatever would write asks this first. No call.
 * @throws Refusal `newerSheet` where a newer version has been at work: what it keeps, this code would not understand.
 */
export const refuseNewer = (shop: Shop): void => {
  if (schemaHere(shop).status === 'newer') throw new Refusal('newerSheet');
};

/** Where there is no room for a backup, the migration goes on without: all it does is to add. */
const backUpBefore = (shop: Shop): void => {
  const made = shop.notes.read(migratingNote);
  if (backupsOf(shop).some(({ id, todo }) => id === made && todo.length === 0)) return;
  try {
    const { id, done, of } = backUp(shop, 'before', null, cellsARun);
    if (done < of) throw new Refusal('busy');
    shop.notes.write(migratingNote, id);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'backupTooLarge') throw error;
  }
};

/**
 * The same before a request, where whoever asks leads. Anybody else waits for a leader or for the hourly run.
 * @throws Refusal `newerSheet`.
 */
export const migrateFor = (shop: Shop): void => {
  const { status } = schemaHere(shop);
  if (status === 'newer' || (status === 'older' && isLeader(shop))) migrate(shop);
};

/** A team list that lacks a column cannot tell: the owner is known without it. */
const isLeader = (shop: Shop): boolean => {
  try {
    return leaders.includes(roleHere(shop));
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};
