import { describe, expect, test } from 'vitest';
import { isFinal, lacksReview, movePatch, moveProblems } from '../../../../src/domain/sales/moveRules.ts';
import { rotting } from '../../../../src/domain/sales/rotting.ts';

const day = '2018-01-02';
const today = () => '2018-01-02' as const;

describe('A move', () => {
  test.each([
    ['won', {}, ['why', 'winner']],
    ['lost', { why: 'Price', winner: ' ' }, ['winner']],
    ['lost', { why: 'Price', winner: 'Zen' }, []],
    ['suspended', { reason: 'No budget' }, ['wakeOn']],
    ['suspended', { reason: 'No budget', wakeOn: day }, ['wakeOn']],
    ['suspended', { reason: 'No budget', wakeOn: '2018-01-03' }, []],
    ['terminated', {}, ['reason']],
    ['open', {}, []],
  ] as const)('into %s with %j lacks %j (R57, R60, R61)', (to, said, missing) => {
    expect(moveProblems(to, said, today).map(({ field }) => field)).toEqual(missing);
  });

  test('closes on the day it is made, unless a day stands there already', () => {
    const said = { why: 'Service', winner: 'We' };
    expect(movePatch('open', 'won', said, null, today)).toEqual({ ...said, lessons: null, closedOn: day });
    expect(movePatch('open', 'won', said, '2017-12-30', today)).toEqual({ ...said, lessons: null });
    expect(movePatch('lost', 'open', {}, '2017-12-30', today)).toEqual({ closedOn: null });
  });

  test('out of a rest takes away what was said of it (R58)', () => {
    expect(movePatch('suspended', 'open', {}, null, today)).toEqual({ reason: null, wakeOn: null });
    expect(movePatch('suspended', 'terminated', { reason: 'Bankrupt' }, null, today)).toEqual({
      reason: 'Bankrupt',
      wakeOn: null,
    });
  });

  test('never leads out of what was terminated (R57)', () => {
    expect((['open', 'won', 'lost', 'suspended', 'terminated'] as const).filter(isFinal)).toEqual([
      'terminated',
    ]);
  });

  test('that somebody typed leaves a review missing until both its fields are filled (R60)', () => {
    expect(lacksReview('won', { why: 'Service', winner: null })).toBe(true);
    expect(lacksReview('lost', { why: 'Price', winner: 'Zen' })).toBe(false);
    expect(lacksReview('open', { why: null, winner: null })).toBe(false);
  });
});

describe('An opportunity', () => {
  const bid = { means: 'open', longest: 30, visits: 2 } as const;
  test.each([
    [30, 2, []],
    [31, 2, [{ kind: 'long', days: 31, longest: 30 }]],
    [6, 0, []],
    [7, 1, [{ kind: 'visits', made: 1, wanted: 2 }]],
    [null, 0, []],
  ])('that stood %j days with %i visits in a week rots by %j (R66)', (days, made, rot) => {
    expect(rotting(bid, days, made)).toEqual(rot);
  });

  test('rots by no rule that its stage has not, and never once it is closed', () => {
    expect(rotting({ means: 'open', longest: null, visits: null }, 900, 0)).toEqual([]);
    expect(rotting({ ...bid, means: 'won' }, 900, 0)).toEqual([]);
  });
});
