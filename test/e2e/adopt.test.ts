import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProject, demoPeople } from '../../demo/open.ts';
import type { Workbench } from '../../workbench/control.ts';
import { openWorkbench } from '../../workbench/runtime/open.ts';
import { expectAccessible } from './expectAccessible.ts';
import { type OpenPage, openPage } from './openPage.ts';
import { closeBrowser, openDialog } from './openSidebar.ts';

const header = ['Stars', 'Company', 'Mobile', 'Town', 'E-mail'];
const rows = [
  ['3', 'Zeta Ltd', "'0041 61 5550101", 'Bern', 'z@zeta.example'],
  ['5', 'Acme', "'007 555 0102", 'Basel', ''],
  ['1', '山田商店', "'03 5550 0103", '東京', 'y@yamada.example'],
];

const people = [
  ...demoPeople,
  { key: 'china', name: '王芳', email: 'owner@example.com', language: 'zh_CN' },
  { key: 'taiwan', name: '陳怡君', email: 'owner@example.com', language: 'zh_TW' },
];

/** A spreadsheet that is set up beside a tab in which customers stand already. */
const aListOfHers = async (): Promise<Workbench> => {
  const workbench = openWorkbench({
    name: 'My shop',
    locale: 'en_US',
    timeZone: 'Europe/Zurich',
    now: '2018-01-02T08:30',
    people,
    project: await builtProject(),
  });
  workbench.open();
  workbench.edit({ type: 'renameSheet', sheet: 'Sheet1', name: 'My people' });
  workbench.edit({ type: 'set', sheet: 'My people', a1: 'A1', values: [header, ...rows] });
  workbench.clickMenu('Clientele', 'Set up this spreadsheet');
  return workbench;
};

describe('Taking over a tab in the dialog (R1)', () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage(await aListOfHers());
    open.page.setDefaultTimeout(60_000);
  });
  afterAll(() => open.close());

  test('shows what her columns are, takes the tab over by keyboard, and gives it back', async () => {
    await open.menu('Extensions', 'Clientele', 'Take over a tab…');
    const dialog = await open.frame('dialog');
    await dialog.getByLabel('Company: Is in Clientele').waitFor();
    await expect.poll(() => dialog.getByLabel('Company: Is in Clientele').inputValue()).toBe('name');
    await expect.poll(() => dialog.getByLabel('Mobile: Is in Clientele').inputValue()).toBe('phone');
    await expect.poll(() => dialog.getByLabel('Stars: Is in Clientele').inputValue()).toBe('');
    await expectAccessible(dialog);
    await dialog.getByLabel('Town: Is in Clientele').selectOption({ label: 'Country' });
    await dialog.getByRole('button', { name: 'Take over' }).focus();
    await open.page.keyboard.press('Enter');
    await dialog
      .getByText('“My people” is your customer register now: 3 customers have their IDs.')
      .waitFor();
    await open.waitForCell('My people', 'F1', 'ID');
    await expectAccessible(dialog);
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText('“My people” is as it was before.').waitFor();
    await open.waitForCell('My people', 'F1', '');
    await dialog.getByRole('button', { name: 'Close' }).click();
  });
});

describe('The dialog that takes over a tab', () => {
  afterAll(closeBrowser);

  test.each([
    ['china', 'zh-CN', '接管'],
    ['taiwan', 'zh-TW', '接管'],
  ] as const)('speaks the language of %s', async (person, language, action) => {
    const workbench = await aListOfHers();
    workbench.signIn(person);
    const html = await readFile('dist/Adopt.html', 'utf8');
    const dialog = await openDialog(workbench, { html, language });
    await dialog.page.getByRole('button', { name: action, exact: true }).waitFor();
    expect(await dialog.page.locator('html').getAttribute('lang')).toBe(language);
    await expectAccessible(dialog.page);
    expect(dialog.errors).toEqual([]);
    await dialog.close();
  });
});
