import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthCalls } from '../../../src/google/setWidths.ts';
import { stretches } from '../../../src/google/stretches.ts';

test('Rows that follow each other are one stretch', () => {
  expect(stretches([2, 3, 4, 7, 9, 10])).toEqual([
    { start: 2, length: 3 },
    { start: 7, length: 1 },
    { start: 9, length: 2 },
  ]);
});

test('Stretches hold each row once and nothing else, and never touch', () => {
  const ascending = fc.uniqueArray(fc.nat(60)).map((rows) => rows.sort((a, b) => a - b));
  fc.assert(
    fc.property(ascending, (rows) => {
      const found = stretches(rows);
      expect(found.flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at))).toEqual(
        rows,
      );
      found.slice(1).forEach((one, at) => {
        const before = found[at];
        expect(one.start).toBeGreaterThan((before?.start ?? 0) + (before?.length ?? 0));
      });
    }),
  );
});

test('Neighbouring columns of one width share a call; columns without a width have none', () => {
  expect(widthCalls([110, 110, null, 110, 90])).toEqual([
    { from: 0, count: 2, width: 110 },
    { from: 3, count: 1, width: 110 },
    { from: 4, count: 1, width: 90 },
  ]);
});
