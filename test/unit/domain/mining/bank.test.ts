import { describe, expect, test } from 'vitest';
import { type Mined, mined } from '../../../../src/domain/mining/mined.ts';
import type { MiningColumn } from '../../../../src/domain/mining/miningColumn.ts';
import { startMining, stepMining } from '../../../../src/domain/mining/stepMining.ts';
import { aTask, bankColumns } from './aTable.ts';

const minedFrom = (columns: readonly MiningColumn[], exclude: readonly string[], seed = 1): Mined => {
  const task = aTask(columns, { target: 'y', exclude, seed });
  const found = mined(task, stepMining(task, startMining(), 6));
  if (found === null) throw new Error('not finished');
  return found;
};

describe('Who says yes to the bank, judged on rows that the models have not seen', () => {
  const columns = bankColumns();
  const honest = minedFrom(columns, ['duration']);

  test('R34: the scorecard has an AUC of 0.75 or more, and a lift of 3.8 or more in the best tenth', () => {
    expect(honest.scorecard.auc).toBeGreaterThanOrEqual(0.75);
    expect(honest.scorecard.lift10).toBeGreaterThanOrEqual(3.8);
  });

  test('another seed finds the same, within a hundredth of the AUC', () => {
    const other = minedFrom(columns, ['duration'], 7);
    expect(Math.abs(other.scorecard.auc - honest.scorecard.auc)).toBeLessThan(0.01);
    expect(other.scorecard.lift10).toBeGreaterThanOrEqual(3.8);
    expect(other.tree.auc).toBeGreaterThanOrEqual(0.68);
  });

  test('R35: the tree has an AUC of 0.68 or more', () => {
    expect(honest.tree.auc).toBeGreaterThanOrEqual(0.68);
  });

  test('the scorecard is calibrated: no tenth is off by more than four in a hundred', () => {
    for (const { expected, found } of honest.scorecard.tenths) {
      expect(Math.abs(expected - found)).toBeLessThan(0.04);
    }
  });

  test('R36: the leaves hold each row kept aside once, the most probable first, and the first are profiles worth calling', () => {
    const kept = honest.leaves.reduce((sum, { count }) => sum + count, 0);
    expect(Math.abs(kept - 11_302 / 5)).toBeLessThan(2);
    expect(honest.leaves[0]).toMatchObject({
      conditions: [{ column: 'poutcome', is: 'oneOf', values: ['success'], orBlank: false }],
    });
    expect(honest.leaves[0]?.probability).toBeGreaterThan(0.5);
    expect(honest.leaves[0]?.count).toBeGreaterThan(40);
  });

  test('no column is suspected where all were known beforehand, poutcome neither', () => {
    expect(honest.warnings).toEqual([]);
  });

  test('what was known only after the call is suspected, whatever it is called', () => {
    const renamed = columns.map((column) => (column.name === 'duration' ? { ...column, name: 'x' } : column));
    expect(minedFrom(renamed, []).warnings).toEqual([
      { code: 'knowsTooMuch', column: 'x', auc: expect.closeTo(0.805, 2) },
    ]);
  });
});
