import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateAmount, evaluateTest, type Row } from '../../../src/formulas/evaluate.ts';
import {
  type Amount,
  all,
  any,
  blank,
  column,
  compare,
  not,
  number,
  type Test,
} from '../../../src/formulas/expression.ts';
import { printAmount, printTest } from '../../../src/formulas/print.ts';
import { openModel } from '../../../workbench/engine/model.ts';

const names = ['a', 'b', 'c'] as const;
const letters: Readonly<Record<string, string>> = { a: 'A', b: 'B', c: 'C' };
const rows = 12;
const printed = {
  column: (name: string) => `$${letters[name]}$1:$${letters[name]}$${rows}`,
  label: (key: string) => `"${key}"`,
};

const value = fc.option(fc.integer({ min: -5, max: 5 }), { nil: null, freq: 4 });
const register = fc.array(fc.record({ a: value, b: value, c: value }), { minLength: rows, maxLength: rows });

const amount: fc.Arbitrary<Amount> = fc.letrec<{ amount: Amount }>((tie) => ({
  amount: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: -5, max: 5 }).map(number),
    fc.constantFrom(...names).map(column),
    fc.record({
      kind: fc.constant('arithmetic' as const),
      of: fc.constantFrom('+' as const, '-' as const, '*' as const),
      a: tie('amount'),
      b: tie('amount'),
    }),
    fc.record({
      kind: fc.constant('above' as const),
      amount: tie('amount'),
      thresholds: fc.array(fc.integer({ min: -5, max: 5 }).map(number), { minLength: 1, maxLength: 4 }),
    }),
  ),
})).amount;

const rule: fc.Arbitrary<Test> = fc.letrec<{ rule: Test }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    fc
      .tuple(amount, fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const), amount)
      .map(([a, by, b]) => compare(a, by, b)),
    fc.constantFrom(...names).map((name) => blank(column(name))),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
    tie('rule').map(not),
  ),
})).rule;

/** The values that a formula spills beside a register in A1:C12. */
const spilled = (table: readonly Row[], formula: string): unknown[] => {
  const cells = Object.fromEntries(
    table.flatMap((row, index) =>
      names.flatMap((name) =>
        row[name] === null ? [] : [[`${letters[name]}${index + 1}`, String(row[name])]],
      ),
    ),
  );
  const model = openModel({
    sheets: [{ id: 's', name: 'S', colNumber: 8, rowNumber: rows + 2, cells: { ...cells, E1: formula } }],
  });
  return table.map((_, row) => model.getters.getEvaluatedCell({ sheetId: 's', col: 4, row }).value);
};

describe('A rule as a formula and as a predicate', () => {
  test('gives the same for every row, blanks and ties included', () => {
    fc.assert(
      fc.property(register, rule, (table, one) => {
        const formula = `=ARRAYFORMULA(IF(ROW($A$1:$A$${rows})>0,IF(${printTest(one, printed)},1,0)))`;
        expect(spilled(table, formula)).toEqual(table.map((row) => (evaluateTest(one, row) ? 1 : 0)));
      }),
      { numRuns: 60 },
    );
  });

  test('reckons the same amounts', () => {
    fc.assert(
      fc.property(register, amount, (table, one) => {
        const formula = `=ARRAYFORMULA(0+${printAmount(one, printed)}+0*$A$1:$A$${rows})`;
        expect(spilled(table, formula)).toEqual(table.map((row) => (evaluateAmount(one, row) ?? 0) + 0));
      }),
      { numRuns: 60 },
    );
  });
});
