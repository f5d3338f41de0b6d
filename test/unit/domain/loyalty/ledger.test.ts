import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/domain/days.ts';
import {
  balanceOf,
  correction,
  type Entry,
  earnedSince,
  expired,
  expiring,
  lotsOf,
  pointsFor,
} from '../../../../src/domain/loyalty/ledger.ts';
import { levelOf, nextLevel } from '../../../../src/domain/loyalty/level.ts';

const entry = (happenedOn: Entry['happenedOn'], kind: Entry['kind'], points: number, of = 'x'): Entry => ({
  happenedOn,
  kind,
  points,
  of,
});

describe('The ledger of points (R93)', () => {
  test('what is redeemed is taken of the oldest points', () => {
    const entries = [
      entry('2026-01-01', 'buying', 100, 'B-1'),
      entry('2026-02-01', 'buying', 50, 'B-2'),
      entry('2026-03-01', 'redeemed', -120, 'K-1'),
    ];
    expect(lotsOf(entries)).toEqual([{ of: 'B-2', earnedOn: '2026-02-01', left: 30 }]);
  });

  test('a reversal takes of what it reverses first, then of the oldest', () => {
    const entries = [
      entry('2026-01-01', 'buying', 100, 'B-1'),
      entry('2026-02-01', 'buying', 50, 'B-2'),
      entry('2026-03-01', 'reversed', -50, 'B-2'),
    ];
    expect(lotsOf(entries)).toEqual([{ of: 'B-1', earnedOn: '2026-01-01', left: 100 }]);
  });

  test('points last so many days, and what was spent in time does not expire', () => {
    const entries = [entry('2026-01-01', 'buying', 100, 'B-1'), entry('2026-01-10', 'redeemed', -80, 'K')];
    expect(expired(entries, '2026-01-31', 30)).toEqual([]);
    expect(expired(entries, '2026-02-01', 30)).toEqual([{ of: 'B-1', earnedOn: '2026-01-01', left: 20 }]);
    expect(expired(entries, '2036-01-01', 0)).toEqual([]);
    expect(expiring(entries, '2026-02-15', 30)).toEqual({ points: 20, on: '2026-01-31' });
  });

  test('an order given back takes what it gave, but never more than there is; the rest stays owed', () => {
    const bought = [entry('2026-01-01', 'buying', 100, 'B-1'), entry('2026-01-05', 'redeemed', -70, 'K')];
    expect(correction(bought, 'B-1', 0)).toBe(-30);
    const later = [
      ...bought,
      entry('2026-01-06', 'reversed', -30, 'B-1'),
      entry('2026-02-01', 'buying', 200, 'B-2'),
    ];
    expect(correction(later, 'B-1', 0)).toBe(-70);
    expect(correction([...later, entry('2026-02-02', 'reversed', -70, 'B-1')], 'B-1', 0)).toBe(0);
  });

  test('an order that stands as it was entered earns nothing more', () => {
    expect(correction([entry('2026-01-01', 'buying', 100, 'B-1')], 'B-1', 100)).toBe(0);
    expect(correction([entry('2026-01-01', 'buying', 100, 'B-1')], 'B-1', 130)).toBe(30);
  });

  test('whole points only, none for what was given back', () => {
    expect([
      pointsFor(99.99, 10),
      pointsFor(100, 10),
      pointsFor(-5, 10),
      pointsFor(null, 10),
      pointsFor(5, 0),
    ]).toEqual([9, 10, 0, 0, 0]);
    expect(pointsFor(0.3, 0.1)).toBe(3);
  });

  test('a level goes by what was earned in its time, reversals counted, redeeming not', () => {
    const entries = [
      entry('2025-01-01', 'buying', 1000, 'B-0'),
      entry('2026-01-01', 'buying', 300, 'B-1'),
      entry('2026-02-01', 'referring', 200, 'C-1'),
      entry('2026-03-01', 'redeemed', -400, 'K'),
      entry('2026-03-02', 'reversed', -100, 'B-1'),
      entry('2026-03-03', 'byHand', 999),
    ];
    expect(earnedSince(entries, '2025-06-01')).toBe(400);
    const levels = [
      { name: 'Gold', from: 500 },
      { name: 'Member', from: 0 },
      { name: 'Silver', from: 200 },
    ];
    expect(levelOf(levels, 400)?.name).toBe('Silver');
    expect(nextLevel(levels, 400)).toEqual({ level: { name: 'Gold', from: 500 }, missing: 100 });
    expect(levelOf([{ from: 10 }], 9)).toBeNull();
    expect(nextLevel(levels, 500)).toBeNull();
  });

  test('in any order of buying, changing, giving back, redeeming and expiring the points are never negative, and lots sum to them', () => {
    const deed = fc.oneof(
      fc.record({
        do: fc.constant('order' as const),
        of: fc.integer({ min: 1, max: 6 }),
        wanted: fc.integer({ min: 0, max: 500 }),
      }),
      fc.record({ do: fc.constant('redeem' as const), points: fc.integer({ min: 1, max: 300 }) }),
      fc.record({ do: fc.constant('expire' as const) }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        let entries: readonly Entry[] = [];
        let day: Entry['happenedOn'] = '2026-01-01';
        for (const one of deeds) {
          day = addDays(day, 5);
          if (one.do === 'order') {
            const of = `B-${one.of}`;
            const change = correction(entries, of, one.wanted);
            if (change !== 0)
              entries = [...entries, entry(day, change > 0 ? 'buying' : 'reversed', change, of)];
          } else if (one.do === 'redeem') {
            const taken = Math.min(one.points, balanceOf(entries));
            if (taken > 0) entries = [...entries, entry(day, 'redeemed', -taken, 'K')];
          } else {
            for (const lot of expired(entries, day, 30))
              entries = [...entries, entry(day, 'expired', -lot.left, lot.of ?? '')];
          }
          expect(balanceOf(entries)).toBeGreaterThanOrEqual(0);
          expect(balanceOf(lotsOf(entries).map(({ left }) => ({ points: left })))).toBe(balanceOf(entries));
          expect(one.do === 'expire' ? expired(entries, day, 30) : []).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
