import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../workbench/control.ts';
import { answerOf, aShop, deleteFigures, rowsOf, setting } from '../contract/usecases/aShop.ts';
import { abroad, aDialog, aSidebar } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { pictures } from './picture.ts';

let shop: Workbench;

beforeAll(async () => {
  shop = await aShop();
  setting(shop, 'seller', 'Fine Machines\n1 Harbour Road');
  deleteFigures(shop);
  for (const values of [
    { name: 'Anna Smith', type: 'person', sex: 'female', email: 'anna@example.com', status: 'lead' },
    { name: '王芳', type: 'person', sex: 'female', email: 'wang@example.cn', language: 'zh-CN' },
  ])
    answerOf(shop, 'addCustomer', { values, twin: false });
}, 90_000);

const open = aDialog('Sequences', { wait: 15_000 });
const openToday = aSidebar('Sidebar', { wait: 30_000 });
const picture = pictures('sequences-');

describe('The dialog of templates and sequences (R86, R89, R90, R95)', () => {
  test('adds the ready-made ones, edits a text, shows it to a customer, builds a sequence, enrols and stops', async () => {
    const page = await open(shop, { who: 'owner' });
    await page.getByText('No sequences yet.').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-empty');
    await page.getByRole('button', { name: 'Add the ready-made ones' }).click();
    await page.getByRole('button', { name: 'Welcome', exact: true }).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-list');

    await page.getByRole('tab', { name: 'Templates' }).click();
    await picture(page, 'en-templates');
    await page.getByRole('button', { name: 'Welcome: English' }).click();
    const body = page.getByLabel('Text');
    await body.fill('Dear ');
    await page.getByLabel('Insert').selectOption('customer.greeting');
    expect(await body.inputValue()).toBe('Dear {{customer.greeting}}');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await body.fill(
      'Dear {{customer.greeting}},\n\nyour number is {{customer.number}}, see https://example.com.',
    );
    await page.getByLabel('As it would go to').fill('Anna');
    await page.getByRole('list', { name: 'Found customers' }).getByRole('button').click();
    await page.getByText('Nothing is known for: {{customer.number}}').waitFor();
    const frame = page.frameLocator('iframe');
    await frame.getByText('Dear Anna Smith').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-template');
    await body.fill('{{customer.shoeSize}}');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/There is no place {{customer.shoeSize}}/).waitFor();
    await body.fill('Dear {{customer.greeting}},\n\nwelcome to {{business.name}}.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();

    await page.getByRole('tab', { name: 'Sequences' }).click();
    await page.getByRole('checkbox', { name: 'Welcome: on' }).check();
    await page.getByText('“Welcome” is on').waitFor();
    await page.getByRole('button', { name: 'New sequence' }).click();
    await page.getByRole('textbox', { name: 'Sequence' }).fill('Invitation');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Something is missing').waitFor();
    await page.getByLabel('Template', { exact: true }).selectOption('Welcome');
    await page.getByRole('button', { name: 'Add a step' }).click();
    const second = page.getByRole('group', { name: 'Step 2' });
    await second.getByLabel('Action').selectOption('followUp');
    await second.getByLabel('What to do').fill('Call about the invitation');
    await second.getByLabel('Only where a condition holds').check();
    await second.getByLabel('What', { exact: true }).selectOption('customer.status');
    await second.getByLabel('Lead', { exact: true }).check();
    await expectAccessible(page);
    await second.scrollIntoViewIfNeeded();
    await picture(page, 'en-sequence');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    expect(rowsOf(shop, 'Sequence steps').at(-1)).toMatchObject({ Sequence: 'Invitation', Step: '2' });
    expect(rowsOf(shop, 'Sequence steps').at(-1)?.Condition).toContain('Lead');

    await page.getByRole('button', { name: 'Invitation', exact: true }).click();
    await page.getByLabel('Enrol a customer').fill('Anna');
    await page.getByRole('list', { name: 'Found customers' }).getByRole('button').click();
    await page.getByText('Anna Smith is in it now.').waitFor();
    await page.getByRole('button', { name: 'Stop for Anna Smith' }).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-who');
    await page.getByRole('button', { name: 'Stop for Anna Smith' }).click();
    await page.getByText('Stopped for Anna Smith.').waitFor();
    expect(rowsOf(shop, 'Enrolments')[0]).toMatchObject({ State: 'Ended', Reason: 'Stopped by hand' });
  }, 240_000);

  test.each(abroad)(
    'speaks the language of %s (%s), and shows who may not change it what there is',
    async (who, language, dark) => {
      const page = await open(shop, { who, language, dark });
      await page.getByRole('listitem').first().waitFor();
      await expectAccessible(page);
      await picture(page, `${language}-list`);
      await page.getByRole('listitem').first().getByRole('button').click();
      await expectAccessible(page);
      await picture(page, `${language}-sequence`);
      await page.keyboard.press('Escape');
      await page.getByRole('tab').nth(1).click();
      await page
        .locator('.chip')
        .nth(language === 'zh-CN' ? 1 : 2)
        .click();
      await page.getByRole('searchbox').last().fill('王');
      await page.locator('.mail-preview .found button').click();
      await page.frameLocator('iframe').getByText('王芳').first().waitFor();
      await expectAccessible(page);
      await picture(page, `${language}-template`);
    },
    120_000,
  );
});

test('On Today one click says that they replied (R4)', async () => {
  shop.signIn('owner');
  const customer = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === 'Anna Smith')?.ID;
  const values = { subject: 'Ask how it went', dueOn: '2018-01-02', channel: 'call' };
  answerOf(shop, 'setFollowUp', { customer, values });
  const page = await openToday(shop);
  await page.getByRole('button', { name: 'They replied: Anna Smith' }).click();
  await page.getByText('Logged that Anna Smith replied.').waitFor();
  await expectAccessible(page);
  await picture(page, 'today');
  expect(Object.values(rowsOf(shop, 'Interactions').at(-1) ?? {})).toContain('From them');
}, 60_000);
