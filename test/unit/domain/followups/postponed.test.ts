import { describe, expect, test } from 'vitest';
import { completed } from '../../../../src/domain/followups/completed.ts';
import { postponed } from '../../../../src/domain/followups/postponed.ts';
import { aFollowUp } from '../register/rows.ts';

describe('A postponed follow-up', () => {
  test('moves to the day after today, over the end of a month', () => {
    expect(postponed('2018-01-31', 'tomorrow')).toBe('2018-02-01');
  });

  test.each([
    ['2018-01-02', '2018-01-08', 'Tuesday'],
    ['2018-01-07', '2018-01-08', 'Sunday'],
    ['2018-01-08', '2018-01-15', 'Monday, which is not itself'],
  ] as const)('moves from %s to Monday %s: %s', (today, monday, _weekday) => {
    expect(postponed(today, 'nextWeek')).toBe(monday);
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
});
