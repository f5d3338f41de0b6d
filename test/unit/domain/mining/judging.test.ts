import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folds } from '../../../../src/domain/mining/folds.ts';
import { judge } from '../../../../src/domain/mining/judge.ts';
import { leaks } from '../../../../src/domain/mining/leaks.ts';
import type { Cell } from '../../../../src/domain/mining/miningColumn.ts';
import { miningTask } from '../../../../src/domain/mining/miningTask.ts';
import { outcome } from '../../../../src/domain/mining/outcome.ts';
import { aTable, aTask } from './aTable.ts';

const cells = (...parts: readonly (readonly [Cell, number])[]): Cell[] =>
  parts.flatMap(([cell, count]) => Array.from({ length: count }, () => cell));

describe('Judging', () => {
  const scored = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), {
    minLength: 10,
    maxLength: 60,
  });

  test('the AUC is the share of pairs of a hit and another row in the right order, ties counting half', () => {
    fc.assert(
      fc.property(scored, (all) => {
        const hits = all.filter(([, hit]) => hit);
        const others = all.filter(([, hit]) => !hit);
        fc.pre(hits.length > 0 && others.length > 0);
        const pairs = hits.flatMap(([a]) => others.map(([b]) => (a > b ? 1 : a === b ? 0.5 : 0)));
        const found = judge(
          Int32Array.from(all.keys()),
          Uint8Array.from(all, ([, hit]) => (hit ? 1 : 0)),
          (row) => all[row]?.[0] ?? 0,
          () => 0.5,
        );
        expect(found.auc).toBeCloseTo(pairs.reduce((sum: number, one) => sum + one, 0) / pairs.length, 10);
        const mean = found.tenths.reduce((sum, tenth) => sum + tenth.found, 0) / 10;
        expect(mean).toBeCloseTo(hits.length / all.length, 10);
      }),
    );
  });

  test('a tenth that ends within a tie takes its part of it', () => {
    const found = judge(
      Int32Array.from({ length: 20 }, (_, row) => row),
      Uint8Array.from({ length: 20 }, (_, row) => (row < 4 ? 1 : 0)),
      (row) => (row < 8 ? 1 : 0),
      (score) => score / 2,
    );
    expect(found.lift10).toBeCloseTo(2.5, 10);
    expect(found.tenths.map((tenth) => tenth.expected)).toEqual(
      [0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0, 0, 0].map((value) => expect.closeTo(value, 10)),
    );
  });

  test('five folds judge every row once, learn from all others, and hold the same share of hits', () => {
    const { outcome: found } = aTask(aTable(2, 503), { target: 'bought' });
    const all = folds(found.rows, found.hits, 5, 9);
    expect(all.flatMap(({ judge: rows }) => [...rows]).sort((a, b) => a - b)).toEqual([...found.rows]);
    for (const { learn, judge: rows } of all) {
      expect(learn.length + rows.length).toBe(503);
      expect([...rows].filter((row) => learn.includes(row))).toEqual([]);
      const hits = [...rows].filter((row) => found.hits[row] === 1).length;
      expect(Math.abs(hits - found.positives / 5)).toBeLessThan(1);
    }
  });

  test('rows are shuffled: a fold is not a stretch of the file, and another seed parts them otherwise', () => {
    const { outcome: found } = aTask(aTable(2, 500), { target: 'bought' });
    const first = (seed: number): number[] => [...(folds(found.rows, found.hits, 5, seed)[0]?.judge ?? [])];
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
    expect(Math.max(...first(1)) - Math.min(...first(1))).toBeGreaterThan(450);
  });
});

describe('The outcome', () => {
  const positive = (column: readonly Cell[]) => {
    const found = outcome(column);
    return 'code' in found ? found : found.positive;
  };

  test('is the one that says yes, in three languages, though it be the more frequent', () => {
    expect(positive(cells(['yes', 300], ['no', 100]))).toBe('yes');
    expect(positive(cells(['Won', 300], ['Lost', 100]))).toBe('Won');
    expect(positive(cells([true, 300], [false, 100]))).toBe('true');
    expect(positive(cells([1, 300], [0, 100]))).toBe('1');
    expect(positive(cells(['是', 300], ['否', 100]))).toBe('是');
    expect(positive(cells(['贏單', 300], ['輸單', 100]))).toBe('贏單');
  });

  test('is else the rarer one, or the one that a person chose', () => {
    expect(positive(cells(['stays', 300], ['leaves', 100]))).toBe('leaves');
    expect(outcome(cells(['a', 200], ['b', 100], ['c', 100]), 'b')).toMatchObject({
      positive: 'b',
      positives: 100,
    });
  });

  test('rows without one are not learned from, unless only one word stands there', () => {
    expect(outcome(cells(['yes', 100], ['no', 100], [null, 50]))).toMatchObject({
      rows: { length: 200 },
      positives: 100,
    });
    expect(outcome(cells(['yes', 100], ['', 150]))).toMatchObject({ rows: { length: 250 }, positives: 100 });
  });

  test('more than two are refused, named; one alone too', () => {
    expect(positive(cells(['won', 100], ['lost', 100], ['open', 100]))).toEqual({
      code: 'notTwoOutcomes',
      outcomes: ['won', 'lost', 'open'],
      more: false,
    });
    expect(positive(cells(['yes', 300]))).toMatchObject({ code: 'notTwoOutcomes', outcomes: ['yes'] });
    expect(positive(cells([null, 300]))).toMatchObject({ code: 'notTwoOutcomes', outcomes: [] });
  });

  test('too little data is refused, with its rows and those of the rarer outcome', () => {
    expect(positive(cells(['yes', 50], ['no', 149]))).toEqual({ code: 'tooLittle', rows: 199, fewer: 50 });
    expect(positive(cells(['yes', 49], ['no', 1000]))).toEqual({ code: 'tooLittle', rows: 1049, fewer: 49 });
    expect(positive(cells(['yes', 1000], ['no', 49]))).toEqual({ code: 'tooLittle', rows: 1049, fewer: 49 });
    expect(positive(cells(['yes', 50], ['no', 150]))).toBe('yes');
  });

  test('a column that is not there is refused by name, and one that holds only names teaches nothing', () => {
    expect(miningTask(aTable(1), { target: 'sold' })).toEqual({ code: 'columnUnknown', column: 'sold' });
    expect(miningTask(aTable(1), { target: 'bought', exclude: ['x'] })).toEqual({
      code: 'columnUnknown',
      column: 'x',
    });
    const names = Array.from({ length: 300 }, (_, row) => `Customer ${row}`);
    const bought = cells(['yes', 150], ['no', 150]);
    expect(
      miningTask(
        [
          { name: 'name', cells: names },
          { name: 'bought', cells: bought },
        ],
        { target: 'bought' },
      ),
    ).toEqual({ code: 'nothingToLearn' });
  });
});

describe('Columns known only afterwards', () => {
  const bought = cells(['yes', 100], ['no', 500]);
  const warnings = (column: readonly Cell[]) => {
    const task = aTask(
      [
        { name: 'seen', cells: column },
        { name: 'bought', cells: bought },
      ],
      { target: 'bought' },
    );
    return leaks(task.features, task.outcome, [0.6]);
  };

  test('are suspected where they are filled for one outcome only, be it for a few', () => {
    const reason = [...cells(['a', 20], [null, 80]), ...cells([null, 500])];
    expect(warnings(reason)).toEqual([{ code: 'filledAfterwards', column: 'seen', rows: 20 }]);
  });

  test('are suspected where they are blank for one outcome only', () => {
    const invoice = [...cells([7, 100]), ...cells([8, 400], [null, 100])];
    expect(warnings(invoice)).toEqual([{ code: 'blankAfterwards', column: 'seen', rows: 100 }]);
  });

  test('are not suspected where that may be chance', () => {
    expect(warnings([...cells(['a', 10], [null, 90]), ...cells([null, 500])])).toEqual([]);
    expect(warnings([...cells(['a', 20], [null, 80]), ...cells(['a', 10], [null, 490])])).toEqual([]);
  });
});
