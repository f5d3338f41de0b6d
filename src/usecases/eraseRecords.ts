import type { Shop } from '../ports.ts';
import { journal } from '../schema/tables/journal.ts';
import { log } from '../schema/tables/log.ts';

/**
 * What the log and the journal say of these rows goes: the log keeps who changed which row when, the journal that
 * something was done; it cannot be undone any more.
 */
export const eraseRecords = (shop: Shop, ids: ReadonlySet<string>): void => {
  eraseLog(shop, ids);
  eraseJournal(shop, ids);
};

const eraseLog = (shop: Shop, ids: ReadonlySet<string>): void => {
  const told = shop.tables
    .read(log)
    .rows.filter(({ row, before, after }) => row !== null && ids.has(row) && (before ?? after) !== null);
  shop.tables.change(
    log,
    told.map(({ id }) => ({ id, patch: { before: null, after: null } })),
  );
};

/** The text of an intent goes on in further rows: where one of them names an id, all of them go. */
const eraseJournal = (shop: Shop, ids: ReadonlySet<string>): void => {
  const { rows } = shop.tables.read(journal);
  const texts = new Map<string, string>();
  for (const { intent, data } of rows) texts.set(intent, (texts.get(intent) ?? '') + (data ?? ''));
  const told = rows.filter(({ intent, data, about }) => {
    const text = texts.get(intent) ?? '';
    return (data !== null || about !== null) && [...ids].some((id) => text.includes(id));
  });
  shop.tables.change(
    journal,
    told.map(({ id }) => ({ id, patch: { data: null, about: null, state: 'undone' } })),
  );
};
