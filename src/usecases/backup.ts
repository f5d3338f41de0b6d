import { type Backup, backupDue, cellsIn, makingRoom, outdated, tabsOf } from '../domain/safety/backups.ts';
import type { Shop } from '../ports.ts';
import type { Day } from '../schema/day.ts';
import { Refusal } from '../schema/refusal.ts';
import { type AnyTable, type TableName, tables } from '../schema/tables.ts';
import { backupsOf, forgetBackup, keepBackup } from './backupIndex.ts';
import type { MayBegin } from './hourTime.ts';

export interface BackupProgress {
  readonly id: string;
  readonly done: number;
  readonly of: number;
}

/** Cells that one request copies at most, so that it ends well before six minutes; and one run of the clock. */
const cellsARequest = 600_000;
export const cellsARun = 2_000_000;
/** How long after its start a run of the clock copies another table, ms: the next run goes on. */
const timeToCopy = 45_000;

/** What the add-on writes for itself is no part of a backup: putting it back would undo what is on record. */
const unkept: ReadonlySet<TableName> = new Set(['Log', 'Journal', 'Archive']);

/** The tables that a backup keeps, children before those they refer to. */
export const keptTables: readonly AnyTable[] = Object.values(tables)
  .filter(({ name }) => !unkept.has(name))
  .reverse();

/**
 * Begins a backup, or goes on with one that is begun, within the cells of one request: ask again until `done` is `of`.
 * @throws Refusal `backupTooLarge`.
 */
export const backUp = (
  shop: Shop,
  why: Backup['why'] = 'hand',
  only: readonly TableName[] | null = null,
  most = cellsARequest,
  hasTime: () => boolean = () => true,
): BackupProgress =>
  shop.lock.hold(() => {
    let backup = begun(shop, why) ?? begin(shop, why, only);
    const before = cellsIn(backup);
    let copied = 0;
    while (backup.todo.length > 0 && copied < most && hasTime()) {
      backup = copyNext(shop, backup);
      copied = cellsIn(backup) - before;
    }
    if (backup.todo.length === 0) prune(shop);
    const done = Object.keys(backup.tables).length;
    return { id: backup.id, done, of: done + backup.todo.length };
  });

/**
 * What the hourly run does: goes on with a backup of the clock, a table at least, or begins one that is due. One that was
 * refused is tried again on another day. No call where there is nothing to do.
 */
export const backUpWhenDue = (shop: Shop, mayBegin: MayBegin): void => {
  const { backupEvery } = shop.settings.read();
  const today = shop.clock.today();
  const open = begun(shop, 'schedule');
  if (!open && (wasRefused(shop, today) || !backupDue(backupsOf(shop), backupEvery, today))) return;
  if (!mayBegin()) return;
  let isFirst = open !== undefined;
  const hasTime = (): boolean => {
    const may = isFirst || shop.clock.elapsed() < timeToCopy;
    isFirst = false;
    return may;
  };
  try {
    backUp(shop, 'schedule', null, cellsARun, hasTime);
    if (shop.notes.read(troubleNote) !== null) shop.notes.write(troubleNote, null);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    shop.notes.write(troubleNote, `${error.code} ${today}`);
  }
};

/** The note that says why the clock's last backup was not made, and on which day: `backupTooLarge 2018-01-02`. */
export const troubleNote = 'backupTrouble';

const wasRefused = ({ notes }: Shop, today: Day): boolean =>
  notes.read(troubleNote)?.endsWith(` ${today}`) === true;

/** Removes a backup: its tabs first, so that a killed run finds it again. */
export const removeBackup = (shop: Shop, backup: Backup): void => {
  shop.snapshots.remove(tabsOf(backup));
  forgetBackup(shop, backup.id);
};

const begun = (shop: Shop, why: Backup['why']): Backup | undefined =>
  backupsOf(shop).find((one) => one.why === why && one.todo.length > 0);

const begin = (shop: Shop, why: Backup['why'], only: readonly TableName[] | null): Backup => {
  const wanted = keptTables.filter(
    (table) =>
      (only === null || only.includes(table.name)) && shop.tables.has(table) && !isBlank(shop, table),
  );
  makeRoom(shop, wanted);
  const [id = ''] = shop.ids.make('X', 1, new Set(backupsOf(shop).map((one) => one.id)));
  const backup: Backup = {
    id,
    at: shop.clock.now(),
    on: shop.clock.today(),
    why,
    todo: wanted.map(({ name }) => name),
    pending: null,
    tables: {},
  };
  keepBackup(shop, backup);
  return backup;
};

const isBlank = (shop: Shop, { name, ...table }: AnyTable): boolean =>
  'lazy' in table && shop.layout.filled(name) < 2;

/** @throws Refusal `backupTooLarge`. */
const makeRoom = (shop: Shop, wanted: readonly AnyTable[]): void => {
  const whole = backupsOf(shop).filter(({ todo }) => todo.length === 0);
  const needed = wanted.reduce((sum, table) => sum + shop.snapshots.cells(table), 0);
  const beside = shop.snapshots.cellsBeside(backupsOf(shop).flatMap(tabsOf));
  const gone = makingRoom(whole, needed, beside, shop.settings.read().backupCells);
  const inUse = new Set(inUseBy(shop));
  if (gone === null || gone.some(({ id }) => inUse.has(id))) throw new Refusal('backupTooLarge');
  for (const backup of gone) removeBackup(shop, backup);
};

/** Copies the next table: its title is noted before, so that what a kill leaves is found and made anew. */
const copyNext = (shop: Shop, backup: Backup): Backup => {
  const [name, ...todo] = backup.todo;
  if (name === undefined) return backup;
  const table = tables[name];
  if (!shop.tables.has(table)) return kept(shop, { ...backup, todo, pending: null });
  const title = backup.pending?.table === name ? backup.pending.title : shop.snapshots.title(table);
  kept(shop, { ...backup, pending: { table: name, title } });
  const tab = shop.snapshots.take(table, title);
  shop.lock.flush();
  return kept(shop, { ...backup, todo, pending: null, tables: { ...backup.tables, [name]: tab } });
};

const kept = (shop: Shop, backup: Backup): Backup => {
  keepBackup(shop, backup);
  return backup;
};

/** Backups beyond the number to keep, and the aged, go; one that is being restored stays. */
const prune = (shop: Shop): void => {
  const whole = backupsOf(shop).filter(({ todo }) => todo.length === 0);
  const inUse = new Set(inUseBy(shop));
  const old = outdated(whole, shop.settings.read().backupKeep, shop.clock.today());
  for (const backup of old) if (!inUse.has(backup.id)) removeBackup(shop, backup);
};

/** The note of a restore that is under way. */
export const restoringNote = 'restoring';

const inUseBy = ({ notes }: Shop): readonly string[] => {
  const text = notes.read(restoringNote);
  return text === null ? [] : [String(Object(JSON.parse(text)).backup)];
};
