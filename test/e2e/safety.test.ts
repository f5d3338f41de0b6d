import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../workbench/control.ts';
import { answerOf, aShop } from '../contract/usecases/aShop.ts';
import { aDialog } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { pictures } from './picture.ts';

let shop: Workbench;

beforeAll(async () => {
  shop = await aShop();
  for (const name of ['Acme', 'Betasoloin', 'Cancity'])
    answerOf(shop, 'addCustomer', { values: { name, phone: '0123' }, twin: false });
}, 90_000);

const open = aDialog('Safety', { wait: 90_000 });
const picture = pictures();

describe('The dialog for backup and safety (R15)', () => {
  test('makes a backup, restores a row of it and hands out and erases a customer, by keyboard where it matters', async () => {
    const page = await open(shop, { who: 'owner' });
    await page.getByText('No backup yet. Make the first one now.').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-empty');
    await page.getByRole('button', { name: 'Back up now' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('The backup is made.').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-made');
    await page.getByRole('button', { name: /^Restore the backup of/ }).click();
    await page.getByLabel('One row').check();
    await page.getByLabel('Find the row by name or ID').fill('beta');
    await page.getByLabel(/^Betasoloin/).check();
    await expectAccessible(page);
    await picture(page, 'en-restore');
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('Restored. What stood before is in the newest backup.').waitFor();
    await picture(page, 'en-restored');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download everything' }).click();
    expect((await download).suggestedFilename()).toMatch(/^clientele-\d{4}-\d\d-\d\d\.json$/);
    await page.getByRole('tab', { name: 'Backups' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByLabel('Find a customer').fill('Canc');
    await page.getByLabel(/^Cancity/).check();
    await expectAccessible(page);
    await picture(page, 'en-customer');
    const handed = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    expect((await handed).suggestedFilename()).toMatch(/^Cancity\.(html|json)$/);
    await page.getByLabel('Type the name to confirm: Cancity').fill('Cancity');
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('Erased. The row stands as “Erased customer”.').waitFor();
    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.getByText('What was done as one').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-changes');
  }, 240_000);

  test.each([
    ['china', 'zh-CN'],
    ['taiwan', 'zh-TW'],
  ] as const)(
    'speaks the language of %s (%s) and is accessible in each part',
    async (who, language) => {
      shop.signIn('owner');
      const row = 2 + ['china', 'taiwan'].indexOf(who);
      const email = who === 'china' ? 'wang@example.com' : 'chen@example.com';
      shop.edit({
        type: 'set',
        sheet: 'Team',
        a1: `A${row}`,
        values: [[`T-0000000${row}`, who, email, 'Manager']],
      });
      const page = await open(shop, { who, language });
      await page.getByRole('tab').first().waitFor();
      for (const [at, tab] of (await page.getByRole('tab').all()).entries()) {
        await tab.click();
        await page.waitForTimeout(300);
        await expectAccessible(page);
        await picture(page, `${language}-${at}`);
      }
    },
    240_000,
  );
});
