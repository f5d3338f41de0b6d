import { describe, expect, test } from 'vitest';
import { dueState, lastDay } from '../../../../src/domain/followups/dueState.ts';
import { restarted } from '../../../../src/domain/followups/restarted.ts';
import { isTouch } from '../../../../src/domain/followups/touch.ts';
import { aFollowUp, anInteraction } from '../register/rows.ts';

const monthly = (patch: object = {}) => aFollowUp({ dueOn: '2018-02-01', every: 30, ...patch });

describe('A cadence (R66)', () => {
  test('restarts its ideal interval after the contact, and wakes what was put off', () => {
    expect(restarted(monthly({ snoozedTo: '2018-02-03' }), '2018-01-10')).toEqual({
      dueOn: '2018-02-09',
      snoozedTo: null,
    });
  });

  test('is not moved back by a contact that is logged late', () => {
    expect(restarted(monthly(), '2017-12-01')).toBeNull();
  });

  test('is moved once by the same contact', () => {
    const moved = { ...monthly(), ...restarted(monthly(), '2018-01-10') };
    expect(restarted(moved, '2018-01-10')).toBeNull();
  });

  test.each([{ every: null }, { doneOn: '2018-01-05' }])('is none with %j', (patch) => {
    expect(restarted(monthly(patch), '2018-03-01')).toBeNull();
  });
});

describe('A contact', () => {
  test.each([
    ['call', null, true],
    ['call', 'reached', true],
    ['call', 'declined', true],
    ['call', 'notReached', false],
    ['message', null, true],
    ['web', null, false],
    ['social', null, false],
    ['social', 'interested', true],
  ] as const)('by %s with the outcome %s restarts a cadence: %s', (channel, outcome, is) => {
    expect(isTouch(anInteraction({ channel, outcome }))).toBe(is);
  });
});

describe('A follow-up', () => {
  const within = monthly({ atMost: 45 });

  test.each([
    ['2018-01-31', 'planned'],
    ['2018-02-01', 'due'],
    ['2018-02-02', 'slipping'],
    ['2018-02-16', 'slipping'],
    ['2018-02-17', 'overdue'],
  ] as const)('with 15 days between ideal and longest interval is on %s %s', (today, state) => {
    expect(dueState(within, today)).toBe(state);
  });

  test.each([
    ['comes once', { every: null }],
    ['names no longest interval', {}],
    ['allows no more than the ideal', { atMost: 30 }],
  ])('that %s is overdue the day after it was due', (_, patch) => {
    expect(lastDay(monthly(patch))).toBe('2018-02-01');
    expect(dueState(monthly(patch), '2018-02-02')).toBe('overdue');
  });
});
