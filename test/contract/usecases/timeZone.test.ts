import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, reopen, rowsOf } from './aShop.ts';

const asksForZone = (shop: Workbench): boolean =>
  shop.runs.at(-1)?.trace.some(({ method }) => method === 'Spreadsheet.getSpreadsheetTimeZone') ?? false;

const logged = (customer: string, happenedOn: string) => ({
  customer,
  values: { happenedOn, channel: 'call', summary: `Talked on ${happenedOn}` },
  next: null,
});

describe('R15: the zone of the sheet, which people may change', () => {
  let customer = '';
  let saved: SavedWorld;
  beforeAll(async () => {
    const shop = await aShop();
    customer = answerOf(shop, 'addCustomer', { values: { name: 'Acme' }, twin: false }).id;
    answerOf(shop, 'customerCard', { customer });
    saved = saveWorld(shop);
  }, 120_000);

  test('is asked for once, and then told by the days of the look-up tab', async () => {
    const shop = await reopen(saved);
    for (const day of ['2018-01-02', '2018-07-02']) {
      answerOf(shop, 'logInteraction', logged(customer, day));
      expect(asksForZone(shop)).toBe(false);
    }
    expect(rowsOf(shop, 'Interactions').map(({ Date: day }) => day)).toEqual(['2018-01-02', '2018-07-02']);
  });

  test.each(['Asia/Tokyo', 'Pacific/Kiritimati', 'America/Chicago', 'Europe/Berlin', 'America/Havana'])(
    'is %s from the first save after the change on: days stay what they are',
    async (zone) => {
      const shop = await reopen(saved);
      answerOf(shop, 'logInteraction', logged(customer, '2018-01-02'));
      shop.world.timeZone = zone;
      for (const day of ['2018-03-15', '2018-07-02', '2018-11-02'])
        answerOf(shop, 'logInteraction', logged(customer, day));
      expect(asksForZone(shop)).toBe(false);
      const days = ['2018-01-02', '2018-03-15', '2018-07-02', '2018-11-02'];
      expect(rowsOf(shop, 'Interactions').map(({ Date: day }) => day)).toEqual(days);
      const { entries } = answerOf(shop, 'customerCard', { customer }).timeline;
      expect(entries.map(({ on }: { on: string }) => on)).toEqual([...days].reverse());
    },
  );

  test('is asked for anew each evening, in case two zones differ on none of the days', async () => {
    const shop = await reopen(saved);
    shop.world.clock.set(shop.world.clock.now() + 15 * 3_600_000);
    shop.run('hourly');
    answerOf(shop, 'customerCard', { customer });
    expect(asksForZone(shop)).toBe(true);
    answerOf(shop, 'customerCard', { customer });
    expect(asksForZone(shop)).toBe(false);
  });
});
