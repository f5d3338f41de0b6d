import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossSpread } from '../../../../src/domain/sales/crossSpread.ts';
import { allocate } from '../../../../src/domain/sales/money.ts';
import { adjusted, bySpan, heldBack, lifted, monthsOf } from '../../../../src/domain/sales/spread.ts';

const coins = fc.integer({ min: 0, max: 1_000_000_000_00 });
const year = fc.array(coins, { minLength: 12, maxLength: 12 });
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const transposed = (cells: readonly (readonly number[])[]): number[][] =>
  (cells[0] ?? []).map((_, column) => cells.map((line) => line[column] ?? 0));

describe('Parts sum exactly to the whole (R71–R77)', () => {
  test('halves, quarters and months of a year, under any uplift or cut and any risk', () => {
    fc.assert(
      fc.property(
        coins,
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        year,
        (amount, uplift, risk, weights) => {
          const raised = lifted(amount, uplift);
          const { held, target } = heldBack(raised, risk);
          expect(held + target).toBe(raised);
          const months = allocate(target, weights);
          for (const span of ['year', 'half', 'quarter', 'month'] as const) {
            const parts = bySpan(months, span);
            expect(sum(parts)).toBe(target);
            for (const [at, part] of parts.entries())
              expect(part).toBe(sum(monthsOf(span, at).map((month) => months[month] ?? 0)));
          }
        },
      ),
    );
  });

  test('after any run of changes by hand: the year stays, what is past stays, what was set is what it was set to', () => {
    const change = fc.record({
      span: fc.constantFrom('half', 'quarter', 'month'),
      at: fc.nat({ max: 11 }),
      amount: coins,
    });
    fc.assert(
      fc.property(year, fc.nat({ max: 11 }), fc.array(change, { maxLength: 12 }), (start, past, changes) => {
        const locked = new Set(Array.from({ length: past }, (_, month) => month));
        let months: readonly number[] = start;
        for (const { span, at, amount } of changes) {
          const places = monthsOf(span, at % bySpan(months, span).length);
          const next = adjusted(months, { places, amount, locked });
          if ('code' in next) continue;
          months = next;
          expect(sum(places.map((month) => months[month] ?? 0))).toBe(amount);
          expect(months.slice(0, past)).toEqual(start.slice(0, past));
          expect(sum(months)).toBe(sum(start));
          expect(Math.min(...months)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('parts × months: every row and every column, under any shares', () => {
    fc.assert(
      fc.property(
        coins,
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 9 }),
        year,
        fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12, maxLength: 12 }), {
          maxLength: 9,
        }),
        (total, shares, season, weights) => {
          const [rows, columns] = [allocate(total, shares), allocate(total, season)];
          const cells = crossSpread({ rows, columns, weights });
          if ('code' in cells) throw new Error(cells.code);
          expect(cells.map(sum)).toEqual(rows);
          expect(transposed(cells).map(sum)).toEqual(columns);
          expect(Math.min(...cells.flat())).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('parts × months around cells that stand: exact, or refused', () => {
    const found = { exact: 0, refused: 0 };
    fc.assert(
      fc.property(
        coins,
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 6 }),
        year,
        fc.array(
          fc.record({
            row: fc.nat({ max: 5 }),
            column: fc.nat({ max: 11 }),
            part: fc.double({ min: 0, max: 0.05, noNaN: true }),
          }),
          { maxLength: 30 },
        ),
        (total, shares, season, stand) => {
          const [rows, columns] = [allocate(total, shares), allocate(total, season)];
          const fixed = rows.map(() => columns.map((): number | null => null));
          for (const { row, column, part } of stand) {
            const line = fixed[row];
            if (line) line[column] = Math.round(total * part);
          }
          const cells = crossSpread({ rows, columns, fixed });
          if ('code' in cells) {
            found.refused++;
            return;
          }
          found.exact++;
          expect(cells.map(sum)).toEqual(rows);
          expect(transposed(cells).map(sum)).toEqual(columns);
          expect(Math.min(...cells.flat())).toBeGreaterThanOrEqual(0);
          for (const [row, line] of fixed.entries())
            for (const [column, value] of line.entries())
              if (value !== null) expect(cells[row]?.[column]).toBe(value);
        },
      ),
    );
    expect(found.exact).toBeGreaterThan(0);
    expect(found.refused).toBeGreaterThan(0);
  });

  test('without weights a part follows the season of the whole, to the coin', () => {
    const cells = crossSpread({ rows: [600, 300, 100], columns: [100, 300, 600] });
    expect(cells).toEqual([
      [60, 180, 360],
      [30, 90, 180],
      [10, 30, 60],
    ]);
  });

  test('a way is found that only leads past other parts', () => {
    expect(
      crossSpread({
        rows: [5, 5],
        columns: [5, 5],
        fixed: [
          [null, 0],
          [null, null],
        ],
      }),
    ).toEqual([
      [5, 0],
      [0, 5],
    ]);
  });
});

describe('What cannot be is refused (R76)', () => {
  const months = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];
  const first = new Set([0, 1, 2]);
  test('a month that is past', () => {
    expect(adjusted(months, { places: [1], amount: 20, locked: first })).toEqual({ code: 'past' });
  });
  test('a quarter below what its past months were, or a month above the rest of the year', () => {
    expect(adjusted(months, { places: [0, 1, 2, 3], amount: 20, locked: first })).toEqual({
      code: 'tooMuch',
    });
    expect(adjusted(months, { places: [3], amount: 91, locked: first })).toEqual({ code: 'tooMuch' });
    expect(adjusted(months, { places: [3], amount: 90, locked: first })).toEqual([
      10, 10, 10, 90, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });
  test('less than nothing, and a part where no other takes the difference', () => {
    expect(adjusted(months, { places: [3], amount: -1, locked: first })).toEqual({ code: 'negative' });
    expect(adjusted([120], { places: [0], amount: 100, locked: new Set() })).toEqual({ code: 'nothingFree' });
  });
  test('cells of a table that are more than their month', () => {
    expect(
      crossSpread({
        rows: [5, 5],
        columns: [5, 5],
        fixed: [
          [6, null],
          [null, null],
        ],
      }),
    ).toEqual({ code: 'tooMuch' });
    expect(
      crossSpread({
        rows: [5, 5],
        columns: [5, 5],
        fixed: [
          [1, 1],
          [null, null],
        ],
      }),
    ).toEqual({ code: 'tooMuch' });
  });
});
