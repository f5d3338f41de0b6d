import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRule } from '../../../../src/formulas/rule/parseRule.ts';
import { patterns } from '../../../../src/formulas/rule/patterns.ts';
import { longestFormula, printRule } from '../../../../src/formulas/rule/printRule.ts';
import { conditionsOf, type Rule, tests } from '../../../../src/formulas/rule/rule.ts';
import { parseRuleColumn, printRuleColumn } from '../../../../src/formulas/rule/ruleColumn.ts';
import { ruleReader } from '../../../../src/formulas/rule/ruleReader.ts';
import { quoted } from '../../../../src/formulas/sheetNames.ts';
import { customer, fields, measure, names, rule } from './aRule.ts';

const reader = ruleReader(names, fields);
const printed = (one: Rule): string => printRule(one, names) ?? 'too long';
const spend = (n: number): Rule => ({ kind: 'atLeast', field: measure('spend'), of: [n] });
const sector = (...of: string[]): Rule => ({ kind: 'oneOf', field: customer('sector'), of });

describe('A rule as a formula (R17–R20)', () => {
  test('is read back as the same rule', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(rule, (one) => {
        for (const { kind } of conditionsOf(one)) seen.add(kind);
        expect(parseRule(printed(one), reader)).toEqual(one);
      }),
      { numRuns: 1200 },
    );
    expect([...seen].sort()).toEqual(Object.keys(tests).sort());
  });

  test('is read back with other spaces, capitals, line breaks and signs of fixed columns', () => {
    fc.assert(
      fc.property(rule, fc.constantFrom(' ', '\n  ', ''), fc.boolean(), (one, space, small) => {
        const other = printed(one)
          .split(/("(?:[^"]|"")*")/)
          .map((part, index) => {
            if (index % 2 === 1) return part;
            const spaced = part.replace(/([(),*]|(?<!\dE)\+)/g, `${space}$1${space}`).replace(/[$']/g, '');
            return small ? spaced.toLowerCase() : spaced;
          })
          .join('');
        expect(parseRule(other, reader)).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  test('uses only functions that Google Sheets has', () => {
    const known = new Set(readFileSync('test/fixtures/sheets-functions.txt', 'utf8').split(/\s+/));
    const used = Object.values(patterns).flatMap((pattern) =>
      [...pattern.matchAll(/([A-Z]+)\(/g)].map(([, name = '']) => name),
    );
    expect([...new Set([...used, 'SIGN'])].filter((name) => !known.has(name))).toEqual([]);
    expect(used).not.toContain('LAMBDA');
    expect(used).not.toContain('TODAY');
  });

  test('names every column once a condition, so that it is looked up once', () => {
    for (const pattern of Object.values(patterns)) expect(pattern.split('@')).toHaveLength(2);
  });

  test('is refused where it would be longer than a cell takes', () => {
    const long = sector(...Array.from({ length: 400 }, (_, index) => `${index} ${'long '.repeat(20)}x`));
    expect(printRule(long, names)).toBeNull();
    const many = { kind: 'any' as const, of: Array.from({ length: 200 }, () => sector('Retail')) };
    expect(printed(many).length).toBeLessThanOrEqual(longestFormula);
  });
});

describe('A formula that a person changed (R20)', () => {
  const formula = printed({ kind: 'all', of: [spend(1000), sector('Retail')] });

  test('is the rule with another number, text or comparison', () => {
    expect(parseRule(formula.replace('1000', '-2.5E3'), reader)).toEqual({
      kind: 'all',
      of: [spend(-2500), sector('Retail')],
    });
    expect(parseRule(formula.replace('"Retail"', '"Say ""yes"""'), reader)).toEqual({
      kind: 'all',
      of: [spend(1000), sector('Say "yes"')],
    });
    expect(parseRule(formula.replace('>=', '<'), reader)).toEqual({
      kind: 'all',
      of: [{ kind: 'below', field: measure('spend'), of: [1000] }, sector('Retail')],
    });
    expect(parseRule(formula.replace('0+EXACT', '0+EXACT(v,LOWER("Trade"))+EXACT'), reader)).toEqual({
      kind: 'all',
      of: [spend(1000), sector('Trade', 'Retail')],
    });
  });

  test('is the rule with a condition more, with and without brackets', () => {
    const [a, b, c] = [spend(1), spend(2), sector('x')].map(printed);
    expect(parseRule(`${a}*${b}`, reader)).toEqual({ kind: 'all', of: [spend(1), spend(2)] });
    expect(parseRule(`(${a}*${b}*${c})`, reader)).toEqual({
      kind: 'all',
      of: [spend(1), spend(2), sector('x')],
    });
    expect(parseRule(`SIGN(${a}+${b}*${c})`, reader)).toEqual({
      kind: 'any',
      of: [spend(1), { kind: 'all', of: [spend(2), sector('x')] }],
    });
    expect(parseRule(`${a}+${b}`, reader)).toEqual({ kind: 'any', of: [spend(1), spend(2)] });
    expect(parseRule(`((${a}))`, reader)).toEqual(spend(1));
  });

  test.each([
    ['an own function', 'IF($B:$B>5,1,0)'],
    ['a column that no rule knows', printed(spend(1)).replaceAll('$B', '$Q')],
    [
      'a sum within a product, which may be 2',
      `(${printed(spend(1))}*(${printed(spend(2))}+${printed(spend(3))}))`,
    ],
    ['a number test of a text', printed(spend(1)).replace('$B:$B', names.field(customer('sector')))],
    ['a number reckoned', printed(spend(1)).replace('>=1)', '>=1+1)')],
    ['a number from a cell', printed(spend(1)).replace('>=1)', '>=$K$1)')],
    ['a text with spaces around it', printed(sector('a')).replace('"a"', '" a"')],
    ['a text that is empty', printed(sector('a')).replace('"a"', '""')],
    [
      'another cell of today',
      printed({ kind: 'ago', field: measure('lastOn'), of: [3] }).replace('$Z$1', 'TODAY()'),
    ],
    [
      'a day that does not exist',
      printed({ kind: 'from', field: measure('lastOn'), of: ['2026-03-01'] }).replace(
        '2026,3,1',
        '2026,2,30',
      ),
    ],
    ['days in part', printed({ kind: 'ago', field: measure('lastOn'), of: [3] }).replace('d-3', 'd-3.5')],
    [
      'a code that the choice lacks',
      printed({ kind: 'oneOf', field: customer('status'), of: ['lead'] }).replace('$Z$2', '$Z$9'),
    ],
    [
      'a word in place of the code’s cell',
      printed({ kind: 'oneOf', field: customer('status'), of: ['lead'] }).replace('$Z$2', '"Lead"'),
    ],
    ['a text that does not end', 'LET(v,"'],
    ['nothing', ''],
    ['something behind it', `${printed(spend(1))} 5`],
    ['brackets without end', '('.repeat(40_000)],
    ['brackets that are not closed', printed(spend(1)).slice(0, -1)],
  ])('is the business’s own with %s', (_what, formula) => {
    expect(parseRule(formula, reader)).toBeNull();
  });

  test('is the business’s own where groups stand deeper than a rule may', () => {
    const deep = (levels: number): Rule =>
      levels === 0 ? spend(1) : { kind: 'not', of: [deep(levels - 1)] };
    expect(parseRule(printed(deep(8)), reader)).toEqual(deep(8));
    expect(parseRule(printed(deep(9)), reader)).toBeNull();
  });
});

describe('The column of a rule on Scores', () => {
  test('is one formula over whole columns with its header inside, and is read back', () => {
    fc.assert(
      fc.property(rule, fc.string(), (one, header) => {
        const formula = printRuleColumn({ header: quoted(header), rule: one }, names) ?? '';
        expect(formula).toMatch(/^=ARRAYFORMULA\(IF\(ROW\(\$A:\$A\)=1,"/);
        expect(parseRuleColumn(formula, reader)).toEqual(one);
      }),
      { numRuns: 100 },
    );
  });

  test('is no rule where its frame is another', () => {
    const formula =
      printRuleColumn(
        { header: 'IFERROR(VLOOKUP("S-1",{A:A,B:B},2,FALSE),"Key, or so")', rule: spend(1) },
        names,
      ) ?? '';
    expect(parseRuleColumn(formula, reader)).toEqual(spend(1));
    for (const other of [
      formula.slice(1),
      formula.replace('TRUE,FALSE', '"yes",""'),
      formula.replace('=1,', '=2,'),
      '=1',
      '',
    ])
      expect(parseRuleColumn(other, reader)).toBeNull();
  });
});
