import { describe, expect, test } from 'vitest';
import { compileRule, holds, type RuleCell, type RuleRow } from '../../../../src/formulas/rule/holds.ts';
import { type Condition, fieldKey, type Rule } from '../../../../src/formulas/rule/rule.ts';
import { customer, measure } from './aRule.ts';

const today = '2026-03-01';
const cell =
  (value: RuleCell): RuleRow =>
  () =>
    value;
/** The cells of one column for which a test holds. */
const held = (given: Pick<Condition, 'kind' | 'of'>, cells: readonly RuleCell[]): RuleCell[] => {
  // The kind and what it takes come from one place below.
  const rule = { ...given, field: measure('one') } as unknown as Rule;
  const test = compileRule(rule, { today, rows: cells.map(cell) });
  return cells.filter((one) => test(cell(one)));
};

describe('A test of a number (R16–R18)', () => {
  const cells = [null, '', 'many', '5', true, 4, 5, 6];

  test.each([
    ['below', [4]],
    ['atMost', [4, 5]],
    ['above', [6]],
    ['atLeast', [5, 6]],
    ['equal', [5]],
    ['unequal', [4, 6]],
  ] as const)('%s holds only for cells that hold a number', (kind, expected) => {
    expect(held({ kind, of: [5] }, cells)).toEqual(expected);
  });

  test('between includes both ends, and holds for nothing where they are the wrong way round', () => {
    expect(held({ kind: 'between', of: [4, 5] }, cells)).toEqual([4, 5]);
    expect(held({ kind: 'between', of: [5, 4] }, cells)).toEqual([]);
  });

  test('does not hold for a missing number, and so its complement does', () => {
    const older: Rule = { kind: 'above', field: customer('age'), of: [30] };
    const population = { today, rows: [] } as const;
    expect(holds(older, cell(null), population)).toBe(false);
    expect(holds({ kind: 'not', of: [older] }, cell(null), population)).toBe(true);
  });
});

describe('A test of the place among all (R25, R26)', () => {
  const spends = [100, 70, 70, 50, 10, 'none', null];

  test('takes in all who equal the last one, and nobody without a number', () => {
    expect(held({ kind: 'top', of: [2] }, spends)).toEqual([100, 70, 70]);
    expect(held({ kind: 'bottom', of: [2] }, spends)).toEqual([50, 10]);
    expect(held({ kind: 'top', of: [9] }, spends)).toEqual([100, 70, 70, 50, 10]);
  });

  test('rounds a share of those with a number up', () => {
    expect(held({ kind: 'topPercent', of: [20] }, spends)).toEqual([100]);
    expect(held({ kind: 'topPercent', of: [21] }, spends)).toEqual([100, 70, 70]);
    expect(held({ kind: 'bottomPercent', of: [1] }, spends)).toEqual([10]);
    expect(
      held(
        { kind: 'topPercent', of: [7] },
        Array.from({ length: 100 }, (_, n) => n),
      ),
    ).toHaveLength(7);
  });

  test('holds for nobody where nobody has a number', () => {
    expect(held({ kind: 'top', of: [3] }, [null, 'none'])).toEqual([]);
  });
});

describe('A test of a day (R17, R95)', () => {
  const cells = [null, 'soon', 46_000, '2026-01-31', '2026-02-22', '2026-03-01', '2026-03-08', '2026-03-09'];

  test.each([
    ['last', 7, ['2026-02-22', '2026-03-01']],
    ['last', 0, ['2026-03-01']],
    ['next', 7, ['2026-03-01', '2026-03-08']],
    ['ago', 7, ['2026-01-31']],
    ['ago', 0, ['2026-01-31', '2026-02-22']],
  ] as const)('%s %i days', (kind, n, expected) => {
    expect(held({ kind, of: [n] }, cells)).toEqual(expected);
  });

  test('before leaves the day out, from takes it in', () => {
    expect(held({ kind: 'before', of: ['2026-02-22'] }, cells)).toEqual(['2026-01-31']);
    expect(held({ kind: 'from', of: ['2026-03-08'] }, cells)).toEqual(['2026-03-08', '2026-03-09']);
  });

  test('finds birthdays by month and day, over the end of the year, and 29 February on 1 March', () => {
    expect(
      held({ kind: 'yearly', of: [7] }, ['1980-03-01', '1980-03-08', '1980-03-09', '1980-02-28']),
    ).toEqual(['1980-03-01', '1980-03-08']);
    expect(held({ kind: 'yearly', of: [0] }, ['2000-02-29', '2000-02-28'])).toEqual(['2000-02-29']);
    expect(held({ kind: 'yearly', of: [310] }, ['1980-01-05', '1980-01-06'])).toEqual(['1980-01-05']);
    expect(held({ kind: 'yearly', of: [366] }, ['1980-02-28'])).toEqual(['1980-02-28']);
  });
});

describe('A test of a text (R16, R19)', () => {
  const cells = [null, '', '  ', 'Retail', ' RETAIL  trade ', 'Trade', 7, true];

  test('does not look at case, nor at spaces around and between words', () => {
    expect(held({ kind: 'oneOf', of: ['retail', 'RETAIL TRADE'] }, cells)).toEqual([
      'Retail',
      ' RETAIL  trade ',
    ]);
    expect(held({ kind: 'contains', of: ['l t'] }, cells)).toEqual([' RETAIL  trade ']);
    expect(held({ kind: 'begins', of: ['retail'] }, cells)).toEqual(['Retail', ' RETAIL  trade ']);
    expect(held({ kind: 'oneOf', of: ['7', 'true'] }, cells)).toEqual([7, true]);
  });

  test('takes signs of patterns for themselves', () => {
    expect(held({ kind: 'contains', of: ['*', '.'] }, ['a*b', 'ab', 'a.b', 'a?b'])).toEqual(['a*b', 'a.b']);
  });

  test('none of holds for a blank', () => {
    expect(held({ kind: 'noneOf', of: ['retail'] }, cells)).toEqual(cells.filter((one) => one !== 'Retail'));
  });

  test('blank is empty or nothing but spaces, never 0 or FALSE', () => {
    expect(held({ kind: 'blank', of: [] }, [...cells, 0, false])).toEqual([null, '', '  ']);
    expect(held({ kind: 'filled', of: [] }, [...cells, 0, false])).toEqual([
      'Retail',
      ' RETAIL  trade ',
      'Trade',
      7,
      true,
      0,
      false,
    ]);
  });
});

describe('A checkbox (R28)', () => {
  test('that is empty or missing is no', () => {
    expect(held({ kind: 'yes', of: [] }, [true, false, null, 1, 'yes'])).toEqual([true]);
    expect(held({ kind: 'no', of: [] }, [true, false, null])).toEqual([false, null]);
  });
});

describe('Groups', () => {
  const row =
    (values: Readonly<Record<string, RuleCell>>): RuleRow =>
    (field) =>
      values[fieldKey(field)] ?? null;
  const a: Rule = { kind: 'atLeast', field: measure('a'), of: [1] };
  const b: Rule = { kind: 'atLeast', field: measure('b'), of: [1] };
  const sums = (rule: Rule): number[] =>
    [0, 1, 2, 3].filter((n) =>
      holds(rule, row({ 'measure.a': n % 2, 'measure.b': n >> 1 }), { today, rows: [] }),
    );

  test('all, any and not are and, or and the complement', () => {
    expect(sums({ kind: 'all', of: [a, b] })).toEqual([3]);
    expect(sums({ kind: 'any', of: [a, b] })).toEqual([1, 2, 3]);
    expect(sums({ kind: 'not', of: [{ kind: 'any', of: [a, b] }] })).toEqual([0]);
  });
});
