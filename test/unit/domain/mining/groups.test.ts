import { describe, expect, test } from 'vitest';
import { seededChance } from '../../../../src/domain/mining/chance.ts';
import { type Groups, groups } from '../../../../src/domain/mining/groups.ts';
import { lookAlikes } from '../../../../src/domain/mining/lookAlikes.ts';
import type { Cell, MiningColumn } from '../../../../src/domain/mining/miningColumn.ts';

/** Three kinds of customers: 100 small and near, 60 large and far, 40 large and near; `kind` of each row. */
const kinds = Array.from({ length: 200 }, (_, row) => (row % 10 < 5 ? 0 : row % 10 < 8 ? 1 : 2));
const aRegister = (): MiningColumn[] => {
  const chance = seededChance(17);
  const near = (middle: number): number => middle + (chance() - 0.5) * 10;
  const column = (name: string, cell: (kind: number) => Cell): MiningColumn => ({
    name,
    cells: kinds.map(cell),
  });
  return [
    column('spend', (kind) => near(kind === 0 ? 20 : 100)),
    column('distance', (kind) => near(kind === 1 ? 90 : 10)),
    column('channel', (kind) => (kind === 2 ? 'shop' : 'web')),
  ];
};

const found = (columns: readonly MiningColumn[], count?: number, seed?: number): Groups => {
  const all = groups(columns, count, seed);
  if ('code' in all) throw new Error(all.code);
  return all;
};

describe('R28: groups of customers who are alike', () => {
  test('as many as there are are found, the largest first, each row in its own', () => {
    const all = found(aRegister());
    expect(all.groups.map(({ size }) => size)).toEqual([100, 60, 40]);
    expect(all.groupOf).toEqual(kinds);
    expect(all.silhouette).toBeGreaterThan(0.5);
  });

  test('a group is named by what sets it apart', () => {
    const [small, far, shop] = found(aRegister()).groups.map(({ traits }) =>
      traits.map(({ column, is, value }) => ({ column, is, value })),
    );
    expect(small).toContainEqual({ column: 'spend', is: 'low', value: null });
    expect(far).toContainEqual({ column: 'distance', is: 'high', value: null });
    expect(shop?.[0]).toEqual({ column: 'channel', is: 'mostly', value: 'shop' });
  });

  test('a number of groups that a person chose is kept, and sizes sum to all rows', () => {
    const all = found(aRegister(), 4);
    expect(all.groups.length).toBe(4);
    expect(all.groups.reduce((sum, { size }) => sum + size, 0)).toBe(200);
  });

  test('the same seed gives the same groups, and the order of money does not hide one giant', () => {
    expect(found(aRegister(), 3, 5)).toEqual(found(aRegister(), 3, 5));
    const giant = aRegister().map((column) =>
      column.name === 'spend' ? { ...column, cells: [1e9, ...column.cells.slice(1)] } : column,
    );
    expect(found(giant).groups[0]?.size).toBeGreaterThan(90);
  });

  test('too few rows, and columns that say nothing, are refused', () => {
    const few = aRegister().map(({ name, cells }) => ({ name, cells: cells.slice(0, 29) }));
    expect(groups(few)).toEqual({ code: 'tooLittle', rows: 29, fewer: 29 });
    expect(groups([{ name: 'same', cells: Array.from({ length: 40 }, () => 1) }])).toEqual({
      code: 'nothingToLearn',
    });
  });
});

describe('R27: look-alikes of the key customers', () => {
  const chance = seededChance(23);
  const isKey = Array.from({ length: 300 }, (_, row) => row < 30);
  // Rows 290 and on are like key customers and none.
  const alike = (row: number): boolean => row < 30 || row >= 290;
  const columns: MiningColumn[] = [
    { name: 'spend', cells: isKey.map((_, row) => (alike(row) ? 500 : 0) + Math.round(chance() * 400)) },
    { name: 'sector', cells: isKey.map((_, row) => (alike(row) || chance() < 0.2 ? 'retail' : 'other')) },
    { name: 'noise', cells: isKey.map(() => Math.round(chance() * 1000)) },
  ];

  test('what they have in common is told with its share among them and among the others, chance left out', () => {
    const likes = lookAlikes(columns, isKey);
    if ('code' in likes) throw new Error(likes.code);
    expect(likes.common.map(({ condition }) => condition.column)).toEqual(['spend', 'sector']);
    expect(likes.common[0]).toMatchObject({ condition: { is: 'within', below: null }, ofKey: 1 });
    expect(likes.common[1]).toMatchObject({ condition: { is: 'oneOf', values: ['retail'] }, ofKey: 1 });
    const others = columns[1]?.cells.slice(30).filter((cell) => cell === 'retail').length ?? 0;
    expect(likes.common[1]?.ofOthers).toBeCloseTo(others / 270, 10);
  });

  test('those who are none but like them come first, with the traits they share; key customers are not listed', () => {
    const likes = lookAlikes(columns, isKey);
    if ('code' in likes) throw new Error(likes.code);
    expect(likes.others.length).toBe(270);
    expect(likes.others.slice(0, 10).map(({ row }) => row)).toEqual([
      290, 291, 292, 293, 294, 295, 296, 297, 298, 299,
    ]);
    expect(likes.others[0]?.traits).toBe(2);
  });

  test('fewer than ten key customers, or ten others, are refused', () => {
    const nine = isKey.map((_, row) => row < 9);
    expect(lookAlikes(columns, nine)).toEqual({ code: 'tooLittle', rows: 300, fewer: 9 });
  });
});
