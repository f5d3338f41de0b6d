import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, conditionOf } from '../../../../src/domain/mining/condition.ts';
import { feature } from '../../../../src/domain/mining/feature.ts';
import { leafRule } from '../../../../src/domain/mining/leafRule.ts';
import { membersOf } from '../../../../src/domain/mining/membersOf.ts';
import { minedColumn } from '../../../../src/domain/mining/minedColumn.ts';
import type { MinedField } from '../../../../src/domain/mining/minedField.ts';
import type { Cell } from '../../../../src/domain/mining/miningColumn.ts';
import { compileRule, type RuleRow } from '../../../../src/formulas/rule/holds.ts';
import { readRule } from '../../../../src/formulas/rule/readRule.ts';
import { fieldKey } from '../../../../src/formulas/rule/rule.ts';

const today = '2018-01-02';
const field = (column: string, kind: MinedField['kind']): MinedField => {
  const of = { of: 'customer' as const, column };
  return { key: fieldKey(of), field: of, kind };
};

/** Cells of a register by what the column holds, with what people also put there. */
const cellsOf = {
  number: fc.constantFrom<Cell>(null, '', 'n/a', 1, 2, 3.5, 40, 500, -7),
  text: fc.constantFrom<Cell>(null, '', 'Retail', ' retail ', 'RETAIL', 'Two  words', 'two words', 'Steel'),
  day: fc.constantFrom<Cell>(
    null,
    '2018-01-02',
    '2018-01-01',
    '2017-06-30',
    '2009-12-31',
    '2018-03-01',
    'soon',
  ),
  flag: fc.constantFrom<Cell>(null, true, false),
  own: fc.constantFrom<Cell>(null, 1, 2, 30, 400),
} as const;

const kinds = ['number', 'text', 'day', 'flag', 'own'] as const;

/** A column, and conditions on it that a tree can come to: some of its codes. */
const aColumn = fc
  .record({
    kind: fc.constantFrom(...kinds),
    born: fc.boolean(),
    keep: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    range: fc.tuple(fc.nat(10), fc.nat(10)),
  })
  .chain(({ kind, ...rest }) =>
    fc.array(cellsOf[kind], { minLength: 30, maxLength: 30 }).map((cells) => ({ kind, cells, ...rest })),
  );

const conditionsOf = (
  one: NonNullable<ReturnType<typeof feature>>,
  keep: readonly boolean[],
  [a, b]: readonly [number, number],
): Condition | null => {
  const seen = Array.from({ length: one.size }, (_, code) => one.codes.includes(code));
  // Of numbers a stretch is kept, with or without the blanks; of a category any of its values.
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const inside = (code: number): boolean =>
    one.kind === 'number' && code > 0 ? code > low && code <= high + 1 : keep[code % keep.length] === true;
  const allowed = new Set(Array.from({ length: one.size }, (_, code) => code).filter(inside));
  return allowed.size === 0 ? null : conditionOf(one, allowed, seen);
};

describe('A leaf as a rule (R36)', () => {
  test('holds for the very customers whom the leaf holds', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(aColumn, { minLength: 1, maxLength: 3 }), (columns) => {
        const read = columns.map(({ kind, born, cells }, at) => {
          const meant = field(kind === 'day' && born ? 'bornOn' : `${kind}${at}`, kind);
          return { meant, cells, column: minedColumn(meant, cells, today) };
        });
        const conditions = read.flatMap(({ column }, at) => {
          const one = feature(column);
          const { keep, range } = columns[at] ?? { keep: [], range: [0, 0] as const };
          return (one && conditionsOf(one, keep, range)) ?? [];
        });
        const rule = leafRule(conditions, (key) => {
          const found = read.find(({ meant }) => meant.key === key);
          return found && { ...found.column, field: found.meant.field };
        });
        const members = membersOf(
          conditions,
          read.map(({ column }) => column),
          30,
        );
        if (rule === null) {
          // Everybody, or nobody: neither is a segment.
          expect([0, 30]).toContain(members.length);
          return;
        }
        compared++;
        const rows = Array.from({ length: 30 }, (_, row): RuleRow => {
          return (asked) => {
            const cell = read.find(({ meant }) => meant.key === fieldKey(asked))?.cells[row] ?? null;
            return cell;
          };
        });
        expect(readRule(rule)).not.toBeNull();
        const holds = compileRule(rule, { today, rows });
        expect(rows.flatMap((row, at) => (holds(row) ? [at] : []))).toEqual(members);
      }),
      { numRuns: 2000, seed: 4 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});
