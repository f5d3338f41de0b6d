import { describe, expect, it } from 'vitest';
import {
  instantOf,
  plusDays,
  readInstant,
  wallTime,
  weekdayOf,
  weekOfYear,
} from '../../../workbench/runtime/zone.ts';

const wall = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second: 0 };
};
const iso = (epochMs: number): string => new Date(epochMs).toISOString();
const NEW_YORK = 'America/New_York';

describe('the instant of a wall-clock time', () => {
  it.each([
    ['winter', '2018-01-02T08:30', NEW_YORK, '2018-01-02T13:30:00.000Z'],
    ['summer', '2018-07-02T08:30', NEW_YORK, '2018-07-02T12:30:00.000Z'],
    ['a zone of half hours', '2018-01-02T08:30', 'Asia/Kolkata', '2018-01-02T03:00:00.000Z'],
    ['a time that daylight saving skips', '2018-03-11T02:30', NEW_YORK, '2018-03-11T07:30:00.000Z'],
    ['a time that comes twice: the first', '2018-11-04T01:30', NEW_YORK, '2018-11-04T05:30:00.000Z'],
    ['midnight', '2018-01-01T00:00', 'Asia/Shanghai', '2017-12-31T16:00:00.000Z'],
  ])('%s', (_name, text, zone, expected) => {
    expect(iso(instantOf(wall(text), zone))).toBe(expected);
  });

  it('is undone by the wall-clock time of the instant, every hour of a year', () => {
    for (let hour = 0; hour < 8760; hour += 7) {
      const at = Date.UTC(2018, 0, 1, hour);
      const back = instantOf(wallTime(at, NEW_YORK), NEW_YORK);
      expect([at, at - 3_600_000]).toContain(back);
    }
  });
});

describe('the calendar', () => {
  it('counts Monday as 1 and Sunday as 7', () => {
    expect(weekdayOf(wall('2018-01-01T00:00'))).toBe(1);
    expect(weekdayOf(wall('2018-01-07T00:00'))).toBe(7);
  });

  it.each([
    ['2018-01-01', 1],
    ['2018-12-31', 1],
    ['2017-01-01', 52],
    ['2020-12-31', 53],
  ])('%s is in week %i', (day, week) => {
    expect(weekOfYear(wall(`${day}T00:00`))).toBe(week);
  });

  it('adds days over the end of months', () => {
    expect(plusDays(wall('2018-02-27T09:00'), 3)).toEqual(wall('2018-03-02T09:00'));
  });
});

describe('reading a time', () => {
  it('takes text without an offset as wall-clock time', () => {
    expect(iso(readInstant('2018-01-02T08:30', NEW_YORK))).toBe('2018-01-02T13:30:00.000Z');
    expect(iso(readInstant('2018-01-02', NEW_YORK))).toBe('2018-01-02T05:00:00.000Z');
  });

  it('takes text with an offset as the instant it is', () => {
    expect(iso(readInstant('2018-01-02T08:30:00Z', NEW_YORK))).toBe('2018-01-02T08:30:00.000Z');
  });

  it('refuses what is no time', () => {
    expect(() => readInstant('soon', NEW_YORK)).toThrow("'soon' is no time");
  });
});
