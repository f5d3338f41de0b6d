import type { Day, Instant } from '../../schema/day.ts';
import type { TableName } from '../../schema/tables.ts';
import { daysBetween } from '../days.ts';

/** One table of a backup: the hidden tab that keeps it, rows with the header, cells of the tab. */
export interface KeptTable {
  readonly tab: number;
  readonly rows: number;
  readonly cells: number;
}

export interface Backup {
  readonly id: string;
  readonly at: Instant;
  /** The day in the spreadsheet's zone. */
  readonly on: Day;
  /** Made by hand, by the clock, or before something that a backup should precede. */
  readonly why: 'hand' | 'schedule' | 'before';
  /** Tables that are still to be copied; none in a whole backup. */
  readonly todo: readonly TableName[];
  /** What is being copied now, and the title of its tab. */
  readonly pending: { readonly table: TableName; readonly title: string } | null;
  readonly tables: Readonly<Partial<Record<TableName, KeptTable>>>;
}

/** Days after which a backup is too old to be of use, unless it is the only one. */
export const oldestBackup = 60;

/** Cells that all tabs together may take: Google's 10,000,000 with room for a day's work. */
export const roomForAll = 9_500_000;

export const cellsIn = ({ tables }: Backup): number =>
  Object.values(tables).reduce((sum, { cells }) => sum + cells, 0);

export const tabsOf = ({ tables }: Backup): readonly number[] => Object.values(tables).map(({ tab }) => tab);

/**
 * The backups that go: beyond the number to keep, and the aged; the newest stays.
 * @param backups Whole ones, newest first.
 */
export const outdated = (backups: readonly Backup[], keep: number, today: Day): readonly Backup[] =>
  backups.filter(({ on }, place) => place >= keep || (place > 0 && daysBetween(on, today) > oldestBackup));

/**
 * The backups that go to make room, oldest first; null where there is no room even without them.
 * @param backups Whole ones, newest first.
 * @param needed Cells of the new one.
 * @param beside Cells of all tabs that are no backups.
 * @param most Cells that backups may take together.
 */
export const makingRoom = (
  backups: readonly Backup[],
  needed: number,
  beside: number,
  most: number,
): readonly Backup[] | null => {
  if (needed > most || beside + needed > roomForAll) return null;
  const gone: Backup[] = [];
  let standing = backups.reduce((sum, one) => sum + cellsIn(one), 0);
  for (const oldest of [...backups].reverse()) {
    if (standing + needed <= most && beside + standing + needed <= roomForAll) break;
    gone.push(oldest);
    standing -= cellsIn(oldest);
  }
  return gone;
};

/** Whether the next backup of the clock is due: none yet, or the last one `every` days ago; 0 is never. */
export const backupDue = (backups: readonly Backup[], every: number, today: Day): boolean => {
  if (every === 0) return false;
  const last = backups.find(({ why, todo }) => why !== 'before' && todo.length === 0);
  return last === undefined || daysBetween(last.on, today) >= every;
};
