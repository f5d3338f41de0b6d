import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPages } from '../../scripts/build/pages.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { speaker } from '../../src/words/say.ts';
import type { Workbench } from '../../workbench/control.ts';
import { aShop, rowsOf } from '../contract/usecases/aShop.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectSpoken } from './expectSpoken.ts';
import { closeBrowser, openDialog, type SidebarOptions } from './openSidebar.ts';
import { tabTo } from './tabTo.ts';

const WAIT = 60_000;
let html = '';

beforeAll(async () => {
  html = (await buildPages()).Import ?? '';
}, WAIT);
afterAll(closeBrowser);

/** The dialog, once it is drawn. */
const open = async (shop: Workbench, options: Partial<SidebarOptions> = {}) => {
  const opened = await openDialog(shop, { html, ...options });
  opened.page.setDefaultTimeout(WAIT);
  await opened.page.locator('.drop').waitFor();
  return opened;
};

const choose = async (page: Page, files: Readonly<Record<string, string>>): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })),
  );
  await checked(page);
};

/** Waits until the preview shows what was last asked for. */
const checked = (page: Page): Promise<void> => page.locator('main.preview[aria-busy=false]').waitFor();

const companies =
  'Record ID,Company name,Company owner,Phone Number,Industry,Create Date,Lifecycle Stage\n' +
  '1,Acme,,0123 456,Retail,2017-03-01,customer\n2,,,0123 457,Retail,soon,lead\n';
const followUps =
  'Customer;What to do;Due;Channel\nAcme;Call back;03/04/2018;Call\nGamma;Offer;05/06/2018;Call\n';

describe('The import dialog', () => {
  test.each(['en', 'zh-CN', 'zh-TW'] as const)(
    'shows what is unclear, imports once it is settled, and takes it back; by keyboard alone, in %s',
    async (language) => {
      const shop = await aShop();
      shop.world.people = shop.world.people.map((one) =>
        one.key === 'owner' ? { ...one, language: language.replace('-', '_') } : one,
      );
      const say = speaker(catalogues[language]);
      const { page, errors, close } = await open(shop, { language });
      const look = async (): Promise<void> => {
        await expectAccessible(page);
        await expectSpoken(page, language, [
          'Customers',
          'Customer',
          'Channel',
          'Call',
          'Due',
          'What to do',
          'Retail',
        ]);
      };
      const anyRows = new RegExp(`^${say('import.go', { n: '\\d+' })}$`);
      await look();
      await choose(page, { 'companies.csv': companies, 'follow-ups.csv': followUps });
      await page.getByText(say('import.known.program', { program: 'HubSpot' })).waitFor();
      const means = say('import.matches.means');
      await expect
        .poll(() => page.getByLabel(`customer: ${means}`, { exact: true }).inputValue())
        .toBe('existing');
      await expect.poll(() => page.getByLabel(`Gamma: ${means}`).inputValue()).toBe('Gamma');
      const go = page.getByRole('button', { name: anyRows });
      expect(await go.isDisabled()).toBe(true);
      await tabToSummary(page, say('import.problems'));
      await page.keyboard.press('Enter');
      const problem = page.getByRole('row', { name: /3 Company name/ });
      expect(await problem.textContent()).toContain(say('import.problems.skipsLine'));
      await look();
      await page.locator('h1').first().focus();
      await tabTo(page, new RegExp(say('import.dates.choose')));
      await page.keyboard.press('ArrowDown');
      await checked(page);
      expect(await go.isEnabled()).toBe(true);
      await tabTo(page, anyRows);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: say('import.done') }).waitFor();
      await look();
      expect(rowsOf(shop, 'Customers').map(({ Customer }) => Customer)).toEqual(['Acme', 'Gamma']);
      expect(rowsOf(shop, 'Follow-ups').map(({ Due }) => Due)).toEqual(['2018-04-03', '2018-06-05']);
      await tabTo(page, say('import.undo'));
      await page.keyboard.press('Enter');
      await tabTo(page, say('import.undo.yes'));
      await look();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: say('import.undone') }).waitFor();
      expect([rowsOf(shop, 'Customers'), rowsOf(shop, 'Follow-ups')]).toEqual([[], []]);
      expect(errors).toEqual([]);
      await close();
    },
    300_000,
  );

  test('adds every name that means nothing yet in one press, but for a dash', async () => {
    const shop = await aShop();
    const { page, close } = await open(shop);
    const products = ['Anchor', 'Bolt', 'Crane', '-'];
    const lines = products.map(
      (product, index) => `${index},Acme,${product},Won,2017-01-02,2017-03-0${index + 1},5`,
    );
    const header = 'opportunity_id,account,product,deal_stage,engage_date,close_date,close_value';
    await choose(page, { 'deals.csv': `${header}\n${lines.join('\n')}\n` });
    const all = page.getByRole('button', { name: 'Product: add all 3 as new' });
    await expectAccessible(page);
    await all.focus();
    await page.keyboard.press('Enter');
    await all.waitFor({ state: 'detached' });
    await checked(page);
    await expect.poll(() => page.getByLabel('Bolt: Means').inputValue()).toBe('Bolt');
    await expect.poll(() => page.getByLabel('-: Means', { exact: true }).inputValue()).toBe('');
    await page.getByRole('button', { name: /^Import \d+ rows$/ }).click();
    await page.getByRole('heading', { name: 'Imported' }).waitFor();
    expect(rowsOf(shop, 'Products').map(({ Product }) => Product)).toEqual(['Anchor', 'Bolt', 'Crane']);
    expect(rowsOf(shop, 'Opportunities').map(({ Product }) => Product)).toEqual([
      'Anchor',
      'Bolt',
      'Crane',
      '',
    ]);
    await close();
  }, 300_000);

  test('stops where a part fails twice, says so, and goes on to the end; no row is lost or doubled', async () => {
    const shop = await aShop();
    let parts = 0;
    const { page, close } = await open(shop, {
      before: (name) => {
        if (name === 'importRows') parts++;
        if (name === 'importRows' && (parts === 2 || parts === 3)) throw new Error('the network is gone');
      },
    });
    const lines = Array.from({ length: 1300 }, (_, index) => `Customer ${index},retail`);
    await choose(page, { 'many.csv': `Customer,Sector\n${lines.join('\n')}\n` });
    await page.getByRole('button', { name: /^Import 1,300 rows$/ }).click();
    await page.getByRole('heading', { name: 'Stopped' }).waitFor();
    await page.getByText('1,000 of 1,300 rows').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'Imported' }).waitFor();
    const names = rowsOf(shop, 'Customers').map(({ Customer }) => Customer);
    expect([names.length, new Set(names).size]).toEqual([1300, 1300]);
    await close();
  }, 300_000);
});

/** The line that opens a list has the keyboard. */
const tabToSummary = (page: Page, title: string): Promise<void> => tabTo(page, new RegExp(`^${title}: \\d+`));
