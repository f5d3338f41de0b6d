import { tabsOf } from '../domain/safety/backups.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { backUp, keptTables, restoringNote } from './backup.ts';
import { wholeBackup } from './backupIndex.ts';
import { beforeOutboxReturns } from './mail/sentNotes.ts';
import { bringUpToDate } from './migrate.ts';
import { setUp } from './setUp.ts';

export interface RestoreWish {
  readonly backup: string;
  /** One table, or all. */
  readonly table: TableName | null;
  /** One row of the table, by id. */
  readonly row: string | null;
}

export interface RestoreProgress {
  readonly phase: 'backup' | 'restore' | 'tidy' | 'done';
  readonly done: number;
  readonly of: number;
}

/** A restore under way: what is left of it. Its note is written before anything is changed. */
interface Restoring extends RestoreWish {
  readonly phase: 'backup' | 'restore' | 'tidy';
  readonly todo: readonly TableName[];
  readonly of: number;
}

/** Cells that one request puts back at most. */
const cellsARequest = 600_000;
/** Tables that one request puts back at most: each has some hundred calls of its own, for the marks of its columns. */
const tablesARequest = 5;

/**
 * Puts a backup back: everything, one table or one row, after a backup of what stands now. Ask on until `done`.
 * @throws Refusal `backupGone`, `backupTooLarge`, `rowGone` where the backup has no such row.
 */
export const restore = (shop: Shop, wish: RestoreWish): RestoreProgress => {
  if (restoringNow(shop) === null) begin(shop, wish);
  return goOnRestoring(shop);
};

const begin = (shop: Shop, wish: RestoreWish): void => {
  const backup = wholeBackup(shop, wish.backup);
  const tabs = tabsOf(backup);
  if (shop.snapshots.standing(tabs).size < tabs.length) throw new Refusal('backupGone');
  if (wish.table !== null && wish.row !== null) demandRow(shop, wish.backup, wish.table, wish.row);
  const todo = keptTables
    .map(({ name }) => name)
    .filter((name) =>
      wish.table === null ? backup.tables[name] || shop.tables.has(tables[name]) : name === wish.table,
    );
  if (
    shop.tables.has(tables.Settings) === false ||
    todo.some((name) => backup.tables[name] && !shop.tables.has(tables[name]))
  )
    setUp(shop);
  keep(shop, { ...wish, phase: 'backup', todo, of: todo.length });
};

const demandRow = (shop: Shop, id: string, table: TableName, row: string): void => {
  const kept = wholeBackup(shop, id).tables[table];
  if (!kept || !shop.snapshots.rows(tables[table], kept.tab).some((one) => one.id === row))
    throw new Refusal('rowGone', { tab: shop.vocabulary.tab(table) });
};

/** Goes on with a restore that is under way, one phase a call: what one puts back, the next must read afresh. */
export const goOnRestoring = (shop: Shop): RestoreProgress => {
  const now = restoringNow(shop);
  if (now === null) return { phase: 'done', done: 0, of: 0 };
  if (now.phase === 'backup') return backUpFirst(shop, now);
  if (now.phase === 'restore') return shop.lock.hold(() => putBack(shop, now));
  return shop.lock.hold(() => tidy(shop, now));
};

/** Whether a restore waits to be gone on with. No call. */
export const restoringNow = ({ notes }: Shop): Restoring | null => {
  const text = notes.read(restoringNote);
  // Only `keep` writes this note.
  return text === null ? null : (JSON.parse(text) as Restoring);
};

const keep = ({ notes }: Shop, restoring: Restoring): void =>
  notes.write(restoringNote, JSON.stringify(restoring));

const backUpFirst = (shop: Shop, now: Restoring): RestoreProgress => {
  const { done, of } = backUp(shop, 'before', now.todo);
  if (done === of) keep(shop, { ...now, phase: 'restore' });
  return { phase: 'backup', done, of };
};

const putBack = (shop: Shop, now: Restoring): RestoreProgress => {
  let todo = now.todo;
  for (
    let cells = 0;
    todo.length > 0 && cells < cellsARequest && now.todo.length - todo.length < tablesARequest;
  ) {
    const [name] = todo;
    if (name === undefined) break;
    cells += putTableBack(shop, now, name);
    shop.lock.flush();
    todo = todo.slice(1);
    keep(shop, { ...now, todo, phase: todo.length > 0 ? 'restore' : 'tidy' });
  }
  shop.audit.note(
    now.todo
      .filter((name) => !todo.includes(name))
      .map((table) => ({ action: 'restore', table, ...(now.row === null ? {} : { row: now.row }) })),
  );
  return { phase: 'restore', done: now.of - todo.length, of: now.of };
};

/** @returns the cells that were put back. */
const putTableBack = (shop: Shop, { backup, row }: Restoring, name: TableName): number => {
  const kept = wholeBackup(shop, backup).tables[name];
  const table = tables[name];
  if (name === 'Outbox') beforeOutboxReturns(shop, row === null ? 'all' : 'one');
  // A table that was blank, or not there, when the backup was made.
  if (!kept) {
    if (shop.tables.has(table)) shop.exports.cut(table, 0);
    return 0;
  }
  if (!shop.tables.has(table)) shop.layout.make(table);
  if (row === null) shop.snapshots.restore(table, kept.tab);
  else shop.snapshots.restoreRow(table, kept.tab, row);
  return row === null ? kept.cells : 0;
};

/** Formulas that lost a column they named, and whatever a newer version has added since, are put back by set-up. */
const tidy = (shop: Shop, now: Restoring): RestoreProgress => {
  if (now.row === null) bringUpToDate(shop, ({ name }) => now.table === null || now.table === name);
  shop.notes.write(restoringNote, null);
  return { phase: 'done', done: now.of, of: now.of };
};
