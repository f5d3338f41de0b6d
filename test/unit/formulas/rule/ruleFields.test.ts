import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRule } from '../../../../src/formulas/rule/readRule.ts';
import type { Rule } from '../../../../src/formulas/rule/rule.ts';
import { tests } from '../../../../src/formulas/rule/rule.ts';
import { ruleFields, testsFor } from '../../../../src/formulas/rule/ruleFields.ts';
import { ruleFits } from '../../../../src/formulas/rule/ruleReader.ts';
import { customers } from '../../../../src/schema/tables/customers.ts';
import { rule } from './aRule.ts';

const fields = ruleFields(customers.columns, [
  { measure: 'spend', kind: 'money' },
  { measure: 'bought', product: 'Bolt', kind: 'flag' },
  { measure: 'tier', kind: 'choice', of: ['high', 'low'] },
]);
const fieldOf = (name: string) =>
  fields.find(({ field }) => (field.of === 'customer' ? field.column : field.measure) === name);

describe('What rules may be about (R16–R19)', () => {
  test('is every column of Customers but its identity, then the measures', () => {
    const columns = fields.flatMap(({ field }) => (field.of === 'customer' ? [field.column] : []));
    expect(columns).toEqual(Object.keys(customers.columns).filter((name) => name !== 'id'));
    expect(fields.slice(-3).map(({ field }) => field)).toEqual([
      { of: 'measure', measure: 'spend' },
      { of: 'measure', measure: 'bought', product: 'Bolt' },
      { of: 'measure', measure: 'tier' },
    ]);
  });

  test('knows the kind of each, and the codes of a choice', () => {
    expect(
      ['sector', 'phone', 'owner', 'employees', 'income', 'bornOn', 'sex'].map((name) => fieldOf(name)?.kind),
    ).toEqual(['text', 'text', 'text', 'number', 'money', 'day', 'choice']);
    expect(fieldOf('sex')?.of).toEqual(['female', 'male', 'other']);
  });

  test('offers every test for some kind of field', () => {
    expect(new Set(Object.values(testsFor).flat())).toEqual(new Set(Object.keys(tests)));
  });

  test.each([
    ['a test of its kind', { kind: 'top', field: { of: 'measure', measure: 'spend' }, of: [3] }, true],
    [
      'a code of the choice',
      { kind: 'oneOf', field: { of: 'measure', measure: 'tier' }, of: ['high'] },
      true,
    ],
    ['another code', { kind: 'oneOf', field: { of: 'measure', measure: 'tier' }, of: ['High'] }, false],
    [
      'a test of another kind',
      { kind: 'contains', field: { of: 'measure', measure: 'spend' }, of: ['3'] },
      false,
    ],
    ['an unknown column', { kind: 'blank', field: { of: 'customer', column: 'id' }, of: [] }, false],
    [
      'an unknown product',
      { kind: 'yes', field: { of: 'measure', measure: 'bought', product: 'Nut' }, of: [] },
      false,
    ],
  ] as const)('fits: %s', (_what, one: Rule, fits) => {
    expect(ruleFits({ kind: 'not', of: [one] }, fields)).toBe(fits);
  });
});

describe('A rule from outside', () => {
  const read = (one: unknown): unknown => readRule(one);
  const field = { of: 'customer', column: 'sector' };

  test('is read as it is where it is one', () => {
    fc.assert(
      fc.property(rule, (one) => {
        expect(read(JSON.parse(JSON.stringify(one)))).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  test('loses spaces around its texts and between their words', () => {
    expect(read({ kind: 'begins', field, of: ['  big   shop '] })).toEqual({
      kind: 'begins',
      field,
      of: ['big shop'],
    });
  });

  test.each([
    ['an unknown test', { kind: 'like', field, of: ['x'] }],
    ['an empty group', { kind: 'all', of: [] }],
    [
      'a complement of two',
      {
        kind: 'not',
        of: [
          { kind: 'blank', field, of: [] },
          { kind: 'blank', field, of: [] },
        ],
      },
    ],
    ['no text', { kind: 'oneOf', field, of: [] }],
    ['a text of spaces', { kind: 'oneOf', field, of: ['  '] }],
    ['text for a number', { kind: 'above', field, of: ['5'] }],
    ['a number that is none', { kind: 'above', field, of: [Number.NaN] }],
    ['a number without end', { kind: 'above', field, of: [Number.POSITIVE_INFINITY] }],
    ['a day that does not exist', { kind: 'from', field, of: ['2026-02-30'] }],
    ['days below none', { kind: 'last', field, of: [-1] }],
    ['half a customer', { kind: 'top', field, of: [1.5] }],
    ['none of the customers', { kind: 'top', field, of: [0] }],
    ['more than all', { kind: 'topPercent', field, of: [101] }],
    ['more than it takes', { kind: 'blank', field, of: [1] }],
    ['more than it knows', { kind: 'blank', field, of: [], formula: '=1' }],
    ['no field', { kind: 'blank', of: [] }],
    ['nothing', null],
  ])('is refused with %s', (_what, one) => {
    expect(read(one)).toBeNull();
  });

  test('is refused where groups stand more than eight deep', () => {
    const deep = (levels: number): unknown =>
      levels === 0 ? { kind: 'blank', field, of: [] } : { kind: 'not', of: [deep(levels - 1)] };
    expect(read(deep(8))).not.toBeNull();
    expect(read(deep(9))).toBeNull();
    let endless: unknown = deep(0);
    for (let level = 0; level < 100_000; level++) endless = { kind: 'not', of: [endless] };
    expect(read(endless)).toBeNull();
  });
});
