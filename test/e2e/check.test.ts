import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../workbench/control.ts';
import { aShop } from '../contract/usecases/aShop.ts';
import { abroad, aDialog, bothManage } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { pictures } from './picture.ts';

let shop: Workbench;

beforeAll(async () => {
  shop = await aShop();
  bothManage(shop);
}, 240_000);

const open = aDialog('Check', { wait: 90_000 });
const picture = pictures('check-');

const tabs = (): readonly string[] => {
  const { getters } = shop.world.model;
  return getters.getSheetIds().map((id) => getters.getSheetName(id));
};

describe('The dialog that checks an installation', () => {
  test('asks part by part by keyboard, shows what differs with Google’s page, and copies the report', async () => {
    const before = tabs();
    const page = await open(shop, { who: 'owner' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Not checked yet').first().waitFor();
    await expectAccessible(page);
    await picture(page, 'en-empty');
    await page.getByRole('button', { name: 'Check now' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await page.getByText(/^\d+ answers agree; 10 differ as is known of the workbench\.$/).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-done');
    await page.locator('summary', { hasText: 'Formulas' }).focus();
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: /=POWER\(-8, 1\/3\)/ });
    expect(await row.innerText()).toContain('Known of the workbench');
    const link = row.getByRole('link');
    expect(await link.getAttribute('href')).toBe('https://support.google.com/docs/answer/3093433');
    expect(await link.getAttribute('aria-label')).toContain('=POWER(-8, 1/3)');
    await expectAccessible(page);
    await picture(page, 'en-formulas');
    await page.getByRole('button', { name: 'Copy the report' }).click();
    await page.getByText('The report is on the clipboard.').waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain('locale en_US · time zone America/New_York');
    expect(report).toContain(
      '=POWER(-8, 1/3)\n  Expected: -2\n  Found: "#NUM!"\n  https://support.google.com/',
    );
    expect(tabs()).toEqual(before);
  }, 240_000);

  test('can be stopped, and begun again; a part that fails says so and the others are asked', async () => {
    let asked = 0;
    const page = await open(shop, {
      who: 'owner',
      before: async (name) => {
        if (name !== 'checkArea') return;
        asked++;
        if (asked === 2) {
          await page.getByRole('button', { name: 'Stop' }).click();
        }
        if (asked === 4) throw new Error('Offline');
        if (asked === 5)
          shop.inject([
            { at: { method: 'Range.setNumberFormats' }, what: { fail: 'before', message: 'No' } },
          ]);
      },
    });
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('Stopped. What was asked until then stands below.').waitFor();
    expect(asked).toBe(2);
    await picture(page, 'en-stopped');
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByText(/Parts that could not be checked: 1\./).waitFor();
    await page.getByText(/^Could not be checked: /).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-failed');
  }, 240_000);

  test.each(abroad)(
    'speaks the language of %s (%s)',
    async (who, language, dark) => {
      const page = await open(shop, { who, language, dark });
      await page.locator('.foot .primary').click();
      await page.locator('.note[role=status]').waitFor();
      await page.locator('summary').first().click();
      await expectAccessible(page);
      await picture(page, `${language}-done`);
      await page.locator('summary').last().scrollIntoViewIfNeeded();
      await picture(page, `${language}-end`);
    },
    240_000,
  );
});
