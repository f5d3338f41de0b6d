import { type Deed, deedsOf, rowsOf } from '../domain/journal/deed.ts';
import { fingerprint } from '../domain/journal/fingerprint.ts';
import { inverse } from '../domain/journal/inverse.ts';
import type { Step } from '../domain/journal/step.ts';
import type { Happening, Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { tables } from '../schema/tables.ts';
import { applyDeeds } from './applyDeeds.ts';
import { asTyped } from './asTyped.ts';
import { begin, end, type JournalAction, logged } from './journal.ts';

export type { JournalAction } from './journal.ts';

/** How an intent is journalled. */
export interface Journalling {
  /**
   * Whoever asked goes on by themselves after a kill, as an import does: of inserted rows the journal keeps the ids and
   * a fingerprint only, and a killed intent counts as done with those rows that stand.
   */
  readonly resumes?: true;
}

/**
 * Makes changes of several tables as one: they are written to the journal, made, and marked. A run that is killed in
 * between is finished by `finishOpen`; one that is refused is taken back.
 * @param about What it is about, for people: the name of a customer, of a file.
 * @returns the id of the intent, by which it can be undone.
 * @throws Refusal as the tables and the archive do; nothing of it stands then.
 */
export const carryOut = (
  shop: Shop,
  action: JournalAction,
  about: string,
  steps: readonly Step[],
  how: Journalling = {},
): string =>
  shop.lock.hold(() => {
    const deeds = deedsOf(asTyped(shop, steps), (table) => shop.tables.grid(tables[table]));
    const id = begin(shop, action, about, how.resumes ? deeds.map(inBrief) : deeds);
    try {
      applyDeeds(shop, id, deeds, 'first');
    } catch (error) {
      if (error instanceof Refusal) takeBack(shop, id, deeds);
      throw error;
    }
    end(shop, id, 'done');
    const line = logLine(action, id, about);
    if (line) shop.audit.note([line]);
    return id;
  });

const inBrief = (deed: Deed): Deed => {
  if (deed.do !== 'insert') return deed;
  const { table, grid } = deed;
  const rows = rowsOf(deed).map((row) => [String(row.id), fingerprint(table, row)] as const);
  return { do: 'stand', table, rows, grid };
};

/** What cannot be taken back now stays open, and is finished or held by the next run. */
const takeBack = (shop: Shop, id: string, deeds: readonly Deed[]): void => {
  try {
    applyDeeds(shop, id, inverse(id, deeds), 'again');
    end(shop, id, 'undone');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
};

/** Renamings and the like are told by the lines of their cells, removals by those of their rows. */
const logLine = (action: JournalAction, id: string, about: string): Happening | null => {
  const as = logged[action];
  return as === undefined ? null : { action: as, table: 'Journal', row: id, after: about };
};
