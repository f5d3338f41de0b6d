import { describe, expect, test } from 'vitest';
import { readyMade } from '../../../../src/domain/segments/readyMade.ts';
import { compileRule, type RuleRow } from '../../../../src/formulas/rule/holds.ts';
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

  const measured =
    (of: Readonly<Record<string, number>>): RuleRow =>
    (field) =>
      field.of === 'measure' ? (of[field.measure] ?? null) : null;
  const segmentsOf = (of: Readonly<Record<string, number>>, all = [measured(of)]): readonly string[] =>
    readyMade
      .filter(({ rule }) => compileRule(rule, { today: '2018-01-02', rows: all })(measured(of)))
      .map(({ key }) => key);

  test('part relationship customers, who come back and are talked to, from transactional ones (R22)', () => {
    const often = { frequency: 3, contacts: 2 };
    expect(segmentsOf(often)).toContain('relationship');
    expect(segmentsOf(often)).not.toContain('transactional');
    for (const less of [
      { frequency: 2, contacts: 9 },
      { frequency: 9, contacts: 1 },
    ]) {
      expect(segmentsOf(less)).toContain('transactional');
      expect(segmentsOf(less)).not.toContain('relationship');
    }
    expect(segmentsOf({ contacts: 9 })).not.toContain('transactional');
  });

  test('part the useful and profitable from those who cost more than they bring (R24, R99)', () => {
    expect(segmentsOf({ frequency: 1, relationshipValue: 1 })).toContain('profitable');
    const dear = segmentsOf({ frequency: 1, relationshipValue: -1 });
    expect(dear).toContain('unprofitable');
    expect(dear).not.toContain('profitable');
    expect(segmentsOf({ relationshipValue: -1 })).not.toContain('unprofitable');
  });

  test('put every buyer into one tier: high-value, potential or ordinary (R25)', () => {
    const all = [500, 400, 300, 200, 100].map((spend, index) => ({ frequency: 1, spend, growth: index % 2 }));
    const tiers = all.map((one) =>
      segmentsOf(one, all.map(measured)).filter((key) =>
        ['highValue', 'potential', 'ordinary'].includes(key),
      ),
    );
    expect(tiers).toEqual([['highValue'], ['potential'], ['ordinary'], ['potential'], ['ordinary']]);
  });
});
