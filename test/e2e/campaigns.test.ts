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
  for (const name of ['Acme', 'Betasoloin', '王芳的店', 'Codehow'])
    answerOf(shop, 'addCustomer', {
      values: { name, ...(name !== 'Codehow' && { email: `${name.length}@example.com` }) },
      twin: true,
    });
}, 90_000);

const open = aDialog('Campaigns', { wait: 15_000 });
const picture = pictures();

describe('The dialog of campaigns (R39–R49)', () => {
  test('plans one, chooses whom to invite, runs it, logs answers and costs, and tells what it brought', async () => {
    const page = await open(shop, { who: 'owner' });
    const tab = (name: string) => page.getByRole('tab', { name }).click();
    await page.getByText('No campaigns yet.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New campaign' }).click();
    await page.getByLabel(/^Campaign/).fill('Spring calls');
    await page.getByLabel(/^Kind/).selectOption('call');
    await page.getByLabel('Starts on').fill('2018-01-02');
    await page.getByLabel('Ends on').fill('2018-01-31');
    await page.getByLabel('Budget').fill('500');
    await page.getByLabel('Most invitees').fill('3');
    await page.getByLabel('Goal').fill('Ten new contracts');
    await page.getByRole('button', { name: 'Plan from past campaigns' }).click();
    await page.getByText('No campaign of this kind is done yet.').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-new');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Submit for approval' }).click();
    await page.getByText('Now: Approved.').waitFor();
    await picture(page, 'en-plan');

    await tab('Invitees');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('3 customers fit and may be invited.').waitFor();
    await page.getByText('Over the limit: 1').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-invite');
    await page.getByRole('button', { name: 'Add 3 to the campaign' }).click();
    await page.getByText('3 added. Nobody was written to yet.').waitFor();
    await page.getByRole('button', { name: 'Run: invite 3' }).click();
    await page.getByText('3 follow-ups are set.').waitFor();
    expect(rowsOf(shop, 'Follow-ups').map((row) => row['What to do'])).toEqual(
      Array(3).fill('Campaign: Spring calls'),
    );

    await tab('Responses');
    await page.getByRole('button', { name: 'Set up: Campaign' }).click();
    await page
      .getByLabel('Prefilled link')
      .fill('https://docs.google.com/forms/d/e/1/viewform?entry.1=CUSTOMER');
    await page.getByRole('button', { name: 'Save the link' }).click();
    await page.getByText('Saved: 1 place is filled for each customer.').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-answers-form');
    await page.getByRole('button', { name: 'Set up: Campaign' }).click();
    await page.getByRole('button', { name: 'Log a response of Acme' }).press('Enter');
    await page.getByLabel('Answer', { exact: true }).fill('Wants an offer');
    await page.getByLabel('Open an opportunity').check();
    await expectAccessible(page);
    await picture(page, 'en-answer');
    await page.getByRole('button', { name: 'Says yes' }).click();
    await page.getByText('Logged: Acme.').waitFor();
    expect(rowsOf(shop, 'Opportunities')).toMatchObject([{ Customer: 'Acme', Campaign: 'Spring calls' }]);
    await picture(page, 'en-answers');

    await tab('Log');
    const entry = page.getByRole('form', { name: 'New entry' });
    await entry.getByLabel('Amount').fill('120');
    await entry.getByLabel(/^Text/).fill('Telephone');
    await entry.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('cell', { name: 'Telephone' }).waitFor();
    await entry.getByLabel(/^Kind/).selectOption('competitor');
    await entry.getByLabel(/^Text/).fill('Globex lowers its prices');
    await entry.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('cell', { name: 'Globex lowers its prices' }).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-notes');

    await tab('Evaluation');
    await page.getByText('33.3%').waitFor();
    await page.getByText('How this is reckoned').click();
    await expectAccessible(page);
    await picture(page, 'en-result');

    await tab('Process');
    await page.getByRole('checkbox', { name: 'Done: Invite' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('button', { name: 'Edit Learn' }).click();
    await page.getByLabel('What must be true').fill('Somebody said what to do better.');
    await expectAccessible(page);
    await picture(page, 'en-process');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody said what to do better.').waitFor();

    await tab('Plan');
    await page.getByRole('button', { name: 'End the campaign' }).click();
    await page.getByText('Now: Done.').waitFor();
    await page.getByRole('button', { name: 'All campaigns' }).click();
    await page.getByText('Medians of those that are done.').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-list');
  }, 240_000);

  test.each(abroad)(
    'speaks the language of %s (%s) and is accessible in each part',
    async (who, language, dark) => {
      const page = await open(shop, { who, language, dark });
      await page.getByRole('table').first().waitFor();
      await expectAccessible(page);
      await picture(page, `${language}-list`);
      await page.locator('th .link').first().click();
      for (const [at, tab] of (await page.getByRole('tab').all()).entries()) {
        await tab.click();
        await expectAccessible(page);
        await picture(page, `${language}-${at}`);
      }
      expect(await page.getByRole('tab').count()).toBe(6);
    },
    120_000,
  );
});
