import type { Deed } from '../domain/journal/deed.ts';
import { deedsIn, partsOf } from '../domain/journal/parts.ts';
import type { Happening, Shop } from '../ports.ts';
import { recordIn } from '../schema/derive/recordIn.ts';
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

/** Notes that begin so name the intents that are under way or were killed, each by its id. */
const openNotes = 'intent.';
/** The one note in which an earlier version named them all. */
const formerNote = 'openIntents';

/** Most bytes of a note: a property holds 9 kB. */
const longestNote = 8_000;

/** What the journal says of an intent in each of its rows. */
type Head = Pick<JournalRow, 'at' | 'by' | 'action' | 'about'>;

/** What a note says of an intent that is under way. */
interface Open {
  /** How often it was begun again. */
  readonly tries: number;
  /** Of a small one all there is: the journal gets its row when it ends. Of a large one the journal has its rows. */
  readonly whole?: { readonly head: Head; readonly part: string };
}

/** How often each intent that is under way, or was killed, was begun again. */
export type OpenNote = Readonly<Record<string, number>>;

/** @param afresh Reads the notes again: another execution may have written since. */
export const openOnes = (shop: Shop, afresh?: 'afresh'): OpenNote =>
  Object.fromEntries(Object.entries(openIntentsHere(shop, afresh)).map(([id, { tries }]) => [id, tries]));

const openIntentsHere = ({ notes }: Shop, afresh?: 'afresh'): Readonly<Record<string, Open>> => ({
  ...formerOnes(notes.read(formerNote, afresh)),
  ...Object.fromEntries(Object.entries(notes.beginning(openNotes)).map(([id, text]) => [id, openIn(text)])),
});

/** A note that somebody damaged names an intent of which nothing is known: it is passed over. */
const openIn = (text: string): Open => {
  const { tries, whole } = recordIn(text) as Partial<Open>;
  return { tries: Number(tries ?? 0), ...(typeof whole?.part === 'string' && { whole }) };
};

const formerOnes = (text: string | null): Readonly<Record<string, Open>> =>
  Object.fromEntries(Object.entries(recordIn(text)).map(([id, tries]) => [id, { tries: Number(tries) }]));

/** Notes that an intent is begun for another time. */
export const noteTry = (shop: Shop, intent: string): void => {
  const open = openIntentsHere(shop)[intent] ?? { tries: 0 };
  shop.notes.write(openNotes + intent, JSON.stringify({ ...open, tries: open.tries + 1 }));
};

/** Forgets that an intent was open. */
export const forgetOpen = ({ notes }: Shop, intent: string): void => {
  const { [intent]: former, ...others } = formerOnes(notes.read(formerNote));
  if (former !== undefined) {
    const tries = Object.entries(others).map(([id, one]) => [id, one.tries]);
    notes.write(formerNote, tries.length === 0 ? null : JSON.stringify(Object.fromEntries(tries)));
  }
  if (notes.read(openNotes + intent) !== null) notes.write(openNotes + intent, null);
};

/**
 * Writes an intent, durable before its first deed: a small one into its note alone, a large one into the journal.
 * @returns its id.
 */
export const begin = (shop: Shop, action: JournalAction, about: string, deeds: readonly Deed[]): string => {
  // What was written before it is durable before it, the mark of an intent that ended too: its note goes first.
  shop.lock.settle();
  const parts = partsOf(deeds);
  const ids = shop.ids.make(journal.columns.id.prefix, parts.length, new Set());
  const [intent = ''] = ids;
  const head: Head = { at: shop.clock.now(), by: shop.identity.email(), action, about };
  const [part = ''] = parts;
  const small = JSON.stringify({ tries: 0, whole: { head, part } } satisfies Open);
  if (parts.length === 1 && bytesOf(small) <= longestNote) {
    shop.notes.write(openNotes + intent, small);
    return intent;
  }
  // The note first: a note without its intent is passed over, an intent without its note would never be finished.
  shop.notes.write(openNotes + intent, JSON.stringify({ tries: 0 } satisfies Open));
  shop.tables.insert(
    journal,
    parts.map((data, at) => ({ ...head, intent, id: ids[at] ?? '', part: at, state: 'begun', data })),
  );
  shop.lock.flush();
  return intent;
};

/** Bytes of a text in UTF-8, at most. */
const bytesOf = (text: string): number => text.replace(/[^ -~]/g, '...').length;

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
  const { whole } = openIntentsHere(shop)[intent] ?? {};
  // Its own mark stands last: where it does, nothing of it is done again.
  const marks = whole ? others : [...others, { id: intent, state }];
  shop.tables.change(
    journal,
    marks.map((mark) => ({ id: mark.id, patch: { state: mark.state } })),
  );
  if (whole)
    shop.tables.insert(journal, [{ ...whole.head, intent, id: intent, part: 0, state, data: whole.part }]);
  shop.lock.afterwards(() => forgetOpen(shop, intent));
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
  const open = openIntentsHere(shop);
  return (intent) => {
    const own = rows.filter((row) => row.intent === intent);
    const row = own.find(({ id }) => id === intent);
    const { whole } = open[intent] ?? {};
    if (!row && whole) return { row: { ...whole.head, state: 'begun' }, deeds: deedsIn([whole.part]) };
    if (!row) return null;
    const parts = [...own].sort((a, b) => a.part - b.part).map(({ data }) => data ?? '');
    return { row, deeds: deedsIn(parts) };
  };
};
