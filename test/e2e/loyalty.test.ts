import { beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../src/words/catalogues.ts';
import { speaker } from '../../src/words/say.ts';
import type { SavedWorld } from '../../workbench/control.ts';
import { saveWorld } from '../../workbench/runtime/save.ts';
import { answerOf, aShop, cellOf, deleteFigures, reopen, rowsOf } from '../contract/usecases/aShop.ts';
import { abroad, aDialog, bothManage } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectSpoken } from './expectSpoken.ts';
import { pictures } from './picture.ts';

let world: SavedWorld;
const names = ['Acme', 'Betasoloin', '上海星河贸易', 'Konex'];

beforeAll(async () => {
  const shop = await aShop();
  deleteFigures(shop);
  answerOf(shop, 'switchLoyalty', { on: true });
  answerOf(shop, 'applyImport', {
    files: [
      { name: 'c.csv', text: `Customer,Sector\n${names.map((name) => `${name},retail\n`).join('')}` },
      {
        name: 'o.csv',
        text: 'Order number,Customer,Date,Value\nB1,Acme,2018-01-02,1240\nB2,Betasoloin,2018-01-02,260\nB3,上海星河贸易,2018-01-02,88\n',
      },
    ],
    choices: { files: {}, matches: {}, update: false },
  });
  answerOf(shop, 'earnPoints');
  world = saveWorld(shop);
}, 300_000);

const open = aDialog('Loyalty', { drawn: '[role=tab]' });
const picture = pictures('loyalty-');

describe('The page Loyalty (R93–R95)', () => {
  test('points are redeemed for a coupon, which is used once; too few are refused in words', async () => {
    const shop = await reopen(world);
    const page = await open(shop);
    await page.getByRole('button', { name: 'Acme' }).click();
    await page.getByLabel('Points paid').fill('2000');
    await page.getByRole('button', { name: 'Give coupon' }).click();
    await page.getByText('Enter an amount, or percent up to 100.').waitFor();
    await page.getByLabel('How much').fill('20');
    await page.getByRole('button', { name: 'Give coupon' }).click();
    await page.getByText('There are 1240 points, and this takes 2000.').waitFor();
    await picture(page, 'member');
    await page.getByLabel('Points paid').fill('1,000');
    await page.getByRole('button', { name: 'Give coupon' }).click();
    await page.getByText(/^Coupon \w+ is given\.$/).waitFor();
    await page.getByRole('table', { name: 'Points of this customer' }).getByText('-1,000').waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Coupons' }).click();
    await page.getByRole('button', { name: /was used$/ }).click();
    await page.getByText(/^Used on /).waitFor();
    await picture(page, 'coupons');
    expect(rowsOf(shop, 'Coupons')).toMatchObject([{ Customer: 'Acme', 'Amount off': '20.00' }]);
  }, 240_000);

  test('levels are made by keyboard, and everybody of one gets a coupon', async () => {
    const shop = await reopen(world);
    const page = await open(shop);
    await page.getByRole('tab', { name: 'Levels' }).click();
    await page.getByText('No levels yet.').waitFor();
    await page.getByRole('button', { name: 'New level' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.field-error').first().waitFor();
    await page.locator('form:visible input').first().focus();
    await page.keyboard.type('Gold');
    await page.keyboard.press('Tab');
    await page.keyboard.type('200');
    await page.keyboard.press('Tab');
    await page.keyboard.type('7.5');
    await page.keyboard.press('Enter');
    await page.getByText('The level is saved.').waitFor();
    await page.getByRole('button', { name: 'Gold' }).waitFor();
    await page.getByText('7.5%').waitFor();
    await picture(page, 'levels');
    await page.getByRole('tab', { name: 'Members' }).click();
    await page.getByText('112 to Gold').waitFor();
    await picture(page, 'members');
    await page.getByRole('tab', { name: 'Coupons' }).click();
    await page.getByLabel('How much').fill('15');
    await page.getByLabel('Holiday or event').fill('New year');
    await page.getByRole('button', { name: 'Give coupons' }).click();
    await page.getByText('2 coupons are given.').waitFor();
    await expectAccessible(page);
  }, 240_000);

  test('shows the tab of figures at a click (R96)', async () => {
    // The others go without the tabs from which it reckons.
    const shop = await aShop();
    const page = await open(shop);
    await page.getByRole('button', { name: 'Show the tab Loyalty' }).click();
    await page.getByText('The tab Loyalty stands in front of you.').waitFor();
    await picture(page, 'shown');
    expect(cellOf(shop, 'Loyalty', 'A5')).toBe('0');
  }, 240_000);

  test.each(abroad)(
    'speaks to %s in %s, and nothing else',
    async (who, language, dark) => {
      const say = speaker(catalogues[language]);
      const shop = await reopen(world);
      bothManage(shop);
      answerOf(shop, 'saveLevel', {
        id: null,
        values: { name: '金卡', from: 200, discount: 0.05 },
        seen: {},
      });
      const page = await open(shop, { who, language, dark });
      for (const tab of ['members', 'coupons', 'levels'] as const) {
        await page.getByRole('tab', { name: say(`loyalty.tab.${tab}`), exact: true }).click();
        await expectSpoken(page, language, names);
        await expectAccessible(page);
        await picture(page, `${tab}-${language}`);
      }
    },
    240_000,
  );
});
