import { describe, expect, test } from 'vitest';
import { momentText, nextAtHour } from '../../../workbench/page/time.ts';

const nine = (from: string, zone: string): string =>
  new Date(nextAtHour(Date.parse(from), 9, zone)).toISOString();

describe('tomorrow at nine', () => {
  test('is nine o’clock in the sheet’s zone', () => {
    expect(nine('2018-01-02T13:30:00Z', 'America/New_York')).toBe('2018-01-03T14:00:00.000Z');
    expect(nine('2018-01-02T13:30:00Z', 'Asia/Shanghai')).toBe('2018-01-03T01:00:00.000Z');
  });

  test('goes by the zone’s own date', () => {
    expect(nine('2018-01-02T17:00:00Z', 'Asia/Shanghai')).toBe('2018-01-04T01:00:00.000Z');
  });

  test('keeps to nine over a night that changes the offset', () => {
    expect(nine('2018-03-10T15:00:00Z', 'America/New_York')).toBe('2018-03-11T13:00:00.000Z');
    expect(nine('2018-11-03T15:00:00Z', 'America/New_York')).toBe('2018-11-04T14:00:00.000Z');
  });

  test('turns the month and the year', () => {
    expect(nine('2018-12-31T12:00:00Z', 'Etc/UTC')).toBe('2019-01-01T09:00:00.000Z');
  });
});

test('a moment is shown in the zone, with 24 hours', () => {
  expect(momentText(Date.parse('2018-01-02T18:05:00Z'), 'America/New_York', 'en')).toBe('Jan 2, 2018, 13:05');
});
