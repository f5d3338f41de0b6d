import { expect, test } from 'vitest';
import { customers } from '../../../src/schema/tables/customers.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, cellOf, reopen, rowsOf } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';

const heightOf = ({ world: { model } }: Workbench, tab: string): number =>
  model.getters.getNumberRows(model.getters.getSheetIdByName(tab) ?? '');

const HOUR = 3_600_000;

const many = 450;

/** A shop in whose tab of customers there are rows for so many, and none in the summaries. */
const aShopWithRows = async (): Promise<Workbench> => {
  const shop = await aShop();
  shop.edit({ type: 'insertRows', sheet: 'Customers', at: 50, count: many });
  return shop;
};

test('the summary tabs grow with the register: 2,600 customers all stand in Scores', async () => {
  const shop = await aShop();
  const lines = Array.from({ length: 2_600 }, (_, index) => `Customer ${index},retail`).join('\n');
  answerOf(shop, 'applyImport', {
    files: [{ name: 'a.csv', text: `Customer,Sector\n${lines}\n` }],
    choices: { files: {}, matches: {}, update: false },
  });
  expect(cellOf(shop, 'Scores', 'B2')).toMatch(/^Customer /);
  expect(rowsOf(shop, 'Scores').filter(({ Customer }) => Customer?.startsWith('Customer ')).length).toBe(
    2_600,
  );
});

test('rows that are pasted together have their room at once', async () => {
  const shop = await aShopWithRows();
  const lines = Array.from({ length: many }, (_, index) => [`Pasted ${index}`]);
  shop.edit({ type: 'set', sheet: 'Customers', a1: 'B2', values: lines });
  expect([heightOf(shop, 'Scores'), heightOf(shop, 'Sums')].every((rows) => rows > many + 100)).toBe(true);
});

test('rows that no edit told of have it after three hours, and no more than that', async () => {
  const before = await aShopWithRows();
  nobodyWatches(before);
  fillTab(
    before,
    customers,
    Array.from({ length: many }, (_, index) => ({ id: `C-${index}`, name: `Written ${index}` })),
  );
  const shop = await reopen(saveWorld(before));
  for (let hour = 0; hour < 3; hour++) {
    shop.run('hourly');
    shop.world.clock.set(shop.world.clock.now() + HOUR);
  }
  const heights = [heightOf(shop, 'Scores'), heightOf(shop, 'Sums')];
  expect(heights.every((rows) => rows > many + 100)).toBe(true);
  shop.run('hourly');
  expect([heightOf(shop, 'Scores'), heightOf(shop, 'Sums')]).toEqual(heights);
});
