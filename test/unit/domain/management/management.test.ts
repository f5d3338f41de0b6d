import { describe, expect, test } from 'vitest';
import { actionOrder, isLate } from '../../../../src/domain/management/actionOrder.ts';
import {
  assessmentDays,
  assessmentResult,
  lowStatements,
} from '../../../../src/domain/management/assessment.ts';
import { trainingBudgets } from '../../../../src/domain/management/trainingBudgets.ts';
import type { Day } from '../../../../src/schema/day.ts';

const statements = [
  { id: 'S1', area: 'Market', active: null },
  { id: 'S2', area: 'Market', active: true },
  { id: 'S3', area: 'Service', active: null },
  { id: 'S4', area: 'Sales', active: false },
];
const score = (assessedOn: Day, by: string, statement: string, value: number) => ({
  assessedOn,
  by,
  statement,
  score: value,
});
const scores = [
  score('2018-01-02', 'Ann', 'S1', 2),
  score('2018-01-02', 'Bob', 'S1', 3),
  score('2018-01-02', 'Ann', 'S3', 2),
  score('2018-07-02', 'Ann', 'S1', 4),
  score('2018-07-02', 'Ann', 'S2', 1),
  score('2018-07-02', 'Ann', 'S4', 1),
  score('2017-01-02', 'Ann', 'S1', 5),
];

describe('The result of a self-assessment (R110)', () => {
  test('is the mean of all scores by area, beside the assessment just before it', () => {
    const { formerOn, people, areas, whole } = assessmentResult(statements, scores, '2018-07-02');
    expect({ formerOn, people }).toEqual({ formerOn: '2018-01-02', people: 1 });
    expect(areas).toEqual([
      { area: 'Market', now: 2.5, before: 2.5 },
      { area: 'Service', now: null, before: 2 },
      { area: 'Sales', now: 1, before: null },
    ]);
    expect(whole).toEqual({ now: 2, before: 7 / 3 });
  });

  test('the first one has none before it, and one that nobody has scored has no result yet', () => {
    const first = assessmentResult(statements, scores, '2017-01-02');
    expect([first.formerOn, first.whole]).toEqual([null, { now: 5, before: null }]);
    const blank = assessmentResult(statements, scores, '2018-12-24');
    expect([blank.formerOn, blank.people, blank.whole.now]).toEqual(['2018-07-02', 0, null]);
  });

  test('tells its days, the latest first', () => {
    expect(assessmentDays(scores)).toEqual(['2018-07-02', '2018-01-02', '2017-01-02']);
  });

  test('a mean that is just the bound is low, one above it is not; what is not asked any more is not low', () => {
    const january = assessmentResult(statements, scores, '2018-01-02');
    const ids = (low: number, result = january) => lowStatements(statements, result, low).map(({ id }) => id);
    expect([ids(1), ids(2), ids(2.4), ids(2.5)]).toEqual([[], ['S3'], ['S3'], ['S3', 'S1']]);
    expect(ids(2, assessmentResult(statements, scores, '2018-07-02'))).toEqual(['S2']);
  });
});

describe('The budget of training (R111)', () => {
  test('is summed by year, planned and actual, the latest first; what is cancelled is planned no more, but may have cost', () => {
    const budgets = trainingBudgets([
      { happensOn: '2018-12-31', status: 'held', budget: 100, cost: 90.5 },
      { happensOn: '2019-01-01', status: 'planned', budget: 200, cost: null },
      { happensOn: '2018-01-01', status: 'cancelled', budget: 50, cost: 20 },
      { happensOn: null, status: 'planned', budget: 70, cost: null },
      { happensOn: '2016-01-01', status: 'held', budget: null, cost: null },
    ]);
    expect(budgets).toEqual([
      { year: '2019', planned: 200, actual: 0 },
      { year: '2018', planned: 100, actual: 110.5 },
      { year: '', planned: 70, actual: 0 },
    ]);
  });
});

describe('An action (R108)', () => {
  const action = (dueOn: Day | null, doneOn: Day | null = null) => ({ dueOn, doneOn });

  test('is late from the day after it was due, until it is done', () => {
    const late = [
      action('2018-01-01'),
      action('2018-01-02'),
      action(null),
      action('2018-01-01', '2018-01-02'),
    ];
    expect(late.map((one) => isLate(one, '2018-01-02'))).toEqual([true, false, false, false]);
  });

  test('that is open stands before those that are done, what is due first on top', () => {
    const [soon, later, some] = [action('2018-01-01'), action('2018-02-01'), action(null)];
    const [old, fresh] = [action(null, '2017-01-01'), action('2018-01-01', '2018-01-01')];
    expect([old, some, fresh, later, soon].sort(actionOrder)).toEqual([soon, later, some, fresh, old]);
  });
});
