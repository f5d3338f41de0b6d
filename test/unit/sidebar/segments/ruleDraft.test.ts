import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ConditionDraft,
  conditionOf,
  withField,
  withTest,
} from '../../../../sidebar/segments/conditionDraft.ts';
import { blankRule, draftOf, fieldsByKey, ruleOf } from '../../../../sidebar/segments/ruleDraft.ts';
import { readRule } from '../../../../src/formulas/rule/readRule.ts';
import { type Condition, fieldKey, type Rule } from '../../../../src/formulas/rule/rule.ts';
import type { RuleField } from '../../../../src/formulas/rule/ruleFields.ts';
import { condition, customer, measure, fields as ruleFields } from '../../formulas/rule/aRule.ts';

const growth: RuleField = { field: measure('growth'), kind: 'share' };
const fields: readonly RuleField[] = [...ruleFields, growth];
const fieldOf = fieldsByKey(fields);
const [income] = fields;

const drafted = (test: ConditionDraft['test'], ...typed: readonly string[]): ConditionDraft => ({
  key: 0,
  field: '',
  test,
  not: false,
  typed,
});
const of = (draft: ConditionDraft, field: RuleField): Condition['of'] | null =>
  conditionOf(draft, field)?.of ?? null;

/** The draft reads a range from its lesser end. */
const inOrder = (one: Condition): Condition =>
  one.kind === 'between' ? { ...one, of: [Math.min(...one.of), Math.max(...one.of)] } : one;
const flat: fc.Arbitrary<Rule> = fc
  .tuple(
    fc.constantFrom('all', 'any'),
    fc.array(fc.tuple(condition.map(inOrder), fc.boolean()), { minLength: 1, maxLength: 4 }),
  )
  .map(([kind, parts]) => {
    const rules: Rule[] = parts.map(([one, not]) => (not ? { kind: 'not', of: [one] } : one));
    const [only] = rules;
    return rules.length === 1 && only ? only : { kind, of: rules };
  });

describe('The builder of segments', () => {
  test('shows every rule of conditions side by side as it is, and says the same rule again', () => {
    fc.assert(
      fc.property(flat, (rule) => {
        const draft = draftOf(rule, fieldOf);
        expect(draft && ruleOf(draft, fieldOf)).toEqual(rule);
      }),
    );
  });

  test('makes rules that the server takes', () => {
    fc.assert(
      fc.property(flat, (rule) => {
        const draft = draftOf(rule, fieldOf);
        expect(readRule(draft && ruleOf(draft, fieldOf))).not.toBeNull();
      }),
    );
  });

  test('leaves groups within groups, and what is about something that is gone, to the formula', () => {
    const one: Rule = { kind: 'filled', field: customer('sector'), of: [] };
    const group: Rule = { kind: 'any', of: [one, one] };
    expect(draftOf({ kind: 'all', of: [one, group] }, fieldOf)).toBeNull();
    expect(draftOf({ kind: 'not', of: [group] }, fieldOf)).toBeNull();
    expect(draftOf({ kind: 'filled', field: customer('nosuch'), of: [] }, fieldOf)).toBeNull();
  });

  test('says nothing while a condition is incomplete', () => {
    expect(ruleOf(blankRule, fieldOf)).toBeNull();
  });
});

describe('A condition', () => {
  test.each([
    ['a number with thousands', drafted('atLeast', '12,500.5'), income, [12500.5]],
    ['a range, from its lesser end', drafted('between', '20', '5'), income, [5, 20]],
    ['a range without its end', drafted('between', '20', ''), income, null],
    ['no number', drafted('atLeast', 'many'), income, null],
    ['a share as per cent', drafted('atLeast', '20 %'), growth, [0.2]],
    ['a tenth of a per cent', drafted('below', '0.7'), growth, [0.007]],
    ['a rank of a share as it is', drafted('topPercent', '20'), growth, [20]],
    ['no day before it is whole', drafted('before', '2024-02'), fieldOf('customer.bornOn'), null],
    ['days back to none', drafted('last', '0'), fieldOf('customer.bornOn'), [0]],
    ['no days before today', drafted('last', '-1'), fieldOf('customer.bornOn'), null],
    ['no half customer', drafted('top', '2.5'), income, null],
    ['at least one customer', drafted('top', '0'), income, null],
    ['at most all of them', drafted('topPercent', '101'), income, null],
    [
      'texts between commas',
      drafted('oneOf', 'Retail，"a, b"、 汽车'),
      fieldOf('customer.sector'),
      ['Retail', 'a, b', '汽车'],
    ],
    ['no text of spaces', drafted('contains', ' , '), fieldOf('customer.sector'), null],
    ['codes that were chosen', drafted('oneOf', 'new', 'lost'), fieldOf('customer.status'), ['new', 'lost']],
    ['no choice without a code', drafted('noneOf'), fieldOf('customer.status'), null],
    ['nothing', drafted('blank'), fieldOf('customer.sector'), []],
  ])('takes %s', (_, draft, field, expected) => {
    if (!field) throw new Error('The register of this test lacks the field');
    expect(of(draft, field)).toEqual(expected);
  });

  test('keeps its test and number where another field takes them too', () => {
    const spend = fieldOf('measure.spend');
    if (!income || !spend) throw new Error('The register of this test lacks the field');
    const draft = { ...drafted('between', '5', '20'), field: fieldKey(income.field) };
    expect(withField(draft, spend, income)).toEqual({ ...draft, field: 'measure.spend' });
  });

  test('takes the usual test of a field of another kind, and blanks its boxes', () => {
    const status = fieldOf('customer.status');
    if (!income || !status) throw new Error('The register of this test lacks the field');
    expect(withField(drafted('atLeast', '5'), status, income)).toMatchObject({ test: 'oneOf', typed: [] });
  });

  test('keeps its number where another test takes one too, not where it would mean something else', () => {
    expect(withTest(drafted('atLeast', '5'), 'between').typed).toEqual(['5']);
    expect(withTest(drafted('atLeast', '5'), 'top').typed).toEqual([]);
  });
});
