import { describe, expect, test } from 'vitest';
import { howMany } from '../thorough.ts';
import { playQuarter } from './quarter/quarter.ts';

describe('A quarter in America/Santiago, hour by hour (R39–R49, R86–R96, R114)', () => {
  // A quarter takes minutes: by default one seed plays its first days, THOROUGH=1 plays five whole quarters.
  test.each(howMany(1, 5) === 1 ? [2] : [2, 4, 6, 8, 10])(
    'seed %i: nothing twice, nothing lost, nothing after a reply or an opt-out, nothing in quiet hours',
    async (seed) => {
      const { queued, sent, violations, duplicates, lost } = await playQuarter(seed, howMany(10, 91));
      expect(violations).toEqual([]);
      expect({ duplicates, lost }).toEqual({ duplicates: 0, lost: 0 });
      // Something happens in it.
      expect(sent).toBeGreaterThan(15);
      expect(queued).toBeGreaterThanOrEqual(sent);
    },
    900_000,
  );
});
