import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { type Intent, recentIntents } from './recentIntents.ts';
import { type Kept, undoIntent, undoIntents } from './undoIntents.ts';

/** A change of several rows as people see it: an import of many parts is one. */
export interface RecentChange extends Intent {
  /** The words of the action, in the language of who asks. */
  readonly what: string;
  readonly undoable: boolean;
}

/** Lines that the list shows. */
const longestList = 50;

/** Parts of an import that are undone in one execution; the dialog for imports undoes a larger one part by part. */
const mostParts = 5;

/** What was done as one, newest first, with whether it can be undone. */
export const recentChanges = (shop: Shop): readonly RecentChange[] => {
  const groups = new Map<string, Intent[]>();
  for (const intent of recentIntents(shop)) {
    if (intent.action === 'undo' || intent.action === null) continue;
    groups.set(groupOf(intent), [...(groups.get(groupOf(intent)) ?? []), intent]);
  }
  return [...groups.values()].slice(0, longestList).flatMap(([newest, ...others]) => {
    if (!newest?.action) return [];
    const what = shop.say(`Journal.action.${newest.action}`);
    return [{ ...newest, what, undoable: isUndoable(newest) && others.length < mostParts }];
  });
};

const isUndoable = ({ state, action }: Intent): boolean =>
  (state === 'done' || state === 'held') && action !== 'erase' && action !== 'undo';

/** The parts of one import end alike in what they are about: with its id. */
const groupOf = ({ id, action, about, state }: Intent): string =>
  action === 'import' ? JSON.stringify([about?.split(' · ').pop(), state]) : id;

/**
 * Undoes what stands in the list: an import with all its parts, of which rows that were changed since stay; anything
 * else whole or not at all.
 * @throws Refusal `undoConflict`, `undoUnknown`.
 */
export const undoChange = (shop: Shop, id: string): readonly Kept[] =>
  shop.lock.hold(() => {
    const intents = recentIntents(shop);
    const chosen = intents.find((intent) => intent.id === id);
    if (!chosen) throw new Refusal('undoUnknown');
    if (chosen.action !== 'import') {
      undoIntent(shop, id);
      return [];
    }
    const parts = intents.filter((one) => isUndoable(one) && groupOf(one) === groupOf(chosen));
    return undoIntents(shop, parts.map((one) => one.id).reverse());
  });
