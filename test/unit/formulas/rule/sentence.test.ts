import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, type Field, type Rule, tests } from '../../../../src/formulas/rule/rule.ts';
import { sentence } from '../../../../src/formulas/rule/sentence.ts';
import { catalogues } from '../../../../src/words/catalogues.ts';
import type { Language } from '../../../../src/words/languages.ts';
import { speaker } from '../../../../src/words/say.ts';
import { bought, customer, measure, rule } from './aRule.ts';

const inLanguage =
  (language: Language) =>
  (one: Rule): string => {
    const say = speaker(catalogues[language]);
    const words: Readonly<Record<string, string>> = catalogues[language];
    return sentence(one, {
      say,
      label: (field) =>
        (field.of === 'customer' ? words[`Customers.${field.column}`] : words[`measure.${field.measure}`]) ??
        'VIP',
      show: (field, value) =>
        typeof value === 'number'
          ? value.toLocaleString('en-US')
          : field.of === 'customer'
            ? (words[`Customers.${field.column}.${value}`] ?? value)
            : value,
    });
  };
const [en, cn, tw] = [inLanguage('en'), inLanguage('zh-CN'), inLanguage('zh-TW')];

const spend: Rule = { kind: 'atLeast', field: measure('spend'), of: [1000] };
const quiet: Rule = { kind: 'ago', field: measure('lastOn'), of: [60] };
const kind: Rule = { kind: 'oneOf', field: customer('status'), of: ['existing', 'returning', 'lost'] };
const sector: Rule = { kind: 'contains', field: customer('sector'), of: ['trade', 'Retail'] };
const not = (one: Rule): Rule => ({ kind: 'not', of: [one] });

describe('A rule as a sentence (R20)', () => {
  test('says its conditions one after the other', () => {
    const both: Rule = { kind: 'all', of: [spend, quiet] };
    expect([en(both), cn(both), tw(both)]).toEqual([
      'Customers whose spend is at least 1,000 and whose last purchase was more than 60 days ago',
      '购买金额不低于 1,000，且最近购买日距今超过 60 天的客户',
      '購買金額不低於 1,000，且最近購買日距今超過 60 天的客戶',
    ]);
  });

  test('puts a group within a group in brackets, and one of the same kind in a row', () => {
    const mixed: Rule = { kind: 'all', of: [spend, { kind: 'any', of: [kind, sector] }] };
    expect([en(mixed), cn(mixed), tw(mixed)]).toEqual([
      'Customers whose spend is at least 1,000 and (whose kind is Existing, Returning or Lost or whose sector contains “trade” or “Retail”)',
      '购买金额不低于 1,000，且（客户类别为老客户、回头客户或流失客户，或行业包含“trade”或“Retail”）的客户',
      '購買金額不低於 1,000，且（客戶類別為老客戶、回頭客戶或流失客戶，或產業包含「trade」或「Retail」）的客戶',
    ]);
    expect(
      en({ kind: 'all', of: [spend, { kind: 'all', of: [quiet] }, { kind: 'all', of: [kind, sector] }] }),
    ).not.toContain('(');
  });

  test('says of a complement that those without a value belong', () => {
    expect([en(not(spend)), cn(not(spend)), tw(not(spend))]).toEqual([
      'Customers whose spend is below 1,000 or is missing',
      '购买金额低于 1,000，或没有数据的客户',
      '購買金額低於 1,000，或沒有資料的客戶',
    ]);
    expect(en(not(sector))).toBe('Customers whose sector does not contain “trade” or “Retail”');
    expect(en(not(kind))).toBe('Customers whose kind is not Existing, Returning or Lost');
    expect(en(not({ kind: 'blank', field: customer('phone'), of: [] }))).toBe(
      'Customers whose phone is filled in',
    );
  });

  test('turns a complement of a group into the complements of its parts', () => {
    expect(en(not({ kind: 'any', of: [spend, kind] }))).toBe(
      'Customers (whose spend is below 1,000 or is missing) and whose kind is not Existing, Returning or Lost',
    );
    expect(en(not(not(spend)))).toBe(en(spend));
  });

  test('speaks of today, of one day, of birthdays and of products', () => {
    const born = (n: number): Rule => ({ kind: 'yearly', field: customer('bornOn'), of: [n] });
    expect([0, 1, 7].map((n) => en(born(n)))).toEqual([
      'Customers who have the anniversary of their date of birth today',
      'Customers who have the anniversary of their date of birth today or tomorrow',
      'Customers who have the anniversary of their date of birth within the next 7 days',
    ]);
    expect(cn(born(7))).toBe('出生日期（按月日）在未来 7 天内的客户');
    const bolts: Rule = { kind: 'yes', field: bought('Bolt'), of: [] };
    expect([en(bolts), cn(not(bolts)), tw(bolts)]).toEqual([
      'Customers who bought Bolt',
      '没有买过Bolt的客户',
      '買過Bolt的客戶',
    ]);
  });

  test.each(['en', 'zh-CN', 'zh-TW'] as const)('leaves no place unfilled in %s', (language) => {
    fc.assert(
      fc.property(rule, (one) => {
        const said = inLanguage(language)(one);
        expect(said).not.toMatch(/\{(rule|field|a|b|list|n|when|text|product)\}|undefined|NaN/);
      }),
      { numRuns: 150 },
    );
  });

  test.each(['en', 'zh-CN', 'zh-TW'] as const)(
    'says each test, and its complement, in other words in %s',
    (language) => {
      const given = {
        number: [5],
        numbers: [5, 6],
        texts: ['x'],
        day: ['2026-01-01'],
        days: [5],
        count: [5],
        percent: [5],
        nothing: [],
      };
      const field: Field = customer('note');
      const said = Object.entries(tests).flatMap(([kind, takes]) => {
        // What a test takes goes with its name by the table of tests.
        const one = { kind, field, of: given[takes] } as unknown as Condition;
        return [one, not(one)].map(inLanguage(language));
      });
      // oneOf, noneOf; blank, filled; yes, no say each other's complement.
      expect(new Set(said).size).toBe(2 * Object.keys(tests).length - 6);
    },
  );
});
