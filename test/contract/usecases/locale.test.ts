import { describe, expect, test } from 'vitest';
import { anEmptySheet, answerOf, inspect, setUp } from './aShop.ts';

describe('The locale of the sheet', () => {
  test.each([
    ['de_DE', '04.01.2018', '31.12.2017'],
    ['en_US', '1/4/2018', '12/31/2017'],
    ['zh_TW', '2018/1/4', '2017/12/31'],
  ])(
    '%s: a cell shows a day as %s, and takes %s as the day that it is there',
    async (locale, shown, typed) => {
      const shop = await anEmptySheet({ locale, now: '2018-01-05T07:30' });
      setUp(shop);
      const { id: customer } = answerOf(shop, 'addCustomer', { values: { name: 'Acme' }, twin: false });
      const values = { happenedOn: '2018-01-04', channel: 'call', summary: 'Talked' };
      answerOf(shop, 'logInteraction', { customer, values, next: null });
      const cells = () =>
        inspect(
          shop,
          `return book.getSheetByName('Interactions').getRange('D2:D3').getDisplayValues().flat();`,
        );
      expect(await cells()).toEqual([shown, '']);

      shop.edit({ type: 'set', sheet: 'Interactions', a1: 'D2', values: [[typed]] });
      expect(await cells()).toEqual([typed, '']);
      const { entries } = answerOf(shop, 'customerCard', { customer }).timeline;
      expect(entries.map(({ on }: { on: string }) => on)).toEqual(['2017-12-31']);
    },
  );
});
