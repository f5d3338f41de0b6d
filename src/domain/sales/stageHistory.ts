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
export const stageChange = (standing: Standing, at: Instant): Change | null => {
  const { stage, knownStage } = standing;
  return stage === null || knownStage === null || stage === knownStage ? null : stepTo(standing, stage, at);
};

/** The step from the last known stage to another one. */
export const stepTo = ({ id, knownStage, stageSince }: Standing, after: string, at: Instant): Change => ({
  opportunity: id,
  before: knownStage,
  after,
  at,
  days: stageSince === null ? null : daysStood(stageSince, at),
});

/** Hexadecimal digits that are the same for the same step, however often it is seen: from them its row gets its id. */
export const changeMark = ({ id, stageSince }: Standing, before: string | null, after: string): string =>
  fingerprint([id, stageSince ?? '', before ?? '', after].join('\n'));

/** Whole days between two moments, never below 0. */
export const daysStood = (since: Instant, now: Instant): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000));

/** The newest step of a history, its rows in any order: of one moment the last row. Null where it has none. */
export const newest = <T extends Pick<Change, 'at'>>(history: readonly T[]): T | null =>
  history.reduce<T | null>(newer, null);

/** Of two steps, the one before it in the history given first. */
export const newer = <T extends Pick<Change, 'at'>>(last: T | null, one: T): T =>
  last === null || one.at >= last.at ? one : last;

/** The stage that a history leads to; null where it has none. */
export const replay = (history: readonly Pick<Change, 'at' | 'after'>[]): string | null =>
  newest(history)?.after ?? null;

/**
 * A step that a history lacks, as a killed run leaves it out: where one of its steps begins in another stage than the one
 * before it led to. The first of them, a second before the step that tells of it; null where none is lacking.
 */
export const lackingStep = (
  history: readonly Pick<Change, 'at' | 'before' | 'after'>[],
): { readonly before: string; readonly after: string; readonly at: Instant } | null => {
  const inTime = [...history].sort((a, b) => a.at.localeCompare(b.at));
  for (const [index, { before, at }] of inTime.entries()) {
    const left = inTime[index - 1]?.after ?? null;
    if (left !== null && before !== null && before !== left)
      // What toISOString gives is an instant.
      return { before: left, after: before, at: new Date(Date.parse(at) - 1000).toISOString() as Instant };
  }
  return null;
};

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
  return newest(rested)?.before ?? null;
};
