import * as z from 'zod/mini';
import type { Day } from '../../schema/day.ts';

/**
 * Who got the mail of a day. An address is entered before the send and marked after it; one that stands entered and
 * unmarked is in doubt, since a run was killed between the two: it is held, never sent again by itself.
 */
export interface Ledger {
  readonly day: Day;
  readonly entered: readonly string[];
  readonly sent: readonly string[];
}

const shape = () => z.object({ day: z.string(), entered: z.array(z.string()), sent: z.array(z.string()) });

/** The ledger of `day`: what was kept, or a fresh one for a new day or where nothing readable was kept. */
export const readLedger = (text: string | null, day: Day): Ledger => {
  const kept = text === null ? null : z.safeParse(shape(), parsed(text));
  return kept?.success && kept.data.day === day
    ? { day, entered: kept.data.entered, sent: kept.data.sent }
    : { day, entered: [], sent: [] };
};

export const enter = (ledger: Ledger, address: string): Ledger => ({
  ...ledger,
  entered: [...ledger.entered, address],
});
export const mark = (ledger: Ledger, address: string): Ledger => ({
  ...ledger,
  sent: [...ledger.sent, address],
});

/** Addresses whose mail may or may not have gone out. */
export const inDoubt = ({ entered, sent }: Ledger): readonly string[] =>
  entered.filter((address) => !sent.includes(address));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
