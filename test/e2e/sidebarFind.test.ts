import { afterAll, describe, expect, test } from 'vitest';
import { answerOf, rowsOf } from '../contract/usecases/aShop.ts';
import { aBusyShop, acme, opened } from './busyShop.ts';
import { closeBrowser } from './openSidebar.ts';

afterAll(closeBrowser);

describe('Finding', () => {
  test('begins with one’s favourites and the customers one opened last', async () => {
    const shop = await aBusyShop();
    const customer = acme(shop);
    const { id: zencorp } = answerOf(shop, 'findCustomers', { text: 'zen' }).found[0];
    answerOf(shop, 'customerCard', { customer: zencorp });
    answerOf(shop, 'favourite', { customer, on: true });
    await opened(shop, async ({ page }) => {
      await page.locator('#tab-find').click();
      await page.getByRole('list', { name: 'Favourites' }).getByText('Acme').waitFor();
      expect(
        await page.getByRole('list', { name: 'Opened last' }).getByRole('button').allTextContents(),
      ).toEqual(['Zencorp']);
      await page.getByRole('button', { name: 'Show all customers' }).click();
      await page.getByText('2 customers').waitFor();
    });
  });

  test('a customer is marked on the card and stands among the favourites then', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await page.locator('#tab-find').click();
      await page.locator('.found button', { hasText: 'Acme' }).click();
      await page.locator('.card').waitFor();
      const star = page.getByRole('button', { name: 'Favourite', exact: true });
      await star.click();
      expect(await star.getAttribute('aria-pressed')).toBe('true');
      await page.getByText('Added to favourites: Acme').waitFor();
      await page.locator('#tab-find').click();
      await page.getByRole('list', { name: 'Favourites' }).getByText('Acme').waitFor();
    });
  });

  test('a mark that cannot be saved is taken back, and that is said', async () => {
    const shop = await aBusyShop();
    const before = (name: string): void => {
      if (name === 'favourite') throw new Error('offline');
    };
    await opened(
      shop,
      async ({ page }) => {
        await page.locator('#tab-customer').click();
        await page.locator('.card').waitFor();
        const star = page.getByRole('button', { name: 'Favourite', exact: true });
        await star.click();
        await page.getByText('your favourites are as they were').waitFor();
        expect(await star.getAttribute('aria-pressed')).toBe('false');
      },
      { before },
    );
  });

  test('is narrowed by kind, to one’s own, and to favourites', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await page.locator('#tab-find').click();
      await page.getByText('2 customers').waitFor();
      await page.getByLabel('Kind').selectOption({ label: 'Existing' });
      await page.getByText('1 customer', { exact: true }).waitFor();
      expect(await page.locator('.found .subject').allTextContents()).toEqual(['Acme']);
      await page.getByRole('button', { name: 'Mine', exact: true }).click();
      await page.getByText('No customer matches these filters.').waitFor();
      await page.getByRole('button', { name: 'Mine', exact: true }).click();
      await page.getByLabel('Kind').selectOption({ label: 'Any kind' });
      await page.getByText('2 customers').waitFor();
    });
  });

  test('marks what matched', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await page.locator('#tab-find').click();
      await page.keyboard.type('lind');
      await page.locator('mark').waitFor();
      expect(await page.locator('mark').allTextContents()).toEqual(['Lind']);
    });
  });
});

describe('With the keyboard alone', () => {
  test('a customer is found, opened, and a contact with them logged', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await page.locator('#tab-today').focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.activeElement?.id === 'tab-find');
      await page.keyboard.press('Tab');
      await page.keyboard.type('zen');
      await page.locator('.found button', { hasText: 'Zencorp' }).waitFor();
      await expect.poll(() => page.locator('.found button').count()).toBe(1);
      await page.keyboard.press('Enter');
      await page.locator('.card h2', { hasText: 'Zencorp' }).waitFor();
      await page.keyboard.press('Tab');
      for (let step = 0; step < 12; step += 1) {
        if ((await page.evaluate(() => document.activeElement?.id)) === 'act-log') break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'log-summary');
      await page.keyboard.type('First call');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Contact logged').waitFor();
      expect(rowsOf(shop, 'Interactions')[1]).toMatchObject({
        Customer: 'Zencorp',
        'What was said': 'First call',
      });
    });
  });
});
