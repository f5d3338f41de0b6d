import { leaders } from '../../domain/authority.ts';
import type { Shop } from '../../ports.ts';
import { customers } from '../../schema/tables/customers.ts';
import { settings } from '../../schema/tables/settings.ts';
import { roleHere } from '../roleHere.ts';

/** The note of how many steps are done; `done` once all are, or nobody wants them. A sheet without it was set up before. */
const note = 'firstRun';
const done = 'done';

/** Business, stages, team, hours, customers. */
const steps = 5;

/** Begins the first run of a spreadsheet in which nothing of ours stands. */
export const beginFirstRun = ({ notes, tables }: Shop): void => {
  if (notes.read(note) === null && !tables.has(settings) && !tables.has(customers)) notes.write(note, '0');
};

/** How many of the steps are done; null where none is left to do, and for those who do not set a business up. No call. */
export const firstRunHere = (shop: Shop): number | null => {
  const kept = shop.notes.read(note);
  return kept === null || kept === done || !leaders.includes(roleHere(shop)) ? null : Number(kept);
};

/** Keeps how many steps are done: never fewer than before, and all of them for good. */
export const keepFirstRun = ({ notes }: Shop, reached: number): void => {
  const kept = notes.read(note, 'afresh');
  if (kept === done || Number(kept ?? 0) >= reached) return;
  notes.write(note, reached >= steps ? done : String(reached));
};
