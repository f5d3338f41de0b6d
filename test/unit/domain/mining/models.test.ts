import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededChance } from '../../../../src/domain/mining/chance.ts';
import { meets } from '../../../../src/domain/mining/condition.ts';
import { growTree } from '../../../../src/domain/mining/growTree.ts';
import { leaves } from '../../../../src/domain/mining/leaves.ts';
import { mined } from '../../../../src/domain/mining/mined.ts';
import { ranked } from '../../../../src/domain/mining/ranked.ts';
import {
  codedScores,
  fitScorecard,
  pointsOf,
  probabilityAt,
  scoreOf,
} from '../../../../src/domain/mining/scorecard.ts';
import { miningProgress, startMining, stepMining } from '../../../../src/domain/mining/stepMining.ts';
import { aTable, aTask, cellAt } from './aTable.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const ask = { target: 'bought' };

describe('R35, R36: the tree', () => {
  test('every row meets the conditions of exactly one leaf, whose count and share are those of its rows', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const columns = aTable(seed);
        const { features, outcome } = aTask(columns, ask);
        const all = leaves(growTree(features, outcome.hits, outcome.rows), features);
        const members = [...outcome.rows].map((row) =>
          all.filter(({ conditions }) =>
            conditions.every((one) => meets(one, cellAt(columns, row)(one.column))),
          ),
        );
        expect(members.every((found) => found.length === 1)).toBe(true);
        for (const leaf of all) {
          const rows = [...outcome.rows].filter((_, place) => members[place]?.[0] === leaf);
          expect(rows.length).toBe(leaf.count);
          const hits = rows.filter((row) => outcome.hits[row] === 1).length;
          expect(leaf.probability).toBeCloseTo(hits / rows.length, 10);
          expect(leaf.probability).toBeGreaterThanOrEqual(0);
          expect(leaf.probability).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('conditions of one column become one: a range has both of its bounds', () => {
    const chance = seededChance(5);
    const age = Array.from({ length: 900 }, () => Math.floor(chance() * 90));
    const columns = [
      { name: 'age', cells: age },
      {
        name: 'bought',
        cells: age.map((years) => (chance() < (years >= 20 && years < 30 ? 0.9 : 0.1) ? 'yes' : 'no')),
      },
    ];
    const { features, outcome } = aTask(columns, ask);
    const [best] = leaves(growTree(features, outcome.hits, outcome.rows), features);
    expect(best?.conditions).toEqual([{ column: 'age', is: 'within', from: 20, below: 30, orBlank: false }]);
    expect(best?.probability).toBeGreaterThan(0.8);
  });

  test('where nothing is to be found, it is one group with the share of all', () => {
    const found = [11, 12, 13, 14, 15].map((seed) => {
      const chance = seededChance(seed);
      const columns = aTable(seed, 1000).map(({ name, cells }) => ({
        name,
        cells: name === 'bought' ? cells.map(() => (chance() < 0.3 ? 'yes' : 'no')) : cells,
      }));
      const { features, outcome } = aTask(columns, ask);
      return leaves(growTree(features, outcome.hits, outcome.rows), features);
    });
    expect(found.map((all) => all.length)).toEqual([1, 1, 1, 1, 1]);
    expect(found[0]?.[0]?.conditions).toEqual([]);
  });

  test('blank is a value of its own', () => {
    const chance = seededChance(8);
    const spend = Array.from({ length: 600 }, () => (chance() < 0.3 ? null : chance() * 100));
    const columns = [
      { name: 'spend', cells: spend },
      { name: 'bought', cells: spend.map((cell) => (chance() < (cell === null ? 0.8 : 0.2) ? 'yes' : 'no')) },
    ];
    const { features, outcome } = aTask(columns, ask);
    const all = leaves(growTree(features, outcome.hits, outcome.rows), features);
    expect(all.map(({ conditions }) => conditions)).toEqual([
      [{ column: 'spend', is: 'blank' }],
      [{ column: 'spend', is: 'filled' }],
    ]);
  });
});

describe('R34: the scorecard', () => {
  test('a score is one entry a column, added up; no entry is below zero; rows score as their cells do', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const columns = aTable(seed);
        const { features, outcome } = aTask(columns, ask);
        const card = fitScorecard(features, outcome.hits, outcome.rows, seed);
        const coded = codedScores(card, features);
        const wrong = [...outcome.rows].filter((row) => {
          const entries = card.columns.map((one) => pointsOf(one, cellAt(columns, row)(one.column)));
          const score = scoreOf(card, cellAt(columns, row));
          const probability = probabilityAt(card, score);
          return (
            !entries.every((points) => Number.isInteger(points) && points >= 0) ||
            entries.reduce((sum, points) => sum + points, 0) !== score ||
            coded(row) !== score ||
            !(probability > 0 && probability < 1)
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('twenty points double the odds, which are even at evenAt', () => {
    const card = { columns: [], evenAt: 100 };
    expect(probabilityAt(card, 100)).toBe(0.5);
    expect(probabilityAt(card, 120)).toBeCloseTo(2 / 3, 10);
    expect(probabilityAt(card, 80)).toBeCloseTo(1 / 3, 10);
  });

  test('a look-up takes the last bound that is not above the number; other text counts as blank', () => {
    const spend = {
      column: 'spend',
      kind: 'number' as const, // as the type of a card's column wants it
      points: [
        { from: 0, points: 5 },
        { from: 100, points: 9 },
      ],
      blank: 2,
      other: null,
    };
    expect([-1, 0, 99.9, 100, '100', '', null, 'n/a'].map((cell) => pointsOf(spend, cell))).toEqual([
      5, 5, 5, 9, 9, 2, 2, 2,
    ]);
  });

  test('a number has eight ranges at most, and neighbours differ by a point or more', () => {
    const columns = aTable(3, 3000);
    const { features, outcome } = aTask(columns, ask);
    for (const { kind, points } of fitScorecard(features, outcome.hits, outcome.rows, 1).columns) {
      if (kind === 'category') continue;
      expect(points.length).toBeLessThanOrEqual(8);
      expect(points.every((range, place) => range.points !== points[place - 1]?.points)).toBe(true);
    }
  });

  test('R37: those who have not bought are ranked by it, the likeliest first', () => {
    const columns = aTable(4);
    const task = aTask(columns, ask);
    const { card } = stepMining(task, startMining(), 6);
    if (card === null) throw new Error('not finished');
    const list = ranked(card, [0, 1, 2, 3, 4, 5], (row, column) => cellAt(columns, row)(column));
    expect(list.map(({ row }) => row).sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(list.every(({ score }, place) => score <= (list[place - 1]?.score ?? score))).toBe(true);
  });
});

describe('Mining in slices', () => {
  test('step by step, kept as text between and begun anew, it finds what it finds at once', () => {
    const columns = aTable(21);
    const atOnce = stepMining(aTask(columns, ask), startMining(), 6);
    let state = startMining();
    const progress: number[] = [];
    for (let slice = 0; slice < 6; slice++) {
      state = JSON.parse(JSON.stringify(stepMining(aTask(aTable(21), ask), state)));
      progress.push(miningProgress(state));
    }
    expect(state).toEqual(atOnce);
    expect(progress).toEqual([1, 2, 3, 4, 5, 6].map((done) => expect.closeTo(done / 6, 10)));
  });

  test('it says nothing before it is finished, and a step more changes nothing', () => {
    const task = aTask(aTable(22), ask);
    expect(mined(task, stepMining(task, startMining(), 5))).toBeNull();
    const done = stepMining(task, startMining(), 6);
    expect(stepMining(task, done, 3)).toBe(done);
  });

  test('where nothing is to be found, the figures on unseen rows say so', () => {
    const chance = seededChance(31);
    const columns = aTable(31, 2000).map(({ name, cells }) => ({
      name,
      cells: name === 'bought' ? cells.map(() => (chance() < 0.3 ? 'yes' : 'no')) : cells,
    }));
    const task = aTask(columns, ask);
    const found = mined(task, stepMining(task, startMining(), 6));
    expect(found?.scorecard.auc).toBeGreaterThan(0.45);
    expect(found?.scorecard.auc).toBeLessThan(0.55);
    expect(found?.scorecard.lift10).toBeLessThan(1.4);
  });
});
