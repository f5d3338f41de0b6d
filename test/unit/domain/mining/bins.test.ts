import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Coding, coder, feature } from '../../../../src/domain/mining/feature.ts';
import { numberBins, numberCode, roundest } from '../../../../src/domain/mining/numberBins.ts';

const column = (cells: readonly (string | number | null)[]) => feature({ name: 'c', cells });

describe('Columns as codes', () => {
  const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), {
    minLength: 2,
    maxLength: 400,
  });

  test('bounds ascend, are 127 at most, and a greater number never has a lower code', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const counts = new Map<number, number>();
        for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
        const from = numberBins(counts);
        expect(from.length).toBeLessThanOrEqual(127);
        expect(from.every((bound, place) => place === 0 || bound > (from[place - 1] ?? 0))).toBe(true);
        const codes = [...counts.keys()].sort((a, b) => a - b).map((value) => numberCode(from, value));
        expect(codes.every((code, place) => code >= (codes[place - 1] ?? 1))).toBe(true);
      }),
    );
  });

  test('few values keep each its own code, below the first bound counts with it, above the last with that', () => {
    const from = numberBins(
      new Map([
        [1, 5],
        [3, 5],
        [7, 5],
      ]),
    );
    expect([0, 1, 3, 7, 9, null].map((value) => numberCode(from, value))).toEqual([1, 1, 2, 3, 3, 0]);
  });

  test('a bound is the number with the fewest digits between two values', () => {
    expect(roundest(1499, 1506)).toBe(1500);
    expect(roundest(29, 30)).toBe(30);
    expect(roundest(29.2, 29.34)).toBe(29.3);
    expect(roundest(-5, 3)).toBe(0);
    expect(roundest(-250, -199)).toBe(-200);
    expect(roundest(0.0011, 0.00125)).toBe(0.0012);
  });

  test('a bound lies above the one value and not above the other', () => {
    fc.assert(
      fc.property(
        fc.float({ noNaN: true, noDefaultInfinity: true }),
        fc.float({ noNaN: true, noDefaultInfinity: true }),
        (a, b) => {
          fc.pre(a !== b);
          const bound = roundest(Math.min(a, b), Math.max(a, b));
          expect(bound > Math.min(a, b) && bound <= Math.max(a, b)).toBe(true);
        },
      ),
    );
  });

  test('a column of numbers may hold slips, which read as blank; numbers may be written as text', () => {
    const cells = ['1,200', '¥300', '2.5', ...Array.from({ length: 40 }, (_, row) => String(row)), 'n/a', ''];
    const found = column(cells);
    expect(found?.kind).toBe('number');
    expect(found?.codes[43]).toBe(0);
    expect(found?.codes[44]).toBe(0);
    expect(Math.max(...(found?.codes ?? []))).toBe(found?.codes[0]);
  });

  test('rare values of a category are one, and so is a new one', () => {
    const cells = [
      ...Array.from({ length: 60 }, () => 'a'),
      ...Array.from({ length: 30 }, () => 'b'),
      'c',
      'd',
    ];
    const found = column(cells);
    expect(found).toMatchObject({ kind: 'category', values: ['a', 'b'] });
    const code = coder(found as Coding); // not null: the line above
    expect(['a', 'b', 'c', 'never seen', '', null].map((cell) => code(cell))).toEqual([2, 3, 1, 1, 0, 0]);
  });

  test('a column that says nothing is left out: all the same, or all different words', () => {
    expect(column(Array.from({ length: 50 }, () => 'same'))).toBeNull();
    expect(column(Array.from({ length: 50 }, () => 7))).toBeNull();
    expect(column(Array.from({ length: 50 }, () => null))).toBeNull();
    expect(column(Array.from({ length: 50 }, (_, row) => `Customer ${row}`))).toBeNull();
  });
});
