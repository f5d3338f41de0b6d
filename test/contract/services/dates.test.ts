/** Patterns of SimpleDateFormat: docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html, whose table of examples is the first case. */
import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusalOf, resultOf } from './aScript.ts';

covers('Utilities.formatDate', 'Utilities.parseDate');

const formatted = (instant: string, zone: string, pattern: string): unknown =>
  resultOf(`return Utilities.formatDate(new Date('${instant}'), '${zone}', ${JSON.stringify(pattern)});`);

describe('formatDate', () => {
  const moment = '2001-07-04T12:08:56.235-07:00';

  it.each([
    ["yyyy.MM.dd G 'at' HH:mm:ss z", '2001.07.04 AD at 12:08:56 PDT'],
    ["EEE, MMM d, ''yy", "Wed, Jul 4, '01"],
    ['h:mm a', '12:08 PM'],
    ["hh 'o''clock' a, zzzz", "12 o'clock PM, Pacific Daylight Time"],
    ['K:mm a, z', '0:08 PM, PDT'],
    ['yyyyy.MMMMM.dd GGG hh:mm aaa', '02001.July.04 AD 12:08 PM'],
    ['EEE, d MMM yyyy HH:mm:ss Z', 'Wed, 4 Jul 2001 12:08:56 -0700'],
    ['yyMMddHHmmssZ', '010704120856-0700'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2001-07-04T12:08:56.235-0700'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2001-07-04T12:08:56.235-07:00'],
    ["YYYY-'W'ww-u", '2001-W27-3'],
  ])('writes %s as documented', (pattern, text) => {
    expect(formatted(moment, 'America/Los_Angeles', pattern)).toBe(text);
  });

  it.each([
    ['2018-03-25T00:59:59Z', 'Europe/Berlin', 'HH:mm z', '01:59 CET'],
    ['2018-03-25T01:00:00Z', 'Europe/Berlin', 'HH:mm z', '03:00 CEST'],
    ['2018-10-28T01:00:00Z', 'Europe/Berlin', 'HH:mm z', '02:00 CET'],
    ['2018-01-02T16:00:00Z', 'Asia/Shanghai', 'yyyy-MM-dd HH:mm z XXX', '2018-01-03 00:00 CST +08:00'],
    ['2018-01-02T16:00:00Z', 'GMT', 'HH:mm z X', '16:00 GMT Z'],
    ['2018-01-02T16:00:00Z', 'GMT+5:30', 'HH:mm Z', '21:30 +0530'],
    ['2018-01-02T16:00:00Z', 'GMT-03', 'HH:mm', '13:00'],
    ['2018-12-31T12:00:00Z', 'UTC', 'YYYY w W D F u k', '2019 1 6 365 5 1 12'],
    ['2018-01-02T00:00:00Z', 'UTC', 'k K H h', '24 0 0 12'],
  ])('writes %s in %s by %s', (instant, zone, pattern, text) => {
    expect(formatted(instant, zone, pattern)).toBe(text);
  });

  it('refuses what is no date, no zone or no letter', () => {
    expect(refusalOf("Utilities.formatDate('2018-01-02', 'GMT', 'yyyy');")).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(refusalOf("Utilities.formatDate(new Date(), 'Nowhere', 'yyyy');")).toBe(
      'Invalid argument: Nowhere',
    );
    expect(refusalOf("Utilities.formatDate(new Date(), 'GMT', 'yyyy b');")).toBe(
      "Illegal pattern character 'b'",
    );
    expect(refusalOf("Utilities.formatDate(new Date(NaN), 'GMT', 'yyyy');")).toBe('Invalid argument: date');
  });
});

describe('parseDate', () => {
  it.each([
    ['1970-01-01 00:00:00', 'GMT', 'yyyy-MM-dd HH:mm:ss', '1970-01-01T00:00:00.000Z'],
    ['2.1.2018 8:30', 'America/New_York', 'd.M.yyyy H:mm', '2018-01-02T13:30:00.000Z'],
    ['Jan 2, 18 08:30 PM', 'GMT', 'MMM d, yy hh:mm a', '2018-01-02T20:30:00.000Z'],
    ['2018-01-02T08:30:00.250+08:00', 'GMT', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2018-01-02T00:30:00.250Z'],
    ['32/01/2018', 'GMT', 'dd/MM/yyyy', '2018-02-01T00:00:00.000Z'],
  ])('reads %s in %s by %s', (text, zone, pattern, instant) => {
    expect(
      resultOf(`return Utilities.parseDate('${text}', '${zone}', ${JSON.stringify(pattern)}).toISOString();`),
    ).toBe(instant);
  });

  it('gives a Date of the script and refuses what does not fit', () => {
    expect(resultOf("return Utilities.parseDate('2018', 'GMT', 'yyyy') instanceof Date;")).toBe(true);
    expect(refusalOf("Utilities.parseDate('soon', 'GMT', 'yyyy');")).toBe('Unparseable date: "soon"');
  });
});
