import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Matrix } from '../../../../src/domain/sales/crossSpread.ts';
import { cellKey, editParts, respread } from '../../../../src/domain/sales/editParts.ts';
import { allocate } from '../../../../src/domain/sales/money.ts';
import { bySpan, monthsOf, rescaled } from '../../../../src/domain/sales/spread.ts';

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const columnsOf = (cells: Matrix): number[] =>
  Array.from({ length: 12 }, (_, month) => sum(cells.map((line) => line[month] ?? 0)));
const whole = fc.array(fc.nat({ max: 1e9 }), { minLength: 12, maxLength: 12 });

describe('Parts of a target, changed by hand and mid-period (R72, R76, R79)', () => {
  test('after any run of changes every part and every month sums, what is past and what was set stays', () => {
    let done = 0;
    const change = fc.record({
      row: fc.nat({ max: 4 }),
      span: fc.constantFrom('year', 'half', 'quarter', 'month'),
      at: fc.nat({ max: 11 }),
      share: fc.double({ min: 0, max: 1.5, noNaN: true }),
    });
    fc.assert(
      fc.property(
        whole,
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 6 }),
        fc.array(change, { maxLength: 8 }),
        (columns, shares, over, changes) => {
          const past = new Set(Array.from({ length: over }, (_, month) => month));
          let cells = respread(
            shares.map(() => columns),
            columns,
            shares,
          );
          const start = cells;
          const byHand = new Set<string>();
          for (const { row: wanted, span, at, share } of changes) {
            const row = wanted % shares.length;
            const months = monthsOf(span, at % (12 / monthsOf(span, 0).length));
            const before = sum(months.map((month) => cells[row]?.[month] ?? 0));
            const amount = Math.round(before * share);
            const next = editParts({ cells, columns, past, byHand }, { row, months, amount });
            if ('code' in next) continue;
            done++;
            expect(columnsOf(next)).toEqual(columns);
            expect(sum(months.map((month) => next[row]?.[month] ?? 0))).toBe(amount);
            if (span !== 'year') expect(next.map(sum)).toEqual(cells.map(sum));
            for (const month of past)
              expect(next.map((line) => line[month])).toEqual(start.map((line) => line[month]));
            for (const key of byHand) {
              const [r = 0, m = 0] = key.split(':').map(Number);
              // Whoever sets a cell once more means what they say last.
              if (r === row && months.includes(m)) continue;
              expect(next[r]?.[m]).toBe(cells[r]?.[m]);
            }
            cells = next;
            if (span === 'month') byHand.add(cellKey(row, months[0] ?? 0));
          }
        },
      ),
    );
    expect(done).toBeGreaterThan(50);
  });

  test('a new whole: the parts keep their shares', () => {
    const columns = allocate(
      1200,
      monthsOf('year', 0).map(() => 1),
    );
    const cells = respread([columns.map((one) => one * 3), columns], columns);
    expect(cells.map(sum)).toEqual([900, 300]);
    const doubled = respread(
      cells,
      columns.map((one) => one * 2),
    );
    expect(doubled.map(sum)).toEqual([1800, 600]);
  });

  test('a new whole mid-year: months that are over stay', () => {
    const months = monthsOf('year', 0).map(() => 100);
    expect(bySpan(rescaled(months, 1650, new Set([0, 1, 2])) as readonly number[], 'quarter')).toEqual([
      300, 450, 450, 450,
    ]);
    expect(rescaled(months, 200, new Set([0, 1, 2]))).toEqual({ code: 'tooMuch' });
  });

  test('refused: a part alone cannot change its month, for the whole stands', () => {
    const columns = monthsOf('year', 0).map(() => 100);
    const parts = { cells: [columns], columns, past: new Set<number>(), byHand: new Set<string>() };
    expect(editParts(parts, { row: 0, months: [3], amount: 50 })).toEqual({ code: 'tooMuch' });
  });
});
