import { describe, expect, test } from 'vitest';
import { timeline } from '../../../../src/domain/register/timeline.ts';
import { aFollowUp, anInteraction } from './rows.ts';

describe('A customer’s history (R4)', () => {
  test('has the newest first; of one day, what was logged last', () => {
    const all = timeline(
      [
        anInteraction({ id: 'old', happenedOn: '2017-12-01' }),
        anInteraction({ id: 'early', loggedAt: '2018-01-02T09:00:00.000Z' }),
        anInteraction({ id: 'late', loggedAt: '2018-01-02T17:00:00.000Z' }),
      ],
      [],
    );
    expect(all.map(({ id }) => id)).toEqual(['late', 'early', 'old']);
  });

  test('holds follow-ups that were done, on the day they were done, and no open ones', () => {
    const all = timeline(
      [anInteraction({ id: 'i', happenedOn: '2018-01-03' })],
      [
        aFollowUp({ id: 'done', dueOn: '2017-12-01', doneOn: '2018-01-04', note: 'Agreed' }),
        aFollowUp({ id: 'open' }),
      ],
    );
    expect(all.map(({ id, on }) => [id, on])).toEqual([
      ['done', '2018-01-04'],
      ['i', '2018-01-03'],
    ]);
    expect(all[0]).toMatchObject({ kind: 'followUp', note: 'Agreed' });
  });

  test('marks samples as samples', () => {
    expect(timeline([anInteraction({ source: 'sample' })], [])[0]?.sample).toBe(true);
  });
});
