import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../workbench/control.ts';
import { answerOf, aShop, deleteFigures, rowsOf } from '../contract/usecases/aShop.ts';
import { abroad, aDialog } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { pictures } from './picture.ts';

let shop: Workbench;

beforeAll(async () => {
  shop = await aShop();
  deleteFigures(shop);
  for (const name of ['Acme', 'Betasoloin'])
    answerOf(shop, 'addCustomer', { values: { name, email: `${name}@example.com` }, twin: false });
}, 90_000);

const open = aDialog('Contracts', { wait: 15_000 });
const picture = pictures();

describe('The dialog of contracts (R81–R86)', () => {
  test('makes a contract, signs it, plans its payments, starts and dunns it', async () => {
    const page = await open(shop, { who: 'owner' });
    await page.getByText('No contracts yet.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New contract' }).click();
    await page.getByRole('searchbox', { name: 'Customer' }).fill('Acm');
    await page.getByLabel(/^Acme/).click();
    await page.getByLabel('Contract', { exact: true }).fill('Care');
    await page.getByLabel('Value').fill('1000.01');
    await page.getByLabel('Starts on').fill('2017-11-20');
    await page.getByLabel('Ends on').fill('2018-01-20');
    await expectAccessible(page);
    await picture(page, 'en-new');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByLabel('Move to another stage').selectOption('Signed');
    await page.getByText('The day of signing is missing.').waitFor();
    await page.getByLabel('Signed on').first().fill('2017-11-15');
    await picture(page, 'en-sign');
    await page.getByRole('button', { name: 'Move to “Signed”' }).click();
    await page.getByText('Now in “Signed”.').waitFor();
    await page.getByLabel('Kind').selectOption('purchase');
    await page.getByLabel('Subject').fill('Order the machines');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('button', { name: 'Done: Order the machines' }).waitFor();
    await page.getByRole('tab', { name: 'Payments' }).click();
    await page.getByRole('button', { name: 'Plan payments' }).click();
    await page.getByText('Proposed today: the first, friendly letter.').waitFor();
    await page.getByRole('button', { name: 'Draft the letter' }).click();
    await page.getByLabel('Letter', { exact: true }).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-money');
    await page.getByRole('button', { name: 'Letter sent' }).click();
    await page.getByText('No letter is due today.').waitFor();
    await page.getByLabel('Amount').fill('333.34');
    await page.getByRole('button', { name: 'Enter a receipt' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('tab', { name: 'Text' }).click();
    await page.getByRole('button', { name: 'Fill from template' }).click();
    await page.getByText(/Nothing is known for: products/).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-text');
    await page.getByRole('tab', { name: 'Progress' }).click();
    await page.getByRole('button', { name: 'Done: Order the machines' }).click();
    await page.getByText('Saved.').waitFor();
    await picture(page, 'en-steps');
    expect(rowsOf(shop, 'Contracts')[0]?.Stage).toBe('Completed');
    await page.getByRole('button', { name: 'All contracts' }).click();
    await page.getByRole('button', { name: /ends on/ }).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-list');
  }, 240_000);

  test.each(abroad)(
    'speaks the language of %s (%s) and is accessible in each part',
    async (who, language, dark) => {
      const page = await open(shop, { who, language, dark });
      await page.getByRole('table').waitFor();
      await expectAccessible(page);
      await picture(page, `${language}-list`);
      await page.locator('th .link').first().click();
      for (const [at, tab] of (await page.getByRole('tab').all()).entries()) {
        await tab.click();
        await expectAccessible(page);
        await picture(page, `${language}-${at}`);
      }
      expect(await page.getByRole('tab').count()).toBe(4);
    },
    120_000,
  );
});
