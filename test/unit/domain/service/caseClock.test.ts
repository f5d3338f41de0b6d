import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusinessHours } from '../../../../src/domain/service/businessHours.ts';
import {
  breaches,
  byUrgency,
  type Clocked,
  lackingClock,
  nextBreach,
  runningClock,
  stateOf,
} from '../../../../src/domain/service/caseClock.ts';
import type { Instant } from '../../../../src/schema/day.ts';
import { casePriorities } from '../../../../src/schema/tables/cases.ts';

const utc: BusinessHours = {
  from: 9,
  until: 17,
  weekdays: new Set([1, 2, 3, 4, 5]),
  closed: () => false,
  wall: (ms) => ({
    // A day as ISO 8601 writes it.
    day: new Date(ms).toISOString().slice(0, 10) as `${number}-${number}-${number}`,
    minute: (ms % 86_400_000) / 60_000,
  }),
};
const at = (hour: number): Instant =>
  new Date(Date.UTC(2018, 0, 2) + hour * 3_600_000).toISOString() as Instant;

const aCase = (patch: Partial<Clocked> = {}): Clocked => ({
  kind: 'complaint',
  priority: 'normal',
  openedAt: at(9),
  answerBy: at(12),
  answeredAt: null,
  resolveBy: at(16),
  resolvedAt: null,
  reportedBackOn: null,
  escalatedAt: null,
  clockFor: 'normal',
  ...patch,
});

describe('The clock of a case (R87, R88)', () => {
  test('a complaint is closed when the customer was told what came of it, an inquiry when it is resolved', () => {
    expect(stateOf(aCase())).toBe('new');
    expect(stateOf(aCase({ answeredAt: at(10) }))).toBe('answered');
    expect(stateOf(aCase({ resolvedAt: at(10) }))).toBe('toReport');
    expect(stateOf(aCase({ resolvedAt: at(10), reportedBackOn: '2018-01-02' }))).toBe('closed');
    expect(stateOf(aCase({ kind: 'inquiry', resolvedAt: at(10) }))).toBe('closed');
  });

  test('another priority sets it anew, what somebody typed stays', () => {
    const levels = [{ priority: 'urgent' as const, answerHours: 1, resolveHours: 3 }];
    expect(lackingClock(aCase(), levels, utc, at(10))).toBeNull();
    expect(lackingClock(aCase({ priority: 'urgent' }), levels, utc, at(10))).toMatchObject({
      answerBy: at(10),
      resolveBy: at(12),
    });
    const typed = aCase({
      openedAt: null,
      resolveBy: null,
      clockFor: null,
      priority: 'urgent',
      answerBy: at(15),
    });
    expect(lackingClock(typed, levels, utc, at(10))).toEqual({
      openedAt: at(10),
      clockFor: 'urgent',
      answerBy: at(15),
      resolveBy: at(13),
    });
  });

  test('each breach is told once: the answer, and later the resolution', () => {
    expect(breaches(aCase(), at(11))).toEqual([]);
    expect(breaches(aCase(), at(12)).map(({ what }) => what)).toEqual(['answer']);
    expect(breaches(aCase({ escalatedAt: at(12) }), at(13))).toEqual([]);
    expect(breaches(aCase({ escalatedAt: at(12) }), at(17)).map(({ what }) => what)).toEqual(
      ['answer', 'resolve'].slice(1),
    );
    expect(breaches(aCase({ resolvedAt: at(11) }), at(17))).toEqual([]);
    expect(nextBreach([aCase(), aCase({ answerBy: at(11) })], at(10))).toBe(at(11));
    expect(nextBreach([aCase({ resolvedAt: at(10) })], at(10))).toBeNull();
  });

  test('the list begins with the clock that runs out first and ends with what is closed', () => {
    const [closed, report, late, soon] = [
      aCase({ kind: 'inquiry', resolvedAt: at(10) }),
      aCase({ resolvedAt: at(10) }),
      aCase({ answeredAt: at(9) }),
      aCase(),
    ];
    expect([closed, report, late, soon].sort(byUrgency)).toEqual([soon, late, report, closed]);
  });

  test('no case loses its clock, whatever is cleared, typed or changed by hand', () => {
    const moment = fc.option(fc.integer({ min: 0, max: 500 }).map(at), { nil: null });
    const anyCase = fc.record<Clocked>({
      kind: fc.constantFrom('complaint', 'inquiry'),
      priority: fc.constantFrom(...casePriorities),
      openedAt: moment,
      answerBy: moment,
      answeredAt: moment,
      resolveBy: moment,
      resolvedAt: fc.constant(null),
      reportedBackOn: fc.constant(null),
      escalatedAt: moment,
      clockFor: fc.option(fc.constantFrom(...casePriorities), { nil: null }),
    });
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 600 }), (one, hour) => {
        const now = at(hour);
        const kept = { ...one, ...lackingClock(one, [], utc, now) };
        expect(lackingClock(kept, [], utc, now)).toBeNull();
        expect(runningClock(kept)).not.toBeNull();
        // Each of its clocks runs on, is due to be told, or was told.
        for (const by of [kept.resolveBy, kept.answeredAt === null ? kept.answerBy : null]) {
          if (by === null) continue;
          const told = kept.escalatedAt !== null && kept.escalatedAt >= by;
          const due = breaches(kept, now).some((breach) => breach.by === by);
          expect(by > now || due || told).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
