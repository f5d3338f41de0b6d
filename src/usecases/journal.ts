import type { Deed } from '../domain/journal/deed.ts';
import { deedsIn, partsOf } from '../domain/journal/parts.ts';
import type { Happening, Shop } from '../ports.ts';
import { type JournalRow, journal } from '../schema/tables/journal.ts';

export type JournalAction = NonNullable<JournalRow['action']>;
export type IntentState = NonNullable<JournalRow['state']>;

/** How the log calls an intent as a whole. */
export const logged: Readonly<Partial<Record<JournalAction, Happening['action']>>> = {
  import: 'import',
  merge: 'merge',
  erase: 'erase',
  restore: 'restore',
  adopt: 'adopt',
};

/** The note that names the intents that are under way or were killed: id, and how often they were begun again. */
const openNote = 'openIntents';

export type OpenNote = Readonly<Record<string, number>>;

/** @param afresh Reads the notes again: another execution may have written since. */
export const openOnes = ({ notes }: Shop, afresh?: 'afresh'): OpenNote => {
  const text = notes.read(openNote, afresh);
  const parsed: unknown = text === null ? {} : JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).map(([id, tries]) => [id, Number(tries)]));
};

export const noteOpen = ({ notes }: Shop, open: OpenNote): void =>
  notes.write(openNote, Object.keys(open).length === 0 ? null : JSON.stringify(open));

/** Writes an intent, durable before its first deed. @returns its id. */
export const begin = (shop: Shop, action: JournalAction, about: string, deeds: readonly Deed[]): string => {
  const parts = partsOf(deeds);
  const ids = shop.ids.make(journal.columns.id.prefix, parts.length, new Set());
  const [intent = ''] = ids;
  const common = { intent, at: shop.clock.now(), by: shop.identity.email(), action, about };
  // The note first: a note without its intent is passed over, an intent without its note would never be finished.
  noteOpen(shop, { ...openOnes(shop, 'afresh'), [intent]: 0 });
  shop.tables.insert(
    journal,
    parts.map((data, part) => ({ ...common, id: ids[part] ?? '', part, state: 'begun', data })),
  );
  shop.lock.flush();
  return intent;
};

/**
 * Marks an intent, and forgets that it was open once the mark is durable.
 * @param others Marked with it.
 */
export const end = (
  shop: Shop,
  intent: string,
  state: IntentState,
  others: readonly { readonly id: string; readonly state: IntentState }[] = [],
): void => {
  const marks = [...others, { id: intent, state }];
  shop.tables.change(
    journal,
    marks.map((mark) => ({ id: mark.id, patch: { state: mark.state } })),
  );
  shop.lock.flush();
  const { [intent]: _, ...open } = openOnes(shop);
  noteOpen(shop, open);
};

/** An intent as it was written. */
export interface Recorded {
  readonly row: Pick<JournalRow, 'action' | 'about' | 'state'>;
  /** Null where it is not whole. */
  readonly deeds: readonly Deed[] | null;
}

/** The intents on record by id, of one reading of the journal; null for one that is not there. */
export const recorded = (shop: Shop): ((intent: string) => Recorded | null) => {
  const rows = shop.tables.columns(journal, ['intent', 'part', 'action', 'about', 'state', 'data']);
  return (intent) => {
    const own = rows.filter((row) => row.intent === intent);
    const row = own.find(({ id }) => id === intent);
    if (!row) return null;
    const parts = [...own].sort((a, b) => a.part - b.part).map(({ data }) => data ?? '');
    return { row, deeds: deedsIn(parts) };
  };
};
