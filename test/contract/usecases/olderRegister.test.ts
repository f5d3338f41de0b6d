import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { answerOf, reopen, rowsOf } from './aShop.ts';

/** A register as a released version left it; see test/fixtures/registers/README.md. */
const registerOf = async (version: string): Promise<Workbench> => {
  const text = await readFile(`test/fixtures/registers/${version}.json`, 'utf8');
  // Written by saveWorld.
  return reopen(JSON.parse(text) as SavedWorld);
};

const completed = (shop: Workbench): void =>
  expect(shop.runs.map(({ status, error }) => [status, error?.message])).toEqual(
    shop.runs.map(() => ['completed', undefined]),
  );

describe('R15: a register that 0.2.0 made', () => {
  test.each([
    ['by the first request of the owner', (shop: Workbench) => void answerOf(shop, 'start')],
    ['by the hourly run', (shop: Workbench) => void shop.run('hourly')],
  ])('is brought up to date %s: every customer stays, the new tabs stand, work goes on', async (_, work) => {
    const shop = await registerOf('0.2.0');
    const before = rowsOf(shop, 'Customers').map(({ ID, Customer, Phone }) => [ID, Customer, Phone]);
    work(shop);
    expect(rowsOf(shop, 'Customers')).toMatchObject(
      before.map(([ID, Customer, Phone]) => ({ ID, Customer, Phone })),
    );
    expect(before.map(([, name]) => name)).toEqual(['Acme', 'Betasoloin', '王芳的店']);
    expect(rowsOf(shop, 'Scores').map(({ Customer }) => Customer)).toHaveLength(3);
    expect(rowsOf(shop, 'Segments').find(({ Segment }) => Segment === 'No purchase yet')?.Customers).toBe(
      '3',
    );
    answerOf(shop, 'addCustomer', { values: { name: 'New here' }, twin: false });
    shop.run('hourly');
    expect(rowsOf(shop, 'Segments').find(({ Segment }) => Segment === 'No purchase yet')?.Customers).toBe(
      '4',
    );
    completed(shop);
  });
});
