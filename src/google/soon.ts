import { Refusal } from '../schema/refusal.ts';

/** Looks after which a tab counts as one that does not stand still. */
const patience = 4;

/**
 * Reads, and once more where rows went between the choice of a range and the look at it: Google then finds it outside
 * the tab, and tells that by its message alone, in any language.
 * @throws Refusal `changedMeanwhile`, and those of `read`.
 */
export const soon = <T>(read: () => T): T => {
  for (let tries = 0; tries < patience; tries++) {
    try {
      return read();
    } catch (error) {
      if (error instanceof Refusal) throw error;
    }
  }
  throw new Refusal('changedMeanwhile');
};
