import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ColumnMove, columnMoves } from '../../../src/google/snapshotsMoves.ts';

/** What a tab's columns are after the steps; a column made anew is told by its mark. */
const after = (now: readonly (string | null)[], moves: readonly ColumnMove[]): (string | null)[] => {
  const columns = [...now];
  for (const step of moves) {
    if (step.do === 'move') columns.splice(step.to, 0, ...columns.splice(step.from, 1));
    else if (step.do === 'remove') columns.splice(step.at, 1);
    else columns.splice(step.at, 0, 'new');
  }
  return columns;
};

const columns = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'))
  .chain((keys) => fc.array(fc.constantFrom(null), { maxLength: 3 }).map((blanks) => [...keys, ...blanks]))
  .chain((keys) => fc.shuffledSubarray<string | null>(keys, { minLength: keys.length }));

describe('The steps that bring columns back into their order', () => {
  test('leave each known column itself at its place, blank or new ones between, and no others', () => {
    fc.assert(
      fc.property(columns, columns, (now, then) => {
        const result = after(now, columnMoves(now, then));
        const told = then.map((key) => (key !== null && now.includes(key) ? key : null));
        expect(result.map((key) => (key === 'new' ? null : key))).toEqual(told);
      }),
    );
  });

  test('move the one column that was moved, and no others', () => {
    expect(columnMoves(['theirs', 'a', 'b', 'c', null], ['a', 'b', 'c', 'theirs', null])).toEqual([
      { do: 'move', from: 0, to: 3 },
    ]);
  });

  test('are none where everything stands as it was', () => {
    expect(columnMoves(['a', null, 'b', null], ['a', null, 'b', null])).toEqual([]);
  });
});
