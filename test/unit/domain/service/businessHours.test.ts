import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedOn } from '../../../../src/domain/holidays.ts';
import {
  addBusinessHours,
  type BusinessHours,
  businessHoursBetween,
} from '../../../../src/domain/service/businessHours.ts';
import { type Day, type Instant, isDay } from '../../../../src/schema/day.ts';

/** What a wall in this zone shows, by the zone data of Node. */
const wallIn = (zone: string): BusinessHours['wall'] => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (ms) => {
    const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    const day = `${parts.year}-${parts.month}-${parts.day}`;
    if (!isDay(day)) throw new Error(day);
    return { day, minute: Number(parts.hour) * 60 + Number(parts.minute) + Number(parts.second) / 60 };
  };
};

const open = (zone: string, patch: Partial<BusinessHours> = {}): BusinessHours => ({
  from: 9,
  until: 17,
  weekdays: new Set([1, 2, 3, 4, 5]),
  closed: () => false,
  wall: wallIn(zone),
  ...patch,
});
const berlin = open('Europe/Berlin');
const always = (zone: string) => open(zone, { from: 0, until: 24, weekdays: new Set() });

describe('Hours of service (R87, R88)', () => {
  test('run within the day, over the night and over the weekend', () => {
    // Friday, 15:00 in Berlin.
    const friday: Instant = '2018-01-05T14:00:00.000Z';
    expect(addBusinessHours(friday, 2, berlin)).toBe('2018-01-05T16:00:00.000Z');
    expect(addBusinessHours(friday, 3, berlin)).toBe('2018-01-08T09:00:00.000Z');
    expect(addBusinessHours('2018-01-06T10:00:00.000Z', 0, berlin)).toBe('2018-01-08T08:00:00.000Z');
    expect(businessHoursBetween(friday, '2018-01-08T09:00:00.000Z', berlin)).toBe(3);
  });

  test('that end at closing time stay there, be it midnight, when none is added', () => {
    for (const [until, closing] of [
      [17, '2018-01-05T16:00:00.000Z'],
      [24, '2018-01-05T23:00:00.000Z'],
    ] as const) {
      const hours = { ...berlin, until };
      expect(addBusinessHours('2018-01-05T15:00:00.000Z', until - 16, hours)).toBe(closing);
      expect(addBusinessHours(closing, 0, hours)).toBe(closing);
      expect(addBusinessHours(closing, 1, hours)).toBe('2018-01-08T09:00:00.000Z');
    }
  });

  test('stand still on holidays, on those of each year and on several in a row', () => {
    const days = [
      { day: '2018-05-01', until: null, yearly: false },
      { day: '2010-12-24', until: '2011-01-02', yearly: true },
    ] as const;
    const closed = closedOn(days);
    expect(['2018-05-01', '2018-12-31', '2019-01-02', '2018-12-24'].every((day) => closed(day as Day))).toBe(
      true,
    );
    expect(['2019-05-01', '2018-12-23', '2019-01-03'].some((day) => closed(day as Day))).toBe(false);
    expect(addBusinessHours('2018-04-30T14:00:00.000Z', 2, { ...berlin, closed })).toBe(
      '2018-05-02T08:00:00.000Z',
    );
  });

  test.each([
    // Berlin puts its clocks forward at 2:00 on 2018-03-25 and back at 3:00 on 2018-10-28.
    ['Europe/Berlin', '2018-03-24T23:00:00.000Z', 23],
    ['Europe/Berlin', '2018-10-27T22:00:00.000Z', 25],
    // Santiago puts them forward at midnight, so that 2018-08-12 begins at 1:00, and back at midnight of 2018-05-13.
    ['America/Santiago', '2018-08-12T04:00:00.000Z', 23],
    ['America/Santiago', '2018-05-12T04:00:00.000Z', 24],
  ] as const)('of a whole day in %s from %s are as many as it has', (zone, start, hours) => {
    const wall = wallIn(zone);
    const end = addBusinessHours(start, hours, always(zone));
    expect(end).toBe(new Date(Date.parse(start) + hours * 3_600_000).toISOString());
    expect(wall(Date.parse(start)).day).not.toBe(wall(Date.parse(end)).day);
  });

  test.each([
    ['Europe/Berlin', '2018-03-23T16:00:00.000Z', '2018-03-26T07:00:00.000Z'],
    ['Europe/Berlin', '2018-10-26T15:00:00.000Z', '2018-10-29T08:00:00.000Z'],
    ['America/Santiago', '2018-08-10T21:00:00.000Z', '2018-08-13T12:00:00.000Z'],
    ['America/Santiago', '2018-05-11T20:00:00.000Z', '2018-05-14T13:00:00.000Z'],
  ] as const)('begin at nine by the wall in %s after a change of clocks', (zone, evening, morning) => {
    // From closing time on Friday nothing passes until Monday.
    expect(businessHoursBetween(evening, morning, open(zone))).toBe(0);
    expect(addBusinessHours(evening, 1, open(zone))).toBe(
      new Date(Date.parse(morning) + 3_600_000).toISOString(),
    );
  });

  test('added in parts are as those added at once, and counted back are as many', () => {
    const zones = ['Europe/Berlin', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Auckland'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2018, 11, 31) }),
        fc.integer({ min: 0, max: 240 }),
        fc.integer({ min: 0, max: 240 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 24 }),
        (zone, ms, first, second, from, until) => {
          const hours = open(zone, { from, until });
          const start = new Date(ms - (ms % 1000)).toISOString() as Instant;
          const [a, b] = [first / 4, second / 4];
          const once = addBusinessHours(start, a + b, hours);
          expect(addBusinessHours(addBusinessHours(start, a, hours), b, hours)).toBe(once);
          expect(businessHoursBetween(start, once, hours)).toBeCloseTo(a + b, 6);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('run on where no day is open, so that no case is without an end', () => {
    const never = { ...berlin, closed: () => true };
    expect(addBusinessHours('2018-01-05T14:00:00.000Z', 5, never)).toBe('2018-01-05T19:00:00.000Z');
  });
});
