import { beforeAll, describe, expect, test } from 'vitest';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, ask, reopen, rowsOf } from './aShop.ts';
import { fillTab } from './fillTab.ts';

const year = 2018;
const whole = {
  year,
  by: 'all',
  name: null,
  method: 'byHand',
  uplift: 0.05,
  risk: 0.1,
  cells: [
    { month: 1, amount: 1200.5, seen: null },
    { month: 12, amount: 99.5, seen: null },
  ],
};
const rep = (name: string, amount: number, seen: number | null = null) => ({
  year,
  by: 'rep',
  name,
  method: null,
  uplift: null,
  risk: null,
  cells: [{ month: 1, amount, seen }],
});
const save = (shop: Workbench, ...rows: readonly unknown[]) => answerOf(shop, 'saveQuotas', { rows });

let shop: Workbench;

beforeAll(async () => {
  shop = await aShop();
  shop.edit({
    type: 'set',
    sheet: 'Team',
    a1: 'A2',
    values: [
      ['T-00000001', 'Darcel', 'darcel.schlecht@example.com', 'Salesperson', '', 'West'],
      ['T-00000002', 'Wang', 'wang@example.com', 'Manager', '', 'East'],
    ],
  });
  const deal = (id: string, owner: string, stage: string, value: number) => ({
    id,
    owner,
    stage,
    openedOn: '2017-10-01',
    closedOn: stage === 'Won' ? '2017-12-01' : '',
    soldThrough: stage === 'Won' ? 'North Trading' : '',
    value: String(value),
  });
  fillTab(shop, opportunities, [deal('O-1', 'Darcel', 'Won', 100.25), deal('O-2', 'Wang', 'Bid', 50)]);
}, 240_000);

describe('Targets in the sheet (R71–R77)', () => {
  test('a page gets what it reckons with: deals column by column, what stages mean, the currency', () => {
    const begun = answerOf(shop, 'startGoals');
    expect(begun).toMatchObject({
      leads: true,
      today: '2018-01-02',
      currency: 'USD',
      quotas: [],
      commissions: [],
    });
    expect(begun.deals).toEqual([
      ['Darcel', 'Wang'],
      [null, null],
      [null, null],
      ['Won', 'Bid'],
      ['2017-10-01', '2017-10-01'],
      ['2017-12-01', null],
      [100.25, 50],
      [null, null],
      ['North Trading', null],
    ]);
    expect(begun.stages.find(({ name }: { name: string }) => name === 'Bid')).toEqual({
      name: 'Bid',
      means: 'open',
      probability: 0.6,
    });
    expect(begun.words['goal.title']).toBe('Targets and forecast');
  });

  test('targets are rows of a tab that the first of them makes; a second time writes the cells that change', () => {
    const { status, quotas } = save(shop, whole, rep('Darcel', 700));
    expect(status).toBe('saved');
    expect(quotas).toHaveLength(2);
    expect(rowsOf(shop, 'Targets')).toMatchObject([
      { Year: '2018', By: 'Whole business', January: '1,200.50', December: '99.50', Method: 'By hand' },
      { By: 'Salesperson', Name: 'Darcel', January: '700.00' },
    ]);
    const before = rowsOf(shop, 'Targets').length;
    save(shop, rep('Darcel', 800, 700));
    expect(rowsOf(shop, 'Targets')).toHaveLength(before);
    expect(rowsOf(shop, 'Targets')[1]).toMatchObject({ January: '800.00' });
  });

  test('what somebody else wrote meanwhile is not overwritten, and nothing of the whole is written', () => {
    const { status, cells } = save(shop, rep('Wang', 5), rep('Darcel', 900, 700));
    expect([status, cells]).toEqual(['conflict', [{ by: 'rep', name: 'Darcel' }]]);
    expect(rowsOf(shop, 'Targets')).toHaveLength(2);
    // The same amount twice is no conflict.
    expect(save(shop, rep('Darcel', 800, 700)).status).toBe('saved');
  });

  test('saving a whole plan of targets takes few calls, however many rows it has', () => {
    const rows = Array.from({ length: 60 }, (_, index) => rep(`Rep ${index}`, index));
    const { record } = shop.call('clientele', { name: 'saveQuotas', input: { rows } });
    expect(record.error).toBeUndefined();
    expect(record.trace.length).toBeLessThanOrEqual(20);
  });

  test('what is no target is refused: a negative amount, a thirteenth month, nobody’s name', () => {
    for (const row of [
      { ...whole, cells: [{ month: 1, amount: -1, seen: null }] },
      { ...whole, cells: [{ month: 13, amount: 1, seen: null }] },
      { ...rep('x', 1), name: ' ' },
    ])
      expect(ask(shop, 'saveQuotas', { rows: [row] }).error.code).toBe('unknownRequest');
  });

  test('a salesperson sees her own deals and targets, and sets none', async () => {
    const hers = await reopen(saveWorld(shop));
    hers.signIn('sales');
    const begun = answerOf(hers, 'startGoals');
    expect(begun.leads).toBe(false);
    expect(begun.deals[0]).toEqual(['Darcel']);
    expect(begun.quotas.map(({ name }: { name: string }) => name)).toEqual(['Darcel']);
    expect(begun.team.map(({ name }: { name: string }) => name)).toEqual(['Darcel']);
    expect(ask(hers, 'saveQuotas', { rows: [whole] }).error.code).toBe('notAllowed');
  });
});

describe('Plans of commission in the sheet (R80)', () => {
  test('a plan is added, corrected, and kept where somebody changed it meanwhile', () => {
    const values = { name: 'Plain', base: 'revenue', rate: 0.05, cap: 10_000 };
    const { status, row } = answerOf(shop, 'saveCommission', { id: null, values, seen: {} });
    expect([status, row.rate, row.cap]).toEqual(['saved', 0.05, 10_000]);
    const change = (rate: number, seen: number) =>
      answerOf(shop, 'saveCommission', { id: row.id, values: { rate }, seen: { rate: seen } });
    expect(change(0.06, 0.05).row.rate).toBe(0.06);
    expect(change(0.07, 0.05)).toEqual({ status: 'conflict', now: { rate: 0.06 } });
    expect(rowsOf(shop, 'Commission plans')).toMatchObject([{ Plan: 'Plain', Rate: '6.0%' }]);
  });
  test('a plan without a name, or a rate above the whole, is refused', () => {
    const add = (values: object) => ask(shop, 'saveCommission', { id: null, values, seen: {} }).error.code;
    expect(add({ base: 'revenue' })).toBe('invalid');
    expect(add({ name: 'Too much', base: 'revenue', rate: 1.5 })).toBe('invalid');
  });
});
