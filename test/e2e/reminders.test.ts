import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildPage } from '../../scripts/build/pages.ts';
import type { SavedWorld, Workbench } from '../../workbench/control.ts';
import { saveWorld } from '../../workbench/runtime/save.ts';
import { answerOf, aShop, deleteFigures, reopen, rowsOf } from '../contract/usecases/aShop.ts';
import { expectAccessible } from './expectAccessible.ts';
import { closeBrowser, type OpenSidebar, openDialog, type SidebarOptions } from './openSidebar.ts';
import { pictures } from './picture.ts';

let html = '';
let saved: SavedWorld;
const opened: OpenSidebar[] = [];
const picture = pictures('reminders-');

beforeAll(async () => {
  html = await buildPage('test/e2e/remindersPage.tsx');
  const shop = await aShop();
  deleteFigures(shop);
  shop.edit({
    type: 'set',
    sheet: 'Team',
    a1: 'A2',
    values: [
      ['T-1', '王芳', 'wang@example.com', 'Manager'],
      ['T-2', '陳怡君', 'chen@example.com', 'Manager'],
    ],
  });
  saved = saveWorld(shop);
}, 240_000);
afterEach(async () => {
  for (const one of opened.splice(0)) {
    await one.close();
    expect(one.errors).toEqual([]);
  }
});
afterAll(closeBrowser);

const open = async (shop: Workbench, options: Partial<SidebarOptions> = {}): Promise<Page> => {
  const one = await openDialog(shop, { html, ...options });
  opened.push(one);
  one.page.setDefaultTimeout(60_000);
  await one.page.locator('table').waitFor();
  return one.page;
};
const rowOf = (shop: Workbench, kind: string) =>
  rowsOf(shop, 'Reminders').find((row) => row.Reminder === kind);

describe('The list of reminders', () => {
  test('is made at the first look and changed where it stands', async () => {
    const shop = await reopen(saved);
    const page = await open(shop);
    await picture(page, 'en');
    expect(await page.locator('tbody tr').count()).toBe(13);
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
  ])('speaks to %s in %s, in the dark too', async (who, language, word) => {
    const shop = await reopen(saved);
    answerOf(shop, 'remindersStart');
    shop.signIn(who);
    const page = await open(shop, { language, dark: true });
    await page.getByText(word, { exact: true }).waitFor();
    await expectAccessible(page);
    await picture(page, language);
  });
});
