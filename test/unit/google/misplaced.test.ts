import { describe, expect, test } from 'vitest';
import { misplaced } from '../../../src/google/misplaced.ts';

const tab = [['Header'], ['typed'], ['old a'], ['old b'], ['below']];
const write = [{ row: 2, column: 0, values: [['new a'], ['new b']] }];

/** The tab after rows were moved by hand and then written over. */
const written = (moved: readonly (readonly string[])[]) => {
  const after = moved.map((line) => [...line]);
  write[0]?.values.forEach((line, n) => {
    after[2 + n] = [...line];
  });
  return after;
};

describe('A write into rows that a hand moved meanwhile', () => {
  test('that hit what it meant puts nothing back', () => {
    expect(misplaced(tab, written(tab), [0], write)).toEqual([]);
  });

  test('gives back what it hit where a row was inserted above', () => {
    const moved = [['Header'], [''], ...tab.slice(1)];
    expect(misplaced(tab, written(moved), [0], write)).toEqual([{ row: 2, column: 0, value: 'typed' }]);
  });

  test('gives back what it hit where a row above was deleted', () => {
    const moved = [['typed'], ['old a'], ['old b'], ['below']];
    const before = [['Header'], ['typed'], ['old a'], ['old b'], ['below']];
    const after = written(moved);
    expect(misplaced(before, after, [0], write)).toEqual([{ row: 3, column: 0, value: 'below' }]);
  });

  test('leaves a row that a person changed meanwhile as they changed it', () => {
    const changed = [['Header'], ['typed on'], ['old a'], ['old b'], ['below']];
    const apart = [{ row: 3, column: 0, values: [['new b']] }];
    const after = [['Header'], ['typed on'], ['old a'], ['new b'], ['below']];
    expect(misplaced(changed, after, [0], apart)).toEqual([]);
    expect(misplaced(tab, after, [0], [{ row: 4, column: 0, values: [['x']] }])).toEqual([]);
  });
});
