import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../workbench/control.ts';
import { answerOf, aShop, deleteFigures, rowsOf } from '../contract/usecases/aShop.ts';
import { seatTeam } from '../contract/usecases/seatTeam.ts';
import { aDialog } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { pictures } from './picture.ts';

let shop: Workbench;

beforeAll(async () => {
  shop = await aShop();
  deleteFigures(shop);
  seatTeam(shop, { id: 'T-00000004', name: 'Chen', email: 'chen@example.com', role: 'Manager' });
}, 90_000);

const open = aDialog('Management', { wait: 15_000 });
const picture = pictures();

describe('The dialog of plans and training (R108–R111)', () => {
  test('a plan gets its actions, is reviewed, and its review goes into a new plan', async () => {
    const page = await open(shop, { who: 'owner' });
    await page.getByText('No plans yet.').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-empty');
    await page.getByRole('button', { name: 'New plan' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Fill in this field.').first().waitFor();
    await page.getByLabel(/^Plan( \*)?$/).fill('Bring former customers back');
    await page.getByLabel(/^Goal/).fill('Ten orders of customers whom we had lost, by the end of March');
    await page.getByLabel('Resources').fill('Two hours a week; 500 for a small gift each');
    await page.getByLabel('Owner').selectOption('Wang');
    await page.getByLabel('Ends on').fill('2018-03-31');
    await page.getByLabel('Monitoring').fill('Orders by former customers, each Monday in the tab Answers');
    await page.getByLabel('Review on').fill('2018-03-31');
    await expectAccessible(page);
    await picture(page, 'en-new');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'New action' }).click();
    await page.getByLabel(/^Action( \*)?$/).fill('Call the twenty largest');
    await page.getByLabel('Owner').selectOption('Darcel');
    await page.getByLabel('Due on').fill('2018-01-01');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Call the twenty largest', exact: true }).waitFor();
    await page.getByRole('button', { name: 'New action' }).click();
    await page.getByLabel(/^Action( \*)?$/).fill('Choose the gift');
    await page.getByLabel('Due on').fill('2018-02-01');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Done: Choose the gift' }).click();
    await page.getByRole('button', { name: 'Open again: Choose the gift' }).waitFor();
    await page.getByRole('button', { name: 'Review the effect' }).click();
    await page.getByLabel(/^What was tried/).fill('A letter by hand before the call');
    await page.getByLabel('Measure').fill('Orders a week');
    await page.getByLabel('Before').fill('3');
    await page.getByLabel('After').fill('4.5');
    await page.getByLabel('Verdict').selectOption('worked');
    await page.getByLabel('For the next plan').fill('Write by hand to all whom we have not seen for a year');
    await expectAccessible(page);
    await picture(page, 'en-review');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Into a new plan' }).click();
    await page.getByText('Next: Bring former customers back').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-plan');
    await page.getByRole('button', { name: 'All plans' }).click();
    await page.getByText('1 of 2 done').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-plans');
    expect(rowsOf(shop, 'Plans').map((row) => row.Plan)).toEqual([
      'Bring former customers back',
      'Next: Bring former customers back',
    ]);
  }, 240_000);

  test('a self-assessment is scored, compared with the former one, and what is weak becomes an action once', async () => {
    const page = await open(shop, { who: 'owner' });
    await page.getByRole('tab', { name: 'Self-assessment' }).click();
    await expectAccessible(page);
    await picture(page, 'en-assess-empty');
    await page.getByRole('button', { name: 'Add the ready-made statements' }).click();
    await page.getByRole('button', { name: 'Begin an assessment' }).click();
    for (const [n, one] of (await page.locator('.asked .segmented').all()).entries())
      await one.getByRole('radio', { name: String((n % 4) + 2) }).check();
    await page.getByText('24 of 24 scored').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-score');
    await page.getByRole('button', { name: 'Save scores' }).click();
    await page.getByText('Weak points').waitFor();
    // Half a year before, it was scored too.
    const [first, ...more] = rowsOf(shop, 'Assessment statements');
    answerOf(shop, 'saveScores', {
      assessedOn: '2017-07-03',
      scores: [first, ...more].map((row, n) => ({ statement: row?.ID, score: (n % 5) + 1 })),
    });
    await page.getByLabel('Owner').selectOption('Wang');
    await page
      .getByRole('button', { name: /^Make it an action/ })
      .first()
      .click();
    await page.getByText('Action made').waitFor();
    expect(rowsOf(shop, 'Actions').at(-1)).toMatchObject({ Owner: 'Wang', 'Due on': '2018-02-01' });
    await page.getByRole('combobox', { name: 'Assessment of' }).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-assessed');
    await page.getByText('Weak points').scrollIntoViewIfNeeded();
    await page.getByText('Action made').scrollIntoViewIfNeeded();
    await picture(page, 'en-weak');
  }, 240_000);

  test('a training has its need, people and budget, which is summed by year', async () => {
    const page = await open(shop, { who: 'owner' });
    await page.getByRole('tab', { name: 'Training' }).click();
    await expectAccessible(page);
    await picture(page, 'en-trainings-empty');
    await page.getByRole('button', { name: 'New training' }).click();
    await page.getByRole('textbox', { name: /^Training/ }).fill('Selling by phone');
    await page.getByLabel('Need').fill('Few calls end in a visit');
    await page.getByLabel('Goal').fill('One call in five');
    await page.getByLabel('Date').fill('2018-01-20');
    await page.getByLabel('Trainer').fill('Ms. Bell');
    await page.getByLabel('Trainees').fill('Darcel, Wang');
    await page.getByLabel('Material').fill('Twelve recorded calls');
    await page.getByLabel('Budget').fill('800');
    await expectAccessible(page);
    await picture(page, 'en-training');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Selling by phone' }).click();
    await page.getByLabel('Actual cost').fill('950');
    await page.getByLabel('Status').selectOption('held');
    await page.getByLabel('Evaluation').fill('One call in six');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('-$150.00').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-trainings');
  }, 240_000);

  test('a salesperson finds their own action and marks it as done; a reader finds no button', async () => {
    const page = await open(shop, { who: 'sales' });
    await page.getByRole('tab', { name: 'Actions' }).click();
    await page.getByRole('button', { name: 'Done: Call the twenty largest' }).waitFor();
    await expectAccessible(page);
    await picture(page, 'en-mine');
    expect(await page.locator('.panel:not([hidden]) tbody tr').count()).toBe(1);
    await page.getByRole('button', { name: 'Done: Call the twenty largest' }).click();
    await page.getByText('No open actions.').waitFor();
    await page.getByRole('tab', { name: 'Self-assessment' }).click();
    await page.getByRole('button', { name: 'Score' }).click();
    await page.locator('.asked .segmented').first().getByRole('radio', { name: '1' }).check();
    await page.getByRole('button', { name: 'Save scores' }).click();
    await page.getByText(/2 people/).waitFor();
    await picture(page, 'en-mine-assessed');
    const reader = await open(shop, { who: 'reader' });
    for (const tab of await reader.getByRole('tab').all()) {
      await tab.click();
      await expectAccessible(reader);
      expect(await reader.locator('.panel:not([hidden]) .button').count()).toBe(0);
    }
  }, 120_000);

  test.each([
    ['china', 'zh-CN', false],
    ['taiwan', 'zh-TW', true],
    ['owner', 'en', true],
  ] as const)(
    'speaks to %s in %s (dark: %s) and is accessible in each part',
    async (who, language, dark) => {
      const page = await open(shop, { who, language, dark });
      await page.getByRole('table').waitFor();
      for (const [at, tab] of (await page.getByRole('tab').all()).entries()) {
        await tab.click();
        await expectAccessible(page);
        await picture(page, `${language}-${dark ? 'dark' : 'light'}-${at}`);
      }
      await page.getByRole('tab').nth(3).click();
      await page.locator('.panel:not([hidden]) .line .button').last().click();
      await expectAccessible(page);
      await picture(page, `${language}-${dark ? 'dark' : 'light'}-statement`);
      await page.getByRole('tab').first().click();
      await page.locator('th .link').first().click();
      await expectAccessible(page);
      await picture(page, `${language}-${dark ? 'dark' : 'light'}-plan`);
    },
    120_000,
  );

  test('goes by the keyboard from the list to a plan and back', async () => {
    const page = await open(shop, { who: 'owner' });
    await page.locator('th .link').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'All plans' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'New plan' }).waitFor();
  });
});
