import { expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { aShop, inspect } from './aShop.ts';

/** Of the tab Sums: purchases, days of purchase, and products of each customer. */
const cells = ['G1', 'M1', 'AA1'] as const;

const formulasOf = async (shop: Workbench): Promise<readonly string[]> =>
  // What the script below gives.
  (await inspect(
    shop,
    `return ${JSON.stringify(cells)}.map((at) => book.getSheetByName('Sums').getRange(at).getFormula());`,
  )) as readonly string[];

const type = (shop: Workbench, formulas: readonly string[]): void => {
  for (const [index, a1] of cells.entries())
    shop.edit({ type: 'set', sheet: 'Sums', a1, values: [[formulas[index] ?? '']] });
};

/** As 0.3.0 wrote them while it was made: refunds count. */
const former = (formula: string): string => formula.replace(/IF\([^<(]*<0,"?"?,([^)]*)\)/, '$1');

test('The hourly run after an update renews formulas of an earlier version, once, and leaves those that somebody changed (R100)', async () => {
  const shop = await aShop();
  const now = await formulasOf(shop);
  const before = now.map(former);
  expect(before.map((formula, index) => formula === now[index])).toEqual([false, false, false]);
  const theirs = before[2]?.replace("Col2<>''", "Col2<>'None'") ?? '';
  type(shop, [before[0] ?? '', before[1] ?? '', theirs]);
  shop.run('hourly');
  expect(await formulasOf(shop)).toEqual([now[0], now[1], theirs]);
  type(shop, before);
  shop.run('hourly');
  expect(await formulasOf(shop)).toEqual(before);
  shop.run('setUpSpreadsheet');
  expect(await formulasOf(shop)).toEqual(now);
});
