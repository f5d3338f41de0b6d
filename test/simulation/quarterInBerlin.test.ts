import { describe, expect, test } from 'vitest';
import { howMany } from '../thorough.ts';
import { playQuarter } from './quarter/quarter.ts';

describe('A quarter in Europe/Berlin, hour by hour (R39–R49, R86–R96, R114)', () => {
  // One of the seeds 1, 3, 5, 7, 9 that `npm run simulate` plays by default; each takes a minute or two.
  test.each(howMany(1, 5) === 1 ? [1] : [1, 3, 5, 7, 9])(
    'seed %i: nothing twice, nothing lost, nothing after a reply or an opt-out, nothing in quiet hours',
    async (seed) => {
      const { queued, sent, violations, duplicates, lost } = await playQuarter(seed);
      expect(violations).toEqual([]);
      expect({ duplicates, lost }).toEqual({ duplicates: 0, lost: 0 });
      // It is a quarter in which something happens.
      expect(sent).toBeGreaterThan(100);
      expect(queued).toBeGreaterThanOrEqual(sent);
    },
    600_000,
  );
});
