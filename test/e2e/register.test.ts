import { afterAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../src/words/catalogues.ts';
import { speaker } from '../../src/words/say.ts';
import { rowsOf } from '../contract/usecases/aShop.ts';
import { aBusyShop, opened } from './busyShop.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectSpoken } from './expectSpoken.ts';
import { closeBrowser } from './openSidebar.ts';
import { tabTo } from './tabTo.ts';

afterAll(closeBrowser);

describe('R1, R4: the register, with the keyboard alone', () => {
  test.each([
    ['sales', 'en'],
    ['china', 'zh-CN'],
    ['taiwan', 'zh-TW'],
  ] as const)(
    'a customer is added, found, edited and a clash settled, a follow-up done and undone; as %s, in %s',
    async (who, language) => {
      const shop = await aBusyShop();
      shop.signIn(who);
      const say = speaker(catalogues[language]);
      await opened(
        shop,
        async ({ page }) => {
          const look = async (): Promise<void> => {
            await expectAccessible(page);
            // A segment is called as the sheet calls it.
            await expectSpoken(page, language, ['No purchase yet']);
          };
          const press = (key: string): Promise<void> => page.keyboard.press(key);
          const card = page.locator('.card');

          // Add, under the name that was looked for in vain.
          await page.locator('#tab-today').focus();
          await press('ArrowRight');
          await press('Tab');
          await page.keyboard.type('山田');
          await page.getByText(say('sidebar.find.nobody', { text: '山田' })).waitFor();
          await look();
          await tabTo(page, say('sidebar.customer.new'));
          await press('Enter');
          await page.waitForFunction(() => document.activeElement?.id === 'new-name');
          await press('End');
          await page.keyboard.type('商店');
          await tabTo(page, say('Customers.phone'));
          await page.keyboard.type('0171 2345678');
          await tabTo(page, say('Customers.email'));
          await page.keyboard.type('info');
          await press('Control+Enter');
          await page.locator('.field-error').waitFor();
          await page.waitForFunction(() => document.activeElement?.id === 'new-email');
          await look();
          await page.keyboard.type('@yamada.example');
          await press('Control+Enter');
          await card.getByRole('heading', { name: '山田商店', level: 2 }).waitFor();
          await look();

          // Find, by a part of the name.
          await page.locator('#tab-customer').focus();
          await press('ArrowLeft');
          await press('Tab');
          await press('Control+a');
          await page.keyboard.type('商店');
          await page.locator('.found mark').waitFor();
          await look();
          await press('Enter');
          await card.getByRole('heading', { name: '山田商店', level: 2 }).waitFor();

          // Edit: the card shows it at once.
          await tabTo(page, say('sidebar.card.edit'));
          await press('Enter');
          await page.waitForFunction(() => document.activeElement?.id === 'edit-name');
          await press('End');
          await page.keyboard.type('株式会社');
          await press('Control+Enter');
          await card.getByRole('heading', { name: '山田商店株式会社', level: 2 }).waitFor();
          expect(rowsOf(shop, 'Customers')[2]).toMatchObject({ Customer: '山田商店株式会社' });

          // Somebody else changes the same field meanwhile.
          await tabTo(page, say('sidebar.card.edit'));
          await press('Enter');
          await tabTo(page, say('Customers.phone'));
          await press('Control+a');
          await page.keyboard.type('0171 1111111');
          shop.edit({ type: 'set', sheet: 'Customers', a1: 'F4', values: [["'0171 9999999"]] });
          await press('Control+Enter');
          await page.getByText(say('sidebar.conflict.now', { value: '0171 9999999' })).waitFor();
          expect(rowsOf(shop, 'Customers')[2]).toMatchObject({ Phone: '0171 9999999' });
          await look();
          await tabTo(page, say('sidebar.conflict.mine'));
          await press('Enter');
          await press('Control+Enter');
          await card.getByText('0171 1111111').waitFor();
          expect(rowsOf(shop, 'Customers')[2]).toMatchObject({ Phone: '0171 1111111' });

          // Done, and taken back.
          await page.locator('#tab-customer').focus();
          await press('ArrowRight');
          const first = page.locator('.due').first();
          await first.waitFor();
          await look();
          const subject = (await first.locator('.subject').textContent()) ?? '';
          await tabTo(page, say('sidebar.followUp.completeThis', { subject, customer: 'Acme' }));
          await press('Enter');
          await tabTo(page, say('sidebar.followUp.complete'));
          await press('Enter');
          await page.getByText(say('sidebar.followUp.done', { subject })).first().waitFor();
          expect(rowsOf(shop, 'Follow-ups')[0]).toMatchObject({ 'Done on': '2018-01-02' });
          await look();
          await press('Control+z');
          await expect.poll(() => rowsOf(shop, 'Follow-ups')[0]?.['Done on']).toBe('');
        },
        { language },
      );
    },
    240_000,
  );
});
