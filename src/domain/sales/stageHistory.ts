import type { Instant } from '../../schema/day.ts';
import type { StageChange } from '../../schema/tables/stageChanges.ts';
import { fingerprint } from '../fingerprint.ts';

/** Where an opportunity stands, and what the history knows of it. */
export interface Standing {
  readonly id: string;
  readonly stage: string | null;
  /** The stage in which it was last seen; null where it was never looked at. */
  readonly knownStage: string | null;
  readonly stageSince: Instant | null;
}

/** What a row of the history says, before it has its stamps. */
export type Change = Pick<StageChange, 'opportunity' | 'before' | 'after' | 'at' | 'days'>;

/** The step of the history that leads from the last known stage to the present one; null where there is none. */
export const stageChange = ({ id, stage, knownStage, stageSince }: Standing, at: Instant): Change | null =>
  stage === null || knownStage === null || stage === knownStage
    ? null
    : {
        opportunity: id,
        before: knownStage,
        after: stage,
        at,
        days: stageSince === null ? null : daysStood(stageSince, at),
      };

/** Hexadecimal digits that are the same for the same step, however often it is seen: from them its row gets its id. */
export const changeMark = ({ id, stageSince }: Standing, before: string | null, after: string): string =>
  fingerprint([id, stageSince ?? '', before ?? '', after].join('\n'));

/** Whole days between two moments, never below 0. */
export const daysStood = (since: Instant, now: Instant): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000));

/** The stage that a history leads to, its rows in any order; null where it has none. */
export const replay = (history: readonly Pick<Change, 'at' | 'after'>[]): string | null =>
  history.reduce<Pick<Change, 'at' | 'after'> | null>(
    (last, one) => (last === null || one.at >= last.at ? one : last),
    null,
  )?.after ?? null;

/**
 * The stage in which an opportunity stood before it came to rest: of the newest step of its history that led from a
 * stage which `isOpen` into one which is not. Null where none did.
 */
export const stageBeforeRest = (
  history: readonly Pick<Change, 'at' | 'before' | 'after'>[],
  isOpen: (stage: string) => boolean,
): string | null => {
  const rested = history.filter(
    ({ before, after }) => before !== null && after !== null && isOpen(before) && !isOpen(after),
  );
  return (
    rested.reduce<(typeof rested)[number] | null>(
      (last, one) => (last === null || one.at >= last.at ? one : last),
      null,
    )?.before ?? null
  );
};
