import { describe, expect, test } from 'vitest';
import { completed, noted } from '../../../../src/domain/followups/completed.ts';
import { isSnoozed, snoozeDay } from '../../../../src/domain/followups/snooze.ts';
import { aFollowUp } from '../register/rows.ts';

describe('A snoozed follow-up (R89)', () => {
  test('is put off to the day after today, over the end of a month', () => {
    expect(snoozeDay('2018-01-31', 'tomorrow')).toBe('2018-02-01');
  });

  test.each([
    ['2018-01-02', '2018-01-08', 'Tuesday'],
    ['2018-01-07', '2018-01-08', 'Sunday'],
    ['2018-01-08', '2018-01-15', 'Monday, which is not itself'],
  ] as const)('is put off from %s to Monday %s: %s', (today, monday, _weekday) => {
    expect(snoozeDay(today, 'nextWeek')).toBe(monday);
  });

  test('is put off to the same weekday a week on, or to a chosen day', () => {
    expect(snoozeDay('2018-02-26', 'inAWeek')).toBe('2018-03-05');
    expect(snoozeDay('2018-02-26', '2018-06-01')).toBe('2018-06-01');
  });

  test('is hidden until its day comes', () => {
    expect(isSnoozed({ snoozedTo: '2018-01-03' }, '2018-01-02')).toBe(true);
    expect(isSnoozed({ snoozedTo: '2018-01-02' }, '2018-01-02')).toBe(false);
    expect(isSnoozed({ snoozedTo: null }, '2018-01-02')).toBe(false);
  });
});

describe('A completed follow-up', () => {
  test('is done on the day', () => {
    expect(completed(aFollowUp({}), '2018-01-02', null)).toEqual({ doneOn: '2018-01-02' });
  });

  test('keeps the note it had, with the new one below', () => {
    expect(completed(aFollowUp({ note: 'Ask for Wei' }), '2018-01-02', 'Agreed').note).toBe(
      'Ask for Wei\nAgreed',
    );
  });

  test('is given a note once', () => {
    expect(noted({ note: 'Ask for Wei\nAgreed' }, 'Agreed')).toEqual({});
    expect(noted({ note: 'Agreed' }, 'Agreed')).toEqual({});
    expect(noted({ note: 'Disagreed' }, 'Agreed')).toEqual({ note: 'Disagreed\nAgreed' });
  });
});
