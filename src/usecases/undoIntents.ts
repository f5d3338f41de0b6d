import type { Deed } from '../domain/journal/deed.ts';
import { inverse } from '../domain/journal/inverse.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { tables } from '../schema/tables.ts';
import { applyDeeds } from './applyDeeds.ts';
import { begin, end, type Recorded, recorded } from './journal.ts';
import { absorbOutbox } from './mail/sentNotes.ts';
import { type Kept, type Undoable, undoable } from './undoable.ts';

export type { Kept } from './undoable.ts';

/**
 * Takes an intent back, whole or not at all; one that is taken back already stays so.
 * @throws Refusal `undoConflict` naming what was changed since, `undoUnknown` where it is no longer on record or is of a
 * kind that cannot be undone.
 */
export const undoIntent = (shop: Shop, intent: string): void =>
  shop.lock.hold(() => {
    absorbOutbox(shop);
    const found = recorded(shop)(intent);
    const back = wayBack(shop, intent, found);
    if (!back) return;
    if (back.kept.length > 0) throw conflict(shop, back.kept);
    takeBack(shop, intent, found?.row.about ?? '', back.deeds);
  });

/** Takes several back, the latest first. @returns the rows that were changed since: they stay as they are. */
export const undoIntents = (shop: Shop, intents: readonly string[]): readonly Kept[] =>
  shop.lock.hold(() => {
    absorbOutbox(shop);
    const records = recorded(shop);
    return [...intents].reverse().flatMap((intent) => {
      const found = records(intent);
      const back = wayBack(shop, intent, found);
      if (back) takeBack(shop, intent, found?.row.about ?? '', back.deeds);
      return back?.kept ?? [];
    });
  });

/** What undoes an intent; null where it is undone already. */
const wayBack = (shop: Shop, intent: string, found: Recorded | null): Undoable | null => {
  if (found?.row.state === 'undone') return null;
  const { deeds, row } = found ?? {};
  if (!deeds || row?.state === 'begun' || row?.action === 'erase' || row?.action === 'undo')
    throw new Refusal('undoUnknown');
  const back = new Set(deeds.flatMap((deed) => (deed.do === 'remove' ? deed.ids : [])));
  return undoable(shop, inverse(intent, deeds), back);
};

const takeBack = (shop: Shop, intent: string, about: string, deeds: readonly Deed[]): void => {
  const undo = begin(shop, 'undo', about, [...deeds, { do: 'mark', intent, state: 'undone' }]);
  applyDeeds(shop, undo, deeds, 'first');
  // Both marks in one write; a run that is killed before it does all of it again.
  end(shop, undo, 'done', [{ id: intent, state: 'undone' }]);
  shop.audit.note([{ action: 'undo', table: 'Journal', row: intent, after: about }]);
};

/** Names up to three of the places. */
const conflict = (shop: Shop, kept: readonly Kept[]): Refusal => {
  const named = kept.slice(0, 3).map(({ id, column, table }) => {
    const header = column === null ? null : shop.vocabulary.header(tables[table], column);
    return header === null ? id : `${id} (${header})`;
  });
  const tabs = [...new Set(kept.map(({ table }) => shop.vocabulary.tab(table)))];
  return new Refusal('undoConflict', { tab: tabs.join(', '), what: named.join(', ') });
};
