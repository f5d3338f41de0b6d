import type { Shop } from '../ports.ts';
import { type JournalRow, journal } from '../schema/tables/journal.ts';

/** One line of the journal, without what it did. */
export interface Intent {
  readonly id: string;
  readonly at: string | null;
  /** E-mail; null where Google hid it. */
  readonly by: string | null;
  readonly action: JournalRow['action'];
  readonly about: string | null;
  readonly state: JournalRow['state'];
}

/** The intents on record, newest first. */
export const recentIntents = (shop: Shop): readonly Intent[] =>
  shop.tables
    .columns(journal, ['intent', 'part', 'at', 'by', 'action', 'about', 'state'])
    .filter(({ id, intent }) => id === intent)
    .map(({ id, at, by, action, about, state }) => ({ id, at, by, action, about, state }))
    .reverse();

/** Those that were begun and neither finished nor held. */
export const openIntents = (shop: Shop): readonly Intent[] =>
  recentIntents(shop).filter(({ state }) => state === 'begun');
