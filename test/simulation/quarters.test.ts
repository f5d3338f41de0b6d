import { beforeAll, describe, expect, test } from 'vitest';
import { playQuarters } from './quarter/played.ts';
import type { Played } from './quarter/quarter.ts';

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

describe('A quarter of a business, hour by hour: the odd seeds in Europe/Berlin, the even in America/Santiago (R39–R49, R86–R96, R114)', () => {
  let played: readonly Played[] = [];
  beforeAll(async () => {
    played = await playQuarters({ seeds });
  }, 1_800_000);

  test.each(seeds)(
    'seed %i: nothing twice, nothing lost, nothing after a reply or an opt-out, nothing in quiet hours',
    (seed) => {
      const {
        queued = 0,
        sent = 0,
        violations,
        duplicates,
        lost,
      } = played.find((one) => one.seed === seed) ?? {};
      expect(violations).toEqual([]);
      expect({ duplicates, lost }).toEqual({ duplicates: 0, lost: 0 });
      // Something happens in it.
      expect(sent).toBeGreaterThan(500);
      expect(queued).toBeGreaterThanOrEqual(sent);
    },
  );
});
