import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtProject } from '../../demo/open.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { speaker } from '../../src/words/say.ts';
import type { Project, Workbench } from '../../workbench/control.ts';
import { answerOf, aShop, rowsOf } from '../contract/usecases/aShop.ts';
import { aSidebar } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectSpoken } from './expectSpoken.ts';
import { openPage } from './openPage.ts';
import { pictures } from './picture.ts';
import { tabTo } from './tabTo.ts';

let project: Project;

beforeAll(async () => {
  project = await builtProject();
}, 60_000);

/** Four customers, of whom two are existing ones with at least 100 employees. */
const aRegister = async (): Promise<Workbench> => {
  const shop = await aShop({ project });
  const team = [
    ['T-1', 'Rita Reader', 'rita.reader@example.com', 'Reader'],
    ['T-2', '王芳', 'wang@example.com', 'Manager'],
    ['T-3', '陳怡君', 'chen@example.com', 'Manager'],
  ];
  shop.edit({ type: 'set', sheet: 'Team', a1: 'A2', values: team });
  for (const [name, status, employees] of [
    ['Acme', 'existing', 500],
    ['Betasoloin', 'existing', 100],
    ['Cancity', 'existing', 99],
    ['Dalttechnology', 'lead', 900],
  ] as const)
    answerOf(shop, 'addCustomer', { values: { name, status, employees }, twin: false });
  return shop;
};

const open = aSidebar('Segments', { drawn: '.tools' });

const picture = pictures('segments-');

const segmentRow = (shop: Workbench, name: string) =>
  rowsOf(shop, 'Segments').find(({ Segment }) => Segment === name);
const row = (page: Page | Frame, name: string) => page.locator('.segments .row', { hasText: name });
const large = { sheet: 'Customers', a1: 'K4' };

describe('The segment builder', () => {
  test('with the mouse: two conditions, their sentence and count at once, and the count follows the grid', async () => {
    const shop = await aRegister();
    shop.open();
    const whole = await openPage(shop);
    await whole.menu('Extensions', 'Clientele', 'Segments');
    const page = await whole.frame('sidebar');
    await page.getByRole('button', { name: 'New segment' }).click();
    await page.getByLabel('Name of the segment').fill('Large accounts');
    await page.getByText('Fill in each condition to see who belongs.').waitFor();
    await page.getByLabel('What', { exact: true }).selectOption({ label: 'Kind' });
    await page.getByRole('checkbox', { name: 'Existing' }).check();
    await page.getByText('3 of 4 customers').waitFor();
    await page.getByRole('button', { name: 'Add a condition' }).click();
    const second = page.getByRole('group', { name: 'Condition 2' });
    await second.getByLabel('What').selectOption({ label: 'Employees' });
    await second.getByLabel('Value').fill('100');
    await page
      .getByText('Customers whose kind is Existing and whose number of employees is at least 100')
      .waitFor();
    await page.getByText('2 of 4 customers').waitFor();
    await page.getByText('For example: Acme, Betasoloin').waitFor();
    await page.getByRole('button', { name: 'Save segment' }).click();
    await page.getByText('Saved: Large accounts').waitFor();
    await row(page, 'Large accounts').getByText('2 customers').waitFor();
    expect(segmentRow(shop, 'Large accounts')).toMatchObject({ Customers: '2' });

    await whole.type(large.sheet, large.a1, '101');
    await row(page, 'Large accounts').hover();
    await page.getByRole('button', { name: 'Refresh the figures' }).click();
    await row(page, 'Large accounts').getByText('3 customers').waitFor();
    expect(segmentRow(shop, 'Large accounts')).toMatchObject({ Customers: '3' });
    await whole.close();
  }, 240_000);

  test('with the keyboard alone: built, corrected, saved, edited, listed in a tab, and deleted', async () => {
    const shop = await aRegister();
    const page = await open(shop);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await tabTo(page, 'New segment');
    await press('Enter');
    await page.keyboard.type('Large accounts');
    await tabTo(page, 'What');
    await page.keyboard.type('Employ');
    await tabTo(page, 'Value');
    await page.keyboard.type('a hundred');
    await press('Control+Enter');
    await page.getByText('Write a number.').waitFor();
    await expectAccessible(page);
    await press('Control+a');
    await page.keyboard.type('100');
    await tabTo(page, 'Add a condition');
    await press('Enter');
    await page.keyboard.type('Kind');
    await tabTo(page, 'Existing');
    await press('Space');
    await page.getByText('2 of 4 customers').waitFor();
    await tabTo(page, 'all of them', 'Shift+Tab');
    await press('ArrowRight');
    await page.getByText('4 of 4 customers').waitFor();
    await press('Control+Enter');
    await row(page, 'Large accounts').getByText('4 customers').waitFor();
    expect(await focused()).toContain('Large accounts');

    // Not the existing ones: those who do not meet the second condition.
    await press('Enter');
    await page.getByText('4 of 4 customers').waitFor();
    await tabTo(page, 'any of them');
    await press('ArrowLeft');
    await page.getByText('2 of 4 customers').waitFor();
    await tabTo(page, 'Remove condition 2');
    await tabTo(page, 'Those who do not meet it');
    await press('Space');
    await page.getByText('1 of 4 customers').waitFor();
    await expectAccessible(page);
    await press('Control+Enter');
    await row(page, 'Large accounts').getByText('1 customer').waitFor();
    expect(segmentRow(shop, 'Large accounts')).toMatchObject({ Customers: '1' });

    await press('Enter');
    await tabTo(page, 'List its customers in a tab');
    await press('Enter');
    await page.getByText('Listed in the tab “Large accounts”').waitFor();
    expect(JSON.stringify(rowsOf(shop, 'Large accounts'))).toContain('Dalttechnology');
    await tabTo(page, 'Delete segment');
    await press('Enter');
    await page.getByText('Delete “Large accounts”?').waitFor();
    await expectAccessible(page);
    await press('Escape');
    await tabTo(page, 'Delete segment');
    await press('Enter');
    await tabTo(page, 'Delete');
    await press('Enter');
    await page.getByText('Deleted: Large accounts').waitFor();
    expect(await row(page, 'Large accounts').count()).toBe(0);
    expect(segmentRow(shop, 'Large accounts')).toBeUndefined();
    expect(await focused()).toBe('New segment');
  }, 240_000);

  test('a change in the sheet shows when a person comes back to the page, in the list and in the builder', async () => {
    const shop = await aRegister();
    const page = await open(shop);
    const back = () => page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByRole('button', { name: 'Ready-made' }).click();
    await page.getByRole('button', { name: 'Large organisations' }).click();
    await page.getByText('0 of 4 customers').waitFor();
    await page.getByText('Nobody meets this rule at the moment.').waitFor();
    shop.edit({ type: 'set', ...large, values: [['2000']] });
    await back();
    await page.getByText('1 of 4 customers').waitFor();
    await page.getByRole('button', { name: 'Save segment' }).click();
    await row(page, 'Large organisations').getByText('1 customer').waitFor();
    shop.edit({ type: 'set', ...large, values: [['1']] });
    await back();
    await row(page, 'Large organisations').getByText('0 customers').waitFor();
  }, 240_000);

  test('a formula that is changed by hand stays a rule where it is one, else it is a formula of one’s own', async () => {
    const shop = await aRegister();
    const page = await open(shop);
    const formula = page.getByLabel('Formula', { exact: true });
    await page.getByRole('button', { name: 'Ready-made' }).click();
    await page.getByRole('button', { name: 'Large organisations' }).click();
    await page.getByText('Show the formula').click();
    await expect.poll(() => formula.inputValue()).toContain('1000');
    await formula.fill((await formula.inputValue()).replace('1000', '900'));
    await page.getByText('The formula was changed by hand.').waitFor();
    await page.getByRole('button', { name: 'Save segment' }).click();
    await row(page, 'Large organisations').getByText('at least 900').waitFor();
    await row(page, 'Large organisations').getByText('1 customer').waitFor();

    await row(page, 'Large organisations').click();
    await page.getByText('Show the formula').click();
    await expect.poll(() => formula.inputValue()).toContain('900');
    await formula.fill('LEN($B:$B)>8');
    await page.getByRole('button', { name: 'Save segment' }).click();
    await page.getByText('Saved as a formula of your own: Large organisations').waitFor();
    await row(page, 'Large organisations').getByText('2 customers').waitFor();
    await row(page, 'Large organisations').click();
    await expect.poll(() => formula.inputValue()).toContain('LEN($B:$B)>8');
    await expectAccessible(page);
  }, 240_000);

  test('a rule with groups within groups is shown, and saved as it is', async () => {
    const shop = await aRegister();
    const page = await open(shop);
    await page.getByRole('button', { name: 'Ready-made' }).click();
    await page.getByRole('button', { name: 'Could become profitable' }).click();
    await page.getByText('This rule has groups within groups.').waitFor();
    expect(await page.getByRole('group', { name: /^Condition/ }).count()).toBe(0);
    await page.getByText('of 4 customers').waitFor();
    await page.getByRole('button', { name: 'Save segment' }).click();
    await row(page, 'Could become profitable').getByText('Customers (').waitFor();
  }, 240_000);

  test('what was changed is not left by accident', async () => {
    const page = await open(await aRegister());
    await row(page, 'High value').click();
    await page.getByLabel('Percent').fill('10');
    await page.keyboard.press('Escape');
    await page.getByText('Leave without saving what you changed?').waitFor();
    await page.getByRole('button', { name: 'Stay here' }).click();
    await expect.poll(() => page.getByLabel('Percent').inputValue()).toBe('10');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await row(page, 'High value').getByText('highest 20 %').waitFor();
  }, 240_000);

  test('by keyboard alone, every member gets a follow-up after a question, and it is taken back (R29)', async () => {
    const shop = await aRegister();
    const page = await open(shop);
    const followUps = () =>
      rowsOf(shop, 'Follow-ups').map((one) => [one.Customer, one['What to do'], one.Due]);
    await row(page, 'No purchase yet').click();
    await page.getByText('of 4 customers').waitFor();
    await tabTo(page, 'Follow up with all members');
    await page.keyboard.press('Enter');
    await page.getByText('Set a follow-up for each member').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Say what is to be done.').waitFor();
    await page.keyboard.type('Send the new catalogue');
    await page.keyboard.press('Enter');
    await page.getByText('4 follow-ups set.').waitFor();
    expect(followUps()).toEqual(
      ['Acme', 'Betasoloin', 'Cancity', 'Dalttechnology'].map((name) => [
        name,
        'Send the new catalogue',
        '2018-01-02',
      ]),
    );
    await expectAccessible(page);
    await picture(page, 'followed');
    await tabTo(page, 'Undo');
    await page.keyboard.press('Enter');
    await page.getByText('The follow-ups were taken back.').waitFor();
    expect(followUps()).toEqual([]);
  }, 240_000);

  test('those who do not lead see everything and why they cannot change it', async () => {
    const shop = await aRegister();
    shop.signIn('reader');
    const page = await open(shop);
    await page.getByText('Owners and managers change segments.').waitFor();
    expect(await page.getByRole('button', { name: 'New segment' }).count()).toBe(0);
    await row(page, 'High value').click();
    await page.getByText('Customers whose spend is among the highest 20 %').waitFor();
    await page.getByText('Show the formula').click();
    expect(await page.getByLabel('Formula', { exact: true }).getAttribute('readonly')).not.toBeNull();
    expect(await page.getByRole('button', { name: 'Save segment' }).count()).toBe(0);
    await expectAccessible(page);
    await picture(page, 'reader');
  }, 240_000);

  test.each([
    ['owner', 'en', false],
    ['china', 'zh-CN', true],
    ['taiwan', 'zh-TW', false],
  ] as const)(
    'speaks to %s in %s, accessible in each view',
    async (who, language, dark) => {
      const shop = await aRegister();
      const names = rowsOf(shop, 'Segments').map(({ Segment = '' }) => Segment);
      shop.signIn(who);
      const say = speaker(catalogues[language]);
      const page = await open(shop, { dark, language });
      const look = async (view: string): Promise<void> => {
        await expectAccessible(page);
        await expectSpoken(page, language, names);
        await picture(page, `${language}-${view}`);
      };
      await look('1-list');
      await page.getByRole('button', { name: say('segments.readyMade') }).click();
      await look('2-ready');
      await page.getByRole('button', { name: say('ready.topEverywhere') }).click();
      await page.getByText(say('segments.count', { n: 4, of: 4 })).waitFor();
      await look('3-conditions');
      await page.getByText(say('segments.formula.show')).click();
      await look('4-formula');
      await page.getByRole('button', { name: say('segments.add') }).click();
      await page.getByRole('button', { name: say('segments.save') }).click();
      await look('5-missing');
      await page.keyboard.press('Escape');
      await look('6-leaving');
      await page.getByRole('button', { name: say('segments.discard.yes') }).click();
      await row(page, names[0] ?? '').click();
      await page.getByText(say('segments.count', { n: 0, of: 4 })).waitFor();
      await page.getByRole('button', { name: say('segments.delete') }).click();
      await look('7-deleting');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: say('segments.follow') }).click();
      await look('8-following');
    },
    240_000,
  );
});
