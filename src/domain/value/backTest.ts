import { boughtUntil, type PurchaseDays } from './purchaseDays.ts';
import { rhythmOf } from './rhythm.ts';

/** From this lateness on a customer is flagged: nine of ten gaps would have ended by then. */
export const flaggedFrom = 0.9;

/** How well the warning would have told, on a day in the past, who was about to be lost (R102). */
export interface BackTest {
  /** Customers with a rhythm on the day, of whom it is known by now whether they returned. */
  readonly judged: number;
  /** With a rhythm, but not enough time has passed to know. */
  readonly undecided: number;
  readonly flagged: number;
  /** Of those judged, who did not return. */
  readonly lost: number;
  readonly flaggedAndLost: number;
  /** Of those flagged, the part that was lost; null where none was flagged. Compare with `lost / judged`. */
  readonly precision: number | null;
  /** Of those lost, the part that was flagged; null where none was lost. */
  readonly recall: number | null;
}

export interface BackTestOptions {
  /** The day in the past, and the last that is known; days since 1970-01-01. */
  readonly cut: number;
  readonly until: number;
  /** Who buys nothing for so many typical gaps after the day counts as lost. */
  readonly gaps?: number;
  readonly from?: number;
}

/** What was known on the day decides who is flagged; what came after it decides who was lost. */
export const backTest = (
  customers: Iterable<PurchaseDays>,
  { cut, until, gaps = 3, from = flaggedFrom }: BackTestOptions,
): BackTest => {
  let [judged, undecided, flagged, lost, flaggedAndLost] = [0, 0, 0, 0, 0];
  for (const purchases of customers) {
    const rhythm = rhythmOf(boughtUntil(purchases, cut)?.days ?? [], cut);
    if (!rhythm) continue;
    const end = cut + gaps * rhythm.gap;
    if (end > until) {
      undecided++;
      continue;
    }
    const isLost = !purchases.days.some((day) => day > cut && day <= end);
    const isFlagged = rhythm.lateness >= from;
    judged++;
    if (isFlagged) flagged++;
    if (isLost) lost++;
    if (isFlagged && isLost) flaggedAndLost++;
  }
  return {
    judged,
    undecided,
    flagged,
    lost,
    flaggedAndLost,
    precision: flagged === 0 ? null : flaggedAndLost / flagged,
    recall: lost === 0 ? null : flaggedAndLost / lost,
  };
};
