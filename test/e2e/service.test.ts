import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../workbench/control.ts';
import { answerOf, aShop, deleteFigures, inspect, rowsOf } from '../contract/usecases/aShop.ts';
import { abroad, aDialog } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { pictures } from './picture.ts';

let shop: Workbench;

const link =
  'https://docs.google.com/forms/d/e/1FAIpQLSdXyz/viewform?usp=pp_url&entry.11=CUSTOMER&entry.22=ABOUT';

beforeAll(async () => {
  shop = await aShop();
  deleteFigures(shop);
  for (const name of ['Acme', 'Betasoloin'])
    answerOf(shop, 'addCustomer', {
      values: { name, email: `${name}@example.com`, sector: 'retail' },
      twin: false,
    });
  const [acme, beta] = rowsOf(shop, 'Customers').map(({ ID }) => ID);
  await inspect(
    shop,
    `const responses = book.insertSheet('Form responses 1');
     const at = (n) => new Date(Date.UTC(2018, 0, 1, 10, n));
     responses.getRange(1, 1, 3, 8).setValues([
       ['Timestamp', 'Customer ID', 'Product', 'Service', 'Price', 'Communication', 'Experience', 'Comment'],
       [at(1), '${acme}', 5, 4, 3, 5, 4, 'Good'], [at(2), '${beta}', 4, 2, 4, 3, 3, 'Nobody called back']]);
     const confirm = book.insertSheet('Confirmations');
     confirm.getRange(1, 1, 2, 4).setValues([['Timestamp', 'Customer ID', 'E-mail', 'Sector'], [at(3), '${acme}', 'hello@acme.example', 'Wholesale']]);`,
  );
}, 90_000);

const open = aDialog('Service', { wait: 15_000 });
const picture = pictures();

describe('The dialog of service (R87–R92, R114)', () => {
  test('takes a complaint up, answers it, resolves it and reports back', async () => {
    const page = await open(shop, { who: 'owner' });
    await page.getByText('No open cases.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Choose a customer.').waitFor();
    await page.getByRole('searchbox', { name: 'Customer' }).fill('Acm');
    await page.getByLabel(/^Acme/).click();
    await page.getByLabel('Priority').selectOption('high');
    await page.getByLabel('Subject').fill('The pump leaks');
    await page.getByLabel('What they said').fill('Since Monday.\nWater everywhere.');
    await expectAccessible(page);
    await picture(page, 'en-new');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/Answer by/).waitFor();
    await page.getByRole('button', { name: 'Answered' }).click();
    await page.getByText(/Resolve by/).waitFor();
    await page.getByLabel('Solution').fill('New seal, no charge.');
    await page.getByLabel('Cause').selectOption('Product defect');
    await expectAccessible(page);
    await picture(page, 'en-case');
    await page.getByRole('button', { name: 'Resolve' }).click();
    await page.getByText('A complaint is closed when').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-report');
    await page.getByRole('button', { name: 'Send by mail and close' }).click();
    await page.getByText('Closed').waitFor();
    expect(rowsOf(shop, 'Outbox')).toMatchObject([{ Why: 'Case', Customer: 'Acme' }]);
    await page.getByRole('tab', { name: 'Improvements' }).click();
    await page.getByRole('button', { name: 'New improvement' }).click();
    await page.getByLabel(/^Improvement( \*)?$/).fill('Test seals on arrival');
    await page.getByLabel('Cause', { exact: true }).selectOption('Product defect');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Test seals on arrival' }).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-improvements');
  }, 240_000);

  test('sets a form up by its prefilled link and the tab of its answers, shows what came, and decides on corrections', async () => {
    const page = await open(shop, { who: 'owner' });
    await page.getByRole('tab', { name: 'Set-up' }).click();
    await page.getByRole('button', { name: 'Set up: Survey' }).click();
    await page.getByLabel('Prefilled link').fill('https://example.com/');
    await page.getByRole('button', { name: 'Save the link' }).click();
    await page.getByText('This is no link of a Google Form.').waitFor();
    await page.getByLabel('Prefilled link').fill(link);
    await page.getByRole('button', { name: 'Save the link' }).click();
    await page.getByText('Saved: 2 places').waitFor();
    await page.getByRole('button', { name: 'Choose the tab' }).click();
    await page.getByLabel('Tab of the answers').selectOption({ label: 'Form responses 1' });
    await page.getByLabel('Product: Is').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-form');
    await page.getByRole('button', { name: 'Read this tab' }).click();
    await page.getByText('2 answers were read.').waitFor();
    await page.getByRole('button', { name: 'Set up: Survey' }).click();
    await page.getByRole('button', { name: 'Set up: Confirmation of data' }).click();
    await page.getByRole('button', { name: 'Choose the tab' }).click();
    await page.getByLabel('Tab of the answers').selectOption({ label: 'Confirmations' });
    await page.getByRole('button', { name: 'Read this tab' }).click();
    await page.getByText('1 answer was read.').waitFor();
    await picture(page, 'en-setUp');
    await page.getByRole('tab', { name: 'Surveys' }).click();
    await page.getByText('Customers corrected their data').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-surveys');
    await page.getByRole('checkbox', { name: /Sector/ }).uncheck();
    await page.getByRole('button', { name: 'Take over what is ticked' }).click();
    await page.getByText('Customers corrected their data').waitFor({ state: 'detached' });
    expect(rowsOf(shop, 'Customers')[0]).toMatchObject({ 'E-mail': 'hello@acme.example', Sector: 'retail' });
    await page.getByRole('button', { name: 'Survey by phone' }).click();
    await page.getByRole('searchbox', { name: 'Customer' }).fill('Beta');
    await page.getByLabel(/^Betasoloin/).click();
    await page.getByLabel('Service', { exact: true }).fill('5');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    expect(rowsOf(shop, 'Survey answers')).toHaveLength(3);
  }, 240_000);

  test.each(abroad)(
    'speaks the language of %s (%s) and is accessible in each part',
    async (who, language, dark) => {
      const page = await open(shop, { who, language, dark });
      await page.getByRole('table').waitFor();
      for (const [at, tab] of (await page.getByRole('tab').all()).entries()) {
        await tab.click();
        await page.locator('.panel:not([hidden]) .work progress').waitFor({ state: 'detached' });
        await expectAccessible(page);
        await picture(page, `${language}-${at}`);
      }
      await page.getByRole('tab').first().click();
      await page.locator('th .link').first().click();
      await expectAccessible(page);
      await picture(page, `${language}-case`);
    },
    120_000,
  );

  test('goes by the keyboard from the list to a case and back', async () => {
    const page = await open(shop, { who: 'owner' });
    await page.locator('th .link').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'All cases' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'New case' }).waitFor();
  });
});
