import { leaders } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { settings } from '../schema/tables/settings.ts';
import { tables } from '../schema/tables.ts';
import { schemaHere } from './keepSchema.ts';
import { roleHere } from './roleHere.ts';
import { setUp } from './setUp.ts';

/**
 * Adds what the tables of an older version lack, at their right ends; what stands, stays. Killed, it is done again.
 * No call where everything is up to date.
 * @returns whether there was anything to do.
 * @throws Refusal `newerSheet` where a newer version has been at work: what it keeps, this code would not understand.
 */
export const migrate = (shop: Shop): boolean => {
  const state = schemaHere(shop);
  if (state.status === 'newer') throw new Refusal('newerSheet');
  if (state.status === 'current' || !shop.tables.has(settings)) return false;
  shop.lock.hold(() => {
    for (const table of Object.values(tables))
      if ('lazy' in table && state.tables.includes(table.name) && shop.tables.has(table))
        shop.layout.ensureTable(table);
    setUp(shop);
  });
  return true;
};

/**
 * The same before a request, where whoever asks leads. Anybody else waits for a leader or for the hourly run.
 * @throws Refusal `newerSheet`.
 */
export const migrateFor = (shop: Shop): void => {
  const { status } = schemaHere(shop);
  if (status === 'newer' || (status === 'older' && isLeader(shop))) migrate(shop);
};

/** A team list that lacks a column cannot tell: the owner is known without it. */
const isLeader = (shop: Shop): boolean => {
  try {
    return leaders.includes(roleHere(shop));
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};
