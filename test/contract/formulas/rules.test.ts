/** Rules in a workbook: what the formula gives for each customer is what the predicate says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRule, type RuleCell, type RuleRow } from '../../../src/formulas/rule/holds.ts';
import { conditionsOf, fieldKey, type Rule, tests } from '../../../src/formulas/rule/rule.ts';
import { printRuleColumn } from '../../../src/formulas/rule/ruleColumn.ts';
import type { FieldKind } from '../../../src/formulas/rule/ruleFields.ts';
import type { Day } from '../../../src/schema/day.ts';
import { columnLetters } from '../../../src/schema/derive/columnLetters.ts';
import { openModel } from '../../../workbench/engine/model.ts';
import {
  condition,
  customer,
  days,
  fields,
  letterOf,
  measure,
  names,
  numbers,
  rule,
  statusCells,
  texts,
} from '../../unit/formulas/rule/aRule.ts';

/** What is typed into a cell, and what the script reads there. */
interface Typed {
  readonly content: string;
  readonly value: RuleCell;
}

const today: Day = '2026-02-27';
const serial = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
const quoted = (text: string): string => `="${text.replace(/"/g, '""')}"`;
const asText = (text: string): Typed => ({ content: quoted(text), value: text });
const blanks = fc.constantFrom<Typed>(
  { content: '', value: null },
  { content: '', value: null },
  { content: '=""', value: null },
  { content: '="  "', value: null },
  { content: '=1/0', value: null },
);
const words = { lead: 'Interessent', new: 'Neu', lost: '流失' } as const;

const cellOf: Readonly<Record<'number' | 'text' | 'day' | 'choice' | 'flag', fc.Arbitrary<Typed>>> = {
  number: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...numbers).map((n) => ({ content: `=${n}`, value: n })) },
    { weight: 1, arbitrary: fc.constantFrom('1000', '7', 'many').map(asText) },
    { weight: 1, arbitrary: fc.constant({ content: 'TRUE', value: true }) },
    { weight: 2, arbitrary: blanks },
  ),
  text: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...texts).map(asText) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...texts)
        .map((text) => asText(`  ${text.toUpperCase().replace(' ', '   ')} `)),
    },
    { weight: 1, arbitrary: fc.constantFrom(7, 70).map((n) => ({ content: String(n), value: n })) },
    { weight: 1, arbitrary: fc.constant({ content: 'TRUE', value: true }) },
    { weight: 2, arbitrary: blanks },
  ),
  day: fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.oneof(fc.constantFrom(...days), fc.constantFrom(-61, -60, -5, -1, 0, 0, 0, 1, 5, 6, 60)),
          fc.constantFrom(0, 0, 0.6, 0.9999),
        )
        .map(([day, time]) => {
          const whole = typeof day === 'number' ? serial(today) + day : serial(day);
          const value = new Date(whole * 86_400_000 + Date.UTC(1899, 11, 30)).toISOString().slice(0, 10);
          return { content: String(whole + time), value };
        }),
    },
    { weight: 1, arbitrary: fc.constantFrom('soon', '').map(asText) },
    { weight: 2, arbitrary: blanks },
  ),
  choice: fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .constantFrom(...Object.entries(words))
        .map(([code, word]) => ({ content: quoted(word), value: code })),
    },
    { weight: 1, arbitrary: fc.constant({ content: '=" NEU "', value: 'new' }) },
    { weight: 1, arbitrary: fc.constant(asText('Old')) },
    { weight: 2, arbitrary: blanks },
  ),
  flag: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.boolean().map((flag) => ({ content: flag ? 'TRUE' : 'FALSE', value: flag })),
    },
    { weight: 1, arbitrary: fc.constant(asText('yes')) },
    { weight: 1, arbitrary: fc.constant({ content: '1', value: 1 }) },
    { weight: 2, arbitrary: blanks },
  ),
};
const cellFor = (kind: FieldKind): fc.Arbitrary<Typed> =>
  cellOf[kind === 'money' || kind === 'share' ? 'number' : kind];

type Person = Readonly<Record<string, Typed>>;
const person: fc.Arbitrary<Person> = fc.record(
  Object.fromEntries(fields.map(({ field, kind }) => [fieldKey(field), cellFor(kind)])),
);
const register = fc.array(person, { minLength: 14, maxLength: 14 });

const firstRule = 27;
const cellsOn = (tab: 'Customers' | 'Scores', at: number, one: Person): Record<string, string> =>
  Object.fromEntries(
    fields
      .filter((field) => field.at === tab)
      .map((field) => [`${letterOf(field)}${at}`, one[fieldKey(field.field)]?.content ?? '']),
  );

/**
 * What the columns of the rules show for each customer, in the order of Scores, then below them: Customers stands the
 * other way round and has the first `known` of them.
 */
const shownBy = (people: readonly Person[], rules: readonly Rule[], known = people.length): unknown[][] => {
  const customers: Record<string, string> = { A1: 'ID' };
  const scores: Record<string, string> = { A1: 'ID', Z1: `=${serial(today)}` };
  for (const [code, cell] of Object.entries(statusCells))
    scores[cell.replaceAll('$', '')] = quoted({ ...words }[code] ?? '');
  for (const { at, field } of fields)
    (at === 'Customers' ? customers : scores)[`${letterOf({ field, kind: 'text' })}1`] = 'Header';
  people.forEach((one, index) => {
    const row = people.length + 1 - index;
    if (index < known)
      Object.assign(customers, { [`A${row}`]: `C-${index}` }, cellsOn('Customers', row, one));
    Object.assign(scores, { [`A${index + 2}`]: `C-${index}` }, cellsOn('Scores', index + 2, one));
  });
  rules.forEach((one, index) => {
    const formula = printRuleColumn({ header: `"Rule ${index}"`, rule: one }, names);
    if (formula === null) throw new Error('The generated rule is too long.');
    scores[`${columnLetters(firstRule + index)}1`] = formula;
  });
  const rowNumber = people.length + 4;
  const model = openModel({
    sheets: [
      { id: 'c', name: 'Customers', colNumber: 10, rowNumber, cells: customers },
      { id: 's', name: 'Scores', colNumber: firstRule + rules.length + 1, rowNumber, cells: scores },
    ],
  });
  return rules.map((_, index) =>
    [...people, null].map(
      (_one, row) =>
        model.getters.getEvaluatedCell({ sheetId: 's', col: firstRule + index, row: row + 1 }).value,
    ),
  );
};

/** The rules whose formula and predicate differ, with the customer. */
const differing = (people: readonly Person[], rules: readonly Rule[]): unknown[] => {
  const rows: RuleRow[] = people.map((one) => (field) => one[fieldKey(field)]?.value ?? null);
  const shown = shownBy(people, rules);
  return rules.flatMap((one, index) => {
    const test = compileRule(one, { today, rows });
    return rows.flatMap((row, at) => {
      const found = shown[index]?.[at];
      return found === test(row)
        ? []
        : [
            {
              rule: JSON.stringify(one),
              found,
              cells: conditionsOf(one).map(({ field }) => people[at]?.[fieldKey(field)]),
            },
          ];
    });
  });
};

describe('A rule as a formula and as a predicate (R16–R25)', () => {
  test('says the same of every customer: texts in number columns, blanks, errors, ties, times, quotes, case', () => {
    let trees = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(register, fc.array(rule, { minLength: 40, maxLength: 40 }), (people, rules) => {
        trees += rules.length;
        for (const { kind } of rules.flatMap(conditionsOf)) seen.add(kind);
        expect(differing(people, rules)).toEqual([]);
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(trees).toBeGreaterThanOrEqual(150);
    expect([...seen].sort()).toEqual(Object.keys(tests).sort());
  });

  test('says the same for each single test', () => {
    fc.assert(
      fc.property(register, fc.array(condition, { minLength: 100, maxLength: 100 }), (people, rules) => {
        expect(differing(people, rules)).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  test('takes a customer who is gone from Customers for one without values', () => {
    const [people = []] = fc.sample(register, 1);
    const gone: Person = Object.fromEntries(fields.map(({ field }) => [fieldKey(field), asText('')]));
    const rules: Rule[] = fields
      .filter(({ at, kind }) => at === 'Customers' && kind !== 'flag')
      .map(({ field }) => ({ kind: 'blank', field, of: [] }));
    expect(shownBy([...people, gone], rules, people.length).map((column) => column.at(-2))).toEqual(
      rules.map(() => true),
    );
  });

  test('leaves the rows below the register blank', () => {
    const [people = []] = fc.sample(register, 1);
    const not: Rule = { kind: 'not', of: [{ kind: 'filled', field: customer('sector'), of: [] }] };
    const above: Rule = { kind: 'top', field: measure('spend'), of: [50] };
    for (const column of shownBy(people, [not, above])) expect(column.at(-1) ?? '').toBe('');
  });
});
