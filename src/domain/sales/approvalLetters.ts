import type { Day } from '../../schema/day.ts';
import { daysBetween } from '../days.ts';

/**
 * Whom a mail was about to be sent to on what day, by row and address; `sent` once it had left. Entered before and
 * marked after: what is entered and not marked is in doubt and is not sent again, until a reminder is due.
 */
export type LetterLedger = Readonly<Record<string, { readonly day: string; readonly sent: boolean }>>;

/** A step whose turn it is, and an address of somebody who may decide it. */
export interface Addressed {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  /** Days after which a mail that brought nothing is followed by a reminder; null for never. */
  readonly remindAfter: number | null;
}

/** Entries that fit the 9 kB of a property. */
const mostEntries = 120;

export const letterKey = ({ id, to }: Pick<Addressed, 'id' | 'to'>): string => `${id} ${to}`;

/** The ledger as it was kept, without what waits no more; empty where it cannot be read. */
export const readLetters = (text: string | null, open: readonly Addressed[]): LetterLedger => {
  const wanted = new Set(open.map(letterKey));
  const kept = parsed(text).filter(([key]) => wanted.has(key));
  return Object.fromEntries(
    kept.map(([key, entry]) => [key, { day: String(entry).slice(0, 10), sent: String(entry).endsWith('+') }]),
  );
};

/** In few signs: `{"Y-1 a@b":"2018-01-02+"}`. */
export const writeLetters = (ledger: LetterLedger): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(ledger).map(([key, { day, sent }]) => [key, sent ? `${day}+` : day])),
  );

/** Those to be written to now: never yet, or so long ago that they are reminded. */
export const dueLetters = (
  open: readonly Addressed[],
  ledger: LetterLedger,
  today: Day,
): readonly (Addressed & { readonly reminder: boolean })[] => {
  const entered = Object.keys(ledger).length;
  const fresh = open.filter((one) => !ledger[letterKey(one)]).slice(0, Math.max(0, mostEntries - entered));
  const late = open.filter((one) => {
    const entry = ledger[letterKey(one)];
    // The entry holds a day that this file wrote.
    return entry && one.remindAfter !== null && daysBetween(entry.day as Day, today) >= one.remindAfter;
  });
  return [
    ...fresh.map((one) => ({ ...one, reminder: false })),
    ...late.map((one) => ({ ...one, reminder: true })),
  ];
};

export const entered = (
  ledger: LetterLedger,
  letters: readonly Addressed[],
  day: Day,
  sent: boolean,
): LetterLedger => ({
  ...ledger,
  ...Object.fromEntries(letters.map((one) => [letterKey(one), { day, sent }])),
});

const parsed = (text: string | null): readonly (readonly [string, unknown])[] => {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return typeof read === 'object' && read !== null ? Object.entries(read) : [];
  } catch {
    return [];
  }
};
