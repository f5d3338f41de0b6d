import { describe, expect, test } from 'vitest';
import { readyMade } from '../../../../src/domain/segments/readyMade.ts';
import { readRule } from '../../../../src/formulas/rule/readRule.ts';
import { conditionsOf, fieldKey } from '../../../../src/formulas/rule/rule.ts';
import { fieldFinder, ruleFields, testsFor } from '../../../../src/formulas/rule/ruleFields.ts';
import { measureNames, measures } from '../../../../src/formulas/scores/measures.ts';
import { customers } from '../../../../src/schema/tables/customers.ts';
import { catalogues } from '../../../../src/words/catalogues.ts';

const kindOf = (kind: (typeof measures)[keyof typeof measures]) =>
  kind === 'text' ? 'choice' : kind === 'decimal' ? 'number' : kind;
const find = fieldFinder(
  ruleFields(
    customers.columns,
    measureNames.map((measure) => ({ measure, kind: kindOf(measures[measure]) })),
  ),
);

describe('The ready-made segments (R16–R26, R97, R98, R101)', () => {
  test.each(readyMade.map(({ key, rule }) => [key, rule] as const))(
    '%s is a rule, about fields that there are, by tests that fit them',
    (_, rule) => {
      expect(readRule(rule)).toEqual(rule);
      for (const { kind, field } of conditionsOf(rule)) {
        const known = find(field);
        expect(known, fieldKey(field)).toBeDefined();
        expect(known && testsFor[known.kind]).toContain(kind);
      }
    },
  );

  test('have a name of their own in each language', () => {
    for (const words of Object.values(catalogues)) {
      const known: Readonly<Record<string, string>> = words;
      const names = readyMade.map(
        ({ key, family }) => known[`${family === 'rfm' ? 'segment' : 'ready'}.${key}`],
      );
      expect(names).not.toContain(undefined);
      expect(new Set(names).size).toBe(readyMade.length);
    }
  });

  test('look at what warns of losing a customer: rhythm, satisfaction and use (R23, R102)', () => {
    const rule = readyMade.find(({ key }) => key === 'aboutToBeLost')?.rule;
    const about = rule ? conditionsOf(rule).map(({ field }) => fieldKey(field)) : [];
    expect(about).toEqual(
      expect.arrayContaining(['measure.lateness', 'measure.satisfaction', 'measure.usageChange']),
    );
  });
});
