import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../src/words/catalogues.ts';
import { speaker } from '../../src/words/say.ts';
import type { Workbench } from '../../workbench/control.ts';
import { anEmptySheet, answerOf, aShop, rowsOf, setting } from '../contract/usecases/aShop.ts';
import { aSidebar } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectSpoken } from './expectSpoken.ts';
import { pictures } from './picture.ts';
import { tabTo } from './tabTo.ts';

const open = aSidebar('FirstRun', { drawn: 'h2, h1' });
const picture = pictures('first-');

const goOn = (page: Page): Promise<void> => page.locator('.foot .primary').click();
const heading = (page: Page, text: string): Promise<void> =>
  page.getByRole('heading', { name: text, level: 2 }).waitFor();
const openedPages = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'opened'));

describe('The first run', () => {
  test.each([
    ['owner', 'en', 'en_US', false],
    ['owner', 'en', 'de_DE', true],
    ['china', 'zh-CN', 'zh_CN', true],
    ['taiwan', 'zh-TW', 'zh_TW', false],
  ] as const)(
    'speaks to %s in %s, each step accessible and whole, locale %s, dark %s',
    async (who, language, locale, dark) => {
      const shop = await anEmptySheet({ locale });
      const say = speaker(catalogues[language]);
      shop.signIn(who);
      const page = await open(shop, { dark, language });
      const look = async (view: string): Promise<void> => {
        await expectAccessible(page);
        await expectSpoken(page, language, ['Clientele']);
        await picture(page, `${language}-${dark ? 'dark' : 'light'}-${view}`);
      };
      await look('0-setUp');
      await page.locator('.centre .primary').click();
      await heading(page, say('first.business'));
      await look('1-business');
      await goOn(page);
      await heading(page, say('first.stages'));
      await look('2-stages');
      await page.getByRole('button', { name: say('first.stages.add') }).click();
      await goOn(page);
      await page.getByText(say('field.required')).waitFor();
      await look('2-stages-refused');
      await page.keyboard.type('XYZ');
      await goOn(page);
      await heading(page, say('first.team'));
      await page.getByRole('button', { name: say('first.team.add') }).click();
      await goOn(page);
      await page.getByText(say('field.required')).first().waitFor();
      await look('3-team-refused');
      await page.getByLabel(say('Team.name')).first().fill('Olivia');
      await page.getByLabel(say('Team.name')).last().fill('Bob');
      await goOn(page);
      await heading(page, say('first.hours'));
      await page.locator('summary').click();
      await look('4-hours');
      await goOn(page);
      await heading(page, say('first.customers'));
      await look('5-customers');
      await page.getByRole('button', { name: say('first.sample') }).click();
      await page.locator('.toast.shown', { hasText: say('first.sample.added') }).waitFor();
      await look('5-sample');
      const cells = Object.values(rowsOf(shop, say('tab.Customers'))[0] ?? {});
      expect(cells).toEqual(
        expect.arrayContaining([say('sample.customer.books'), say('Customers.source.sample')]),
      );
      await goOn(page);
      await heading(page, say('first.done'));
      await look('6-done');
    },
    240_000,
  );

  const aNewShop = async (): Promise<Workbench> => aShop();

  test('is left and resumed where one was, and shows what the sheet says by then', async () => {
    const shop = await aNewShop();
    const page = await open(shop);
    await page.getByLabel('Name and address').fill('Fine Machines');
    await page.getByLabel('Currency').selectOption('EUR');
    await goOn(page);
    await heading(page, 'Your stages');
    await page.getByRole('button', { name: 'Later' }).click();
    expect(await openedPages(page)).toEqual(['openSidebar']);
    setting(shop, 'currency', 'CHF');
    const again = await open(shop);
    await heading(again, 'Your stages');
    await again.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => again.getByLabel('Currency').inputValue()).toBe('CHF');
    await expect.poll(() => again.getByLabel('Name and address').inputValue()).toBe('Fine Machines');
  }, 120_000);

  test('types nothing over that somebody changed in the sheet meanwhile', async () => {
    const shop = await aNewShop();
    const page = await open(shop);
    await page.getByLabel('Currency').selectOption('EUR');
    setting(shop, 'currency', 'CHF');
    await goOn(page);
    await page.getByText('The sheet was changed meanwhile').waitFor();
    await expect.poll(() => page.getByLabel('Currency').inputValue()).toBe('CHF');
    await goOn(page);
    await heading(page, 'Your stages');
    expect(rowsOf(shop, 'Settings').find(({ Key }) => Key === 'currency')?.Value).toBe('CHF');
  }, 120_000);

  test('says at the field what is refused, and goes there', async () => {
    const shop = await aNewShop();
    answerOf(shop, 'saveFirstStep', { values: {}, seen: {}, done: 3 });
    const page = await open(shop);
    await page.getByLabel('From', { exact: true }).selectOption('18');
    await goOn(page);
    await page.getByText('Enter 19 or more.').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
      .toBe('true');
    await page.getByLabel('Until', { exact: true }).selectOption('20');
    await page.getByRole('checkbox', { name: 'Saturday' }).last().check();
    await goOn(page);
    await heading(page, 'Your customers');
    const held = new Map(rowsOf(shop, 'Settings').map(({ Key, Value }) => [Key, Value]));
    expect([held.get('customerMailFrom'), held.get('customerMailUntil')]).toEqual(['18', '20']);
    expect(held.get('customerMailDays')).toBe('1,2,3,4,5,6');
  }, 120_000);

  test('adds and removes sample data, by keyboard, and brings back what somebody had changed', async () => {
    const shop = await aNewShop();
    answerOf(shop, 'saveFirstStep', { values: {}, seen: {}, done: 4 });
    const page = await open(shop);
    await tabTo(page, /^Look around with sample data/);
    await page.keyboard.press('Enter');
    await page.getByText('12 customers stand in the register.').waitFor();
    const [first] = rowsOf(shop, 'Customers');
    const change = { customer: first?.ID, values: { sector: 'Books' }, seen: { sector: 'Retail' } };
    answerOf(shop, 'changeCustomer', change);
    await tabTo(page, /^Remove the sample data/);
    await page.keyboard.press('Enter');
    await page.getByText('Sample data removed').waitFor();
    expect(rowsOf(shop, 'Customers')).toEqual([]);
    await tabTo(page, 'Undo');
    await page.keyboard.press('Enter');
    await page.getByText('1 customer stands in the register.').waitFor();
    expect(rowsOf(shop, 'Customers')[0]).toMatchObject({ ID: first?.ID, Sector: 'Books' });
  }, 120_000);

  test('is not offered again once somebody does not want it', async () => {
    const shop = await aNewShop();
    const page = await open(shop);
    await page.getByRole('button', { name: 'Do not offer these steps again' }).click();
    await expect.poll(() => openedPages(page)).toEqual(['openSidebar']);
    expect(answerOf(shop, 'start').book.firstRun).toBe(null);
  }, 120_000);
});
