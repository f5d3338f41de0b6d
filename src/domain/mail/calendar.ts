import type { Day, Instant } from '../../schema/day.ts';
import { addDays } from '../days.ts';

/** An entry of a calendar: a whole day, or a time in UTC with its length. */
export interface CalendarEntry {
  /** The same for the same thing for ever: importing it again changes the entry instead of adding one. */
  readonly uid: string;
  readonly title: string;
  readonly note?: string | null;
  readonly place?: string | null;
  readonly on: Day | { readonly at: Instant; readonly minutes: number };
}

/**
 * An .ics file of these entries: RFC 5545. Lines end in CRLF (3.1) and are folded after 75 octets of UTF-8; text is escaped
 * (3.3.11); whole days end on the day after (3.6.1); each entry has UID and DTSTAMP (3.8.4.7, 3.8.7.2).
 * @param stamp When it is written.
 */
export const calendarFile = (entries: readonly CalendarEntry[], stamp: Instant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Clientele//Clientele//EN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${escaped(entry.uid)}`,
      `DTSTAMP:${utc(stamp)}`,
      ...when(entry.on),
      `SUMMARY:${escaped(entry.title)}`,
      ...(entry.note ? [`DESCRIPTION:${escaped(entry.note)}`] : []),
      ...(entry.place ? [`LOCATION:${escaped(entry.place)}`] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const when = (on: CalendarEntry['on']): readonly string[] => {
  if (typeof on === 'string')
    return [
      `DTSTART;VALUE=DATE:${digits(on)}`,
      `DTEND;VALUE=DATE:${digits(addDays(on, 1))}`,
      'TRANSP:TRANSPARENT',
    ];
  const end = new Date(Date.parse(on.at) + on.minutes * 60_000).toISOString();
  return [`DTSTART:${utc(on.at)}`, `DTEND:${utc(end)}`];
};

const digits = (day: string): string => day.replace(/-/g, '');

/** `20180102T073000Z`. */
const utc = (at: string): string => `${digits(at).replace(/:/g, '').slice(0, 15)}Z`;

/** No other control character may stand in a text. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** Never within a sign: a line has at most 75 octets, those that go on begin with a space, which counts. */
const folded = (line: string): string => {
  let room = 75;
  let out = '';
  for (const sign of line) {
    const size = octets(sign);
    if (size > room) {
      out += '\r\n ';
      room = 74;
    }
    out += sign;
    room -= size;
  }
  return out;
};

const octets = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};
