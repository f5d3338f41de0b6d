import { describe, expect, it } from 'vitest';
import { nextFiring, picked } from '../../../workbench/runtime/schedule.ts';
import { readInstant, wallTime, weekdayOf } from '../../../workbench/runtime/zone.ts';
import type { Schedule, TriggerRow } from '../../../workbench/world.ts';

const ZONE = 'America/New_York';
const MINUTE = 60_000;
const at = (text: string): number => readInstant(text, ZONE);
const aTrigger = (schedule: Schedule, lastAt?: number, id = 'trigger'): TriggerRow => ({
  id,
  handler: 'tick',
  kind: 'CLOCK',
  owner: 'owner',
  schedule,
  ...(lastAt !== undefined && { lastAt }),
});
const next = (
  schedule: Schedule,
  after: number,
  lastAt?: number,
  install: 'bound' | 'addon' = 'bound',
): number => nextFiring(aTrigger(schedule, lastAt), after, { scriptTimeZone: ZONE, install }) ?? Number.NaN;

const NOW = at('2018-01-02T08:30');

describe('the moment Google picks', () => {
  it('belongs to the trigger and differs between triggers', () => {
    expect(picked('a', 60)).toBe(picked('a', 60));
    expect(new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => picked(id, 1000))).size).toBeGreaterThan(3);
  });
});

describe('a clock trigger fires next', () => {
  it.each([1, 5, 10, 15, 30])('every %i minutes, within that time', (n) => {
    const first = next({ every: 'minutes', n }, NOW);
    expect(first - NOW).toBeGreaterThan(0);
    expect(first - NOW).toBeLessThanOrEqual(n * MINUTE);
    expect(next({ every: 'minutes', n }, first, first) - first).toBe(n * MINUTE);
  });

  it('an add-on: hourly at most', () => {
    const first = next({ every: 'minutes', n: 5 }, NOW, undefined, 'addon');
    expect(next({ every: 'minutes', n: 5 }, first, first, 'addon') - first).toBe(60 * MINUTE);
  });

  it('every n hours, the first within one', () => {
    const first = next({ every: 'hours', n: 6 }, NOW);
    expect(first - NOW).toBeLessThanOrEqual(60 * MINUTE);
    expect(next({ every: 'hours', n: 6 }, first, first) - first).toBe(6 * 60 * MINUTE);
  });

  it('every day within the hour asked for, today if that is still to come', () => {
    const first = next({ every: 'days', n: 1, hour: 9 }, NOW);
    expect(wallTime(first, ZONE)).toMatchObject({ day: 2, hour: 9 });
    expect(wallTime(next({ every: 'days', n: 1, hour: 9 }, first, first), ZONE)).toMatchObject({
      day: 3,
      hour: 9,
    });
    expect(wallTime(next({ every: 'days', n: 1, hour: 7 }, NOW), ZONE)).toMatchObject({ day: 3, hour: 7 });
  });

  it('every third day', () => {
    const first = next({ every: 'days', n: 3, hour: 9 }, NOW);
    expect(wallTime(next({ every: 'days', n: 3, hour: 9 }, first, first), ZONE)).toMatchObject({ day: 5 });
  });

  it('near a minute, at most fifteen away', () => {
    const first = next({ every: 'days', n: 1, hour: 9, minute: 30 }, NOW);
    expect(Math.abs(wallTime(first, ZONE).minute - 30)).toBeLessThanOrEqual(15);
  });

  it('every week on its day', () => {
    const first = next({ every: 'weeks', n: 1, weekday: 1, hour: 9 }, NOW);
    expect(weekdayOf(wallTime(first, ZONE))).toBe(1);
    expect(wallTime(first, ZONE).day).toBe(8);
    expect(wallTime(next({ every: 'weeks', n: 2, weekday: 1, hour: 9 }, first, first), ZONE).day).toBe(22);
  });

  it('every month on its day, or the last where the month is shorter', () => {
    expect(wallTime(next({ every: 'month', day: 31, hour: 9 }, at('2018-02-01T00:00')), ZONE)).toMatchObject({
      month: 2,
      day: 28,
    });
  });

  it('at the same hour on both sides of daylight saving time', () => {
    const before = next({ every: 'days', n: 1, hour: 9 }, at('2018-03-10T00:00'));
    const after = next({ every: 'days', n: 1, hour: 9 }, before, before);
    expect(wallTime(after, ZONE).hour).toBe(9);
    expect(after - before).toBe(23 * 60 * MINUTE);
  });

  it('once at its time, then no more', () => {
    expect(next({ at: NOW + 5 }, NOW)).toBe(NOW + 5);
    expect(next({ at: NOW + 5 }, NOW + 10, NOW + 5)).toBeNaN();
  });
});
