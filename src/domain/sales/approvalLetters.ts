import type { Day } from '../../schema/day.ts';
import { daysBetween } from '../days.ts';

/** On what day a mail was last queued, by row and address. */
export type LetterLedger = Readonly<Record<string, Day>>;

/** A step whose turn it is, and an address of somebody who may decide it. */
export interface Addressed {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  /** Days after which a mail that brought nothing is followed by a reminder; null for never. */
  readonly remindAfter: number | null;
}

export interface DueLetter extends Addressed {
  readonly reminder: boolean;
}

export const letterKey = ({ id, to }: Pick<Addressed, 'id' | 'to'>): string => `${id} ${to}`;

/** Those to be written to now: never yet, or so long ago that they are reminded. */
export const dueLetters = (
  open: readonly Addressed[],
  ledger: LetterLedger,
  today: Day,
): readonly DueLetter[] => {
  const fresh = open.filter((one) => !ledger[letterKey(one)]);
  const late = open.filter((one) => {
    const day = ledger[letterKey(one)];
    return day && one.remindAfter !== null && daysBetween(day, today) >= one.remindAfter;
  });
  return [
    ...fresh.map((one) => ({ ...one, reminder: false })),
    ...late.map((one) => ({ ...one, reminder: true })),
  ];
};

/** What tells the letters of one mail from those of any other: a reminder has its day. */
export const occasionOfLetters = (letters: readonly DueLetter[], today: Day): string =>
  letters
    .map(({ id, reminder }) => (reminder ? `${id} ${today}` : id))
    .sort()
    .join();
