import type { Clock } from '../ports.ts';

/** How long after its start a run begins another work that may take long, ms: what it has no time for the next one does. */
const soon = 25_000;

/** Until when one such work is begun where none was, ms: an execution ends after six minutes. */
const latest = 150_000;

/** Asked before each work that may take long. */
export type MayBegin = () => boolean;

/** What took less than this, ms, was no long work. */
const short = 1_000;

/**
 * Whether this run may begin another long work. What else it has to do may take all of the time in every run: then one is
 * begun all the same, so that each comes to its turn.
 * @param isBusy This run has done long work that could not wait already.
 */
export const hourTime = (clock: Pick<Clock, 'elapsed'>, isBusy: boolean): MayBegin => {
  let hasWorked = isBusy;
  let begun = Number.POSITIVE_INFINITY;
  return () => {
    const elapsed = clock.elapsed();
    hasWorked ||= elapsed - begun > short;
    if (elapsed > soon && (hasWorked || elapsed > latest)) return false;
    begun = elapsed;
    return true;
  };
};
