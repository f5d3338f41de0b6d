import { describe, expect, test } from 'vitest';
import { growthPoints } from '../../../../src/domain/value/growthPoints.ts';
import type { Day } from '../../../../src/schema/day.ts';

const today = '2018-01-10';
const nothing = { needs: [], usage: [], standing: null } as const;
const reading = (readOn: Day, amount: number) =>
  ({ customer: 'C-1', product: 'Press', measure: 'hours', readOn, amount }) as const;

describe('Growth points of a customer (R104)', () => {
  test('nothing known, nothing said', () => {
    expect(growthPoints(nothing, today)).toEqual([]);
  });

  test('a need for which nothing is proposed yet', () => {
    const needs = (['open', 'proposed', 'met', 'dropped'] as const).map((status) => ({
      pain: status,
      status,
      notedOn: '2018-01-02' as const,
    }));
    expect(growthPoints({ ...nothing, needs }, today)).toEqual([
      { kind: 'need', text: 'open', since: '2018-01-02' },
    ]);
  });

  test('use that has grown by a fifth, against the mean of earlier readings', () => {
    const series = (last: number) => [
      reading('2018-01-01', last),
      reading('2017-11-01', 90),
      reading('2017-12-01', 110),
    ];
    expect(growthPoints({ ...nothing, usage: series(119) }, today)).toEqual([]);
    expect(growthPoints({ ...nothing, usage: series(150) }, today)).toEqual([
      { kind: 'usage', text: 'Press, hours', more: 0.5 },
    ]);
  });

  test('the next purchase by their own rhythm, today where it is overdue; not once they are later than usual', () => {
    const said = (recency: number) =>
      growthPoints({ ...nothing, standing: { recency, rhythm: { gap: 30, spread: 5 } } }, today);
    expect(said(10)).toEqual([{ kind: 'due', on: '2018-01-30', gap: 30 }]);
    expect(said(35)).toEqual([{ kind: 'due', on: today, gap: 30 }]);
    expect(said(36)).toEqual([]);
  });
});
