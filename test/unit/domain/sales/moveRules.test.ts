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

  const noRest = { resumesIn: null, wakeOn: null, reason: null };
  const standing = (closedOn: '2017-12-30' | null) => ({ stage: 'Bid', closedOn });

  test('closes on the day it is made, unless a day stands there already', () => {
    const said = { why: 'Service', winner: 'We' };
    const closed = { ...noRest, ...said, lessons: null };
    expect(movePatch('open', 'won', said, standing(null), today)).toEqual({ ...closed, closedOn: day });
    expect(movePatch('open', 'won', said, standing('2017-12-30'), today)).toEqual(closed);
    expect(movePatch('lost', 'open', {}, standing('2017-12-30'), today)).toEqual({ closedOn: null });
  });

  test('into a rest keeps the stage in which it goes on, and out of it takes away what was said (R58)', () => {
    const said = { reason: 'No budget', wakeOn: '2018-01-03' } as const;
    expect(movePatch('open', 'suspended', said, standing(null), today)).toEqual({
      ...said,
      resumesIn: 'Bid',
    });
    expect(movePatch('suspended', 'suspended', said, standing(null), today)).toEqual(said);
    expect(movePatch('suspended', 'open', {}, standing(null), today)).toEqual(noRest);
    expect(movePatch('open', 'open', {}, standing(null), today)).toEqual({});
    expect(movePatch('suspended', 'terminated', { reason: 'Bankrupt' }, standing(null), today)).toEqual({
      ...noRest,
      reason: 'Bankrupt',
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
