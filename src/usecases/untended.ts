import type { Shop } from '../ports.ts';
import { areGiven } from './givenIds.ts';
import { tendTable, typedTables } from './tendRows.ts';

/** The note that names the tables in which an edit could not be taken up at once. */
const note = 'untended';

const named = (shop: Shop): readonly string[] => (shop.notes.read(note) ?? '').split(',').filter(Boolean);

/** Remembers that rows of this table wait for the next hourly run. */
export const markUntended = (shop: Shop, table: string): void => {
  const waiting = named(shop);
  if (!waiting.includes(table)) shop.notes.write(note, [...waiting, table].join());
};

/**
 * Takes up the rows that no edit told of, as those that another program wrote, and those that a killed run left without
 * their stamps: in the tables that wait, and in one more each hour by turns, which costs one read call.
 */
export const tendByTheHour = (shop: Shop): void => {
  const waiting = named(shop);
  const standing = typedTables.filter((table) => shop.tables.has(table));
  const turn = standing[shop.clock.hour() % Math.max(1, standing.length)];
  for (const table of standing) {
    const due =
      waiting.includes(table.name) ||
      areGiven(shop, table) ||
      (table === turn && shop.hands.unnamed(table).length > 0);
    if (due) tendTable(shop, table);
  }
  if (waiting.length > 0) shop.notes.write(note, null);
};
