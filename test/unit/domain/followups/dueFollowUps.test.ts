import { describe, expect, test } from 'vitest';
import { dueFollowUps, followUpsOf } from '../../../../src/domain/followups/dueFollowUps.ts';
import { aFollowUp } from '../register/rows.ts';

const ids = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);

describe('Due follow-ups (R89)', () => {
  test('are the open ones of today and before; tomorrow’s are not', () => {
    const all = [
      aFollowUp({ id: 'tomorrow', dueOn: '2018-01-03' }),
      aFollowUp({ id: 'today', dueOn: '2018-01-02' }),
      aFollowUp({ id: 'done', dueOn: '2018-01-01', doneOn: '2018-01-01' }),
      aFollowUp({ id: 'late', subject: 'Visit', dueOn: '2017-12-31' }),
    ];
    expect(ids(dueFollowUps(all, '2018-01-02'))).toEqual(['late', 'today']);
  });

  test('of one day stand by customer', () => {
    const all = [
      aFollowUp({ id: 'b', customer: 'C-2', customerName: 'Zen' }),
      aFollowUp({ id: 'a', customerName: 'Acme' }),
    ];
    expect(ids(dueFollowUps(all, '2018-01-02'))).toEqual(['a', 'b']);
  });

  test('are those put off only from that day on', () => {
    const all = [aFollowUp({ snoozedTo: '2018-01-05' })];
    expect(dueFollowUps(all, '2018-01-04')).toEqual([]);
    expect(dueFollowUps(all, '2018-01-05')).toEqual(all);
  });

  test('ask for the same thing of a customer once, however it was typed', () => {
    const all = [
      aFollowUp({ id: 'a', dueOn: '2018-01-01' }),
      aFollowUp({ id: 'b', subject: 'call  BACK' }),
      aFollowUp({ id: 'c', customer: 'C-2' }),
    ];
    expect(ids(dueFollowUps(all, '2018-01-02'))).toEqual(['a', 'c']);
  });

  test('stand in the same order however the sheet is sorted', () => {
    const all = [
      aFollowUp({ id: 'b', subject: 'Visit' }),
      aFollowUp({ id: 'a', subject: 'Call' }),
      aFollowUp({ id: 'c', subject: 'Late', dueOn: '2018-01-01' }),
    ];
    expect(dueFollowUps(all, '2018-01-02')).toEqual(dueFollowUps([...all].reverse(), '2018-01-02'));
  });
});

describe('My follow-ups', () => {
  const all = [
    aFollowUp({ id: 'mine', owner: 'Anna' }),
    aFollowUp({ id: 'hers', owner: 'Bea' }),
    aFollowUp({ id: 'free', owner: null }),
  ];

  test('are those I own and those that nobody owns', () => {
    expect(ids(followUpsOf(all, 'Anna'))).toEqual(['mine', 'free']);
  });

  test('are nobody’s only, for someone the team does not list', () => {
    expect(ids(followUpsOf(all, null))).toEqual(['free']);
  });
});
