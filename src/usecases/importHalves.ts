import type { Shop } from '../ports.ts';
import { intentsOf } from './importBatches.ts';
import { recorded } from './journal.ts';

/** The rows that the last part of an import was to insert: a kill may have left them in half. */
export const importHalves = (shop: Shop, batch: string): ReadonlySet<string> => {
  const intents = intentsOf(shop, batch).filter(({ undone }) => !undone);
  const last = intents[intents.length - 1];
  const deeds = last ? (recorded(shop)(last.id)?.deeds ?? []) : [];
  return new Set(deeds.flatMap((deed) => (deed.do === 'stand' ? deed.rows.map(([id]) => id) : [])));
};
