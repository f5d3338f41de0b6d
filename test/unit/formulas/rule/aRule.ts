/** Generated rules over a small register, and how a formula names what they are about. */
import fc from 'fast-check';
import {
  type Condition,
  deepest,
  type Field,
  isCondition,
  type Rule,
  type TestName,
  tests,
} from '../../../../src/formulas/rule/rule.ts';
import { type RuleField, testsFor } from '../../../../src/formulas/rule/ruleFields.ts';
import type { RuleNames } from '../../../../src/formulas/rule/ruleNames.ts';
import { tidy } from '../../../../src/formulas/rule/tidy.ts';

export const customer = (column: string): Field => ({ of: 'customer', column });
export const measure = (name: string): Field => ({ of: 'measure', measure: name });
export const bought = (product: string): Field => ({ of: 'measure', measure: 'bought', product });

/** A column on the tab Customers from B on, or on Scores from B on, in this order. */
export const fields: readonly (RuleField & { readonly at: 'Customers' | 'Scores' })[] = [
  { at: 'Customers', field: customer('income'), kind: 'money' },
  { at: 'Customers', field: customer('sector'), kind: 'text' },
  { at: 'Customers', field: customer('bornOn'), kind: 'day' },
  { at: 'Customers', field: customer('status'), kind: 'choice', of: ['lead', 'new', 'lost'] },
  { at: 'Customers', field: customer('vip'), kind: 'flag' },
  { at: 'Scores', field: measure('spend'), kind: 'money' },
  { at: 'Scores', field: measure('lastOn'), kind: 'day' },
  { at: 'Scores', field: measure('segment'), kind: 'text' },
  { at: 'Scores', field: bought('Bolt 3" (M8)'), kind: 'flag' },
];

/** The letter of a field's column on its own tab. */
export const letterOf = (wanted: RuleField): string => {
  const one = fields.find(({ field }) => JSON.stringify(field) === JSON.stringify(wanted.field));
  const tab = fields.filter(({ at }) => at === one?.at);
  return String.fromCharCode(66 + tab.findIndex(({ field }) => field === one?.field));
};

/** The words that the sheet stores for the codes of a choice, in cells of their own. */
export const statusCells = { lead: '$Z$2', new: '$Z$3', lost: '$Z$4' } as const;

export const names: RuleNames = {
  field: (field) => {
    const one = { field, kind: 'text' as const };
    const letter = letterOf(one);
    return field.of === 'measure'
      ? `$${letter}:$${letter}`
      : `VLOOKUP($A:$A,{'Customers'!$A:$A,'Customers'!$${letter}:$${letter}},2,FALSE)`;
  },
  today: () => '$Z$1',
  choice: (_field, code) => Object.entries(statusCells).find(([one]) => one === code)?.[1] ?? null,
};

/** Few values, so that cells and rules meet. */
export const numbers = [-3, 0, 0.1, 2, 2.5, 7, 1000, 1e-7, 1e21] as const;
export const days = [
  '2024-02-29',
  '2025-12-31',
  '2026-01-01',
  '2026-02-28',
  '2026-03-02',
  '1999-03-05',
] as const;
export const texts = [
  'Retail',
  'retail trade',
  'TRADE',
  'a"b',
  '汽车 4S店',
  'Ünal',
  '*',
  '?~',
  '{x}',
  '7',
  'x, "y"',
] as const;

const given: Readonly<Record<(typeof tests)[TestName], fc.Arbitrary<readonly (string | number)[]>>> = {
  number: fc.tuple(fc.constantFrom(...numbers)),
  numbers: fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers)),
  texts: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...texts) },
      {
        weight: 1,
        arbitrary: fc
          .string({ minLength: 1, maxLength: 8 })
          .map(tidy)
          .filter((text) => text !== '' && !text.includes('\\')),
      },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  day: fc.tuple(fc.constantFrom(...days)),
  days: fc.tuple(fc.constantFrom(0, 1, 5, 60, 366)),
  count: fc.tuple(fc.constantFrom(1, 2, 3, 50)),
  percent: fc.tuple(fc.constantFrom(1, 7, 20, 50, 100)),
  nothing: fc.constant([]),
};

export const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...fields)
  .chain(({ field, kind, of: codes }) =>
    fc.constantFrom(...testsFor[kind]).chain((test) => {
      const of =
        codes && tests[test] === 'texts'
          ? fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 })
          : given[tests[test]];
      // What a test takes goes with its name by the table above.
      return of.map((values) => ({ kind: test, field, of: values }) as unknown as Condition);
    }),
  );

/** Groups around the innermost condition; 0 for a condition alone. */
const depthOf = (one: Rule): number => (isCondition(one) ? 0 : 1 + Math.max(...one.of.map(depthOf)));

/** Trees of groups in groups. */
export const rule: fc.Arbitrary<Rule> = fc
  .letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: deepest, depthSize: 'small' },
      condition,
      fc.array(tie('rule'), { minLength: 1, maxLength: 4 }).map((of) => ({ kind: 'all' as const, of })),
      fc.array(tie('rule'), { minLength: 1, maxLength: 4 }).map((of) => ({ kind: 'any' as const, of })),
      tie('rule').map((one) => ({ kind: 'not' as const, of: [one] })),
    ),
  }))
  .rule.filter((one) => depthOf(one) <= deepest);
