import type { Shop } from '../ports.ts';
import { tables } from '../schema/tables.ts';
import { backUpWhenDue, keptTables, troubleNote } from './backup.ts';
import { backupsOf } from './backupIndex.ts';
import { finishErasure } from './eraseCustomer.ts';
import type { MayBegin } from './hourTime.ts';
import { goOnRestoring, restoringNow } from './restore.ts';
import { roleHere } from './roleHere.ts';

/** What the hourly run does for safety, one after the other: what a killed run left comes first. */
export const keepSafe = (shop: Shop, mayBegin: MayBegin): void => {
  finishErasure(shop);
  if (restoringNow(shop) !== null) goOnRestoring(shop);
  else backUpWhenDue(shop, mayBegin);
};

/** A backup as the dialog lists it. */
export interface BackupItem {
  readonly id: string;
  /** Day and time as the spreadsheet's zone and the reader's language have them. */
  readonly at: string;
  readonly why: 'hand' | 'schedule' | 'before';
  readonly whole: boolean;
  readonly rows: number;
  readonly cells: number;
  readonly tables: readonly { readonly name: string; readonly title: string; readonly rows: number }[];
}

export interface SafetyState {
  readonly backups: readonly BackupItem[];
  /** Why the clock's last backup was not made; null where it was. */
  readonly trouble: string | null;
  /** Whether a restore waits to be gone on with. */
  readonly restoring: {
    readonly backup: string;
    readonly table: string | null;
    readonly row: string | null;
  } | null;
  readonly every: number;
  readonly keep: number;
  /** What a backup would keep now. */
  readonly kept: readonly { readonly name: string; readonly title: string }[];
  readonly mayRestore: boolean;
}

export const safetyState = (shop: Shop): SafetyState => {
  const all = backupsOf(shop);
  const standing = shop.snapshots.standing(
    all.flatMap(({ tables: kept }) => Object.values(kept).map(({ tab }) => tab)),
  );
  const { backupEvery, backupKeep } = shop.settings.read();
  const trouble = shop.notes.read(troubleNote);
  const restoring = restoringNow(shop);
  return {
    backups: all.map((one) => {
      const kept = Object.values(tables).flatMap(({ name }) => {
        const table = one.tables[name];
        return table
          ? [
              {
                name,
                title: shop.say(`tab.${name}`),
                rows: table.rows - 1,
                tab: table.tab,
                cells: table.cells,
              },
            ]
          : [];
      });
      return {
        id: one.id,
        at: shop.formats.moment(one.at),
        why: one.why,
        whole: one.todo.length === 0 && kept.every(({ tab }) => standing.has(tab)),
        rows: kept.reduce((sum, { rows }) => sum + rows, 0),
        cells: kept.reduce((sum, { cells }) => sum + cells, 0),
        tables: kept.map(({ name, title, rows }) => ({ name, title, rows })),
      };
    }),
    trouble: trouble === null ? null : shop.say('error.backupTooLarge'),
    restoring: restoring && { backup: restoring.backup, table: restoring.table, row: restoring.row },
    every: backupEvery,
    keep: backupKeep,
    kept: keptTables
      .filter((table) => shop.tables.has(table))
      .map(({ name }) => ({ name, title: shop.say(`tab.${name}`) })),
    mayRestore: roleHere(shop) === 'owner',
  };
};
