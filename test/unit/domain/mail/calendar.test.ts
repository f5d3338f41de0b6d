import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../../../src/domain/mail/calendar.ts';

const stamp = '2018-01-02T13:30:05.123Z';
const lines = (title: string, more: object = {}) =>
  calendarFile([{ uid: 'F-1@clientele', title, on: '2018-12-31', ...more }], stamp).split('\r\n');
/** As a reader takes it: RFC 5545, 3.1. */
const unfolded = (text: string): string => text.replace(/\r\n[ \t]/g, '');

describe('A calendar file (RFC 5545)', () => {
  test('has a whole day that ends on the day after, an id that stays, and when it was written', () => {
    expect(lines('Visit')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Clientele//Clientele//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:F-1@clientele',
      'DTSTAMP:20180102T133005Z',
      'DTSTART;VALUE=DATE:20181231',
      'DTEND;VALUE=DATE:20190101',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Visit',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('has a time in UTC, across midnight', () => {
    const on = { at: '2018-01-02T23:30:00.000Z', minutes: 60 } as const;
    expect(lines('Call', { on })).toEqual(
      expect.arrayContaining(['DTSTART:20180102T233000Z', 'DTEND:20180103T003000Z']),
    );
  });

  test('escapes what has a meaning in it, and no other control character gets in', () => {
    expect(lines('a;b,c\\d\r\ne\u0007')).toContain('SUMMARY:a\\;b\\,c\\\\d\\ne ');
  });

  test('no line has more than 75 octets, no sign is torn, and unfolded it is what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = calendarFile([{ uid: 'F-1', title, on: '2018-01-02' }], stamp);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text).not.toMatch(/(?<!\r)\n/);
        const summary = /SUMMARY:(.*)\r\n/.exec(unfolded(text))?.[1] ?? '';
        const back = summary.replace(/\\([\\;,])/g, '$1');
        expect(back.replace(/\\n/g, '\n')).toBe(
          title
            .replace(/\r\n?/g, '\n')
            .replace(/[^\P{Cc}\n]/gu, ' ')
            .replace(/\\n/g, '\n'),
        );
      }),
    );
  });
});
