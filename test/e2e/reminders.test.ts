import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../src/words/catalogues.ts';
import { speaker } from '../../src/words/say.ts';
import type { SavedWorld, Workbench } from '../../workbench/control.ts';
import { saveWorld } from '../../workbench/runtime/save.ts';
import { answerOf, aShop, deleteFigures, reopen, rowsOf } from '../contract/usecases/aShop.ts';
import { aDialog, bothManage } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { pictures } from './picture.ts';

let saved: SavedWorld;
const picture = pictures('reminders-');

beforeAll(async () => {
  const shop = await aShop();
  deleteFigures(shop);
  bothManage(shop);
  saved = saveWorld(shop);
}, 240_000);

const openMail = aDialog('Mail', { drawn: '[role=tab]' });
/** The page Mail, with the list of reminders in front. */
const open = async (shop: Workbench, options: Parameters<typeof openMail>[1] = {}): Promise<Page> => {
  const page = await openMail(shop, options);
  const say = speaker(catalogues[options.language ?? 'en']);
  await page.getByRole('tab', { name: say('outbox.tab.reminders'), exact: true }).click();
  await page.locator('table.reminders').waitFor();
  return page;
};
const rowOf = (shop: Workbench, kind: string) =>
  rowsOf(shop, 'Reminders').find((row) => row.Reminder === kind);

describe('The list of reminders', () => {
  test('is made at the first look and changed where it stands', async () => {
    const shop = await reopen(saved);
    const page = await open(shop);
    await picture(page, 'en');
    expect(await page.locator('.reminders tbody tr').count()).toBe(14);
    await expectAccessible(page);
    await page.getByLabel('On: Churn warnings').uncheck();
    await page.getByText('Saved: Churn warnings').waitFor();
    expect(rowOf(shop, 'Churn warnings')?.On).toBe('FALSE');
    await page.getByLabel('Goes to: Rotting opportunities').selectOption('manager');
    await page.getByText('Saved: Rotting opportunities').waitFor();
    await page.getByLabel('From hour: Expiring quotes').selectOption('14');
    await page.getByText('Saved: Expiring quotes').waitFor();
    expect(rowOf(shop, 'Rotting opportunities')?.['Goes to']).toBe('Their manager');
    expect(rowOf(shop, 'Expiring quotes')?.['From hour']).toBe('14');
  });

  test('says what cannot be, and what somebody else changed meanwhile', async () => {
    const shop = await reopen(saved);
    const page = await open(shop);
    const limit = page.getByLabel('Days ahead or late: Expiring quotes');
    await limit.fill('999');
    await limit.press('Tab');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('365');
    expect(await limit.inputValue()).toBe('7');
    const { rows } = answerOf(shop, 'remindersStart');
    const { id } = rows.find(({ kind }: { readonly kind: string }) => kind === 'quotes');
    answerOf(shop, 'remindersSave', { id, values: { limit: 3 }, seen: { limit: 7 } });
    await limit.fill('9');
    await limit.press('Tab');
    await page.getByText('Somebody else changed this meanwhile').waitFor();
    expect(await limit.inputValue()).toBe('3');
    await picture(page, 'conflict');
  });

  test.each([
    ['china', 'zh-CN', '流失预警'],
    ['taiwan', 'zh-TW', '流失預警'],
  ] as const)('speaks to %s in %s, in the dark too', async (who, language, word) => {
    const shop = await reopen(saved);
    answerOf(shop, 'remindersStart');
    const page = await open(shop, { who, language, dark: true });
    await page.getByText(word, { exact: true }).waitFor();
    await expectAccessible(page);
    await picture(page, language);
  });
});
