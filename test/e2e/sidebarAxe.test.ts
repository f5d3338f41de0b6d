import { afterAll, describe, expect, test } from 'vitest';
import { answerOf } from '../contract/usecases/aShop.ts';
import { aBusyShop, acme, openCard, opened, violations } from './busyShop.ts';
import { closeBrowser } from './openSidebar.ts';

afterAll(closeBrowser);

const cases = [
  ['sales', 'en', false],
  ['china', 'zh-CN', true],
  ['taiwan', 'zh-TW', false],
] as const;

describe('No view has an axe violation, in any language, light or dark', () => {
  test.each(cases)('Today and Find, as %s, in %s, dark %s', async (person, language, dark) => {
    const shop = await aBusyShop();
    shop.signIn(person);
    const found: string[] = [];
    await opened(
      shop,
      async ({ page }) => {
        const look = async (view: string): Promise<void> => {
          found.push(...(await violations(page)).map((violation) => `${view}: ${violation}`));
        };
        await page.locator('#tab-today').waitFor();
        await page.locator('.segmented label').nth(1).click();
        await page.locator('.due').first().waitFor();
        await page.locator('.due .done').first().click();
        await page.locator('.unfolded input[type=checkbox]').check();
        await page.locator('.due').nth(1).locator('.due-acts [aria-expanded]').click();
        await look('today, completing and putting off');
        await page.locator('.due').nth(1).locator('.due-acts button').last().click();
        await look('correcting a follow-up');
        await page.keyboard.press('Escape');
        await page.locator('#tab-find').click();
        await page.locator('.found button').first().waitFor();
        await look('find');
        await page.keyboard.type('ac');
        await page.locator('mark').first().waitFor();
        await look('found');
        await page.locator('.tools .primary').last().click();
        await page.locator('.form-page .more summary').click();
        await look('new customer');
      },
      { dark, language },
    );
    expect(found).toEqual([]);
  });

  test.each(cases)('the card and its forms, as %s, in %s, dark %s', async (person, language, dark) => {
    const shop = await aBusyShop();
    const customer = acme(shop);
    const consent = {
      channel: 'email',
      purpose: 'marketing',
      given: 'given',
      happenedOn: '2018-01-01',
    };
    answerOf(shop, 'saveRow', { table: 'Consents', customer, id: null, values: consent, seen: {} });
    shop.signIn(person);
    shop.select('Customers', 'A2');
    const found: string[] = [];
    await opened(
      shop,
      async ({ page }) => {
        const look = async (view: string): Promise<void> => {
          found.push(...(await violations(page)).map((violation) => `${view}: ${violation}`));
        };
        await openCard(page);
        const closed = page.locator('.fold h3 [aria-expanded=false]');
        while ((await closed.count()) > 0) await closed.first().click();
        await page.locator('.next-action [aria-expanded]').click();
        await look('card, everything unfolded');
        const forms = ['edit', 'log', 'followUp', 'person', 'preferences', 'needs', 'observations', 'usage'];
        for (const form of [...forms, 'consents']) {
          await page.locator(`#act-${form}`).click();
          const more = page.locator('.form-page .more summary');
          if (await more.isVisible()) await more.click();
          const complete = form === 'edit' || form === 'consents';
          if (!complete) await page.locator('.foot .primary').click();
          if (!complete) await page.locator('.field-error').first().waitFor();
          await look(form);
          await page.locator('.bar .icon-button').click();
        }
      },
      { dark, language },
    );
    expect(found).toEqual([]);
  });
});
