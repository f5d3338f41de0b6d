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
      aFollowUp({ id: 'late', dueOn: '2017-12-31' }),
    ];
    expect(ids(dueFollowUps(all, '2018-01-02'))).toEqual(['late', 'today']);
  });

  test('of one day stand by customer', () => {
    const all = [aFollowUp({ id: 'b', customerName: 'Zen' }), aFollowUp({ id: 'a', customerName: 'Acme' })];
    expect(ids(dueFollowUps(all, '2018-01-02'))).toEqual(['a', 'b']);
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
