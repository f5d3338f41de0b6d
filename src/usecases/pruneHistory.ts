import { addDays } from '../domain/days.ts';
import type { Shop } from '../ports.ts';
import { archive } from '../schema/tables/archive.ts';
import { journal } from '../schema/tables/journal.ts';
import { log } from '../schema/tables/log.ts';

/** Lines that the log keeps. */
const longestLog = 20_000;
/** Lines that it may have more before the oldest go, so that it is not cut each hour. */
const slack = 500;
/** Days for which deleted rows and the way back from a change are kept. */
const keptDays = 400;
const mostArchived = 5000;
const mostIntents = 2000;

const prunedNote = 'pruned';

/** From this hour on: it is work that nobody shall wait for. */
const evening = 21;

/**
 * Once an evening: the oldest lines of the log, of the archive and of the journal go, and a tab of these that is not
 * there yet is made, so that nobody's first deletion has to wait for it. Costs no call but for the hour at other times.
 */
export const pruneHistory = (shop: Shop): void => {
  const today = shop.clock.today();
  if (shop.notes.read(prunedNote) === today || shop.clock.hour() < evening) return;
  shop.lock.hold(() => {
    shop.notes.write(prunedNote, today);
    for (const table of [log, journal, archive]) shop.layout.make(table);
    // Asked for anew by the next line, in case a person moved the columns of the log, or changed the zone.
    for (const note of ['logColumns', 'zone']) shop.notes.write(note, null);
    pruneLog(shop);
    pruneArchive(shop);
    pruneJournal(shop);
  });
};

export const pruneLog = (shop: Shop): void => {
  if (!shop.tables.has(log)) return;
  const ids = shop.tables.columns(log, ['at']).map(({ id }) => id);
  if (ids.length > longestLog + slack) shop.archive.drop(log, ids.slice(0, ids.length - longestLog));
};

const pruneArchive = (shop: Shop): void => {
  if (!shop.tables.has(archive)) return;
  const rows = shop.tables.columns(archive, ['at']);
  const oldest = addDays(shop.clock.today(), -keptDays);
  const old = rows.filter(({ at }, index) => (at ?? '') < oldest || index < rows.length - mostArchived);
  shop.archive.drop(
    archive,
    old.map(({ id }) => id),
  );
};

/** An intent goes with all its parts; one that is under way stays. */
const pruneJournal = (shop: Shop): void => {
  if (!shop.tables.has(journal)) return;
  const rows = shop.tables.columns(journal, ['intent', 'at', 'state']);
  const heads = rows.filter(({ id, intent }) => id === intent);
  const oldest = addDays(shop.clock.today(), -keptDays);
  const old = new Set(
    heads
      .filter(({ at, state }, index) => {
        const late = (at ?? '') < oldest || index < heads.length - mostIntents;
        return late && state !== 'begun';
      })
      .map(({ id }) => id),
  );
  shop.archive.drop(
    journal,
    rows.filter(({ intent }) => old.has(intent)).map(({ id }) => id),
  );
};
